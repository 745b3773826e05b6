// Which orders each filter of the list means, and which of them a role is offered. What somebody may see at all, the rules decide.
import type { Db } from '#db/open.ts'
import { type OrderStatus, orderStatuses, type Role } from '#db/schema/kinds.ts'
import type { Staff } from '#shop/actor.ts'
import { dayOf, startOfDay } from '#shop/calendar.ts'
import { openStatuses } from '#shop/orders/order-statuses.ts'
import type { OrderFilter } from '#shop/orders/order-views.ts'
import { readSettings } from '#shop/settings.ts'
import { wordsIn } from './list-place.ts'

const inWork: readonly OrderStatus[] = ['confirmed', 'ready', 'sent']

/** What a courier sees is theirs anyway; the first is where they begin. */
export const filtersFor: Record<Role, readonly string[]> = {
  owner: ['new', 'work', 'mine', 'today', 'all'],
  manager: ['new', 'work', 'mine', 'today', 'all'],
  courier: ['work', 'new', 'today', 'all'],
  seller: ['new', 'work', 'today', 'all'],
}

const known: readonly string[] = [...filtersFor.owner, ...orderStatuses]

/** One that a button of another version names means all orders. */
export function knownFilter(filter: string): string {
  return wordsIn(filter) !== undefined || known.includes(filter) ? filter : 'all'
}

type Asked = { staff: Staff; filter: string; now: number }

export function filterOf(db: Db, { staff, filter, now }: Asked): OrderFilter {
  const text = wordsIn(filter)
  if (text !== undefined) return { text }
  const status = orderStatuses.find((one) => one === filter)
  if (status !== undefined) return { statuses: [status] }
  if (filter === 'work') return { statuses: inWork }
  if (filter === 'mine') return { statuses: openStatuses, assignedTo: staff.id }
  return filter === 'today' ? { since: midnight(db, now) } : {}
}

function midnight(db: Db, now: number): number {
  const { timeZone } = readSettings(db)
  return startOfDay(dayOf(now, timeZone), timeZone)
}
