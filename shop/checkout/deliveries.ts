// What is to be brought today: every open order that is handed to somebody, in the order in which it is best gone through. A courier
// sees their own, the office all of them. Changes nothing.
import type { Db } from '#db/open.ts'
import { type Staff, system } from '../actor.ts'
import type { Order } from '../orders/order-access.ts'
import { openStatuses } from '../orders/order-statuses.ts'
import { countOrders, listOrders } from '../orders/order-views.ts'
import { listStaff } from '../staff.ts'

/** Of one helper, those with an address first. */
export type Round = { staffId: number; name: string; isSelf: boolean; orders: Order[] }

const mostOrders = 300

export function listRounds(db: Db, staff: Staff): Round[] {
  const open = listOrders(db, staff, { statuses: openStatuses, assignedTo: 'anyone' }, { limit: mostOrders })
  const team = listStaff(db, system)
  const rounds = team.map(({ id, name, telegramId }) => ({
    staffId: id,
    name: name || String(telegramId),
    isSelf: id === staff.id,
    orders: open.filter(({ assignedTo }) => assignedTo === id).sort(byPlace),
  }))
  const own = rounds.filter(({ orders }) => orders.length > 0)
  return own.sort((a, b) => Number(b.isSelf) - Number(a.isSelf))
}

/** Open orders that nobody brings yet, as far as this person sees them. */
export function countUnassigned(db: Db, staff: Staff): number {
  return countOrders(db, staff, { statuses: openStatuses, assignedTo: 'nobody' })
}

const alphabet = new Intl.Collator(['ru', 'en'], { numeric: true, sensitivity: 'base' })

/** So that neighbours stand together; what is only a point on the map, and what is fetched, comes last. */
function byPlace(a: Order, b: Order): number {
  if ((a.address === '') !== (b.address === '')) return a.address === '' ? 1 : -1
  return alphabet.compare(a.address, b.address) || a.number - b.number
}
