// Editing the lines of an order that is still new: other amounts, a line less, a thing more. Prices agreed on stay;
// stock, discount, delivery and total follow. Never touches an order that somebody already works on.
import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { orderLines } from '#db/schema/selling.ts'
import { type Actor, allowAll } from './actor.ts'
import { recordChange } from './audit.ts'
import { ShopError } from './error.ts'
import { getOrder, type Order } from './order-access.ts'
import { recordMove, saveOrder, tellEvent } from './order-moves.ts'
import { listLines, type OrderLine, resize, sell } from './order-sale.ts'
import { findPromo } from './promo.ts'
import { readSettings } from './settings.ts'
import { discountsOf, totalsOf } from './totals.ts'
import { inTx, type Tx } from './transaction.ts'
import { checkQuantity, limitOf, priceOf } from './variants.ts'

export type LineChange = { orderId: number; quantity: number } & ({ lineId: number } | { variantId: number })

/** Sets the amount of a line (0 takes it out), or adds a variant the order did not have. */
export function editOrder(db: Db, actor: Actor, change: LineChange, now: number): Order {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'order.edit')
    const order = getOrder(tx, actor, change.orderId)
    if (order.status !== 'new') throw new ShopError('order-not-editable', { status: order.status })
    const before = listLines(tx, order.id)
    const line = before.find((one) =>
      'lineId' in change ? one.id === change.lineId : one.variantId === change.variantId,
    )
    checkQuantity(change.quantity, line === undefined ? 1 : 0)
    if (line !== undefined) resize(tx, line, change.quantity, now)
    else if ('variantId' in change) addLine(tx, order, change, now)
    else throw new ShopError('not-found')
    const edited = recount(tx, order, now)
    recordMove(tx, actor, { order, to: order.status, note: '' }, now)
    recordEdit(tx, actor, { order, before }, now)
    tellEvent(tx, 'order-edited', edited, now)
    return edited
  })
}

function addLine(tx: Tx, order: Order, change: { variantId: number; quantity: number }, now: number): void {
  const found = tx
    .select({ variant: variants, product: products })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(and(eq(variants.id, change.variantId), eq(products.status, 'published')))
    .get()
  if (found === undefined) throw new ShopError('not-for-sale')
  const { variant, product } = found
  const left = limitOf(variant)
  if (change.quantity > left) throw new ShopError('out-of-stock', { variantId: variant.id, left })
  const { id: variantId, productId, colourId, size, sku, stock, availability } = variant
  const thing = { variantId, productId, colourId, size, sku, stock, availability }
  const sale = {
    ...thing,
    priceMinor: priceOf(product, variant),
    quantity: change.quantity,
    discountMinor: 0,
  }
  sell(tx, order.id, sale, now)
}

/** Sums and discounts anew. The promo code was granted once and stays, whatever became of it since. */
function recount(tx: Tx, order: Order, now: number): Order {
  const lines = listLines(tx, order.id)
  if (lines.length === 0) throw new ShopError('order-would-be-empty')
  const promo = order.promoCode === null ? undefined : findPromo(tx, order.promoCode)
  const delivery = readSettings(tx).deliveries.find((method) => method.id === order.deliveryId)
  const totals = totalsOf(lines, promo, delivery)
  const deliveryMinor = totals.deliveryMinor ?? order.deliveryMinor
  const totalMinor = totals.goodsMinor - totals.discountMinor + deliveryMinor
  for (const [index, part] of discountsOf(lines, totals.discountMinor).entries()) {
    const id = lines[index]?.id ?? 0
    tx.update(orderLines).set({ discountMinor: part }).where(eq(orderLines.id, id)).run()
  }
  return saveOrder(tx, order, { ...totals, deliveryMinor, totalMinor }, now)
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
