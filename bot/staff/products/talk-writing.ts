// An answer about a product given to the shop's rules, each by the field it is about. Throws what they refuse.

import { priceIn } from '#shop/cart/offer-line.ts'
import { createCategory } from '#shop/categories/categories.ts'
import { findCategoryByName } from '#shop/categories/category-choice.ts'
import { ShopError } from '#shop/error.ts'
import { languageOfText } from '#shop/languages.ts'
import { parseMoney } from '#shop/money.ts'
import { parseColours } from '#shop/products/colour-names.ts'
import { editColour } from '#shop/products/colours.ts'
import { fillColours, fillSizes } from '#shop/products/product-filling.ts'
import { getProductSheet, type ProductSheet } from '#shop/products/product-sheet.ts'
import { fillAmount } from '#shop/products/product-start.ts'
import { editVariant } from '#shop/products/product-variants.ts'
import { editProduct } from '#shop/products/products.ts'
import { readSettings } from '#shop/settings.ts'
import { setAmount } from '#shop/stock/stock.ts'
import type { Field } from './asking.ts'
import type { Scene } from './talk-questions.ts'

type Writer = (writing: Writing, text: string) => unknown
type Writing = Scene & { productId: number; of: number; seen: number | undefined }

/** `clear`, `on_order` and `uncounted` are what the buttons say. */
export function writeAnswer(scene: Scene, text: string): ProductSheet {
  const { around, staff, asked } = scene
  const { product, of, version, flow } = asked
  if (product === null) throw new ShopError('not-found')
  const seen = flow === 'edit' ? (version ?? undefined) : undefined
  writers[asked.field]?.({ ...scene, productId: product, of: of ?? 0, seen }, text)
  return getProductSheet(around.db, staff, product)
}

const writers: Partial<Record<Field, Writer>> = {
  title: (at, text) => edit(at, { title: { [languageIn(at, text)]: text } }),
  price: (at, text) => {
    const { priceMinor, oldPriceMinor } = priceIn(text, currencyOf(at))
    if (priceMinor === 0) throw new ShopError('price-invalid', { price: text })
    return edit(at, { priceMinor, ...(oldPriceMinor !== undefined && { oldPriceMinor }) })
  },
  'old-price': (at, text) =>
    edit(at, { oldPriceMinor: text === 'clear' ? null : parseMoney(text, currencyOf(at)) }),
  category: (at, text) => {
    const { exact } = findCategoryByName(at.around.db, text, at.ctx.language)
    if (exact === undefined) throw new ShopError('category-unknown', { name: text })
    return edit(at, { categoryId: exact.id })
  },
  'new-category': (at, text) => {
    const { around, staff, asked } = at
    const title = { [languageIn(at, text)]: text }
    const made = createCategory(around.db, staff, { title, parentId: asked.of }, around.now())
    return edit(at, { categoryId: made.id })
  },
  look: (at, text) => edit(at, { description: { [languageIn(at, text)]: text } }),
  stock: (at, text) =>
    fillAmount(at.around.db, at.staff, { ...refOf(at), text: amountIn(text) }, at.around.now()),
  sizes: (at, text) => fillSizes(at.around.db, at.staff, { ...refOf(at), text }, at.around.now()),
  colours: (at, text) => fillColours(at.around.db, at.staff, { ...refOf(at), text }, at.around.now()),
  'title-ru': (at, text) => edit(at, { title: { ru: cleared(text) } }),
  'title-en': (at, text) => edit(at, { title: { en: cleared(text) } }),
  'description-ru': (at, text) => edit(at, { description: { ru: cleared(text) } }),
  'description-en': (at, text) => edit(at, { description: { en: cleared(text) } }),
  'variant-size': (at, text) => vary(at, { size: text }),
  'variant-sku': (at, text) => vary(at, { sku: text.trim().replace(/\s+/g, '-') }),
  'variant-price': (at, text) => {
    if (text === 'clear') return vary(at, { priceMinor: null, oldPriceMinor: null })
    const { priceMinor, oldPriceMinor } = priceIn(text, currencyOf(at))
    if (priceMinor === 0) throw new ShopError('price-invalid', { price: text })
    return vary(at, { priceMinor, ...(oldPriceMinor !== undefined && { oldPriceMinor }) })
  },
  'variant-stock': (at, text) =>
    setAmount(at.around.db, at.staff, { variant: at.of, text: amountIn(text) }, at.around.now()),
  'colour-ru': (at, text) => paint(at, { title: { ru: cleared(text) } }),
  'colour-en': (at, text) => paint(at, { title: { en: cleared(text) } }),
  'colour-hex': (at, text) => {
    const [colour] = parseColours(text, { inLanguage: (name) => ({ ru: name }) })
    if (colour === undefined) throw new ShopError('colour-unknown', { colour: text })
    return paint(at, { hex: colour.hex })
  },
}

const refOf = ({ productId, seen }: Writing) => ({ productId, seen })
const cleared = (text: string) => (text === 'clear' ? '' : text)
const currencyOf = ({ around }: Scene) => readSettings(around.db).currency
const languageIn = ({ ctx }: Scene, text: string) => languageOfText(text, ctx.language)
/** What the buttons say, in the words of the rules. */
const amountIn = (text: string) => (text === 'on_order' ? 'on order' : text)

type Edit = Omit<Parameters<typeof editProduct>[2], 'productId' | 'seen'>
type Vary = Omit<Parameters<typeof editVariant>[2], 'productId' | 'variantId' | 'seen'>
type Paint = Omit<Parameters<typeof editColour>[2], 'productId' | 'colourId' | 'seen'>

const edit = (at: Writing, fields: Edit) =>
  editProduct(at.around.db, at.staff, { ...refOf(at), ...fields }, at.around.now())
const vary = (at: Writing, fields: Vary) =>
  editVariant(at.around.db, at.staff, { ...refOf(at), variantId: at.of, ...fields }, at.around.now())
const paint = (at: Writing, fields: Paint) =>
  editColour(at.around.db, at.staff, { ...refOf(at), colourId: at.of, ...fields }, at.around.now())

/** The category that was tapped; 0 is none. */
export function putInto(scene: Scene, category: number): ProductSheet {
  const { around, staff, asked } = scene
  if (asked.product === null) throw new ShopError('not-found')
  const seen = asked.flow === 'edit' ? (asked.version ?? undefined) : undefined
  const input = { productId: asked.product, categoryId: category === 0 ? null : category, seen }
  return editProduct(around.db, staff, input, around.now())
}

/** As the description, in the language it is written in. */
export function writeTexts({ ctx, around, staff }: Scene, productId: number, text: string): ProductSheet {
  const description = { [languageOfText(text, ctx.language)]: text }
  return editProduct(around.db, staff, { productId, description }, around.now())
}
