// What a link to an order shows: to its customer all of it, to anybody else who was given the link how it stands and what is
// in it. Who ordered, where it goes and what was written about it is never shown to others.
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import type { Customer } from '../actor.ts'
import { findOrderByToken, type Order } from './order-access.ts'
import { type OrderView, viewOrder } from './order-views.ts'

export type LinkedOrder = { kind: 'own'; order: Order } | { kind: 'foreign'; view: OrderView }

export function findByLink(
  db: Db,
  reader: Customer,
  { token, language }: { token: string; language: Language },
): LinkedOrder | undefined {
  const order = findOrderByToken(db, token)
  if (order === undefined) return undefined
  if (order.customerId === reader.id) return { kind: 'own', order }
  return { kind: 'foreign', view: withoutPerson(viewOrder(db, reader, order, language)) }
}

/** Nothing can be done with it either: its moves are the customer's. */
function withoutPerson(view: OrderView): OrderView {
  const person = { name: '', phone: '', email: '', address: '', latitude: null, longitude: null }
  const history = view.history.map((step) => ({ ...step, note: '' }))
  return { ...view, ...person, comment: '', tracking: '', history, moves: [] }
}
