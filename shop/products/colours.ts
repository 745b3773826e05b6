// The colours a product comes in. A colour takes its variants and pictures with it when it goes.
import { eq } from 'drizzle-orm'
import { productColours } from '#db/schema/catalogue.ts'
import { ShopError } from '../error.ts'
import { productEditing } from './product-change.ts'
import {
  changeTitle,
  checkOrder,
  checkRoom,
  colourEdit,
  colourOrder,
  colourRef,
  newColour,
} from './product-input.ts'
import type { ProductSheet } from './product-sheet.ts'

export const addColour = productEditing('colour.add', newColour, (tx, input, sheet) => {
  checkRoom('colours', sheet.colours.length + 1)
  const position = 1 + Math.max(-1, ...sheet.colours.map((colour) => colour.position))
  tx.insert(productColours)
    .values({ ...input, title: changeTitle({}, input.title), position })
    .run()
})

export const editColour = productEditing('colour.edit', colourEdit, (tx, input, sheet) => {
  const colour = colourOf(sheet, input.colourId)
  const title = input.title === undefined ? colour.title : changeTitle(colour.title, input.title)
  tx.update(productColours)
    .set({ title, hex: input.hex ?? colour.hex })
    .where(eq(productColours.id, colour.id))
    .run()
})

export const removeColour = productEditing('colour.remove', colourRef, (tx, input, sheet) => {
  const { id } = colourOf(sheet, input.colourId)
  tx.delete(productColours).where(eq(productColours.id, id)).run()
})

export const reorderColours = productEditing('colour.reorder', colourOrder, (tx, input, sheet) => {
  checkOrder(
    sheet.colours.map(({ id }) => id),
    input.colourIds,
  )
  for (const [position, id] of input.colourIds.entries()) {
    tx.update(productColours).set({ position }).where(eq(productColours.id, id)).run()
  }
})

function colourOf(sheet: ProductSheet, colourId: number) {
  const colour = sheet.colours.find(({ id }) => id === colourId)
  if (colour === undefined) throw new ShopError('not-found')
  return colour
}
