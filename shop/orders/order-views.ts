// Orders as they are shown and listed: plain values in the reader's language, for chat, Mini App and mail alike.
import {
  and,
  count,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import type { ActorKind, Language, OrderStatus } from '#db/schema/kinds.ts'
import { orderHistory, orderLines, orders } from '#db/schema/selling.ts'
import { type Actor, allow, type Customer, roleOf } from '../actor.ts'
import { textIn } from '../languages.ts'
import { hotRead, prepared } from '../prepared.ts'
import type { Order } from './order-access.ts'
import { moverOf } from './order-moves.ts'
import { listLines } from './order-sale.ts'
import { listMoves } from './order-statuses.ts'

export type OrderLineView = {
  id: number
  productId: number | null
  variantId: number | null
  title: string
  colour: string
  size: string
  sku: string
  quantity: number
  priceMinor: number
  sumMinor: number
  onOrder: boolean
}
export type OrderStep = { at: number; by: ActorKind; from: OrderStatus | null; to: OrderStatus; note: string }
export type OrderView = Omit<Order, 'key' | 'customerId' | 'deliveryTitle' | 'paymentTitle' | 'staffNote'> & {
  delivery: string
  payment: string
  lines: OrderLineView[]
  history: OrderStep[]
  /** What this reader may do with it now. */
  moves: OrderStatus[]
}

const statements = prepared((db) => ({
  history: hotRead(
    db,
    db
      .select({
        at: orderHistory.at,
        by: orderHistory.actorKind,
        from: orderHistory.from,
        to: orderHistory.to,
        note: orderHistory.note,
      })
      .from(orderHistory)
      .where(eq(orderHistory.orderId, sql.placeholder('orderId')))
      .orderBy(orderHistory.id),
  ),
}))

/** `reader` decides only which moves are offered; whether one may see the order is order-access's affair. */
export function viewOrder(db: Db, reader: Actor, order: Order, language: Language): OrderView {
  const { key: _, customerId: __, staffNote: ___, deliveryTitle, paymentTitle, ...plain } = order
  return {
    ...plain,
    delivery: textIn(deliveryTitle, language),
    payment: textIn(paymentTitle, language),
    lines: listLines(db, order.id).map((line) => ({
      id: line.id,
      productId: line.productId,
      variantId: line.variantId,
      title: textIn(line.title, language),
      colour: textIn(line.colour ?? {}, language),
      size: line.size,
      sku: line.sku,
      quantity: line.quantity,
      priceMinor: line.priceMinor,
      sumMinor: line.priceMinor * line.quantity,
      onOrder: line.onOrder,
    })),
    history: statements(db).history.all({ orderId: order.id }),
    moves: listMoves(order.status, moverOf(db, reader)),
  }
}

export type OrderFilter = {
  statuses?: readonly OrderStatus[]
  assignedTo?: number | 'anyone' | 'nobody'
  /** Placed at this moment or later. */
  since?: number
  /** A number, a part of a name, digits of a phone. */
  text?: string
  /** Go on from this order id, newest first. */
  before?: number
}

type Slice = { limit?: number; offset?: number }

/** Newest first. */
export function listOrders(
  db: Db,
  actor: Actor,
  filter: OrderFilter = {},
  { limit = 20, offset = 0 }: Slice = {},
): Order[] {
  const found = db
    .select()
    .from(orders)
    .where(within(db, actor, filter))
  return found.orderBy(desc(orders.id)).limit(limit).offset(offset).all()
}

export function countOrders(db: Db, actor: Actor, filter: OrderFilter = {}): number {
  return (
    db
      .select({ all: count() })
      .from(orders)
      .where(within(db, actor, filter))
      .get()?.all ?? 0
  )
}

function within(
  db: Db,
  actor: Actor,
  { statuses, assignedTo, since, text, before }: OrderFilter,
): SQL | undefined {
  const reach = allow(db, actor, 'order.see')
  return and(
    reach === 'all' ? undefined : ownOrders(db, actor),
    statuses === undefined ? undefined : inArray(orders.status, [...statuses]),
    assignedTo === 'anyone' ? isNotNull(orders.assignedTo) : undefined,
    assignedTo === 'nobody' ? isNull(orders.assignedTo) : undefined,
    typeof assignedTo === 'number' ? eq(orders.assignedTo, assignedTo) : undefined,
    since === undefined ? undefined : gte(orders.createdAt, since),
    text === undefined ? undefined : matching(text),
    before === undefined ? undefined : lt(orders.id, before),
  )
}

export function listMyOrders(db: Db, customer: Customer, before?: number, limit = 20): Order[] {
  return db
    .select()
    .from(orders)
    .where(and(eq(orders.customerId, customer.id), before === undefined ? undefined : lt(orders.id, before)))
    .orderBy(desc(orders.id))
    .limit(limit)
    .all()
}

/** All of them, or those that came after one: by which it is found in the list. */
export function countMyOrders(db: Db, customer: Customer, after = 0): number {
  const own = and(eq(orders.customerId, customer.id), gt(orders.id, after))
  return db.select({ all: count() }).from(orders).where(own).get()?.all ?? 0
}

/** A courier's own are those handed over; a seller's own are those made of their goods alone. */
function ownOrders(db: Db, actor: Actor): SQL {
  if (actor.kind !== 'staff') return sql`false`
  if (roleOf(db, actor) === 'courier') return eq(orders.assignedTo, actor.id)
  const linesOf = db.select({ id: orderLines.id }).from(orderLines)
  const own = eq(products.sellerId, actor.id)
  const foreign = sql`(${products.sellerId} is null or ${products.sellerId} <> ${actor.id})`
  const inOrder = eq(orderLines.orderId, orders.id)
  return and(
    exists(linesOf.innerJoin(products, eq(products.id, orderLines.productId)).where(and(inOrder, own))),
    notExists(
      db
        .select({ id: orderLines.id })
        .from(orderLines)
        .leftJoin(products, eq(products.id, orderLines.productId))
        .where(and(inOrder, foreign)),
    ),
  ) as SQL
}

function matching(text: string): SQL | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')
  const digits = text.replace(/\D/g, '')
  return or(
    sql`fold(${orders.name}) like ${`%${plain}%`} escape '\\'`,
    digits === '' ? undefined : eq(orders.number, Number(digits)),
    ...(digits.length < 4 ? [] : writtenAs(digits).map((one) => like(orders.phone, `%${one}%`))),
  )
}

/** In Russia the code of the country is also written 8, by whoever writes only the beginning, too. */
function writtenAs(digits: string): string[] {
  return digits.startsWith('8') ? [digits, `7${digits.slice(1)}`] : [digits]
}
