// Editing the lines of an order that is still new: other amounts, a line less, a thing more, all of it or nothing. Stock, discount,
// delivery and total follow, and the customer is told once. Never touches an order that somebody already works on.
import { eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { orderLines } from '#db/schema/selling.ts'
import type { Actor } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { discountsOf } from '../cart/totals.ts'
import { inTx, type Tx } from '../transaction.ts'
import type { Order } from './order-access.ts'
import { type EditOrder, type PlannedLine, planEdit, sumUp } from './order-edit-plan.ts'
import { recordMove, saveOrder, tellEvent } from './order-moves.ts'
import { listLines, type OrderLine, resize, sell } from './order-sale.ts'

export function editOrder(db: Db, actor: Actor, edit: EditOrder, now: number): Order {
  return inTx(db, (tx) => {
    const { order, lines, isChanged } = planEdit(tx, actor, edit)
    if (!isChanged) return order
    const before = listLines(tx, order.id)
    for (const line of lines) write(tx, order, line, now)
    const edited = recount(tx, order, now)
    recordMove(tx, actor, { order, to: order.status, note: '' }, now)
    recordEdit(tx, actor, { order, before }, now)
    tellEvent(tx, 'order-edited', edited, now)
    return edited
  })
}

function write(tx: Tx, { id }: Order, planned: PlannedLine, now: number): void {
  const { line, quantity, was } = planned
  if (quantity === was) return
  if (line === null) sell(tx, id, { ...planned.sale, quantity }, now)
  else resize(tx, line, quantity, now)
}

function recount(tx: Tx, order: Order, now: number): Order {
  const lines = listLines(tx, order.id)
  const totals = sumUp(tx, order, lines)
  for (const [index, part] of discountsOf(lines, totals.discountMinor).entries()) {
    const id = lines[index]?.id ?? 0
    tx.update(orderLines).set({ discountMinor: part }).where(eq(orderLines.id, id)).run()
  }
  return saveOrder(tx, order, totals, now)
}

function recordEdit(
  tx: Tx,
  actor: Actor,
  { order, before }: { order: Order; before: OrderLine[] },
  now: number,
): void {
  const brief = (lines: OrderLine[]) =>
    lines.map(({ sku, quantity, priceMinor }) => ({ sku, quantity, priceMinor }))
  const change = { action: 'order.edit', subject: 'order', subjectId: order.id }
  recordChange(tx, actor, { ...change, before: brief(before), after: brief(listLines(tx, order.id)) }, now)
}
