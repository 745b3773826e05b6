// Bulk changes as tests make them: goods of every sort, changes of every sort.
import fc from 'fast-check'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import { availabilities, productStatuses } from '#db/schema/kinds.ts'
import type { Staff } from '#shop/actor.ts'
import { applyBulk, previewBulk } from '#shop/bulk/bulk.ts'
import type { BulkChange, BulkSelection } from '#shop/bulk/bulk-input.ts'
import { roundings } from '#shop/bulk/bulk-price.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { addProduct, addVariant, noon } from './shop.ts'

const price = fc.integer({ min: 0, max: 50_000 })
const variant = fc.record({
  priceMinor: fc.option(price),
  stock: fc.option(fc.integer({ min: 0, max: 2 })),
  availability: fc.constantFrom(...availabilities),
})
const product = fc.record({
  priceMinor: price,
  status: fc.constantFrom(...productStatuses),
  publishedAt: fc.option(fc.constant(noon - 5)),
  inCategory: fc.boolean(),
  parts: fc.array(variant, { maxLength: 3 }),
})
export const shelf = fc.array(product, { minLength: 1, maxLength: 8 })
type Shelf = typeof shelf extends fc.Arbitrary<infer Value> ? Value : never

export function fillShelf(db: Db, goods: Shelf, categoryId: number): number[] {
  db.delete(products).run()
  const ids = goods.map(({ parts, inCategory, ...fields }) => {
    const publishedAt = fields.status === 'published' ? noon : fields.publishedAt
    const { id } = addProduct(db, { ...fields, publishedAt, categoryId: inCategory ? categoryId : null })
    for (const part of parts) addVariant(db, id, part)
    return id
  })
  rebuildCatalogue(db, noon)
  return ids
}

export const anyChange = (categoryId: number): fc.Arbitrary<BulkChange> =>
  fc.oneof(
    fc.record({ kind: fc.constant('availability' as const), to: fc.constantFrom(...availabilities) }),
    fc.record({ kind: fc.constantFrom('publish' as const, 'hide' as const, 'archive' as const) }),
    fc.record({ kind: fc.constant('move' as const), categoryId: fc.constantFrom(categoryId, null) }),
    fc.record({
      kind: fc.constant('price' as const),
      by: fc.oneof(
        fc.record({ percent: fc.integer({ min: -99, max: 300 }) }),
        fc.record({ minor: fc.integer({ min: -30_000, max: 30_000 }) }),
      ),
      rounding: fc.constantFrom(...roundings),
    }),
  )

/** Previews and applies at once. */
export function changeAll(db: Db, actor: Staff, selection: BulkSelection, change: BulkChange, now = noon) {
  const { fingerprint } = previewBulk(db, actor, selection, change)
  return applyBulk(db, actor, { selection, change, fingerprint }, now)
}
