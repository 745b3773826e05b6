// What may be added to an order: variants found by their article, or by what the product is called. Only what is to be had.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { productColours, products, variants } from '#db/schema/catalogue.ts'
import type { Language } from '#db/schema/kinds.ts'
import { type Actor, allowAll } from '../actor.ts'
import { ShopError } from '../error.ts'
import { textIn } from '../languages.ts'
import { limitOf, priceOf } from '../products/variants.ts'
import { searchProducts } from '../search/search.ts'

export type Addable = {
  variantId: number
  title: string
  colour: string
  size: string
  sku: string
  priceMinor: number
  /** Empty where it is not counted, or on order. */
  left: number | null
}
type Wish = { words: string; language: Language }

const mostProducts = 10
const mostFound = 20

/** The article itself before all else. Nothing where nothing is called so. */
export function findAddables(db: Db, actor: Actor, { words, language }: Wish): Addable[] {
  allowAll(db, actor, 'order.edit')
  const text = words.trim()
  const exact = select(db, language, sql`fold(${variants.sku}) = fold(${text})`)
  if (exact.length > 0) return available(exact)
  const { items } = searchProducts(db, text, { language, limit: mostProducts })
  const ids = items.map(({ id }) => id)
  if (ids.length === 0) return []
  const found = select(db, language, inArray(variants.productId, ids))
  return available(found.toSorted((a, b) => ids.indexOf(a.productId) - ids.indexOf(b.productId)))
}

type Found = ReturnType<typeof select>[number]

function select(db: Db, language: Language, which: ReturnType<typeof sql>) {
  const rows = db
    .select({ variant: variants, product: products, colour: productColours.title })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .leftJoin(productColours, eq(productColours.id, variants.colourId))
    .where(and(which, eq(products.status, 'published')))
    .orderBy(asc(variants.position), asc(variants.id))
    .all()
  return rows.map(({ variant, product, colour }) => ({
    ...{ variantId: variant.id, productId: product.id, size: variant.size, sku: variant.sku },
    ...{ title: textIn(product.title, language), colour: textIn(colour ?? {}, language) },
    priceMinor: priceOf(product, variant),
    limit: limitOf(variant),
  }))
}

function available(found: readonly Found[]): Addable[] {
  const left = found.filter(({ limit }) => limit > 0)
  if (left.length === 0) throw new ShopError('out-of-stock', { left: 0 })
  return left.slice(0, mostFound).map(({ productId: _, limit, ...thing }) => ({
    ...thing,
    left: Number.isFinite(limit) ? limit : null,
  }))
}
