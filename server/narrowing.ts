// What a list is narrowed down by, as it stands in the query of an address.
import * as z from 'zod'
import type { ProductFilter } from '#shop/products/product-filter.ts'

const yes = z.literal('true').transform(() => true as const)
const minor = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)
const name = z.string().min(1).max(200)
/** Given once, or once for each. */
const names = z.union([name.transform((one) => [one]), z.array(name).max(50)])

/** Mostly none of it is asked for, and `optional` alone is done with what is not there without looking further. */
export const narrowing = {
  /** As /facets names them. */
  colours: names.optional(),
  sizes: names.optional(),
  priceFrom: minor.optional(),
  priceTo: minor.optional(),
  inStock: yes.optional(),
  onSale: yes.optional(),
}
type Narrow = z.output<z.ZodObject<typeof narrowing>>

export function filterOf({ colours, sizes, priceFrom, priceTo, inStock, onSale }: Narrow): ProductFilter {
  return {
    ...(colours !== undefined && { colours }),
    ...(sizes !== undefined && { sizes }),
    ...(priceFrom !== undefined && { priceFromMinor: priceFrom }),
    ...(priceTo !== undefined && { priceToMinor: priceTo }),
    ...(inStock !== undefined && { inStock }),
    ...(onSale !== undefined && { onSale }),
  }
}
