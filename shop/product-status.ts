// Whether customers see a product: a draft and the archive are hidden, and only a complete product is published.
// The archive keeps everything, so that it is also the bin a bulk change can put goods into and take them out of.
import { eq } from 'drizzle-orm'
import { products } from '#db/schema/catalogue.ts'
import type { LocalText } from '#db/schema/kinds.ts'
import { ShopError } from './error.ts'
import { productEditing } from './product-change.ts'
import { productRef } from './product-input.ts'
import { priceOf } from './variants.ts'

export type Missing = 'title' | 'price' | 'variants'

/** What keeps a product from being published. Pictures do not. */
export function listMissing(
  product: { title: LocalText; priceMinor: number },
  variants: readonly { priceMinor: number | null }[],
): Missing[] {
  const prices = variants.map((variant) => priceOf(product, variant))
  const titled = Object.values(product.title).some((text) => text.trim() !== '')
  const priced = prices.length === 0 ? product.priceMinor > 0 : prices.every((price) => price > 0)
  return [
    ...(titled ? [] : ['title' as const]),
    ...(priced ? [] : ['price' as const]),
    ...(prices.length > 0 ? [] : ['variants' as const]),
  ]
}

/** A product that comes back keeps its first day, so that hiding it for a while does not make it new. */
export const publishProduct = productEditing('product.publish', productRef, (tx, _input, sheet, now) => {
  const missing = listMissing(sheet, sheet.variants)
  if (missing.length > 0) throw new ShopError('product-incomplete', { missing: missing.join(' ') })
  const publishedAt = sheet.publishedAt ?? now
  tx.update(products).set({ status: 'published', publishedAt }).where(eq(products.id, sheet.id)).run()
})

/** Back to a draft, from the archive too. */
export const hideProduct = productEditing('product.hide', productRef, (tx, _input, sheet) => {
  tx.update(products).set({ status: 'draft' }).where(eq(products.id, sheet.id)).run()
})

export const archiveProduct = productEditing('product.archive', productRef, (tx, _input, sheet) => {
  tx.update(products).set({ status: 'archived' }).where(eq(products.id, sheet.id)).run()
})
