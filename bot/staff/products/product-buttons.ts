// The buttons of the staff's products. What changes something holds the version of the product that it was drawn for, so that of
// two who edit at once the second one is told. Whether it is allowed, the rules say when it is tapped.
import { productPlace } from '../../browsing.ts'
import { defineButton } from '../../callback-data.ts'

/** A page of the list: by its place among the views, and by the number of the words that were looked for. */
export const productListButton = defineButton('gl', { view: 'number', query: 'maybe', page: 'number' })
/** Asks for the words. */
export const findProductButton = defineButton('gf', { view: 'number' })
/** Begins a new product. */
export const newProductButton = defineButton('gn', {})
/** A product's sheet, or a part of it: by the part's place; `of` is one variant, picture or colour there. */
export const productSheetButton = defineButton('gp', {
  product: 'number',
  part: 'number',
  of: 'maybe',
  page: 'number',
})
/** Asks for one field, by its place among them. */
export const productFieldButton = defineButton('ge', {
  product: 'number',
  version: 'number',
  field: 'number',
  of: 'maybe',
})
/** Does something at once. */
export const productActButton = defineButton('gd', {
  product: 'number',
  version: 'number',
  of: 'maybe',
  act: 'rest',
})
/** The card as customers see it, of what they do not see yet. */
export const productPreviewButton = defineButton('gr', productPlace)
/** The same command for one variant of several; `stock` is what it had when the button was drawn. */
export const offerButton = defineButton('gq', {
  variant: 'number',
  stock: 'maybe',
  command: 'number',
  value: 'rest',
})

export const sheetParts = [
  'main',
  'more',
  'variants',
  'variant',
  'photos',
  'photo',
  'colours',
  'colour',
  'delete',
] as const
export type SheetPart = (typeof sheetParts)[number]
export type SheetPlace = { product: number; part: SheetPart; of?: number | undefined; page?: number }

export function sheetData({ product, part, of, page = 1 }: SheetPlace): string {
  return productSheetButton.data({ product, part: sheetParts.indexOf(part), of, page })
}
