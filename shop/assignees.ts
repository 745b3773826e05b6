// To whom an order may be handed: those who could work on it then, as the rules of the roles have it. Hands over nothing.
import type { Db } from '#db/open.ts'
import type { Actor } from './actor.ts'
import { getOrder, mayBeHanded } from './orders/order-access.ts'
import { listStaff, type StaffMember } from './staff.ts'

export function listAssignees(db: Db, actor: Actor, orderId: number): StaffMember[] {
  const order = getOrder(db, actor, orderId, 'order.assign')
  return listStaff(db, actor).filter((member) => mayBeHanded(db, member, order))
}
