// Placing an order: the one moment when a wish becomes a sale. Everything is looked at anew inside one transaction
// (prices, stock, promo code, delivery, contact), nothing from the outside is believed but the total the customer agreed to.
import { and, eq, max, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language, OrderSource } from '#db/schema/kinds.ts'
import {
  type CheckoutFields,
  cartLines,
  carts,
  checkoutDrafts,
  orderHistory,
  orders,
} from '#db/schema/selling.ts'
import type { Customer } from '../actor.ts'
import { actorColumns } from '../actor.ts'
import { type CartContents, needsDelivery, readCart, type SoldLine } from '../cart/cart-lines.ts'
import { cartPromo } from '../cart/cart-view.ts'
import { discountsOf, type Totals, totalsOf } from '../cart/totals.ts'
import { findDraft } from '../checkout/checkout.ts'
import { chosenDelivery, getPayment, missingCode, missingFields } from '../checkout/checkout-fields.ts'
import { ShopError } from '../error.ts'
import { hotChange, hotRead, prepared } from '../prepared.ts'
import { type DeliveryMethod, readSettings, type Settings } from '../settings.ts'
import { inTx, type Tx } from '../transaction.ts'
import { checkMinimum, checkOpen } from './order-conditions.ts'
import { enqueueOrderEvent } from './order-notices.ts'
import { sell } from './order-sale.ts'

export type PlaceOrder = {
  /** Made when the form or the conversation began; the same key gives the same order. */
  key: string
  /** Opens the order page without an account: unguessable, made by the caller. */
  token: string
  /** The total that was on the screen when the customer agreed. */
  agreedMinor: number
  source: OrderSource
  language: Language
}
export type PlacedOrder = { id: number; number: number; token: string; totalMinor: number }

const placeholder = sql.placeholder
const customerId = placeholder('customerId')

const statements = prepared((db) => ({
  byKey: hotRead(
    db,
    db
      .select({ id: orders.id, number: orders.number, token: orders.token, totalMinor: orders.totalMinor })
      .from(orders)
      .where(and(eq(orders.customerId, customerId), eq(orders.key, placeholder('key')))),
  ),
  lastNumber: hotRead(db, db.select({ number: max(orders.number) }).from(orders)),
  insertOrder: hotChange(
    db,
    db.insert(orders).values({
      number: placeholder('number'),
      token: placeholder('token'),
      key: placeholder('key'),
      customerId,
      source: placeholder('source'),
      language: placeholder('language'),
      name: placeholder('name'),
      phone: placeholder('phone'),
      email: placeholder('email'),
      deliveryId: placeholder('deliveryId'),
      deliveryTitle: placeholder('deliveryTitle'),
      address: placeholder('address'),
      latitude: placeholder('latitude'),
      longitude: placeholder('longitude'),
      comment: placeholder('comment'),
      paymentId: placeholder('paymentId'),
      paymentTitle: placeholder('paymentTitle'),
      currency: placeholder('currency'),
      goodsMinor: placeholder('goodsMinor'),
      discountMinor: placeholder('discountMinor'),
      deliveryMinor: placeholder('deliveryMinor'),
      totalMinor: placeholder('totalMinor'),
      promoCode: placeholder('promoCode'),
      createdAt: placeholder('now'),
      updatedAt: placeholder('now'),
    }),
  ),
  insertHistory: hotChange(
    db,
    db.insert(orderHistory).values({
      orderId: placeholder('orderId'),
      at: placeholder('now'),
      actorKind: placeholder('actorKind'),
      actorId: placeholder('actorId'),
      to: 'new',
    }),
  ),
  emptyCart: hotChange(db, db.delete(cartLines).where(eq(cartLines.customerId, customerId))),
  dropCart: hotChange(db, db.delete(carts).where(eq(carts.customerId, customerId))),
  dropDraft: hotChange(db, db.delete(checkoutDrafts).where(eq(checkoutDrafts.customerId, customerId))),
}))

/** The order this key became, if it did. */
export function findPlaced(db: Db, customer: Customer, key: string): PlacedOrder | undefined {
  return statements(db).byKey.get({ customerId: customer.id, key })
}

/** Of the order that was placed last; nothing before the first. */
export function lastOrderNumber(db: Db): number | null {
  return statements(db).lastNumber.get()?.number ?? null
}

/** What lies in the cart, if all of it may be had, with the answers in the draft. */
export function placeOrder(db: Db, customer: Customer, input: PlaceOrder, now: number): PlacedOrder {
  return inTx(db, (tx) => {
    const placed = findPlaced(tx, customer, input.key)
    if (placed !== undefined) return placed
    const lines = allLines(readCart(tx, customer.id))
    const fields = findDraft(tx, customer)?.fields ?? {}
    return placeLines(tx, customer, { ...input, lines, fields }, now)
  })
}

function allLines({ sold, gone }: CartContents): SoldLine[] {
  if (sold.length + gone.length === 0) throw new ShopError('cart-empty')
  const short = sold.find((line) => line.quantity > line.limit)
  if (short !== undefined) {
    throw new ShopError('out-of-stock', { variantId: short.variantId, left: short.limit })
  }
  if (gone.length > 0) throw new ShopError('not-for-sale')
  return sold
}

type Wish = PlaceOrder & { lines: SoldLine[]; fields: CheckoutFields }

/** These lines, read in this transaction, by a key that has become no order yet. Whatever else lies in the cart goes with them. */
export function placeLines(tx: Tx, customer: Customer, wish: Wish, now: number): PlacedOrder {
  const settings = readSettings(tx)
  checkOpen(settings, now)
  const basket = fillBasket(tx, customer, { ...wish, settings }, now)
  if (basket.totals.totalMinor !== wish.agreedMinor) {
    throw new ShopError('cart-changed', { totalMinor: basket.totals.totalMinor })
  }
  const order = insertOrder(tx, customer, basket, now)
  sellLines(tx, order.id, basket, now)
  statements(tx).insertHistory({ orderId: order.id, now, ...actorColumns(customer) })
  emptyHands(tx, customer)
  const { email = '' } = basket.fields
  const event = {
    kind: 'order-placed',
    orderId: order.id,
    version: 1,
    customerId: customer.id,
    email,
  } as const
  enqueueOrderEvent(tx, event, now)
  return order
}

type Basket = Wish & {
  settings: Settings
  /** None where nothing is brought anywhere. */
  delivery: DeliveryMethod | undefined
  totals: Totals
  promoCode: string | null
}

/** What is being bought, by whom and where to: complete, or a ShopError that names what is missing. */
function fillBasket(tx: Tx, customer: Customer, wish: Wish & { settings: Settings }, now: number): Basket {
  const { lines, fields, settings } = wish
  const delivered = needsDelivery(lines)
  const [missing] = missingFields(settings, fields, delivered)
  if (missing !== undefined) throw new ShopError(missingCode(missing), { field: missing })
  const promo = cartPromo(tx, lines, { customerId: customer.id, phone: fields.phone }, now)?.usable
  const delivery = delivered ? chosenDelivery(settings, fields) : undefined
  const totals = totalsOf(lines, promo, delivery)
  checkMinimum(settings, totals)
  return { ...wish, delivery, totals, promoCode: promo?.code ?? null }
}

function insertOrder(tx: Tx, customer: Customer, order: Basket, now: number): PlacedOrder {
  const { fields, settings, delivery, totals } = order
  const payment = fields.paymentId === undefined ? undefined : getPayment(settings, fields.paymentId)
  const addressed = delivery?.pickup === false
  const number = (lastOrderNumber(tx) ?? settings.firstOrderNumber - 1) + 1
  const { lastInsertRowid } = statements(tx).insertOrder({
    number,
    token: order.token,
    key: order.key,
    customerId: customer.id,
    source: order.source,
    language: order.language,
    name: fields.name ?? '',
    phone: fields.phone ?? '',
    email: fields.email ?? '',
    deliveryId: delivery?.id ?? '',
    deliveryTitle: delivery?.title ?? {},
    address: (addressed && fields.address) || '',
    latitude: (addressed && fields.latitude) || null,
    longitude: (addressed && fields.longitude) || null,
    comment: fields.comment ?? '',
    paymentId: payment?.id ?? '',
    paymentTitle: payment?.title ?? {},
    currency: settings.currency,
    ...totals,
    deliveryMinor: totals.deliveryMinor ?? 0,
    promoCode: order.promoCode,
    now,
  })
  return { id: Number(lastInsertRowid), number, token: order.token, totalMinor: totals.totalMinor }
}

function sellLines(tx: Tx, orderId: number, { lines, totals }: Basket, now: number): void {
  const discounts = discountsOf(lines, totals.discountMinor)
  for (const [index, line] of lines.entries()) {
    sell(tx, orderId, { ...line, discountMinor: discounts[index] ?? 0 }, now)
  }
}

function emptyHands(tx: Tx, { id }: Customer): void {
  statements(tx).emptyCart({ customerId: id })
  statements(tx).dropCart({ customerId: id })
  statements(tx).dropDraft({ customerId: id })
}
