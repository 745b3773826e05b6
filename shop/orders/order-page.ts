// An order's own page: all that its customer has to know next, and how it stands for whoever else was given the link. Changes
// nothing.
import type { Db } from '#db/open.ts'
import type { Language, OrderStatus } from '#db/schema/kinds.ts'
import type { Customer } from '../actor.ts'
import type { Picture } from '../cart/cart-view.ts'
import { findPickup } from '../checkout/delivery.ts'
import { formatPhone } from '../contact.ts'
import { textIn } from '../languages.ts'
import { readSettings } from '../settings.ts'
import { findOrderByToken, type Order } from './order-access.ts'
import { answersAt } from './order-conditions.ts'
import { findByLink } from './order-link.ts'
import { type Meaning, meaningOf } from './order-meaning.ts'
import { findLinePicture } from './order-pictures.ts'
import { isFinished } from './order-statuses.ts'
import { type OrderLineView, type OrderStep, type OrderView, viewOrder } from './order-views.ts'

/** `at` is empty for what is still to come. */
export type OrderStage = { status: OrderStatus; at: number | null; note: string }
export type OrderPage = {
  own: boolean
  order: Omit<OrderView, 'source' | 'assignedTo' | 'history' | 'lines'> & {
    lines: (OrderLineView & { picture: Picture | null })[]
  }
  stages: OrderStage[]
  meaning: Meaning
  /** As people write it. */
  phone: string
  isPickup: boolean
  /** Empty unless the customer fetches the order. */
  pickupAddress: string
  /** Of a new one that came while nobody was there: when somebody looks at it. */
  answersAt: number | null
  mayCancel: boolean
  mayRepeat: boolean
}
export type OrderLink = { token: string; language: Language }

/** Nothing where the link leads to no order. */
export function findOrderPage(db: Db, reader: Customer, link: OrderLink): OrderPage | undefined {
  const found = findByLink(db, reader, link)
  if (found === undefined) return undefined
  const own = found.kind === 'own'
  const view = own ? viewOrder(db, reader, found.order, link.language) : found.view
  const { source: _, assignedTo: __, history, lines, ...order } = view
  const settings = readSettings(db)
  const pickup = findPickup(settings, view.deliveryId)
  const isPickup = pickup !== undefined
  return {
    own,
    order: { ...order, lines: lines.map((line) => ({ ...line, picture: findLinePicture(db, line) })) },
    stages: stagesOf(view, history, isPickup),
    meaning: meaningOf({ ...view, isPickup }),
    phone: view.phone && formatPhone(view.phone),
    isPickup,
    pickupAddress: textIn(pickup?.pickupAddress ?? {}, link.language),
    answersAt: own && view.status === 'new' ? answersAt(settings, view.createdAt) : null,
    mayCancel: view.moves.includes('cancelled'),
    mayRepeat: own,
  }
}

/** The customer's own, to do something with it: one of somebody else is not there. */
export function findOwnByToken(db: Db, customer: Customer, token: string): Order | undefined {
  const order = findOrderByToken(db, token)
  return order?.customerId === customer.id ? order : undefined
}

/** What was, and, of an order that goes its usual way, what comes then. A change of what is in it is no stage. */
function stagesOf(
  { status, deliveryId }: OrderView,
  history: readonly OrderStep[],
  isPickup: boolean,
): OrderStage[] {
  const been = history
    .filter(({ from, to }) => from !== to)
    .map(({ to, at, note }) => ({ status: to, at, note }))
  if (isFinished(status)) return been
  const isBrought = deliveryId !== '' && !isPickup
  const way: OrderStatus[] = [
    'new',
    'confirmed',
    'ready',
    ...(isBrought ? (['sent'] as const) : []),
    'delivered',
  ]
  // One that was sent all the same goes on to whoever gets it.
  const next = way.includes(status) ? way.indexOf(status) + 1 : way.length - 1
  return [...been, ...way.slice(next).map((to) => ({ status: to, at: null, note: '' }))]
}
