// The checkout as it is shown: what is asked, what is known already, what it will cost.
import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { customers } from '#db/schema/people.ts'
import { type CheckoutField, type CheckoutFields, orders } from '#db/schema/selling.ts'
import type { Customer } from '../actor.ts'
import { type CartView, type Refusal, viewCart } from '../cart/cart-view.ts'
import { attempt } from '../error.ts'
import { textIn } from '../languages.ts'
import { checkMinimum, checkOpen } from '../orders/order-conditions.ts'
import { hotRead, prepared } from '../prepared.ts'
import { readSettings, type Settings } from '../settings.ts'
import { getDraft } from './checkout.ts'
import {
  type Asked,
  askedFields,
  chosenDelivery,
  listPayments,
  missingFields,
  nextField,
} from './checkout-fields.ts'
import { deliveryPrice, listDeliveries, missingToFree } from './delivery.ts'

const customerId = sql.placeholder('customerId')

const statements = prepared((db) => ({
  lastOrder: hotRead(
    db,
    db
      .select({ name: orders.name, phone: orders.phone, email: orders.email, address: orders.address })
      .from(orders)
      .where(eq(orders.customerId, customerId))
      .orderBy(desc(orders.id))
      .limit(1),
  ),
  name: hotRead(db, db.select({ name: customers.name }).from(customers).where(eq(customers.id, customerId))),
}))

export type DeliveryChoice = {
  id: string
  title: string
  priceMinor: number
  missingToFreeMinor: number | null
  pickup: boolean
  pickupAddress: string
}
export type CheckoutView = {
  key: string
  fields: CheckoutFields
  asked: Asked[]
  missing: CheckoutField[]
  /** Where questions are asked one by one: the one to ask now. */
  next: CheckoutField | null
  deliveries: DeliveryChoice[]
  payments: { id: string; title: string }[]
  /** One-tap answers: the name met in Telegram, and what the last order said. */
  known: CheckoutFields
  cart: CartView
  /** Why the shop would not take this order now. */
  refused: Refusal | null
}

export function viewCheckout(db: Db, customer: Customer, language: Language, now: number): CheckoutView {
  const { key, fields } = getDraft(db, customer)
  const settings = readSettings(db)
  const question = { language, delivery: chosenDelivery(settings, fields), phone: fields.phone }
  const cart = viewCart(db, customer, question, now)
  return {
    key,
    fields,
    asked: askedFields(settings, fields, cart.needsDelivery),
    missing: missingFields(settings, fields, cart.needsDelivery),
    next: nextField(settings, fields, cart.needsDelivery) ?? null,
    deliveries: cart.needsDelivery ? deliveryChoices(settings, cart, language) : [],
    payments: listPayments(settings).map(({ id, title }) => ({ id, title: textIn(title, language) })),
    known: knownAnswers(db, customer),
    cart,
    refused: refusalOf(settings, cart, now),
  }
}

function refusalOf(settings: Settings, { totals }: CartView, now: number): Refusal | null {
  const allowed = attempt(() => {
    checkOpen(settings, now)
    checkMinimum(settings, totals)
  })
  return allowed.ok ? null : { code: allowed.code, params: allowed.params }
}

function deliveryChoices(settings: Settings, cart: CartView, language: Language): DeliveryChoice[] {
  const paidMinor = cart.totals.goodsMinor - cart.totals.discountMinor
  return listDeliveries(settings).map((method) => ({
    id: method.id,
    title: textIn(method.title, language),
    priceMinor: deliveryPrice(method, paidMinor),
    missingToFreeMinor: missingToFree(method, paidMinor),
    pickup: method.pickup,
    pickupAddress: textIn(method.pickupAddress ?? {}, language),
  }))
}

function knownAnswers(db: Db, customer: Customer): CheckoutFields {
  const last = statements(db).lastOrder.get({ customerId: customer.id })
  const met = statements(db).name.get({ customerId: customer.id })
  const known = {
    name: last?.name || met?.name,
    phone: last?.phone,
    email: last?.email,
    address: last?.address,
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value))
}
