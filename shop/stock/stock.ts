// Staff's commands for one variant: how many there are, what it costs, whether it can be had.
// A count is a stock move like an order's: logged, but no edit that would stand in the way of undoing a bulk change.
import { eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { type Actor, allow } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { getOffer, type OfferView, viewOffer } from '../cart/offers.ts'
import { refreshAvailability } from '../derived.ts'
import { ShopError } from '../error.ts'
import { changeProduct } from '../products/product-change.ts'
import { checkOldPrice, limits, readInput } from '../products/product-input.ts'
import type { ProductSheet } from '../products/product-sheet.ts'
import { inTx, type Tx } from '../transaction.ts'
import { parseStockAmount } from './stock-amount.ts'
import { noteFall } from './stock-falls.ts'
import type { StockFigure } from './stock-figure.ts'
import {
  newAmount,
  newAvailability,
  newPrice,
  newStock,
  stockChange,
  type VariantRef,
} from './stock-input.ts'

export type OfferChange = { before: OfferView; after: OfferView }

/** A command `(db, actor, input, now)`: who may, is the input sound, then the work, in one transaction. */
function stockCommand<Schema extends z.ZodType>(
  schema: Schema,
  work: (tx: Tx, actor: Actor, input: z.output<Schema>, now: number) => OfferChange,
) {
  return (db: Db, actor: Actor, input: z.input<Schema>, now: number): OfferChange =>
    inTx(db, (tx) => {
      allow(tx, actor, 'stock.edit')
      return work(tx, actor, readInput(schema, input), now)
    })
}

/** Null: no longer counted. */
export const setStock = stockCommand(newStock, (tx, actor, { variant, stock }, now) =>
  moveStock(tx, actor, { variant, figure: { to: stock } }, now),
)

export const changeStock = stockCommand(stockChange, (tx, actor, { variant, by }, now) =>
  moveStock(tx, actor, { variant, figure: { by } }, now),
)

/** In a person's words: a count, a move, or whether it can be had. */
export const setAmount = stockCommand(newAmount, (tx, actor, { variant, text }, now) => {
  const amount = parseStockAmount(text)
  if ('availability' in amount) return setAvailability(tx, actor, { variant, ...amount }, now)
  return moveStock(tx, actor, { variant, figure: amount }, now)
})

/** The variant's own price; where it is the only one, the product's, so that the two never drift apart. */
export const setPrice = stockCommand(newPrice, (tx, actor, { variant, priceMinor }, now) =>
  changeOffer(tx, actor, { variant, action: 'price.set', now }, (sheet, variantId) => {
    const only = sheet.variants.length === 1
    if (only) tx.update(products).set({ priceMinor }).where(eq(products.id, sheet.id)).run()
    tx.update(variants)
      .set({ priceMinor: only ? null : priceMinor })
      .where(eq(variants.id, variantId))
      .run()
  }),
)

/** All of a product cost the same afterwards. Expects that the person may set prices at all. */
export function setProductPrice(
  tx: Tx,
  actor: Actor,
  input: { productId: number; priceMinor: number; oldPriceMinor?: number | undefined },
  now: number,
): ProductSheet {
  const { productId, priceMinor, oldPriceMinor } = input
  const about = { action: 'price.set', permission: 'stock.edit', productId, now } as const
  return changeProduct(tx, actor, about, () => {
    const isOld = oldPriceMinor !== undefined
    if (isOld) checkOldPrice(priceMinor, oldPriceMinor)
    tx.update(products)
      .set({ priceMinor, ...(isOld && { oldPriceMinor }) })
      .where(eq(products.id, productId))
      .run()
    tx.update(variants)
      .set({ priceMinor: null, ...(isOld && { oldPriceMinor: null }) })
      .where(eq(variants.productId, productId))
      .run()
  })
}

export const setAvailability = stockCommand(newAvailability, (tx, actor, { variant, availability }, now) =>
  changeOffer(tx, actor, { variant, action: 'availability.set', now }, (sheet, variantId) => {
    const { stock } = sheet.variants.find(({ id }) => id === variantId) ?? {}
    if (availability === 'in_stock' && stock === 0) throw new ShopError('stock-empty')
    tx.update(variants).set({ availability }).where(eq(variants.id, variantId)).run()
  }),
)

/** Expects that the person may count stock at all; asks whether this one is theirs. */
export function moveStock(
  tx: Tx,
  actor: Actor,
  move: { variant: VariantRef; figure: StockFigure },
  now: number,
): OfferChange {
  const offer = getOffer(tx, actor, move.variant)
  const { id, productId, sku } = offer.variant
  const stock = applyFigure(offer.variant.stock, move.figure)
  const before = viewOffer(offer)
  if (stock === before.stock) return { before, after: before }
  tx.update(variants).set({ stock }).where(eq(variants.id, id)).run()
  noteFall(tx, { variantId: id, before: before.stock, after: stock, by: actor }, now)
  refreshAvailability(tx, productId)
  const entry = { action: 'stock.set', subject: 'product', subjectId: productId }
  const told = { before: { sku, stock: before.stock }, after: { sku, stock } }
  recordChange(tx, actor, { ...entry, ...told }, now)
  return { before, after: viewOffer(getOffer(tx, actor, id)) }
}

function applyFigure(stock: number | null, figure: StockFigure): number | null {
  if ('to' in figure) return figure.to
  const changed = (stock ?? Number.NaN) + figure.by
  if (changed >= 0 && changed <= limits.stock) return changed
  throw new ShopError('stock-invalid', { stock: `${stock ?? '?'}${figure.by < 0 ? '' : '+'}${figure.by}` })
}

function changeOffer(
  tx: Tx,
  actor: Actor,
  about: { variant: VariantRef; action: string; now: number },
  work: (sheet: ProductSheet, variantId: number) => void,
): OfferChange {
  const { action, now } = about
  const offer = getOffer(tx, actor, about.variant)
  const { id, productId } = offer.variant
  changeProduct(tx, actor, { action, permission: 'stock.edit', productId, now }, (sheet) => work(sheet, id))
  return { before: viewOffer(offer), after: viewOffer(getOffer(tx, actor, id)) }
}
