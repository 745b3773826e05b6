// What the list shows of a product without looking at its variants: lowest and highest price, best availability, whether
// anything of it costs less than before.
// Always computed from the variants by their own rules, never set by hand.
import { asc, eq, gt, ne, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { type Availability, availabilities } from '#db/schema/kinds.ts'
import { prepared } from './prepared.ts'
import { availabilityOf, oldPriceOf, priceOf } from './products/variants.ts'
import { indexProduct, rebuildSearch } from './search/search-index.ts'
import { inTx, type Tx } from './transaction.ts'

type Product = typeof products.$inferSelect
type Variant = typeof variants.$inferSelect
type Counted = Pick<Variant, 'availability' | 'stock'>
export type Derived = Pick<Product, 'fromPriceMinor' | 'toPriceMinor' | 'availability'>

const pageSize = 2_000

/** The kinds are listed best first. */
function bestAvailability(all: readonly Counted[]): Availability {
  const offered = new Set(all.map(availabilityOf))
  return availabilities.find((one) => offered.has(one)) ?? 'sold_out'
}

export function derive(
  product: Pick<Product, 'priceMinor'>,
  all: readonly (Counted & Pick<Variant, 'priceMinor'>)[],
): Derived {
  const prices = all.length === 0 ? [product.priceMinor] : all.map((variant) => priceOf(product, variant))
  return {
    fromPriceMinor: Math.min(...prices),
    toPriceMinor: Math.max(...prices),
    availability: bestAvailability(all),
  }
}

type Prices = Pick<Variant, 'priceMinor' | 'oldPriceMinor'>

function isReduced(product: Pick<Product, keyof Prices>, all: readonly Prices[]): boolean {
  return all.some((variant) => oldPriceOf(product, variant) !== null)
}

const derivedColumns = {
  id: products.id,
  priceMinor: products.priceMinor,
  oldPriceMinor: products.oldPriceMinor,
  fromPriceMinor: products.fromPriceMinor,
  toPriceMinor: products.toPriceMinor,
  availability: products.availability,
  reduced: products.reduced,
}
const countedColumns = { availability: variants.availability, stock: variants.stock }
const listed = sql`(select value from json_each(${sql.placeholder('ids')}))`

const statements = prepared((db) => ({
  counted: db
    .select(countedColumns)
    .from(variants)
    .where(eq(variants.productId, sql.placeholder('productId')))
    .prepare(),
  setAvailability: db
    .update(products)
    .set({ availability: sql`${sql.placeholder('availability')}` })
    .where(
      sql`${eq(products.id, sql.placeholder('productId'))} and ${ne(products.availability, sql.placeholder('availability'))}`,
    )
    .prepare(),
  touch: db
    .update(products)
    .set({ version: sql`${products.version} + 1`, updatedAt: sql`${sql.placeholder('now')}` })
    .where(eq(products.id, sql.placeholder('productId')))
    .prepare(),
  products: db.select(derivedColumns).from(products).where(sql`${products.id} in ${listed}`).prepare(),
  variants: db
    .select({
      ...countedColumns,
      productId: variants.productId,
      priceMinor: variants.priceMinor,
      oldPriceMinor: variants.oldPriceMinor,
    })
    .from(variants)
    .where(sql`${variants.productId} in ${listed}`)
    .prepare(),
  page: db
    .select({ id: products.id })
    .from(products)
    .where(gt(products.id, sql.placeholder('after')))
    .orderBy(asc(products.id))
    .limit(pageSize)
    .prepare(),
}))

/** After a stock move: cheap, as it stands in the way of an order. Not an edit, so the version stays. */
export function refreshAvailability(tx: Tx, productId: number): void {
  const { counted, setAvailability } = statements(tx)
  setAvailability.run({ productId, availability: bestAvailability(counted.all({ productId })) })
}

/** After any edit of a product by staff: what the list shows, the version, the search. */
export function refreshProduct(tx: Tx, productId: number, now: number): void {
  statements(tx).touch.run({ productId, now })
  refreshDerived(tx, [productId], now)
  indexProduct(tx, productId)
}

/** Writes only where something differs; the version is the caller's. */
export function refreshDerived(tx: Tx, productIds: readonly number[], now: number): void {
  const ids = JSON.stringify(productIds)
  const byProduct = Map.groupBy(statements(tx).variants.all({ ids }), (variant) => variant.productId)
  const wrong = statements(tx)
    .products.all({ ids })
    .map((product) => {
      const all = byProduct.get(product.id) ?? []
      return { product, right: { ...derive(product, all), reduced: isReduced(product, all) } }
    })
    .filter(({ product, right }) => differs(product, right))
    .map(({ product, right }) => ({ id: product.id, ...right }))
  if (wrong.length === 0) return
  tx.run(sql`
    update products
    set from_price_minor = one.value ->> 'fromPriceMinor',
      to_price_minor = one.value ->> 'toPriceMinor',
      availability = one.value ->> 'availability',
      reduced = one.value ->> 'reduced',
      updated_at = ${now}
    from json_each(${JSON.stringify(wrong)}) as one
    where products.id = one.value ->> 'id'`)
}

type Kept = Derived & Pick<Product, 'reduced'>

function differs(stored: Kept, right: Kept): boolean {
  return (
    stored.fromPriceMinor !== right.fromPriceMinor ||
    stored.toPriceMinor !== right.toPriceMinor ||
    stored.availability !== right.availability ||
    stored.reduced !== right.reduced
  )
}

/** Everything anew, for all products: after seeding, import or restore. */
export function rebuildCatalogue(db: Db, now: number): void {
  inTx(db, (tx) => {
    let ids = statements(tx).page.all({ after: 0 })
    while (ids.length > 0) {
      refreshDerived(
        tx,
        ids.map((row) => row.id),
        now,
      )
      ids = statements(tx).page.all({ after: ids.at(-1)?.id ?? 0 })
    }
    rebuildSearch(tx)
  })
}
