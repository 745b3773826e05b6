// What each question about a product says and offers. One message: the question, what is there already, an example, and a tap for
// whatever need not be typed.
import { InlineKeyboard } from 'grammy'
import type { Language } from '#db/schema/kinds.ts'
import type { Staff } from '#shop/actor.ts'
import type { CategoryChoice } from '#shop/categories/category-choice.ts'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import { findSheet, type ProductSheet } from '#shop/products/product-sheet.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten } from '../../browsing.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { cancelData } from '../../talks.ts'
import type { Asking, Field } from './asking.ts'
import { addCategories } from './category-keyboard.ts'
import { previewScreen } from './preview.ts'
import { newProductButton } from './product-buttons.ts'
import { talkData } from './talk-buttons.ts'

export type Scene = { ctx: TalkContext; around: Around; staff: Staff; asked: Asking }
/** What is said above the question, as HTML; categories that may have been meant. */
export type Notes = { notes: readonly string[]; similar?: readonly CategoryChoice[]; isResumed?: boolean }

/** What a new product is asked, one after the other; then it is looked at. */
export const asksOfNew = ['title', 'price', 'category', 'look', 'stock'] as const satisfies readonly Field[]

const longestNow = 300

export function questionScreen(scene: Scene, told: Notes): Screen {
  const { ctx, around, asked } = scene
  const sheet = asked.product === null ? undefined : findSheet(around.db, asked.product)
  if (asked.field === 'ready' && sheet !== undefined) {
    return previewScreen(ctx, around, {
      staff: scene.staff,
      product: sheet.id,
      notes: told.notes,
      isNew: true,
    })
  }
  const text = [
    ...(told.isResumed ? [ctx.t('products-resumed')] : []),
    ...told.notes,
    [headOf(ctx, asked, sheet), questionOf(scene, sheet)].join('\n'),
    ...nowOf(scene, sheet),
  ].join('\n\n')
  return { text, keyboard: keyboardOf(scene, sheet, told) }
}

function headOf(
  { t, language }: TalkContext,
  { flow, field }: Asking,
  sheet: ProductSheet | undefined,
): string {
  const title = sheet === undefined ? '' : escapeHtml(shorten(textIn(sheet.title, language), 60))
  const step = (asksOfNew as readonly Field[]).indexOf(field) + 1
  if (flow !== 'add') return `<b>${title}</b>`
  const head = step === 0 ? t('products-new') : t('products-new-step', { step, count: asksOfNew.length })
  const photos =
    sheet === undefined || sheet.images.length === 0
      ? []
      : [t('products-photos-count', { count: sheet.images.length })]
  return [`<b>${head}</b>`, title, ...photos].filter(Boolean).join(' · ')
}

function questionOf({ ctx: { t, language }, asked }: Scene, sheet: ProductSheet | undefined): string {
  const { field, of, waiting, flow } = asked
  if (field === 'title' && waiting.length > 0)
    return t('products-ask-title-photos', { count: waiting.length })
  if (field === 'title' && flow === 'add') return t('products-ask-title', { example: exampleOf(t) })
  if (field === 'stock' && sheet !== undefined && sheet.colours.length > 0) {
    return t('products-ask-stocks-colours', { example: escapeHtml(stockExample(sheet, language)) })
  }
  if (field === 'stock' && (sheet?.variants.length ?? 0) > 1) return t('products-ask-stocks')
  if (field === 'colour-photos')
    return t('products-ask-colour-photos', { colour: colourName(sheet, of, language) })
  if (field === 'look' && (sheet?.images.length ?? 0) > 0) return t('products-ask-look-more')
  return t(`products-ask-${field}`)
}

/** Of its own first colours and sizes. */
function stockExample({ colours, variants }: ProductSheet, language: Language): string {
  const [size = ''] = variants.map((variant) => variant.size).filter(Boolean)
  return colours
    .slice(0, 2)
    .map(({ title }, index) =>
      [textIn(title, language), size, 3 + 2 * index].filter((word) => word !== '').join(' '),
    )
    .join(', ')
}

const exampleOf = (t: TalkContext['t']) => `<code>${escapeHtml(t('products-example'))}</code>`

export function colourName(sheet: ProductSheet | undefined, of: number | null, language: Language): string {
  const colour = sheet?.colours.find(({ id }) => id === of)
  return colour === undefined ? '' : escapeHtml(textIn(colour.title, language))
}

/** What is there already, so that nobody has to remember it. */
function nowOf(scene: Scene, sheet: ProductSheet | undefined): string[] {
  const { ctx } = scene
  const now = sheet === undefined ? '' : standingOf(scene, sheet)
  return now === '' ? [] : [ctx.t('products-now', { now: escapeHtml(shorten(now, longestNow)) })]
}

/** As the person would type it; empty where there is nothing. */
export function standingOf({ ctx, around, asked }: Scene, sheet: ProductSheet): string {
  const { field, of } = asked
  const { language, t } = ctx
  const { currency } = readSettings(around.db)
  const money = (minor: number | null | undefined) => (minor ? formatMoney(minor, currency, language) : '')
  const variant = sheet.variants.find(({ id }) => id === of)
  const colour = sheet.colours.find(({ id }) => id === of)
  const images = (colourId: number | null) =>
    sheet.images.filter((image) => image.colourId === colourId).length
  const photos = (count: number) => (count === 0 ? '' : t('products-photos-count', { count }))
  const values: Partial<Record<Field, () => string>> = {
    title: () => textIn(sheet.title, language),
    price: () => [money(sheet.priceMinor), money(sheet.oldPriceMinor)].filter(Boolean).join(' / '),
    'old-price': () => money(sheet.oldPriceMinor),
    look: () => [photos(sheet.images.length), textIn(sheet.description, language)].filter(Boolean).join('\n'),
    photos: () => photos(images(of)),
    'colour-photos': () => photos(images(of)),
    stock: () => stockWords(ctx, sheet),
    sizes: () => [...new Set(sheet.variants.map(({ size }) => size))].filter(Boolean).join(', '),
    colours: () => sheet.colours.map(({ title }) => textIn(title, language)).join(', '),
    'title-ru': () => sheet.title.ru ?? '',
    'title-en': () => sheet.title.en ?? '',
    'description-ru': () => sheet.description.ru ?? '',
    'description-en': () => sheet.description.en ?? '',
    'variant-size': () => variant?.size ?? '',
    'variant-sku': () => variant?.sku ?? '',
    'variant-price': () => money(variant?.priceMinor),
    'variant-stock': () =>
      variant === undefined ? '' : variant.stock === null ? t('offers-uncounted') : `${variant.stock}`,
    'colour-ru': () => colour?.title.ru ?? '',
    'colour-en': () => colour?.title.en ?? '',
    'colour-hex': () => colour?.hex ?? '',
  }
  return values[field]?.() ?? ''
}

function stockWords({ t, language }: TalkContext, sheet: ProductSheet): string {
  return sheet.variants
    .map((variant) => {
      const colour = sheet.colours.find(({ id }) => id === variant.colourId)
      const name = [colour && textIn(colour.title, language), variant.size].filter(Boolean).join(' ')
      return [name, variant.stock === null ? t('offers-uncounted') : variant.stock]
        .filter((one) => one !== '')
        .join(' ')
    })
    .join(', ')
}

/** What may be emptied by a tap. */
const clearable: readonly Field[] = [
  ...(['old-price', 'description-ru', 'description-en', 'title-ru', 'title-en'] as const),
  ...(['variant-price', 'colour-ru', 'colour-en'] as const),
]

function keyboardOf(
  scene: Scene,
  sheet: ProductSheet | undefined,
  { similar = [], isResumed = false }: Notes,
): InlineKeyboard {
  const { ctx, asked } = scene
  const { t } = ctx
  const data = talkData(asked)
  const keyboard = new InlineKeyboard()
  const { field, flow, typed } = asked
  if (typed !== null && field === 'stock' && flow !== 'edit') {
    keyboard.text(t('products-to-description'), data.ready('describe')).row()
  } else if (typed !== null && field !== 'category') {
    keyboard.text(t('products-insist', { typed: shorten(typed, 30) }), data.insist()).row()
  }
  if (field === 'category') addCategories(keyboard, scene, { similar, sheet })
  if (field === 'stock' || field === 'variant-stock') {
    if (field === 'stock' && flow !== 'edit') {
      keyboard
        .text(t('products-to-sizes'), data.detour('sizes'))
        .text(t('products-to-colours'), data.detour('colours'))
        .row()
    }
    keyboard
      .text(t('availability-on_order'), data.ready('on_order'))
      .text(t('products-uncounted'), data.ready('uncounted'))
      .row()
  }
  if (field === 'sizes') addSizeRows(keyboard, data)
  const hasValue = sheet !== undefined && standingOf(scene, sheet) !== ''
  if (clearable.includes(field) && hasValue) keyboard.text(t('products-clear'), data.ready('clear')).row()
  addWay(keyboard, scene, hasValue)
  if (isResumed) keyboard.row().text(t('products-another'), newProductButton.data({}))
  return keyboard
}

/** As they are sold most: clothes by letters, women's and men's shoes, and clothes by figures. */
const sizeRows = [
  ['S-XL', 'XS-XXL'],
  ['36-41', '40-46'],
  ['42, 44, 46, 48, 50', '44, 46, 48, 50, 52, 54'],
] as const

function addSizeRows(keyboard: InlineKeyboard, data: ReturnType<typeof talkData>): void {
  for (const row of sizeRows) {
    for (const sizes of row) keyboard.text(sizes, data.ready(sizes))
    keyboard.row()
  }
}

/** Back and on; a sheet is left by the way back to it. */
function addWay(keyboard: InlineKeyboard, { ctx: { t }, asked }: Scene, hasValue: boolean): void {
  const data = talkData(asked)
  if (asked.flow === 'edit') {
    const isMany = asked.field === 'photos' || asked.field === 'colour-photos'
    keyboard.text(t(isMany ? 'products-finished' : 'products-back-to-sheet'), data.back())
    return
  }
  if (asked.flow === 'finish') {
    keyboard.text(t('products-back'), data.back())
    return
  }
  if (asked.field === 'title' && asked.product === null) {
    keyboard.text(t('products-cancel'), cancelData)
    return
  }
  if (asked.field !== 'title') keyboard.text(t('products-back'), data.back())
  if (asked.field !== 'new-category') keyboard.text(t(hasValue ? 'products-on' : 'products-skip'), data.on())
}
