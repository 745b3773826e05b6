// What a product needs before customers may see it: a title, a price, something to choose. Pictures are not required.
import { ShopError } from '../error.ts'
import type { ProductSheet } from './product-sheet.ts'
import { priceOf } from './variants.ts'

export type Missing = 'title' | 'price' | 'variants'

type Judged = Pick<ProductSheet, 'title' | 'priceMinor'> & {
  variants: readonly { priceMinor: number | null }[]
}

/** A price of 0 is none yet. */
export function listMissing(product: Judged): Missing[] {
  const prices = product.variants.map((variant) => priceOf(product, variant))
  const titled = Object.values(product.title).some((text) => text.trim() !== '')
  const priced = prices.length === 0 ? product.priceMinor > 0 : prices.every((price) => price > 0)
  return [
    ...(titled ? [] : ['title' as const]),
    ...(priced ? [] : ['price' as const]),
    ...(prices.length > 0 ? [] : ['variants' as const]),
  ]
}

export function checkComplete(product: Judged): void {
  refuse(listMissing(product))
}

/** What is on sale may not lose what it needed to get there; what lacked it before may still be mended step by step. */
export function checkStillComplete(before: Judged, after: Judged): void {
  const lackedBefore = new Set(listMissing(before))
  refuse(listMissing(after).filter((part) => !lackedBefore.has(part)))
}

function refuse(missing: readonly Missing[]): void {
  if (missing.length > 0) throw new ShopError('product-incomplete', { missing: missing.join(' ') })
}
