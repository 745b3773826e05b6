// Closing the shop for a while, so that it takes no orders, and opening it again. A day without a time means the hour at which the
// shop begins to work then.
import type { Db } from '#db/open.ts'
import { type Actor, allowAll } from '../actor.ts'
import { ShopError } from '../error.ts'
import { momentAt } from '../local-time.ts'
import { changeSetting, readSettings } from '../settings.ts'
import { inTx } from '../transaction.ts'
import { readMoment } from '../typed/moment.ts'
import { openingFrom } from '../working-hours.ts'

/** What is offered without typing, as one would type it. */
export const closings = { tomorrow: 'tomorrow', day: 'in 24 hours', week: 'in a week' } as const
export type Closing = keyof typeof closings

/** Tells until when. */
export function closeUntil(db: Db, actor: Actor, typed: string, now: number): number {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    const { timeZone, hours } = readSettings(tx)
    const { date, minutes } = readMoment(typed, { now, timeZone })
    const until =
      minutes === null ? openingFrom({ week: hours.week, timeZone }, date) : momentAt(date, minutes, timeZone)
    if (until <= now) throw new ShopError('moment-past', { givenAt: until })
    changeSetting(tx, actor, { key: 'closedUntil', value: until }, now)
    return until
  })
}

export function openShop(db: Db, actor: Actor, now: number): void {
  changeSetting(db, actor, { key: 'closedUntil', value: null }, now)
}
