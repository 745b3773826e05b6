// What a bulk change may be: which products, and what happens to each of them.
import * as z from 'zod'
import { availabilities } from '#db/schema/kinds.ts'
import { roundings } from './bulk-price.ts'
import { highestMinor } from './money.ts'
import { id } from './product-input.ts'

/** Whatever is in the archive takes part only when it is named itself. */
export const bulkSelection = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(20_000) }),
  /** With all categories below it. */
  z.strictObject({ categoryId: id }),
  z.strictObject({ all: z.literal(true) }),
])
export type BulkSelection = z.output<typeof bulkSelection>

const by = z.union([
  z.strictObject({ percent: z.int().min(-99).max(1_000) }),
  z.strictObject({ minor: z.int().min(-highestMinor).max(highestMinor) }),
])

export const bulkChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('availability'), to: z.enum(availabilities) }),
  z.strictObject({ kind: z.literal('publish') }),
  z.strictObject({ kind: z.literal('hide') }),
  z.strictObject({ kind: z.literal('archive') }),
  z.strictObject({ kind: z.literal('move'), categoryId: id.nullable() }),
  z.strictObject({ kind: z.literal('price'), by, rounding: z.enum(roundings).default('none') }),
])
export type BulkChange = z.output<typeof bulkChange>

export const bulkOrder = z.strictObject({
  selection: bulkSelection,
  change: bulkChange,
  fingerprint: z.string().max(32),
})
