// The lower half of the picture: the best products, the way from cart to door, and what brought the new customers.
import { writeCount, writeShare } from '#locales/wording.ts'
import type { Drawing } from './draw-stats.ts'
import { round, type Weight } from './letters.ts'
import { card, colour, text } from './palette.ts'

type Place = { x: number; y: number; wide: number; high: number }

const side = 30
const barHigh = 10

function heading({ letters }: Drawing, title: string, { x, y }: { x: number; y: number }): string {
  return letters.write(
    title,
    { x: x + side, y: y + 50 },
    { size: text.body, weight: 'bold', fill: colour.ink },
  )
}

function track({ x, y, wide }: Omit<Place, 'high'>, share: number): string {
  const full = round(Math.max(barHigh, wide * share))
  const rect = (long: number, fill: string) =>
    `<rect x="${x}" y="${y}" width="${long}" height="${barHigh}" rx="5" fill="${fill}"/>`
  return rect(wide, colour.even) + (share > 0 ? rect(full, colour.accent) : '')
}

function emptyWords({ letters }: Drawing, words: string, { x, y }: { x: number; y: number }): string {
  return letters.write(words, { x: x + side, y: y + 98 }, { size: text.small, fill: colour.quiet })
}

export function drawBest(drawing: Drawing, { x, y, wide, high }: Place): string {
  const { stats, letters, t, language, money } = drawing
  const { best } = stats
  const parts = [card(x, y, wide, high), heading(drawing, t('stats-best'), { x, y })]
  if (best.length === 0) return [...parts, emptyWords(drawing, t('stats-no-best'), { x, y })].join('')
  const most = Math.max(...best.map(({ salesMinor }) => salesMinor), 1)
  const inside = wide - 2 * side
  for (const [index, { title, pieces, salesMinor }] of best.entries()) {
    const line = y + 100 + index * 84
    const sold = t('stats-pieces', { pieces: writeCount(pieces, language) })
    const sum = money(salesMinor)
    const right = letters.width(sum, text.small, 'bold')
    const quiet = { size: text.small, fill: colour.quiet, anchor: 'end' } as const
    const room = inside - right - 14
    const beside = room - letters.width(sold, text.small) - 14
    // Where both have no room the name is worth more: the pieces stand in the words below.
    const isWhole = letters.width(title, text.small) <= beside
    const name = letters.cut(title, isWhole ? beside : room, { size: text.small })
    const end = x + wide - side
    parts.push(
      letters.write(name, { x: x + side, y: line }, { size: text.small, fill: colour.ink }),
      isWhole ? letters.write(sold, { x: end - right - 14, y: line }, quiet) : '',
      letters.write(sum, { x: end, y: line }, { ...quiet, weight: 'bold', fill: colour.ink }),
      track({ x: x + side, y: line + 20, wide: inside }, Math.max(0, salesMinor) / most),
    )
  }
  return parts.join('')
}

export function drawFunnel(drawing: Drawing, { x, y, wide, high }: Place): string {
  const { stats, letters, t, language } = drawing
  const { carts } = stats.funnel
  const steps = ['carts', 'begun', 'ordered', 'delivered'] as const
  const parts = [card(x, y, wide, high), heading(drawing, t('stats-funnel'), { x, y })]
  if (carts === 0) return [...parts, emptyWords(drawing, t('stats-no-funnel'), { x, y })].join('')
  const widest = (words: string[], weight: Weight = 'regular') =>
    Math.max(...words.map((one) => letters.width(one, text.small, weight)))
  const counts = steps.map((step) => writeCount(stats.funnel[step], language))
  const shares = steps.map((step) => writeShare(stats.funnel[step] / carts, language))
  const labelWide = widest(steps.map((step) => t(`stats-funnel-${step}`))) + 18
  const [countWide, shareWide] = [widest(counts, 'bold') + 18, widest(shares) + 16]
  const end = x + wide - side
  const quiet = { size: text.small, fill: colour.quiet, anchor: 'end' } as const
  for (const [index, step] of steps.entries()) {
    const line = y + 98 + index * 46
    const long = wide - 2 * side - labelWide - countWide - shareWide
    const shown = { ...quiet, weight: 'bold', fill: colour.ink } as const
    parts.push(
      letters.write(t(`stats-funnel-${step}`), { x: x + side, y: line }, { ...quiet, anchor: 'start' }),
      track({ x: x + side + labelWide, y: line - 14, wide: long }, stats.funnel[step] / carts),
      letters.write(counts[index] ?? '', { x: end - shareWide, y: line }, shown),
      letters.write(shares[index] ?? '', { x: end, y: line }, quiet),
    )
  }
  return parts.join('')
}

const mostOrigins = 3

export function drawOrigins(drawing: Drawing, { x, y, wide, high }: Place): string {
  const { stats, letters, t, language } = drawing
  const { came, origins } = stats.newcomers
  const parts = [card(x, y, wide, high), heading(drawing, t('stats-origins'), { x, y })]
  if (came === 0) return [...parts, emptyWords(drawing, t('stats-no-origins'), { x, y })].join('')
  for (const [index, { from, tag, came: count }] of origins.slice(0, mostOrigins).entries()) {
    const line = y + 98 + index * 46
    const end = x + wide - side
    const name = from === 'tag' ? tag : t(`stats-origin-${from}`)
    const figure = { size: text.small, weight: 'bold', fill: colour.ink, anchor: 'end' } as const
    const label = letters.cut(name, wide - 2 * side - 220, { size: text.small })
    parts.push(
      letters.write(label, { x: x + side, y: line }, { size: text.small, fill: colour.quiet }),
      letters.write(writeCount(count, language), { x: end - 84, y: line }, figure),
      letters.write(
        writeShare(count / came, language),
        { x: end, y: line },
        { ...figure, weight: 'regular', fill: colour.quiet },
      ),
    )
  }
  return parts.join('')
}
