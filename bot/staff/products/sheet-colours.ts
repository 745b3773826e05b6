// The colours of a product on its sheet: its names, its patch, its photos, and what goes with it when it goes.
import { InlineKeyboard } from 'grammy'
import { textIn } from '#shop/languages.ts'
import { shorten } from '../../browsing.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { type Field, fields } from './asking.ts'
import { productFieldButton, sheetData } from './product-buttons.ts'
import { addAct, addBack, addField, headOf, type Sheet } from './sheet-buttons.ts'

const longestName = 40

export function coloursPart(one: Sheet): Screen {
  const { ctx, sheet } = one
  const { t, language } = ctx
  const keyboard = new InlineKeyboard()
  for (const { id, title } of sheet.colours) {
    const photos = sheet.images.filter(({ colourId }) => colourId === id).length
    const label = `${shorten(textIn(title, language), longestName)} · ${t('products-photos-count', { count: photos })}`
    keyboard.text(label, sheetData({ product: sheet.id, part: 'colour', of: id })).row()
  }
  addField(keyboard, one, 'colours')
  addBack(keyboard, one)
  const words = sheet.colours.length === 0 ? t('products-no-colours') : t('products-colours-how')
  return { text: [headOf(one), words].join('\n\n'), keyboard }
}

export function colourPart(one: Sheet): Screen | undefined {
  const { ctx, sheet, wish } = one
  const { t } = ctx
  const colour = sheet.colours.find(({ id }) => id === wish.of)
  if (colour === undefined) return undefined
  const { id, title, hex } = colour
  const keyboard = new InlineKeyboard()
  addField(keyboard, one, 'colour-ru', id)
  addField(keyboard, one, 'colour-en', id).row()
  addField(keyboard, one, 'colour-hex', id)
  const photos: Field = 'photos'
  const at = { product: sheet.id, version: sheet.version, field: fields.indexOf(photos), of: id }
  keyboard.text(t('products-colour-photos-add'), productFieldButton.data(at)).row()
  if (sheet.colours[0]?.id !== id) addAct(keyboard, one, 'colour-first', id).row()
  addAct(keyboard, one, 'colour-remove', id)
  addBack(keyboard, one, 'colours')
  const names = [title.ru, title.en].map((name) => escapeHtml(name ?? '')).filter(Boolean)
  const variants = sheet.variants.filter(({ colourId }) => colourId === id).length
  const pictures = sheet.images.filter(({ colourId }) => colourId === id).length
  const facts = [names.join(' / '), hex, t('products-colour-has', { variants, photos: pictures })]
  return { text: [headOf(one), facts.join('\n')].join('\n\n'), keyboard }
}
