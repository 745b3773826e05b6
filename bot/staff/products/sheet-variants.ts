// The variants of a product on its sheet: a list with a button for each, and one of them with all that can be changed of it.
import { InlineKeyboard } from 'grammy'
import { availabilities } from '#db/schema/kinds.ts'
import { availabilityOf } from '#shop/products/variants.ts'
import { addTurns, shorten } from '../../browsing.ts'
import { firstWithin } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { sheetData } from './product-buttons.ts'
import { actData, addAct, addBack, addField, headOf, type Sheet } from './sheet-buttons.ts'
import { variantName, variantWords } from './sheet-words.ts'

const onPage = 20
const longestLabel = 48
const longestLines = 3_600

export function variantsPart(one: Sheet): Screen {
  const { ctx, sheet, wish } = one
  const { t, language } = ctx
  const { id: product, variants } = sheet
  const pages = Math.max(1, Math.ceil(variants.length / onPage))
  const page = Math.min(wish.page ?? 1, pages)
  const shown = variants.slice((page - 1) * onPage, page * onPage)
  const keyboard = new InlineKeyboard()
  for (const variant of shown) {
    const name = unescaped(variantName(sheet, variant, language)) || variant.sku
    const stock =
      variant.stock === null ? t('offers-uncounted') : t('products-pieces', { count: variant.stock })
    keyboard
      .text(
        `${shorten(name, longestLabel)} · ${stock}`,
        sheetData({ product, part: 'variant', of: variant.id }),
      )
      .row()
  }
  const to = (next: number) => sheetData({ product, part: 'variants', page: next })
  addTurns(keyboard, ctx, { page, more: page < pages, to })
  addField(keyboard, one, 'stock')
  addField(keyboard, one, 'sizes').row()
  addField(keyboard, one, 'colours')
  addBack(keyboard, one)
  const lines = shown.map((variant) => variantWords(one, variant))
  const words = firstWithin(lines, longestLines, (count) => t('products-variants-more', { count }))
  return { text: [headOf(one), words || t('products-no-variants')].join('\n\n'), keyboard }
}

/** A button has no HTML in it. */
export const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

export function variantPart(one: Sheet): Screen | undefined {
  const { ctx, sheet, wish } = one
  const variant = sheet.variants.find(({ id }) => id === wish.of)
  if (variant === undefined) return undefined
  const { id } = variant
  const keyboard = new InlineKeyboard()
  const now = availabilityOf(variant)
  for (const availability of availabilities) {
    const mark = availability === now ? '✓ ' : ''
    keyboard.text(`${mark}${ctx.t(`availability-${availability}`)}`, actData(one, availability, id)).row()
  }
  addField(keyboard, one, 'variant-stock', id)
  addField(keyboard, one, 'variant-price', id).row()
  addField(keyboard, one, 'variant-size', id)
  addField(keyboard, one, 'variant-sku', id).row()
  addAct(keyboard, one, 'remove-variant', id)
  addBack(keyboard, one, 'variants')
  return { text: [headOf(one), variantWords(one, variant)].join('\n\n'), keyboard }
}
