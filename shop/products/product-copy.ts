// The parts of one product given to another: colours, variants, pictures. Articles are never shared, and neither is stock.
import { productColours, productImages, variants } from '#db/schema/catalogue.ts'
import type { Tx } from '../transaction.ts'
import type { ProductSheet } from './product-sheet.ts'
import { freeSku } from './skus.ts'

export function copyParts(tx: Tx, from: ProductSheet, productId: number): void {
  const colourIds = copyColours(tx, from, productId)
  const colourFor = (colourId: number | null) =>
    colourId === null ? null : (colourIds.get(colourId) ?? null)
  for (const { id, ...variant } of from.variants) {
    const stock = variant.stock === null ? null : 0
    const parts = { productId, colourId: colourFor(variant.colourId), sku: freeSku(tx, variant.sku), stock }
    tx.insert(variants)
      .values({ ...variant, ...parts })
      .run()
  }
  for (const { id, ...image } of from.images) {
    tx.insert(productImages)
      .values({ ...image, productId, colourId: colourFor(image.colourId) })
      .run()
  }
}

function copyColours(tx: Tx, from: ProductSheet, productId: number): Map<number, number> {
  return new Map(
    from.colours.map(({ id, ...colour }) => {
      const copy = tx
        .insert(productColours)
        .values({ ...colour, productId })
        .returning({ id: productColours.id })
        .get()
      return [id, copy.id] as const
    }),
  )
}
