// A thing changes hands, or comes back: the order's line, the stock, the count of what sells, always together.
import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import type { Availability } from '#db/schema/kinds.ts'
import { orderLines } from '#db/schema/selling.ts'
import { refreshAvailability } from '../derived.ts'
import { hotChange, hotRead, prepared } from '../prepared.ts'
import { reserveStock, returnStock } from '../products/variants.ts'
import { noteFall } from '../stock/stock-falls.ts'
import type { Tx } from '../transaction.ts'

export type OrderLine = typeof orderLines.$inferSelect
export type Sale = {
  /** Its part of the order's discount. */
  discountMinor: number
  productId: number
  variantId: number
  colourId: number | null
  size: string
  sku: string
  quantity: number
  priceMinor: number
  stock: number | null
  availability: Availability
}

const placeholder = sql.placeholder

const statements = prepared((db) => ({
  lines: hotRead(
    db,
    db
      .select()
      .from(orderLines)
      .where(eq(orderLines.orderId, placeholder('orderId')))
      .orderBy(asc(orderLines.id)),
  ),
  insert: hotChange(
    db,
    db.insert(orderLines).values({
      orderId: placeholder('orderId'),
      productId: placeholder('productId'),
      variantId: placeholder('variantId'),
      title: sql`(select title from products where id = ${placeholder('productId')})`,
      colour: sql`(select title from product_colours where id = ${placeholder('colourId')})`,
      size: placeholder('size'),
      sku: placeholder('sku'),
      quantity: placeholder('quantity'),
      priceMinor: placeholder('priceMinor'),
      discountMinor: placeholder('discountMinor'),
      reserved: placeholder('reserved'),
      onOrder: placeholder('onOrder'),
    }),
  ),
  countSold: hotChange(
    db,
    db
      .update(products)
      .set({ sold: sql`${products.sold} + ${placeholder('quantity')}` })
      .where(eq(products.id, placeholder('productId'))),
  ),
}))

export function listLines(db: Db, orderId: number): OrderLine[] {
  return statements(db).lines.all({ orderId })
}

/** Writes the line as a snapshot and takes its pieces from the stock; what is on order or not counted takes nothing. */
export function sell(tx: Tx, orderId: number, sale: Sale, now: number): void {
  const onOrder = sale.availability === 'on_order'
  const reserved = onOrder || sale.stock === null ? 0 : sale.quantity
  if (reserved > 0) {
    const { variantId, stock: before } = sale
    reserveStock(tx, variantId, reserved)
    noteFall(tx, { variantId, before, after: (before ?? 0) - reserved }, now)
  }
  if (reserved > 0 && sale.stock === reserved) refreshAvailability(tx, sale.productId)
  statements(tx).insert({ ...sale, orderId, reserved, onOrder })
  statements(tx).countSold({ productId: sale.productId, quantity: sale.quantity })
}

/** More or fewer pieces of a line that exists; 0 removes it. */
export function resize(tx: Tx, line: OrderLine, quantity: number, now: number): void {
  const counted = line.reserved > 0
  const more = quantity - line.quantity
  if (counted && more > 0) takeMore(tx, line, more, now)
  if (counted && more < 0) putBack(tx, line, -more)
  const own = eq(orderLines.id, line.id)
  if (quantity === 0) tx.delete(orderLines).where(own).run()
  else
    tx.update(orderLines)
      .set({ quantity, reserved: counted ? quantity : 0 })
      .where(own)
      .run()
  if (line.productId !== null) statements(tx).countSold({ productId: line.productId, quantity: more })
}

/** The line stays in the books, its pieces go back to the shelf. */
export function takeBack(tx: Tx, line: OrderLine): void {
  if (line.reserved > 0) putBack(tx, line, line.reserved)
  tx.update(orderLines).set({ reserved: 0 }).where(eq(orderLines.id, line.id)).run()
  if (line.productId !== null) {
    statements(tx).countSold({ productId: line.productId, quantity: -line.quantity })
  }
}

function takeMore(tx: Tx, { variantId, productId }: OrderLine, more: number, now: number): void {
  if (variantId === null) return
  reserveStock(tx, variantId, more)
  const left = tx.select({ stock: variants.stock }).from(variants).where(eq(variants.id, variantId)).get()
  const after = left?.stock ?? null
  noteFall(tx, { variantId, before: after === null ? null : after + more, after }, now)
  if (productId !== null) refreshAvailability(tx, productId)
}

function putBack(tx: Tx, { variantId, productId }: OrderLine, pieces: number): void {
  if (variantId === null) return
  returnStock(tx, variantId, pieces)
  if (productId !== null) refreshAvailability(tx, productId)
}
