// What becomes of one price in a bulk change: the step, then the rounding, in whole minor units.
import { exponentOf, percentOf } from './money.ts'

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
