// The cart: what a customer means to buy. Quantities never pass the stock; what changed since the customer
// last looked is told until it was seen, never hidden. It reserves nothing: the order does.
import { and, count, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { cartLines, carts } from '#db/schema/selling.ts'
import type { Customer } from '../actor.ts'
import { attempt, ShopError } from '../error.ts'
import { limits } from '../limits.ts'
import { hotChange, hotRead, prepared } from '../prepared.ts'
import { checkQuantity, limitOf, priceOf } from '../products/variants.ts'
import { inLightTx, type Tx } from '../transaction.ts'
import { readCart, type SoldLine } from './cart-lines.ts'
import { buyableLines, cartPromo, type PromoOnCart } from './cart-view.ts'
import { checkPromo, getPromo } from './promo.ts'
import { goodsSum } from './totals.ts'

const customerId = sql.placeholder('customerId')
const variantId = sql.placeholder('variantId')

const statements = prepared((db) => ({
  sold: hotRead(
    db,
    db
      .select({
        variantId: variants.id,
        stock: variants.stock,
        availability: variants.availability,
        ownPriceMinor: variants.priceMinor,
        productId: products.id,
        priceMinor: products.priceMinor,
      })
      .from(variants)
      .innerJoin(products, eq(products.id, variants.productId))
      .where(and(eq(variants.id, variantId), eq(products.status, 'published'))),
  ),
  quantity: hotRead(
    db,
    db
      .select({ quantity: cartLines.quantity })
      .from(cartLines)
      .where(and(eq(cartLines.customerId, customerId), eq(cartLines.variantId, variantId))),
  ),
  size: hotRead(
    db,
    db.select({ lines: count() }).from(cartLines).where(eq(cartLines.customerId, customerId)),
  ),
  // The price stays the one seen first, so that a change under an open cart is still told.
  put: hotChange(
    db,
    db
      .insert(cartLines)
      .values({
        ...{ customerId, variantId, quantity: sql.placeholder('quantity') },
        seenPriceMinor: sql.placeholder('priceMinor'),
        seenTitle: sql`(select title from products where id = ${sql.placeholder('productId')})`,
        addedAt: sql.placeholder('now'),
      })
      .onConflictDoUpdate({
        target: [cartLines.customerId, cartLines.variantId],
        set: { quantity: sql`excluded.quantity` },
      }),
  ),
  touch: hotChange(
    db,
    db
      .insert(carts)
      .values({ customerId, updatedAt: sql.placeholder('now') })
      .onConflictDoUpdate({ target: carts.customerId, set: { updatedAt: sql`excluded.updated_at` } }),
  ),
}))

export type Wanted = { variantId: number; quantity: number }

/** One more of a thing (or several); tells how many lie in the cart now. */
export function addToCart(db: Db, customer: Customer, wanted: Wanted, now: number): number {
  return inLightTx(db, (tx) => {
    const has = quantityOf(tx, customer, wanted.variantId)
    checkQuantity(wanted.quantity, 1)
    return putLine(tx, customer, { variantId: wanted.variantId, quantity: has + wanted.quantity, has }, now)
  })
}

/** At least one, however often it is asked for: what lies there already stays as it is. */
export function ensureInCart(db: Db, customer: Customer, variantId: number, now: number): number {
  return inLightTx(db, (tx) => {
    const has = quantityOf(tx, customer, variantId)
    return has > 0 ? has : putLine(tx, customer, { variantId, quantity: 1, has }, now)
  })
}

/** Exactly this many; 0 takes the thing out. More than there are is refused, and nothing changes. */
export function setQuantity(db: Db, customer: Customer, wanted: Wanted, now: number): number {
  return inLightTx(db, (tx) => {
    if (wanted.quantity === 0) return removeVariant(tx, customer, wanted.variantId, now)
    return putLine(tx, customer, { ...wanted, has: quantityOf(tx, customer, wanted.variantId) }, now)
  })
}

/** `has`: how many lie there already. */
function putLine(tx: Tx, customer: Customer, wanted: Wanted & { has: number }, now: number): number {
  const { has, ...line } = wanted
  checkQuantity(line.quantity, 0)
  const found = getSold(tx, line.variantId)
  const left = limitOf(found)
  if (line.quantity > left) throw new ShopError('out-of-stock', { variantId: line.variantId, left })
  if (has === 0) checkRoom(tx, customer)
  const priceMinor = priceOf(found, { priceMinor: found.ownPriceMinor })
  const row = { customerId: customer.id, ...line, productId: found.productId, priceMinor, now }
  statements(tx).put(row)
  statements(tx).touch(row)
  return line.quantity
}

/** A line by its own id: the way to drop what is no longer sold. */
export function removeLine(db: Db, customer: Customer, lineId: number, now: number): void {
  inLightTx(db, (tx) => {
    const own = and(eq(cartLines.id, lineId), eq(cartLines.customerId, customer.id))
    const { changes } = tx.delete(cartLines).where(own).run()
    if (changes === 0) throw new ShopError('not-found')
    statements(tx).touch({ customerId: customer.id, now })
  })
}

/** Everything out of it, but the promo code: that waits for what comes next. */
export function emptyCart(db: Db, customer: Customer, now: number): void {
  inLightTx(db, (tx) => {
    tx.delete(cartLines).where(eq(cartLines.customerId, customer.id)).run()
    statements(tx).touch({ customerId: customer.id, now })
  })
}

/**
 * Puts a code on the cart; the order checks again. One that waits for its first day or for more goods waits there, but never in
 * place of another that works.
 */
export function applyPromo(db: Db, customer: Customer, text: string, now: number): PromoOnCart {
  return inLightTx(db, (tx) => {
    const buyer = { customerId: customer.id }
    const lines = buyableLines(readCart(tx, customer.id))
    const promo = getPromo(tx, text, buyer, now)
    const checked = attempt(() => checkPromo(promo, goodsSum(lines), now))
    if (!checked.ok && cartPromo(tx, lines, buyer, now)?.usable !== undefined) {
      throw new ShopError(checked.code, checked.params)
    }
    setPromo(tx, customer, promo.code, now)
    return { code: promo.code, refused: checked.ok ? null : { code: checked.code, params: checked.params } }
  })
}

export function removePromo(db: Db, customer: Customer, now: number): void {
  inLightTx(db, (tx) => setPromo(tx, customer, null, now))
}

/** The customer has seen what changed: today's prices are the known ones, amounts fit the stock, the gone is gone. */
export function acceptCartChanges(db: Db, customer: Customer, now: number): void {
  inLightTx(db, (tx) => {
    const { sold, gone } = readCart(tx, customer.id)
    for (const line of sold) fitLine(tx, line)
    for (const line of gone) tx.delete(cartLines).where(eq(cartLines.id, line.id)).run()
    statements(tx).touch({ customerId: customer.id, now })
  })
}

function fitLine(tx: Tx, line: SoldLine): void {
  const own = eq(cartLines.id, line.id)
  const quantity = Math.min(line.quantity, line.limit)
  if (quantity === line.quantity && line.priceMinor === line.seenPriceMinor) return
  if (quantity === 0) tx.delete(cartLines).where(own).run()
  else tx.update(cartLines).set({ quantity, seenPriceMinor: line.priceMinor }).where(own).run()
}

/** How many lie in the cart already. */
export function quantityOf(db: Db, customer: Customer, id: number): number {
  return statements(db).quantity.get({ customerId: customer.id, variantId: id })?.quantity ?? 0
}

function getSold(db: Db, id: number) {
  const found = statements(db).sold.get({ variantId: id })
  if (found === undefined) throw new ShopError('not-for-sale')
  if (found.availability === 'sold_out') throw new ShopError('out-of-stock', { variantId: id, left: 0 })
  return found
}

function checkRoom(tx: Tx, customer: Customer): void {
  const lines = statements(tx).size.get({ customerId: customer.id })?.lines ?? 0
  if (lines >= limits.cartLines) throw new ShopError('cart-full', { most: limits.cartLines })
}

function removeVariant(tx: Tx, customer: Customer, id: number, now: number): 0 {
  tx.delete(cartLines)
    .where(and(eq(cartLines.customerId, customer.id), eq(cartLines.variantId, id)))
    .run()
  statements(tx).touch({ customerId: customer.id, now })
  return 0
}

export function setPromo(tx: Tx, customer: Customer, promoCode: string | null, now: number): void {
  tx.insert(carts)
    .values({ customerId: customer.id, promoCode, updatedAt: now })
    .onConflictDoUpdate({ target: carts.customerId, set: { promoCode, updatedAt: now } })
    .run()
}
