// What a bulk change may be: which products, and what happens to each of them.
import * as z from 'zod'
import { availabilities, productStatuses } from '#db/schema/kinds.ts'
import { highestMinor } from '../money.ts'
import { id, line } from '../products/product-input.ts'
import { percents, roundings } from './bulk-price.ts'

/** More than any shop has, and still read in a moment. */
export const mostPicked = 100_000
export const longestWords = 100

/** All of it must be true of a product. Whatever is in the archive is found only where that is asked for. */
export const goodsFilter = z.strictObject({
  /** With all categories below it; null: what is in none. */
  categoryId: id.nullable().exactOptional(),
  /** Each in a title or an article, also as a part of a word. */
  words: line(longestWords).exactOptional(),
  status: z.enum(productStatuses).exactOptional(),
  availability: z.enum(availabilities).exactOptional(),
})
export type GoodsFilter = z.output<typeof goodsFilter>

/** Whatever is in the archive takes part only when it is named itself. */
export const bulkSelection = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(mostPicked) }),
  goodsFilter.refine((filter) => Object.keys(filter).length > 0, 'something to find by'),
  z.strictObject({ all: z.literal(true) }),
])
export type BulkSelection = z.output<typeof bulkSelection>

const by = z.union([
  z.strictObject({ percent: z.int().min(percents.lowest).max(percents.highest) }),
  z.strictObject({ minor: z.int().min(-highestMinor).max(highestMinor) }),
])

export const bulkChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('availability'), to: z.enum(availabilities) }),
  z.strictObject({ kind: z.literal('publish') }),
  z.strictObject({ kind: z.literal('hide') }),
  z.strictObject({ kind: z.literal('archive') }),
  z.strictObject({ kind: z.literal('move'), categoryId: id.nullable() }),
  z.strictObject({ kind: z.literal('price'), by, rounding: z.enum(roundings).default('none') }),
  z.strictObject({ kind: z.literal('delete') }),
])
export type BulkChange = z.output<typeof bulkChange>

export const bulkOrder = z.strictObject({
  selection: bulkSelection,
  change: bulkChange,
  fingerprint: z.string().max(32),
})
export type BulkOrder = z.output<typeof bulkOrder>
