// What becomes of one price in a bulk change: the step, then the rounding, in whole minor units.
import { attempt, ShopError } from '../error.ts'
import { exponentOf, parseMoney, percentOf } from '../money.ts'

/** To whole units, to tens, to an ending in 9 or in 90 (1 989, 1 990): to the nearest such price, half way up. */
export const roundings = ['none', 'whole', 'tens', 'nine', 'ninety'] as const
export type Rounding = (typeof roundings)[number]

/** How far such prices are apart and how much below a round one they lie, in units of the currency. */
const grids: Record<Exclude<Rounding, 'none'>, { apart: number; below: number }> = {
  whole: { apart: 1, below: 0 },
  tens: { apart: 10, below: 0 },
  nine: { apart: 10, below: 1 },
  ninety: { apart: 100, below: 10 },
}

export type PriceStep = { percent: number } | { minor: number }
export type Repricing = { by: PriceStep; rounding: Rounding; currency: string }

/** May come out as no price at all (0 or less, or too high): the caller refuses that. None stays none. */
export function changedPrice(priceMinor: number, { by, rounding, currency }: Repricing): number {
  if (priceMinor === 0) return 0
  const stepped = 'percent' in by ? percentOf(priceMinor, 100 + by.percent) : priceMinor + by.minor
  return rounding === 'none' ? stepped : roundTo(stepped, rounding, 10 ** exponentOf(currency))
}

function roundTo(minor: number, rounding: Exclude<Rounding, 'none'>, unit: number): number {
  const apart = grids[rounding].apart * unit
  const below = grids[rounding].below * unit
  const up = minor + below
  const rest = ((up % apart) + apart) % apart
  return up - rest + (rest * 2 >= apart ? apart : 0) - below
}

export const percents = { lowest: -99, highest: 1_000 } as const

/** `+10%`, `−5 %`, `+1 990,50`, `-50 ₽`. Without a sign nobody knows whether dearer or cheaper is meant. */
export function parsePriceStep(text: string, currency: string): PriceStep {
  const [, sign, figure = '', percent] = /^\s*([+\-−–])\s*(.+?)\s*(%?)\s*$/s.exec(text) ?? []
  const factor = sign === '+' ? 1 : -1
  if (sign !== undefined && percent === '%' && /^\d{1,4}$/.test(figure)) {
    const by = factor * Number(figure)
    if (by !== 0 && by >= percents.lowest && by <= percents.highest) return { percent: by }
  }
  const sum = sign === undefined || percent === '%' ? undefined : attempt(() => parseMoney(figure, currency))
  if (!sum?.ok || sum.value === 0) throw new ShopError('bulk-step')
  return { minor: factor * sum.value }
}
