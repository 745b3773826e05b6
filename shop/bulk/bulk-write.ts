// Writes the values of a bulk change, or those before it, in a few statements however many products there are. The search
// may take longer, and then follows by itself.
import { sql } from 'drizzle-orm'
import { products } from '#db/schema/catalogue.ts'
import { refreshDerived } from '../derived.ts'
import { indexMany } from '../search/search-index.ts'
import type { Tx } from '../transaction.ts'
import type { ProductPatch } from './bulk-step.ts'

export type PatchOf = { productId: number; patch: ProductPatch }

export function writePatches(tx: Tx, patches: readonly PatchOf[], now: number): void {
  const json = JSON.stringify(patches)
  writeProducts(tx, json, now)
  writeVariants(tx, json)
  refreshDerived(
    tx,
    patches.map(({ productId }) => productId),
    now,
  )
  // What is deleted leaves the search with its row.
  const moved = patches.filter(
    ({ patch }) => !patch.deleted && (patch.status !== undefined || patch.categoryId !== undefined),
  )
  indexMany(
    tx,
    moved.map(({ productId }) => productId),
  )
}

/** A value that is not named stays; null is a value. */
const named = (column: string, key: string) =>
  sql.raw(`iif(json_type(one.value, '$.patch.${key}') is null, ${column}, one.value ->> '$.patch.${key}')`)

function writeProducts(tx: Tx, json: string, now: number): void {
  tx.run(sql`
    update ${products}
    set status = ${named('status', 'status')},
      published_at = ${named('published_at', 'publishedAt')},
      category_id = ${named('category_id', 'categoryId')},
      price_minor = ${named('price_minor', 'priceMinor')},
      version = version + 1,
      updated_at = ${now}
    from json_each(${json}) as one
    where products.id = one.value ->> 'productId'`)
}

function writeVariants(tx: Tx, json: string): void {
  tx.run(sql`
    update variants
    set availability = coalesce(one.value ->> 'availability', availability),
      price_minor = coalesce(one.value ->> 'priceMinor', price_minor)
    from json_each(${json}) as product, json_each(product.value, '$.patch.variants') as one
    where variants.id = one.value ->> 'id'`)
}
