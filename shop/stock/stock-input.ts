// What staff may type about stock and prices of one variant.
import * as z from 'zod'
import { availabilities } from '#db/schema/kinds.ts'
import { id, limits, minor, sku, stock } from '../products/product-input.ts'

/** By its id, or by the article. */
const variant = z.union([id, sku])
export type VariantRef = z.output<typeof variant>

export const newStock = z.strictObject({ variant, stock: stock.nullable() })
export const stockChange = z.strictObject({ variant, by: z.int().min(-limits.stock).max(limits.stock) })
export const newAmount = z.strictObject({ variant, text: z.string().max(200) })
export const newPrice = z.strictObject({ variant, priceMinor: minor })
export const newAvailability = z.strictObject({ variant, availability: z.enum(availabilities) })
export const stockList = z.string().max(100_000)
export const longestList = 1_000
