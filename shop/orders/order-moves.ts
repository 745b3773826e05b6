// Moving an order through its life: checks the table and the person, moves the stock, writes history, tells everybody.
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { OrderStatus } from '#db/schema/kinds.ts'
import { staff } from '#db/schema/people.ts'
import { orderHistory, orders } from '#db/schema/selling.ts'
import { type Actor, actorColumns, allowAll, roleOf } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { cleanLine, cleanText } from '../contact.ts'
import { ShopError } from '../error.ts'
import { limits } from '../limits.ts'
import { inTx, type Tx } from '../transaction.ts'
import { getOrder, type Order } from './order-access.ts'
import { enqueueAssignment, enqueueCards, enqueueOrderEvent } from './order-notices.ts'
import { listLines, takeBack } from './order-sale.ts'
import { findMove, type Move, type Mover } from './order-statuses.ts'

export type MoveOrder = {
  orderId: number
  to: OrderStatus
  /** A reason, for the customer to read. */
  note?: string
  tracking?: string
  /** The version the person saw; a newer one refuses the move. */
  version?: number
}

/** The same move by the same person again, from the version they saw, is made once. */
export function moveOrder(db: Db, actor: Actor, input: MoveOrder, now: number): Order {
  return inTx(db, (tx) => {
    const found = getOrder(tx, actor, input.orderId)
    if (isMade(tx, actor, found, input)) return found
    const { order, move } = checkMove(tx, actor, input)
    if (move.stock === 'return') for (const line of listLines(tx, order.id)) takeBack(tx, line)
    const tracking = input.tracking === undefined ? order.tracking : checkTracking(input.tracking)
    const moved = saveOrder(tx, order, { status: move.to, tracking }, now)
    recordMove(tx, actor, { order, to: move.to, note: checkNote(input.note) }, now)
    tellEvent(tx, 'order-moved', moved, now)
    return moved
  })
}

/** Refuses what `moveOrder` would refuse; for whoever asks something before they move it. */
export function checkMove(
  db: Db,
  actor: Actor,
  { orderId, to, version }: MoveOrder,
): { order: Order; move: Move } {
  const order = getOrder(db, actor, orderId)
  const move = findMove(order.status, to)
  if (move === undefined || (version !== undefined && version !== order.version)) {
    throw new ShopError('order-move-refused', { from: order.status, to })
  }
  if (!move.who.includes(moverOf(db, actor))) throw new ShopError('not-allowed')
  return { order, move }
}

function isMade(tx: Tx, actor: Actor, order: Order, { to, version }: MoveOrder): boolean {
  if (version === undefined || order.version !== version + 1 || order.status !== to) return false
  const last = tx
    .select({ actorKind: orderHistory.actorKind, actorId: orderHistory.actorId, to: orderHistory.to })
    .from(orderHistory)
    .where(eq(orderHistory.orderId, order.id))
    .orderBy(desc(orderHistory.id))
    .get()
  const { actorKind, actorId } = actorColumns(actor)
  return last?.to === to && last.actorKind === actorKind && last.actorId === actorId
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
    if (order.assignedTo === staffId) return order
    const helper = staffId === null ? undefined : getHelper(tx, staffId)
    const change = { action: 'order.assign', subject: 'order', subjectId: order.id }
    recordChange(tx, actor, { ...change, before: order.assignedTo, after: staffId }, now)
    const assigned = saveOrder(tx, order, { assignedTo: staffId }, now)
    const isSelf = actor.kind === 'staff' && actor.id === staffId
    enqueueCards(tx, assigned, now)
    if (helper !== undefined && !isSelf) enqueueAssignment(tx, assigned, helper.telegramId, now)
    return assigned
  })
}

function getHelper(tx: Tx, staffId: number): { telegramId: number } {
  const here = and(eq(staff.id, staffId), isNull(staff.removedAt))
  const helper = tx.select({ telegramId: staff.telegramId }).from(staff).where(here).get()
  if (helper === undefined) throw new ShopError('not-found')
  return helper
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
  if (actor.kind !== 'staff' || order.status === to) return
  const change = { action: 'order.move', subject: 'order', subjectId: order.id }
  recordChange(tx, actor, { ...change, before: order.status, after: to }, now)
}

export function tellEvent(tx: Tx, kind: 'order-moved' | 'order-edited', order: Order, now: number): void {
  const { id: orderId, version, customerId, email } = order
  enqueueOrderEvent(tx, { kind, orderId, version, customerId, email }, now)
}

export function checkNote(note = ''): string {
  const text = cleanText(note)
  if ([...text].length > limits.note) throw new ShopError('comment-too-long', { most: limits.note })
  return text
}

function checkTracking(text: string): string {
  const tracking = cleanLine(text)
  if (tracking.length > limits.tracking) throw new ShopError('comment-too-long', { most: limits.tracking })
  return tracking
}
