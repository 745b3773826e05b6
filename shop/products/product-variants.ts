// What can be bought of a product: its variants by colour and size, each with an article of its own.
// How orders move the stock is not here, it is in variants.ts.
import { eq } from 'drizzle-orm'
import { variants } from '#db/schema/catalogue.ts'
import { ShopError } from '../error.ts'
import { textIn } from '../languages.ts'
import type { Tx } from '../transaction.ts'
import { productEditing } from './product-change.ts'
import {
  checkOldPrice,
  checkRoom,
  newVariant,
  variantEdit,
  variantGrid,
  variantRemoval,
} from './product-input.ts'
import type { ProductSheet, VariantSheet } from './product-sheet.ts'
import { checkSku, makeSku } from './skus.ts'
import { priceOf } from './variants.ts'

type Cell = Pick<VariantSheet, 'colourId' | 'size'>

export const addVariant = productEditing('variant.add', newVariant, (tx, input, sheet) => {
  checkCell(sheet, input)
  checkRoom('variants', sheet.variants.length + 1)
  checkOldPrice(priceOf(sheet, input), input.oldPriceMinor)
  const sku = input.sku ?? skuFor(tx, sheet, input)
  checkSku(tx, sku)
  const position = 1 + Math.max(-1, ...sheet.variants.map((variant) => variant.position))
  tx.insert(variants)
    .values({ ...input, sku, position })
    .run()
})

export const editVariant = productEditing('variant.edit', variantEdit, (tx, input, sheet) => {
  const { productId, variantId, ...fields } = input
  const variant = variantOf(sheet, variantId)
  const edited = { ...variant, ...fields }
  checkCell(sheet, edited, variantId)
  if (fields.oldPriceMinor !== undefined) checkOldPrice(priceOf(sheet, edited), edited.oldPriceMinor)
  checkSku(tx, edited.sku, variantId)
  tx.update(variants).set(edited).where(eq(variants.id, variantId)).run()
})

export const removeVariant = productEditing('variant.remove', variantRemoval, (tx, input, sheet) => {
  const { id } = variantOf(sheet, input.variantId)
  tx.delete(variants).where(eq(variants.id, id)).run()
})

/** Every colour in every size: what is missing is added, what is there stays as it is but for its place in the order. */
export const makeVariantGrid = productEditing('variant.grid', variantGrid, (tx, input, sheet) => {
  const colourIds = input.colourIds ?? (sheet.colours.length > 0 ? sheet.colours.map(({ id }) => id) : [null])
  const sizes = [...new Set(input.sizes)]
  const cells = colourIds.flatMap((colourId) => sizes.map((size) => ({ colourId, size })))
  insertCells(tx, sheet, cells, input)
})

/** What is missing of these; all of them in this order, before the variants that are none of them. */
export function insertCells(
  tx: Tx,
  sheet: ProductSheet,
  cells: readonly Cell[],
  { stock, skuBase }: { stock: number | null; skuBase?: string },
): void {
  const missing = cells.filter((cell) => findCell(sheet, cell) === undefined)
  checkRoom('variants', sheet.variants.length + missing.length)
  for (const [position, cell] of cells.entries()) {
    const present = findCell(sheet, cell)
    if (present !== undefined) {
      tx.update(variants).set({ position }).where(eq(variants.id, present.id)).run()
      continue
    }
    checkColour(sheet, cell.colourId)
    const sku = skuFor(tx, sheet, cell, skuBase)
    tx.insert(variants)
      .values({ productId: sheet.id, ...cell, sku, position, stock })
      .run()
  }
  placeAfter(tx, sheet, cells)
}

/** Variants outside the grid follow it, in the order they had. */
function placeAfter(tx: Tx, sheet: ProductSheet, cells: readonly Cell[]): void {
  const outside = sheet.variants.filter((variant) => !cells.some((cell) => isAt(variant, cell)))
  for (const [index, { id }] of outside.entries()) {
    tx.update(variants)
      .set({ position: cells.length + index })
      .where(eq(variants.id, id))
      .run()
  }
}

function skuFor(tx: Tx, sheet: ProductSheet, cell: Cell, base = `P${sheet.id}`): string {
  const colour = sheet.colours.find(({ id }) => id === cell.colourId)
  return makeSku(tx, base, [colour === undefined ? '' : textIn(colour.title, 'en'), cell.size])
}

function variantOf(sheet: ProductSheet, variantId: number): VariantSheet {
  const variant = sheet.variants.find(({ id }) => id === variantId)
  if (variant === undefined) throw new ShopError('not-found')
  return variant
}

function isAt(variant: Cell, cell: Cell): boolean {
  return variant.colourId === cell.colourId && variant.size === cell.size
}

function findCell(sheet: ProductSheet, cell: Cell): VariantSheet | undefined {
  return sheet.variants.find((variant) => isAt(variant, cell))
}

/** A colour of this product, and no other variant of it in this size. */
function checkCell(sheet: ProductSheet, cell: Cell, variantId?: number): void {
  checkColour(sheet, cell.colourId)
  const present = findCell(sheet, cell)
  if (present !== undefined && present.id !== variantId) throw new ShopError('variant-exists')
}

export function checkColour(sheet: ProductSheet, colourId: number | null): void {
  if (colourId === null || sheet.colours.some(({ id }) => id === colourId)) return
  throw new ShopError('invalid-input', { field: 'colourId' })
}
