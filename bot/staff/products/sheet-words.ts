// What a product's sheet says: where it stands, what it costs, what there is of it, and its text as far as there is room.
import { listCategoryPath } from '#shop/categories/category-choice.ts'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import { listMissing } from '#shop/products/product-complete.ts'
import { stateOf } from '#shop/products/product-list.ts'
import type { ProductSheet, VariantSheet } from '#shop/products/product-sheet.ts'
import { availabilityOf, priceOf } from '#shop/products/variants.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten } from '../../browsing.ts'
import { escapeHtml, firstWithin, shownLength } from '../../html.ts'
import { longestCaption, longestText } from '../../screen.ts'
import { headOf, type Sheet } from './sheet-buttons.ts'

/** Some room is left for what has just been done. */
const longestNotes = 200
const longestPath = 120
const mostVariants = 15
const longestColour = 24

/** The first photo of the first colour, as customers see it first. */
export function coverOf({ colours, images }: ProductSheet): string | undefined {
  const [first] = colours
  return (images.find(({ colourId }) => colourId === first?.id) ?? images[0])?.pictureHash
}

export function sheetWords(one: Sheet, hasPicture: boolean): string {
  const { ctx, sheet } = one
  const { t, language } = ctx
  const missing = listMissing(sheet).map((part) => t(`products-lacks-${part}`))
  const facts = [
    headOf(one),
    [t(`products-state-${stateOf(sheet)}`), ...missing].join(' · '),
    ...pricesOf(one),
    categoryOf(one),
  ]
  const longest = (hasPicture ? longestCaption : longestText) - longestNotes
  const head = facts.join('\n')
  const room = Math.floor((longest - shownLength(head)) / 2)
  const variants = variantsWithin(one, room)
  const above = [head, variants].filter(Boolean).join('\n\n')
  const description = shorten(textIn(sheet.description, language), longest - shownLength(above) - 4)
  return description.length > 1 ? `${above}\n\n${escapeHtml(description)}` : above
}

function variantsWithin(one: Sheet, room: number): string {
  const { variants } = one.sheet
  const more = (count: number) => one.ctx.t('products-variants-more', { count })
  const lines = variants.slice(0, mostVariants).map((variant) => variantWords(one, variant))
  const rest = variants.length - lines.length
  if (rest === 0) return firstWithin(lines, room, more)
  return firstWithin([...lines, more(rest)], room, (count) => more(count - 1 + rest))
}

function pricesOf({ ctx: { t, language }, around, sheet }: Sheet): string[] {
  const { currency } = readSettings(around.db)
  if (sheet.priceMinor === 0) return []
  const price = formatMoney(sheet.priceMinor, currency, language)
  if (sheet.oldPriceMinor === null) return [price]
  const old = formatMoney(sheet.oldPriceMinor, currency, language)
  // One that the price has overtaken is kept, and shown to nobody.
  return sheet.oldPriceMinor > sheet.priceMinor
    ? [`${price}  <s>${old}</s>`]
    : [t('products-old-idle', { price, old })]
}

function categoryOf({ ctx: { t, language }, around, sheet }: Sheet): string {
  const path = listCategoryPath(around.db, sheet.categoryId, language).map(({ title }) => title)
  return path.length === 0 ? t('products-no-category') : escapeHtml(shorten(path.join(' › '), longestPath))
}

/** `Белый 36 · KED-36 · 5 шт. · 1 990 ₽`. */
export function variantWords({ ctx: { t, language }, around, sheet }: Sheet, variant: VariantSheet): string {
  const { currency } = readSettings(around.db)
  const own = variant.priceMinor === null ? [] : [formatMoney(priceOf(sheet, variant), currency, language)]
  const availability = availabilityOf(variant)
  const counted =
    variant.stock === null ? t('offers-uncounted') : t('products-pieces', { count: variant.stock })
  const said = availability === 'in_stock' ? [counted] : [counted, t(`availability-${availability}`)]
  return `• ${[
    variantName(sheet, variant, language),
    `<code>${escapeHtml(variant.sku)}</code>`,
    ...said,
    ...own,
  ]
    .filter(Boolean)
    .join(' · ')}`
}

export function variantName(
  { colours }: Pick<ProductSheet, 'colours'>,
  { colourId, size }: Pick<VariantSheet, 'colourId' | 'size'>,
  language: Sheet['ctx']['language'],
): string {
  const colour = colours.find(({ id }) => id === colourId)
  const name = [colour && shorten(textIn(colour.title, language), longestColour), size]
  return escapeHtml(name.filter(Boolean).join(', '))
}
