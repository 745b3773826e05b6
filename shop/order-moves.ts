// Moving an order through its life: checks the table and the person, moves the stock, writes history, tells everybody.
import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { OrderStatus } from '#db/schema/kinds.ts'
import { staff } from '#db/schema/people.ts'
import { orderHistory, orders } from '#db/schema/selling.ts'
import { type Actor, actorColumns, allowAll, roleOf } from './actor.ts'
import { recordChange } from './audit.ts'
import { cleanLine, cleanText } from './contact.ts'
import { ShopError } from './error.ts'
import { limits } from './limits.ts'
import { getOrder, type Order } from './order-access.ts'
import { enqueueOrderEvent } from './order-notices.ts'
import { listLines, takeBack } from './order-sale.ts'
import { findMove, type Mover } from './order-statuses.ts'
import { inTx, type Tx } from './transaction.ts'

export type MoveOrder = {
  orderId: number
  to: OrderStatus
  /** A reason, for the customer to read. */
  note?: string
  tracking?: string
  /** The version the person saw; a newer one refuses the move. */
  version?: number
}

export function moveOrder(db: Db, actor: Actor, input: MoveOrder, now: number): Order {
  return inTx(db, (tx) => {
    const order = getOrder(tx, actor, input.orderId)
    const move = findMove(order.status, input.to)
    if (move === undefined || (input.version !== undefined && input.version !== order.version)) {
      throw new ShopError('order-move-refused', { from: order.status, to: input.to })
    }
    if (!move.who.includes(moverOf(tx, actor))) throw new ShopError('not-allowed')
    if (move.stock === 'return') for (const line of listLines(tx, order.id)) takeBack(tx, line)
    const tracking = input.tracking === undefined ? order.tracking : checkTracking(input.tracking)
    const moved = saveOrder(tx, order, { status: move.to, tracking }, now)
    recordMove(tx, actor, { order, to: move.to, note: checkNote(input.note) }, now)
    tellEvent(tx, 'order-moved', moved, now)
    return moved
  })
}

export function moverOf(db: Db, actor: Actor): Mover {
  if (actor.kind !== 'staff') return actor.kind
  const role = roleOf(db, actor)
  if (role === undefined) throw new ShopError('not-allowed')
  return role
}

/** Hands the order to a helper, or takes it from one. */
export function assignOrder(
  db: Db,
  actor: Actor,
  { orderId, staffId }: { orderId: number; staffId: number | null },
  now: number,
): Order {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'order.assign')
    const order = getOrder(tx, actor, orderId)
    if (staffId !== null) checkStaff(tx, staffId)
    const change = { action: 'order.assign', subject: 'order', subjectId: order.id }
    recordChange(tx, actor, { ...change, before: order.assignedTo, after: staffId }, now)
    return saveOrder(tx, order, { assignedTo: staffId }, now)
  })
}

function checkStaff(tx: Tx, staffId: number): void {
  const here = and(eq(staff.id, staffId), isNull(staff.removedAt))
  if (tx.select({ id: staff.id }).from(staff).where(here).get() === undefined)
    throw new ShopError('not-found')
}

/** The only place that changes an order's row after it was placed: the version always grows. */
export function saveOrder(tx: Tx, order: Order, fields: Partial<Order>, now: number): Order {
  return tx
    .update(orders)
    .set({ ...fields, version: order.version + 1, updatedAt: now })
    .where(eq(orders.id, order.id))
    .returning()
    .get()
}

export function recordMove(
  tx: Tx,
  actor: Actor,
  { order, to, note }: { order: Order; to: OrderStatus; note: string },
  now: number,
): void {
  const row = { orderId: order.id, at: now, ...actorColumns(actor), from: order.status, to, note }
  tx.insert(orderHistory).values(row).run()
}

export function tellEvent(tx: Tx, kind: 'order-moved' | 'order-edited', order: Order, now: number): void {
  const { id: orderId, version, customerId, email } = order
  enqueueOrderEvent(tx, { kind, orderId, version, customerId, email }, now)
}

function checkNote(note = ''): string {
  const text = cleanText(note)
  if ([...text].length > limits.note) throw new ShopError('comment-too-long', { most: limits.note })
  return text
}

function checkTracking(text: string): string {
  const tracking = cleanLine(text)
  if (tracking.length > limits.tracking) throw new ShopError('comment-too-long', { most: limits.tracking })
  return tracking
}
