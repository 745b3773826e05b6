// What one variant costs and whether it can be had; and the only way its stock moves.
import { and, eq, gte, isNotNull, sql } from 'drizzle-orm'
import { type products, variants } from '#db/schema/catalogue.ts'
import type { Availability } from '#db/schema/kinds.ts'
import { ShopError } from '../error.ts'
import { limits } from '../limits.ts'
import { hotChange, prepared } from '../prepared.ts'
import type { Tx } from '../transaction.ts'

type Variant = typeof variants.$inferSelect
type Product = typeof products.$inferSelect

/** The variant's own price, else the product's. */
export function priceOf(product: Pick<Product, 'priceMinor'>, variant: Pick<Variant, 'priceMinor'>): number {
  return variant.priceMinor ?? product.priceMinor
}

/** The struck-through price; none unless it really is higher than the one asked. */
export function oldPriceOf(
  product: Pick<Product, 'priceMinor' | 'oldPriceMinor'>,
  variant: Pick<Variant, 'priceMinor' | 'oldPriceMinor'>,
): number | null {
  const old =
    variant.priceMinor === null ? (variant.oldPriceMinor ?? product.oldPriceMinor) : variant.oldPriceMinor
  return old !== null && old > priceOf(product, variant) ? old : null
}

/** What the customer sees: "in stock" ends with the last one; stock that is not counted never ends. */
export function availabilityOf(variant: Pick<Variant, 'availability' | 'stock'>): Availability {
  if (variant.availability !== 'in_stock') return variant.availability
  return variant.stock === null || variant.stock > 0 ? 'in_stock' : 'sold_out'
}

/** How many one may order now; Infinity where nothing bounds it. */
export function limitOf(variant: Pick<Variant, 'availability' | 'stock'>): number {
  if (variant.availability === 'sold_out') return 0
  if (variant.availability === 'on_order') return Number.POSITIVE_INFINITY
  return variant.stock ?? Number.POSITIVE_INFINITY
}

/** A whole number of pieces that a line may hold. */
export function checkQuantity(quantity: number, lowest: number): void {
  const fine = Number.isInteger(quantity) && quantity >= lowest && quantity <= limits.lineQuantity
  if (!fine) throw new ShopError('quantity-invalid', { most: limits.lineQuantity })
}

const statements = prepared((db) => ({
  variant: db
    .select({ availability: variants.availability, stock: variants.stock })
    .from(variants)
    .where(eq(variants.id, sql.placeholder('variantId')))
    .prepare(),
  take: hotChange(
    db,
    db
      .update(variants)
      .set({ stock: sql`${variants.stock} - ${sql.placeholder('quantity')}` })
      .where(
        and(
          eq(variants.id, sql.placeholder('variantId')),
          eq(variants.availability, 'in_stock'),
          gte(variants.stock, sql.placeholder('quantity')),
        ),
      ),
  ),
  putBack: db
    .update(variants)
    .set({ stock: sql`${variants.stock} + ${sql.placeholder('quantity')}` })
    .where(and(eq(variants.id, sql.placeholder('variantId')), isNotNull(variants.stock)))
    .prepare(),
}))

/** Takes from the counted stock or throws: one conditional update, so that two buyers never get the last one. */
export function reserveStock(tx: Tx, variantId: number, quantity: number): void {
  if (statements(tx).take({ variantId, quantity }).changes > 0) return
  const variant = statements(tx).variant.get({ variantId })
  throw new ShopError('out-of-stock', { variantId, left: leftOf(variant) })
}

function leftOf(variant: Pick<Variant, 'availability' | 'stock'> | undefined): number {
  return variant?.availability === 'in_stock' ? (variant.stock ?? 0) : 0
}

/** Puts back what was reserved; a variant no longer there, or no longer counted, takes nothing. */
export function returnStock(tx: Tx, variantId: number, quantity: number): void {
  statements(tx).putBack.run({ variantId, quantity })
}
