// A thing changes hands, or comes back: the order's line, the stock, the count of what sells, always together.
import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import type { Availability } from '#db/schema/kinds.ts'
import { orderLines } from '#db/schema/selling.ts'
import { refreshAvailability } from './derived.ts'
import { hotChange, hotRead, prepared } from './prepared.ts'
import type { Tx } from './transaction.ts'
import { reserveStock, returnStock } from './variants.ts'

export type OrderLine = typeof orderLines.$inferSelect
export type Sale = {
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
export function sell(tx: Tx, orderId: number, sale: Sale, discountMinor: number): void {
  const onOrder = sale.availability === 'on_order'
  const reserved = onOrder || sale.stock === null ? 0 : sale.quantity
  if (reserved > 0) reserveStock(tx, sale.variantId, reserved)
  if (reserved > 0 && sale.stock === reserved) refreshAvailability(tx, sale.productId)
  statements(tx).insert({ ...sale, orderId, discountMinor, reserved, onOrder })
  statements(tx).countSold({ productId: sale.productId, quantity: sale.quantity })
}

/** More or fewer pieces of a line that exists; 0 removes it. */
export function resize(tx: Tx, line: OrderLine, quantity: number): void {
  const counted = line.reserved > 0
  if (counted) moveStock(tx, line, quantity - line.quantity)
  const own = eq(orderLines.id, line.id)
  if (quantity === 0) tx.delete(orderLines).where(own).run()
  else
    tx.update(orderLines)
      .set({ quantity, reserved: counted ? quantity : 0 })
      .where(own)
      .run()
  if (line.productId !== null) {
    statements(tx).countSold({ productId: line.productId, quantity: quantity - line.quantity })
  }
}

/** The line stays in the books, its pieces go back to the shelf. */
export function takeBack(tx: Tx, line: OrderLine): void {
  if (line.reserved > 0) moveStock(tx, line, -line.reserved)
  tx.update(orderLines).set({ reserved: 0 }).where(eq(orderLines.id, line.id)).run()
  if (line.productId !== null) {
    statements(tx).countSold({ productId: line.productId, quantity: -line.quantity })
  }
}

function moveStock(tx: Tx, line: OrderLine, more: number): void {
  if (line.variantId === null) return
  if (more > 0) reserveStock(tx, line.variantId, more)
  if (more < 0) returnStock(tx, line.variantId, -more)
  if (line.productId !== null) refreshAvailability(tx, line.productId)
}
