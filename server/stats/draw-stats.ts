// The shop's figures as one picture: what was sold, how that compares, the days or hours of it, the best products, the way from
// cart to door. Says nothing that the words below it do not say, too.

import type { Language } from '#db/schema/kinds.ts'
import type { Translate } from '#locales/translator.ts'
import { formatDays, formatRound, writeChange, writeCount } from '#locales/wording.ts'
import type { Stats } from '#shop/stats/stats.ts'
import { loadSharp } from '../pictures/sharp.ts'
import { drawBars } from './bars.ts'
import { type Letters, loadLetters } from './letters.ts'
import { drawBest, drawFunnel, drawOrigins } from './lists.ts'
import { card, colour, height, inner, margin, text, width } from './palette.ts'

export type Drawing = {
  stats: Stats
  letters: Letters
  t: Translate
  language: Language
  /** A sum, in signs that can be drawn. */
  money: (minor: number) => string
}
type Place = { x: number; y: number; wide: number; high: number }

const tileGap = 16

/** A PNG. */
export async function drawStats(
  stats: Stats,
  { t, language, shopName }: { t: Translate; language: Language; shopName: string },
): Promise<Buffer> {
  const letters = await loadLetters()
  const money = (minor: number) => {
    const sum = formatRound(minor, stats.currency, language)
    return letters.knows(sum) ? sum : `${sum.replace(/[^\d\s.,'’-]/gu, '').trim()} ${stats.currency}`
  }
  const svg = compose({ stats, letters, t, language, money }, shopName)
  const sharp = await loadSharp()
  return await sharp(Buffer.from(svg)).png().toBuffer()
}

function compose(drawing: Drawing, shopName: string): string {
  const full = width - 2 * margin
  const half = (full - tileGap) / 2
  const right = margin + half + tileGap
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colour.ground}"/>`,
    drawHead(drawing, shopName),
    drawSales(drawing, { x: margin, y: 106, wide: full, high: 452 }),
    drawTiles(drawing, { x: margin, y: 574, wide: full, high: 150 }),
    drawBest(drawing, { x: margin, y: 740, wide: half, high: 504 }),
    drawFunnel(drawing, { x: right, y: 740, wide: half, high: 268 }),
    drawOrigins(drawing, { x: right, y: 1024, wide: half, high: 220 }),
    '</svg>',
  ].join('')
}

function drawHead({ stats, letters, language, t }: Drawing, shopName: string): string {
  const days = `${t(`stats-title-${stats.period}`)} · ${formatDays(stats.firstDay, stats.lastDay, language)}`
  const daysWide = letters.width(days, text.body)
  const name = letters.cut(shopName, width - 2 * margin - daysWide - 40, { size: text.title, weight: 'bold' })
  return [
    letters.write(name, { x: margin, y: 72 }, { size: text.title, weight: 'bold', fill: colour.ink }),
    letters.write(days, { x: width - margin, y: 70 }, { size: text.body, fill: colour.quiet, anchor: 'end' }),
  ].join('')
}

function drawSales(drawing: Drawing, { x, y, wide, high }: Place): string {
  const { stats, letters, t, money } = drawing
  const { now, before } = stats
  const left = x + inner
  const sum = money(now.salesMinor)
  const size = fitting(letters, sum, { most: wide - 2 * inner - 220, largest: text.large })
  const compared = t(stats.isRunning ? `stats-before-${stats.period}` : 'stats-before', {
    sum: money(before.salesMinor),
  })
  return [
    card(x, y, wide, high),
    letters.write(t('stats-sales'), { x: left, y: y + 50 }, { size: text.body, fill: colour.quiet }),
    letters.write(sum, { x: left, y: y + 132 }, { size, weight: 'bold', fill: colour.ink }),
    drawChange(
      drawing,
      { now: now.salesMinor, before: before.salesMinor },
      { x: x + wide - inner, y: y + 122 },
    ),
    `<rect x="${left}" y="${y + 159}" width="22" height="22" rx="6" fill="${colour.before}"/>`,
    letters.write(compared, { x: left + 34, y: y + 180 }, { size: text.small, fill: colour.quiet }),
    drawBars(drawing, { x: left, y: y + 212, wide: wide - 2 * inner, high: high - 212 - 22 }),
  ].join('')
}

function fitting(
  letters: Letters,
  words: string,
  { most, largest }: { most: number; largest: number },
): number {
  const wide = letters.width(words, largest, 'bold')
  return wide <= most ? largest : Math.floor((largest * most) / wide)
}

type Two = { now: number; before: number }
type Mood = 'good' | 'bad' | 'even'
const grounds: Record<Mood, string> = { good: colour.goodGround, bad: colour.badGround, even: colour.even }
const inks: Record<Mood, string> = { good: colour.good, bad: colour.bad, even: colour.quiet }

/** What rounds to nothing is neither. */
function moodOf({ now, before }: Two, lessIsGood = false): Mood {
  if (before <= 0 || Math.abs(now - before) / before < 0.005) return 'even'
  return now > before === lessIsGood ? 'bad' : 'good'
}

/** A pill that ends at `x`; nothing where there is nothing to compare with. */
function drawChange({ letters, language }: Drawing, two: Two, { x, y }: { x: number; y: number }): string {
  const change = writeChange(two.now, two.before, language)
  if (change === undefined) return ''
  const wide = letters.width(change, text.title, 'bold') + 48
  const mood = moodOf(two)
  const style = { size: text.title, weight: 'bold', fill: inks[mood], anchor: 'middle' } as const
  return [
    `<rect x="${x - wide}" y="${y - 52}" width="${wide}" height="72" rx="36" fill="${grounds[mood]}"/>`,
    letters.write(change, { x: x - wide / 2, y: y - 2 }, style),
  ].join('')
}

/** `lessIsGood`: of what is cancelled. */
type Tile = Two & { label: string; shown: string; lessIsGood?: boolean }

function drawTiles(drawing: Drawing, { x, y, wide, high }: Place): string {
  const { stats, t, language, money } = drawing
  const { now, before } = stats
  const counted = (name: 'orders' | 'cancelled' | 'newcomers') => ({
    ...{ label: t(`stats-tile-${name}`), shown: writeCount(now[name], language) },
    ...{ now: now[name], before: before[name] },
  })
  const average = { now: now.averageMinor, before: before.averageMinor }
  const tiles: Tile[] = [
    counted('orders'),
    { label: t('stats-tile-average'), shown: money(now.averageMinor), ...average },
    { ...counted('cancelled'), lessIsGood: true },
    counted('newcomers'),
  ]
  const each = (wide - 3 * tileGap) / 4
  return tiles
    .map((tile, index) => drawTile(drawing, tile, { x: x + index * (each + tileGap), y, wide: each, high }))
    .join('')
}

function drawTile({ letters, language }: Drawing, tile: Tile, { x, y, wide, high }: Place): string {
  const { label, shown, now, before, lessIsGood } = tile
  const most = wide - 44
  const change = writeChange(now, before, language)
  const fill = inks[moodOf(tile, lessIsGood)]
  const labelSize = Math.min(text.small, Math.floor((text.small * most) / letters.width(label, text.small)))
  const left = x + 22
  return [
    card(x, y, wide, high),
    letters.write(label, { x: left, y: y + 40 }, { size: labelSize, fill: colour.quiet }),
    letters.write(
      shown,
      { x: left, y: y + 92 },
      { size: fitting(letters, shown, { most, largest: text.figure }), weight: 'bold', fill: colour.ink },
    ),
    change === undefined
      ? ''
      : letters.write(change, { x: left, y: y + 130 }, { size: text.small, weight: 'bold', fill }),
  ].join('')
}
