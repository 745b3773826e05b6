// What a product comes in, as a list typed in one go: its sizes, its colours, how many there are. What was there before finds its
// place among it; nothing that was counted is lost.
import { and, eq, isNull } from 'drizzle-orm'
import * as z from 'zod'
import { productColours, variants } from '#db/schema/catalogue.ts'
import { attempt, ShopError } from '../error.ts'
import { languageOfText } from '../languages.ts'
import { foldText } from '../search/search-words.ts'
import { readSettings } from '../settings.ts'
import { parseStockAmount, type StockAmount } from '../stock/stock-amount.ts'
import type { Tx } from '../transaction.ts'
import { type NamedColour, parseColours } from './colour-names.ts'
import { productEditing } from './product-change.ts'
import { checkRoom, id, limits, prose } from './product-input.ts'
import { findSheet, type ProductSheet, type VariantSheet } from './product-sheet.ts'
import { insertCells } from './product-variants.ts'
import { parseSizes, type SizeWish } from './size-list.ts'
import { readVariantCounts, type VariantCount } from './variant-counts.ts'

const filling = z.strictObject({ productId: id, text: prose(4_000) })

/** Adds the sizes, in every colour there is; figures behind them are how many there are of each. */
export const fillSizes = productEditing('variant.sizes', filling, (tx, { text }, sheet) => {
  writeSizes(tx, sheet, parseSizes(text))
})

/** Adds the colours, in every size there is. What had no colour is of the first one. */
export const fillColours = productEditing('colour.list', filling, (tx, { text }, sheet) => {
  const colours = parseColours(text, {
    own: tx.select().from(productColours).all() as NamedColour[],
    inLanguage: (name) => ({ [languageOfText(name, readSettings(tx).language)]: name }),
  })
  if (colours.length === 0) throw new ShopError('colour-unknown', { colour: '' })
  writeColours(tx, sheet, colours)
})

/**
 * One figure for each variant there is, `+5` as well; or colours and sizes with a figure behind each, which are added where they
 * are new; or that it is on order, or not counted.
 */
export const fillStock = productEditing('variant.stock', filling, (tx, { text }, sheet) => {
  const counts = readVariantCounts(sheet, text)
  if (counts !== undefined) return writeCounts(tx, sheet, counts)
  const change = readStock(text)
  if (Array.isArray(change)) return writeSizes(tx, sheet, change)
  if (sheet.variants.length === 0) insertCells(tx, sheet, cellsOf(sheet, ['']), { stock: null })
  for (const variant of listVariants(tx, sheet)) {
    tx.update(variants).set(stockOf(variant, change)).where(eq(variants.id, variant.id)).run()
  }
})

/** An amount, or else sizes: of which each then needs its own. */
function readStock(text: string): StockAmount | SizeWish[] {
  const amount = attempt(() => parseStockAmount(text))
  if (amount.ok) return amount.value
  const sizes = attempt(() => parseSizes(text))
  const areCounted = sizes.ok && sizes.value.every(({ stock }) => stock !== undefined)
  if (areCounted) return sizes.value
  throw new ShopError(amount.code, amount.params)
}

function stockOf(variant: VariantSheet, change: StockAmount): Partial<VariantSheet> {
  if ('availability' in change) {
    const { availability } = change
    if (availability === 'in_stock' && variant.stock === 0) throw new ShopError('stock-empty')
    return { availability }
  }
  // What is counted is there: whoever writes a figure does not mean that it is on order.
  if ('to' in change) return { stock: change.to, availability: 'in_stock' }
  const stock = (variant.stock ?? 0) + change.by
  if (stock < 0 || stock > limits.stock) throw new ShopError('stock-invalid', { stock })
  return { stock }
}

function writeSizes(tx: Tx, before: ProductSheet, wishes: readonly SizeWish[]): void {
  const known = new Map(before.variants.map(({ size }) => [foldText(size), size]))
  // `xl` is the XL that is there.
  const sizes = wishes.map((wish) => ({ ...wish, size: known.get(foldText(wish.size)) ?? wish.size }))
  const sheet = giveFirst(tx, before, sizes[0]?.size ?? '')
  const counted = sheet.variants.some(({ stock }) => stock !== null)
  const cells = cellsOf(
    sheet,
    sizes.map(({ size }) => size),
  )
  // Where pieces are counted a new size begins with none.
  insertCells(tx, sheet, cells, { stock: counted ? 0 : null })
  if (sizes.some(({ stock }) => stock !== undefined)) beginCounting(tx, sheet)
  for (const { size, stock } of sizes) {
    if (stock === undefined) continue
    tx.update(variants)
      .set({ stock, availability: 'in_stock' })
      .where(and(eq(variants.productId, sheet.id), eq(variants.size, size)))
      .run()
  }
}

function writeCounts(tx: Tx, before: ProductSheet, counts: readonly VariantCount[]): void {
  const wrong = counts.find(({ stock }) => stock > limits.stock)
  if (wrong !== undefined) throw new ShopError('stock-invalid', { stock: wrong.stock })
  const named = counts.flatMap(({ size }) => size ?? [])
  const [first = ''] = named
  const sheet = first === '' ? before : giveFirst(tx, before, first)
  const sizes = [...new Set(sheet.variants.map(({ size }) => size))]
  const all = named.length === 0 && sizes.length === 0 ? [''] : [...new Set([...sizes, ...named])]
  insertCells(tx, sheet, cellsOf(sheet, all), { stock: 0 })
  beginCounting(tx, sheet)
  for (const { colourId, size, stock } of counts) {
    tx.update(variants)
      .set({ stock, availability: 'in_stock' })
      .where(
        and(
          eq(variants.productId, sheet.id),
          colourId === undefined ? undefined : eq(variants.colourId, colourId),
          size === undefined ? undefined : eq(variants.size, size),
        ),
      )
      .run()
  }
}

/** Whoever counts some and does not name the others has none of these. */
function beginCounting(tx: Tx, sheet: ProductSheet): void {
  tx.update(variants)
    .set({ stock: 0 })
    .where(and(eq(variants.productId, sheet.id), isNull(variants.stock)))
    .run()
}

/** What had no size is of this one from now on. */
function giveFirst(tx: Tx, sheet: ProductSheet, size: string): ProductSheet {
  if (sheet.variants.some((variant) => variant.size === size)) return sheet
  tx.update(variants)
    .set({ size })
    .where(and(eq(variants.productId, sheet.id), eq(variants.size, '')))
    .run()
  return findSheet(tx, sheet.id) ?? sheet
}

function writeColours(tx: Tx, sheet: ProductSheet, wished: readonly NamedColour[]): void {
  const known = new Set(sheet.colours.flatMap(({ title }) => Object.values(title).map(foldText)))
  const fresh = wished.filter(({ title }) => !Object.values(title).some((name) => known.has(foldText(name))))
  checkRoom('colours', sheet.colours.length + fresh.length)
  const from = 1 + Math.max(-1, ...sheet.colours.map(({ position }) => position))
  const added = fresh.map((colour, index) =>
    tx
      .insert(productColours)
      .values({ ...colour, productId: sheet.id, position: from + index })
      .returning()
      .get(),
  )
  const [first] = added
  if (first === undefined) return
  tx.update(variants)
    .set({ colourId: first.id })
    .where(and(eq(variants.productId, sheet.id), isNull(variants.colourId)))
    .run()
  const now = findSheet(tx, sheet.id) ?? sheet
  if (now.variants.length === 0) return
  const sizes = [...new Set(now.variants.map(({ size }) => size))]
  const counted = now.variants.some(({ stock }) => stock !== null)
  insertCells(tx, now, cellsOf(now, sizes), { stock: counted ? 0 : null })
}

function cellsOf(sheet: ProductSheet, sizes: readonly string[]) {
  const colourIds = sheet.colours.length > 0 ? sheet.colours.map(({ id: one }) => one) : [null]
  return colourIds.flatMap((colourId) => sizes.map((size) => ({ colourId, size })))
}

function listVariants(tx: Tx, sheet: ProductSheet): VariantSheet[] {
  return tx.select().from(variants).where(eq(variants.productId, sheet.id)).all()
}
