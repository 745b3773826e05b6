// A product's card as customers see it, of one that they may not see yet: with the photos of each colour. Below it what can be done
// with it next.
import { InlineKeyboard } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { listCategoryPath } from '#shop/categories/category-choice.ts'
import { listMissing } from '#shop/products/product-complete.ts'
import { stateOf } from '#shop/products/product-list.ts'
import { getProductSheet, type ProductSheet } from '#shop/products/product-sheet.ts'
import { getProduct } from '#shop/products/product-view.ts'
import { readSettings } from '#shop/settings.ts'
import { inView } from '#shop/transaction.ts'
import { type ProductPlace, shorten } from '../../browsing.ts'
import { readChoice } from '../../catalogue/product-choice.ts'
import { addChoices } from '../../catalogue/product-keyboard.ts'
import { wordsOf } from '../../catalogue/product-words.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml, shownLength } from '../../html.ts'
import { longestCaption, longestText, type Screen } from '../../screen.ts'
import { newProductButton, productActButton, productPreviewButton, sheetData } from './product-buttons.ts'

export type PreviewWish = {
  staff: Staff
  product: number
  place?: ProductPlace
  notes?: readonly string[]
  /** It has just been made. */
  isNew?: boolean
}

const noRating = { count: 0, average: 0 }
const longestNotes = 400

export function previewScreen(ctx: TalkContext, around: Around, wish: PreviewWish): Screen {
  return inView(around.db, () => screenOf(ctx, around, wish))
}

function screenOf(ctx: TalkContext, around: Around, wish: PreviewWish): Screen {
  const { db } = around
  const { staff, notes = [] } = wish
  const sheet = getProductSheet(db, staff, wish.product)
  const product = getProduct(db, staff, sheet.id, ctx.language)
  const wished = wish.place ?? { id: sheet.id, colour: undefined, variant: undefined, photo: 0, from: '' }
  const choice = readChoice(product, wished)
  const photos = (choice.colour ?? product).pictures
  const place = { ...wished, photo: wished.photo < photos.length ? wished.photo : 0 }
  const picture = photos[place.photo]?.hash
  const told = notes.filter(
    (_, index) => shownLength(notes.slice(0, index + 1).join('\n')) <= longestNotes || index === 0,
  )
  const head = [...told, headOf(ctx, around, sheet)].join('\n\n')
  const longest = (picture === undefined ? longestText : longestCaption) - shownLength(head) - '\n\n'.length
  const { currency } = readSettings(db)
  const card = wordsOf(ctx, { product, choice, rating: noRating, currency, longest })
  const shown = { product, choice, place, photos: photos.length, at: productPreviewButton.data }
  const keyboard = new InlineKeyboard()
  addChoices(keyboard, shown)
  addNext(keyboard, ctx, sheet, wish)
  return { text: `${head}\n\n${card}`, picture, keyboard }
}

/** What the card does not say: where it is, and how many there are. */
function headOf({ t, language }: TalkContext, { db }: Around, sheet: ProductSheet): string {
  const path = listCategoryPath(db, sheet.categoryId, language).map(({ title }) =>
    escapeHtml(shorten(title, 40)),
  )
  const counted = sheet.variants.reduce((sum, { stock }) => sum + (stock ?? 0), 0)
  const missing = listMissing(sheet).filter((part) => part !== 'title')
  const facts = [
    path.length === 0 ? t('products-no-category') : path.join(' › '),
    ...(sheet.variants.some(({ stock }) => stock !== null) ? [t('products-pieces', { count: counted })] : []),
    ...missing.map((part) => t(`products-lacks-${part}`)),
  ]
  const state = t(`products-preview-${stateOf(sheet)}`, { number: String(sheet.id) })
  return `<i>${state}</i>\n<i>${facts.join(' · ')}</i>`
}

function addNext(
  keyboard: InlineKeyboard,
  { t }: TalkContext,
  sheet: ProductSheet,
  { isNew = false }: PreviewWish,
): void {
  const { id: product, version } = sheet
  const act = (name: string) => productActButton.data({ product, version, of: undefined, act: name })
  if (sheet.status === 'draft') keyboard.text(t('products-publish'), act('publish')).row()
  keyboard.text(t('products-edit'), sheetData({ product, part: 'main' }))
  if (isNew) keyboard.text(t('products-keep-draft'), act('keep'))
  keyboard.row()
  if (isNew) keyboard.text(t('products-another'), newProductButton.data({}))
}
