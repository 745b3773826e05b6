// A note on an order that the staff leave each other: on its card, and nowhere else. Whoever of them sees the order may write it.
import type { Db } from '#db/open.ts'
import type { Staff } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { inTx } from '../transaction.ts'
import { getOrder, type Order } from './order-access.ts'
import { checkNote, saveOrder } from './order-moves.ts'
import { enqueueCards } from './order-notices.ts'

/** In place of the one before; an empty one takes it off. */
export function noteOrder(
  db: Db,
  staff: Staff,
  { orderId, note }: { orderId: number; note: string },
  now: number,
): Order {
  return inTx(db, (tx) => {
    const order = getOrder(tx, staff, orderId)
    const staffNote = checkNote(note)
    if (staffNote === order.staffNote) return order
    const change = { action: 'order.note', subject: 'order', subjectId: orderId }
    recordChange(tx, staff, { ...change, before: order.staffNote, after: staffNote }, now)
    const noted = saveOrder(tx, order, { staffNote }, now)
    enqueueCards(tx, noted, now)
    return noted
  })
}
