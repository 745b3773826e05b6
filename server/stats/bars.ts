// The days or hours of a period as bars, before each the one of the period before: which days sell, and whether more than then.
import { writeStep } from '#locales/wording.ts'
import type { Drawing } from './draw-stats.ts'
import { round } from './letters.ts'
import { colour, text } from './palette.ts'

type Place = { x: number; y: number; wide: number; high: number }

const below = 46
/** Labels keep so far apart. */
const labelGap = 18

export function drawBars(drawing: Drawing, { x, y, wide, high }: Place): string {
  const { stats, letters, t } = drawing
  const base = y + high - below
  const most = Math.max(...stats.steps.flatMap(({ salesMinor, beforeMinor }) => [salesMinor, beforeMinor]))
  const line = `<rect x="${x}" y="${base}" width="${wide}" height="2" fill="${colour.line}"/>`
  if (most <= 0) {
    const style = { size: text.body, fill: colour.quiet, anchor: 'middle' } as const
    return [line, letters.write(t('stats-no-sales'), { x: x + wide / 2, y: base - high / 3 }, style)].join('')
  }
  const room = base - y
  const each = wide / stats.steps.length
  const tall = (minor: number) => round((minor / most) * room)
  const bars = stats.steps.map(({ salesMinor, beforeMinor }, index) => {
    const left = x + index * each
    return [
      bar({ x: left + each * 0.1, wide: each * 0.38, tall: tall(beforeMinor), base }, colour.before),
      bar({ x: left + each * 0.5, wide: each * 0.4, tall: tall(salesMinor), base }, colour.accent),
    ].join('')
  })
  return [line, ...bars, labels(drawing, { x, y: base + 36, each })].join('')
}

type Bar = { x: number; wide: number; tall: number; base: number }

function bar({ x, wide, tall, base }: Bar, fill: string): string {
  if (tall <= 0) return ''
  const high = Math.max(tall, 4)
  const radius = round(Math.min(8, wide / 2, high / 2))
  return `<path fill="${fill}" d="M${round(x)} ${base}v${round(radius - high)}q0 ${-radius} ${radius} ${-radius}h${round(wide - 2 * radius)}q${radius} 0 ${radius} ${radius}V${base}z"/>`
}

/** As many as have room; the first is always there. */
function labels({ stats, letters, language }: Drawing, at: { x: number; y: number; each: number }): string {
  const { steps, period, timeZone } = stats
  const written = steps.map((step) => writeStep(step.at, { period, language, timeZone }))
  const widest = Math.max(...written.map((label) => letters.width(label, text.small))) + labelGap
  const every = niceStep(Math.ceil(widest / at.each), period === 'day')
  const style = { size: text.small, fill: colour.quiet, anchor: 'middle' } as const
  return written
    .map((label, index) =>
      index % every > 0 ? '' : letters.write(label, { x: at.x + (index + 0.5) * at.each, y: at.y }, style),
    )
    .join('')
}

/** Hours are read in threes and sixes. */
function niceStep(least: number, isHours: boolean): number {
  const steps = isHours ? [1, 2, 3, 4, 6, 12] : [1, 2, 5, 7, 10, 15]
  return steps.find((step) => step >= least) ?? least
}
