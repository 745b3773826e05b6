// The gallery of a product: which pictures it shows, for which colour, in which order.
// Never touches the files; a picture that is shown nowhere stays in the shop.
import { eq, inArray } from 'drizzle-orm'
import { pictures, productImages } from '#db/schema/catalogue.ts'
import { ShopError } from '../error.ts'
import type { Tx } from '../transaction.ts'
import { productEditing } from './product-change.ts'
import { checkOrder, checkRoom, imageMove, imageOrder, imageRemoval, newImages } from './product-input.ts'
import type { ProductSheet } from './product-sheet.ts'
import { checkColour } from './product-variants.ts'

/** At the end of the colour's pictures; one that is there already is not added again, as albums arrive twice. */
export const addImages = productEditing('image.add', newImages, (tx, input, sheet) => {
  const { productId, colourId } = input
  checkColour(sheet, colourId)
  const shown = imagesOf(sheet, colourId)
  const known = new Set(shown.map((image) => image.pictureHash))
  const fresh = [...new Set(input.pictureHashes)].filter((hash) => !known.has(hash))
  checkRoom('images', sheet.images.length + fresh.length)
  checkPictures(tx, fresh)
  const from = nextPosition(shown)
  for (const [index, pictureHash] of fresh.entries()) {
    tx.insert(productImages)
      .values({ productId, colourId, pictureHash, position: from + index })
      .run()
  }
})

/** To another colour, or to none: to the end there, in the order named. */
export const moveImages = productEditing('image.move', imageMove, (tx, input, sheet) => {
  const { colourId, imageIds } = input
  checkColour(sheet, colourId)
  checkImages(sheet, imageIds)
  const staying = imagesOf(sheet, colourId).filter(({ id }) => !imageIds.includes(id))
  place(tx, colourId, [...staying.map(({ id }) => id), ...new Set(imageIds)])
})

export const reorderImages = productEditing('image.reorder', imageOrder, (tx, input, sheet) => {
  const shown = imagesOf(sheet, input.colourId).map(({ id }) => id)
  checkOrder(shown, input.imageIds)
  place(tx, input.colourId, input.imageIds)
})

export const removeImages = productEditing('image.remove', imageRemoval, (tx, input, sheet) => {
  checkImages(sheet, input.imageIds)
  tx.delete(productImages).where(inArray(productImages.id, input.imageIds)).run()
})

function imagesOf(sheet: ProductSheet, colourId: number | null) {
  return sheet.images.filter((image) => image.colourId === colourId)
}

function nextPosition(shown: readonly { position: number }[]): number {
  return 1 + Math.max(-1, ...shown.map((image) => image.position))
}

function place(tx: Tx, colourId: number | null, imageIds: readonly number[]): void {
  for (const [position, id] of imageIds.entries()) {
    tx.update(productImages).set({ colourId, position }).where(eq(productImages.id, id)).run()
  }
}

function checkImages(sheet: ProductSheet, imageIds: readonly number[]): void {
  const known = new Set(sheet.images.map(({ id }) => id))
  if (!imageIds.every((id) => known.has(id))) throw new ShopError('not-found')
}

function checkPictures(tx: Tx, hashes: readonly string[]): void {
  const found = tx
    .select()
    .from(pictures)
    .where(inArray(pictures.hash, [...hashes]))
    .all()
  if (found.length !== hashes.length) throw new ShopError('not-found')
}
