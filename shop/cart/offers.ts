// One variant as staff name it on the shop floor: found by id or article, shown with its price and stock.
import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import type { Availability } from '#db/schema/kinds.ts'
import type { Actor } from '../actor.ts'
import { ShopError } from '../error.ts'
import { prepared } from '../prepared.ts'
import { allowProduct } from '../products/product-sheet.ts'
import { availabilityOf, priceOf } from '../products/variants.ts'
import type { VariantRef } from '../stock/stock-input.ts'

export type OfferView = {
  productId: number
  variantId: number
  sku: string
  stock: number | null
  priceMinor: number
  /** What the customer sees: a count that is there does not overrule what staff said of it. */
  availability: Availability
}

const statements = prepared((db) => {
  const offers = () =>
    db
      .select({ variant: variants, product: products })
      .from(variants)
      .innerJoin(products, eq(products.id, variants.productId))
      .$dynamic()
  const ref = sql.placeholder('ref')
  return {
    byId: offers().where(eq(variants.id, ref)).prepare(),
    bySku: offers().where(eq(variants.sku, ref)).prepare(),
  }
})
type Offer = NonNullable<ReturnType<typeof findOffer>>

/** Phones write the first letter large: all in capitals or none is understood too, when only one can be meant. */
export function findOffer(db: Db, ref: VariantRef) {
  const { byId, bySku } = statements(db)
  if (typeof ref === 'number') return byId.get({ ref })
  const exact = bySku.get({ ref })
  if (exact !== undefined) return exact
  const alike = [ref.toUpperCase(), ref.toLowerCase()].flatMap((sku) => bySku.get({ ref: sku }) ?? [])
  return alike.length === 1 ? alike[0] : undefined
}

/** Throws unless it is there and one of the person's. */
export function getOffer(db: Db, actor: Actor, ref: VariantRef): Offer {
  const offer = findOffer(db, ref)
  allowProduct(db, actor, 'stock.edit', offer?.product)
  if (offer === undefined) throw new ShopError('not-found')
  return offer
}

/** The same for whoever only looks. */
export function getVariant(db: Db, actor: Actor, variantId: number): OfferView {
  return viewOffer(getOffer(db, actor, variantId))
}

export function viewOffer({ product, variant }: Offer): OfferView {
  return {
    productId: product.id,
    variantId: variant.id,
    sku: variant.sku,
    stock: variant.stock,
    priceMinor: priceOf(product, variant),
    availability: availabilityOf(variant),
  }
}
