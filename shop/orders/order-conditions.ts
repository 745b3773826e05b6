// On what conditions the shop takes an order at all: while it is open, and from a sum on. Read by cart and checkout, which say so
// in time, and by the order, which insists.

import type { Totals } from '../cart/totals.ts'
import { ShopError } from '../error.ts'
import type { Settings } from '../settings.ts'
import { nextOpening } from '../working-hours.ts'

/** The moment at which the shop takes orders again; nothing while it does. */
export function closedUntil(settings: Pick<Settings, 'closedUntil'>, now: number): number | null {
  return settings.closedUntil !== null && now < settings.closedUntil ? settings.closedUntil : null
}

/** When somebody of the shop looks at what comes in now; nothing where somebody does at once, or nobody said when. */
export function answersAt(
  { hours, timeZone, ...settings }: Pick<Settings, 'closedUntil' | 'hours' | 'timeZone'>,
  now: number,
): number | null {
  const closed = closedUntil(settings, now)
  return nextOpening({ week: hours.week, timeZone }, closed ?? now) ?? closed
}

/** How much more has to be bought, after the discount; nothing when it is enough. */
export function missingToMinimum(
  { minimumMinor }: Pick<Settings, 'minimumMinor'>,
  { goodsMinor, discountMinor }: Totals,
): number | null {
  const missing = minimumMinor - (goodsMinor - discountMinor)
  return missing > 0 ? missing : null
}

export function checkOpen(settings: Pick<Settings, 'closedUntil'>, now: number): void {
  const until = closedUntil(settings, now)
  if (until !== null) throw new ShopError('shop-closed', { closedUntil: until })
}

export function checkMinimum(settings: Pick<Settings, 'minimumMinor'>, totals: Totals): void {
  if (missingToMinimum(settings, totals) === null) return
  throw new ShopError('order-below-minimum', { minimumMinor: settings.minimumMinor })
}
