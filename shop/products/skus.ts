// Articles: each belongs to one variant of the whole shop, and one is made where staff give none.
import { eq, sql } from 'drizzle-orm'
import { variants } from '#db/schema/catalogue.ts'
import { ShopError } from '../error.ts'
import { prepared } from '../prepared.ts'
import { firstFree, slugOf } from '../slugs.ts'
import type { Tx } from '../transaction.ts'
import { limits } from './product-input.ts'

const statements = prepared((db) => ({
  owner: db
    .select({ id: variants.id })
    .from(variants)
    .where(eq(variants.sku, sql.placeholder('sku')))
    .prepare(),
}))

/** Throws when another variant than this one has it. */
export function checkSku(tx: Tx, sku: string, variantId?: number): void {
  const owner = statements(tx).owner.get({ sku })
  if (owner !== undefined && owner.id !== variantId) throw new ShopError('sku-taken', { sku })
}

/** `P15` of black, 42 as `P15-BLACK-42`, with a number after it when that one is taken. */
export function makeSku(tx: Tx, base: string, details: readonly string[]): string {
  const ending = slugOf(details.join(' ')).toUpperCase()
  return freeSku(tx, ending === '' ? base : `${base}-${ending}`)
}

export function freeSku(tx: Tx, sku: string): string {
  return firstFree(sku, (tried) => statements(tx).owner.get({ sku: tried }) !== undefined, limits.sku)
}
