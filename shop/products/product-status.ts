// Whether customers see a product: a draft and the archive are hidden, and only a complete product is published.
// The archive keeps everything, so that it is also the bin from which a bulk change takes goods back.
import { eq } from 'drizzle-orm'
import { products } from '#db/schema/catalogue.ts'
import { productEditing } from './product-change.ts'
import { checkComplete } from './product-complete.ts'
import { productRef } from './product-input.ts'

/** A product that comes back keeps its first day: hiding it for a while does not make it new. */
export const publishProduct = productEditing('product.publish', productRef, (tx, _input, sheet, now) => {
  checkComplete(sheet)
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
