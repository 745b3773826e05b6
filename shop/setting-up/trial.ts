// A mail that only shows that mail arrives. It waits in the outbox like any other, so that what keeps it from arriving is told the
// same way.
import type { Db } from '#db/open.ts'
import { type Actor, allowAll } from '../actor.ts'
import { ShopError } from '../error.ts'
import { isMailOff, listStaffMails } from '../orders/order-notices.ts'
import { enqueue } from '../outbox.ts'
import { inTx } from '../transaction.ts'

export const trialKind = 'trial'

/** To an address that hears of orders; two taps at once are one mail. */
export function sendTrialMail(db: Db, actor: Actor, recipient: string, now: number): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    if (!listStaffMails(tx).includes(recipient)) throw new ShopError('not-found')
    if (isMailOff(tx)) throw new ShopError('mail-off')
    const key = `${trialKind}:${Math.floor(now / 10_000)}`
    enqueue(tx, { kind: trialKind, key, channel: 'mail', recipient, payload: { audience: 'staff' } }, now)
  })
}
