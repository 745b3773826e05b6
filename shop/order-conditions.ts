// On what conditions the shop takes an order at all: while it is open, and from a sum on. Read by the cart, which says so in
// time, and by the order, which insists.
import type { Settings } from './settings.ts'
import type { Totals } from './totals.ts'

/** The moment at which the shop takes orders again; nothing while it does. */
export function closedUntil(settings: Pick<Settings, 'closedUntil'>, now: number): number | null {
  return settings.closedUntil !== null && now < settings.closedUntil ? settings.closedUntil : null
}

/** How much more has to be bought, after the discount; nothing when it is enough. */
export function missingToMinimum(
  { minimumMinor }: Pick<Settings, 'minimumMinor'>,
  { goodsMinor, discountMinor }: Totals,
): number | null {
  const missing = minimumMinor - (goodsMinor - discountMinor)
  return missing > 0 ? missing : null
}
