// A product that the shop does not have yet, as a file describes it.
import { limits } from '../products/product-input.ts'
import { hexFor } from './colour-names.ts'
import { cellKey, type Goods } from './goods.ts'
import type { Line } from './line.ts'
import { planPictures } from './plan-pictures.ts'
import {
  type ColourWish,
  type Context,
  type NewProduct,
  type PlannedColour,
  type PlannedVariant,
  refuse,
} from './planned.ts'
import { firstOf, type Wish, wishOf } from './wish.ts'
import { foldWord } from './words.ts'

export function planNew(goods: Goods, context: Context): NewProduct {
  const wish = wishOf(goods)
  checkTitle(goods, wish, context)
  const status = context.choices.newGoods === 'file' ? (wish.status ?? 'draft') : context.choices.newGoods
  const colours = colourIn(goods)
  const prices = pricesOf(goods, { status, isTold: wish.status !== undefined }, context)
  checkCells(goods.lines)
  const offered = goods.lines.filter((line) => isOffer(line, goods, context))
  const added = offered.map((line): PlannedVariant => {
    const { stock = null, availability = 'in_stock', size = '', sku } = line
    return {
      colour: colours.of(line),
      size,
      sku,
      ...prices.of(line),
      stock: context.choices.takesStock ? stock : null,
      availability,
    }
  })
  const gallery = { images: [], sources: new Set<string>() }
  return {
    title: wish.title,
    description: wish.description,
    kind: wish.kind ?? 'good',
    status,
    category: categoryOf(wish, goods, context),
    ...prices.ofProduct,
    colours: colours.all,
    added,
    ...planPictures({ ...goods, colourOf: colours.of }, gallery, context),
  }
}

function categoryOf({ category }: Wish, goods: Goods, { categoryFor }: Context) {
  const { section } = firstOf(goods)
  const path = category === undefined && section !== undefined ? [section] : category
  return path ? categoryFor(path) : null
}

function checkTitle(goods: Goods, wish: Wish, { hasTitles }: Context): void {
  if (Object.keys(wish.title).length > 0) return
  const first = firstOf(goods)
  if (!hasTitles) refuse(first, first.sku === '' ? 'no-name' : 'sku-unknown', first.sku)
  refuse(first, 'no-title')
}

/** A draft of our own export may have no variants at all; any other row is one. */
function isOffer(line: Line, goods: Goods, { isOwn }: Context): boolean {
  if (!isOwn || goods.lines.length > 1) return true
  const { sku, stock, availability, size = '' } = line
  return (
    sku !== '' ||
    size !== '' ||
    stock !== undefined ||
    availability !== undefined ||
    Object.keys(line.colour).length > 0
  )
}

function colourIn({ lines }: Goods): { all: PlannedColour[]; of: (line: Line) => ColourWish } {
  const all: PlannedColour[] = []
  const places = new Map<string, number>()
  for (const line of lines) {
    const [name] = Object.values(line.colour)
    if (name === undefined) continue
    const place = places.get(foldWord(name))
    if (place !== undefined) continue
    places.set(foldWord(name), all.length)
    all.push({ title: line.colour, hex: line.hex ?? hexFor(name) })
  }
  if (all.length > limits.colours) refuse(lines[0] ?? { row: 0 }, 'too-many')
  const of = (line: Line): ColourWish => {
    const made = places.get(foldWord(Object.values(line.colour)[0] ?? ''))
    return made === undefined ? null : { made }
  }
  return { all, of }
}

type Prices = { priceMinor: number; oldPriceMinor: number | null }
type Sold = { status: string; isTold: boolean }

/** What all variants cost stands at the product; where they differ, each that is dearer has a price of its own. */
function pricesOf({ lines, whole }: Goods, { status, isTold }: Sold, context: Context) {
  const common = whole.find(({ priceMinor }) => priceMinor !== undefined)
  const priced = lines.map((line) => {
    const priceMinor = line.priceMinor ?? common?.priceMinor
    // A draft that its own file calls one may wait for its price.
    const mayWait = status !== 'published' && (isTold || !context.hasPrices)
    if (priceMinor === undefined && !mayWait) refuse(line, 'no-price')
    return { line, priceMinor: priceMinor ?? 0, oldPriceMinor: oldOf(line, priceMinor) }
  })
  const base = Math.min(...priced.map(({ priceMinor }) => priceMinor).filter((price) => price > 0))
  const ofProduct: Prices = {
    priceMinor: Number.isFinite(base) ? base : (common?.priceMinor ?? 0),
    oldPriceMinor: null,
  }
  const [first] = priced
  const isOne = priced.every(
    (one) => one.priceMinor === first?.priceMinor && one.oldPriceMinor === first?.oldPriceMinor,
  )
  if (isOne) {
    const old = first?.oldPriceMinor ?? null
    return {
      ofProduct: { ...ofProduct, oldPriceMinor: old },
      of: () => ({ priceMinor: null, oldPriceMinor: null }),
    }
  }
  const byLine = new Map(priced.map(({ line, ...prices }) => [line, prices]))
  const of = (line: Line) => {
    const { priceMinor = 0, oldPriceMinor = null } = byLine.get(line) ?? {}
    const isBase = priceMinor === ofProduct.priceMinor || priceMinor === 0
    return { priceMinor: isBase ? null : priceMinor, oldPriceMinor }
  }
  return { ofProduct, of }
}

export function oldOf(line: Line, priceMinor: number | undefined): number | null {
  const old = line.oldPriceMinor ?? null
  if (old !== null && priceMinor !== undefined && old <= priceMinor) refuse(line, 'old-price-low')
  return old
}

function checkCells(lines: readonly Line[]): void {
  const seen = new Set<string>()
  if (lines.length > limits.variants) refuse(lines[limits.variants] ?? { row: 0 }, 'too-many')
  for (const line of lines) {
    const cell = cellKey(line)
    if (seen.has(cell)) refuse(line, 'variant-twice')
    seen.add(cell)
  }
}
