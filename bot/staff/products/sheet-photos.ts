// The photos of a product on its sheet: each with the way to the front, one place on or back, to another colour, or out.
import { InlineKeyboard } from 'grammy'
import { textIn } from '#shop/languages.ts'
import type { ProductSheet } from '#shop/products/product-sheet.ts'
import { shorten } from '../../browsing.ts'
import { escapeHtml, firstWithin } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { sheetData } from './product-buttons.ts'
import { actData, addAct, addBack, addField, headOf, type Sheet } from './sheet-buttons.ts'

type Image = ProductSheet['images'][number]

const inRow = 5
const coloursInRow = 3
const longestName = 24
const mostColours = 30
const longestCounts = 3_000

/** As the gallery shows them: by colour, those of no colour last. */
export function listImages({ colours, images }: ProductSheet): Image[] {
  const rank = ({ colourId }: Image) => {
    const place = colours.findIndex(({ id }) => id === colourId)
    return place === -1 ? colours.length : place
  }
  return images.toSorted((a, b) => rank(a) - rank(b))
}

export function photosPart(one: Sheet): Screen {
  const { ctx, sheet } = one
  const { t, language } = ctx
  const keyboard = new InlineKeyboard()
  const all = listImages(sheet)
  for (const [index, { id }] of all.entries()) {
    if (index > 0 && index % inRow === 0) keyboard.row()
    keyboard.text(String(index + 1), sheetData({ product: sheet.id, part: 'photo', of: id }))
  }
  keyboard.row()
  addField(keyboard, one, 'photos')
  addBack(keyboard, one)
  const counts = [
    ...sheet.colours.map(({ id, title }) => ({ id, name: textIn(title, language) })),
    { id: null, name: t('products-any-colour') },
  ]
    .map(({ id, name }) => ({ name, count: all.filter(({ colourId }) => colourId === id).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${escapeHtml(name)}: ${count}`)
  const told = sheet.colours.length === 0 ? [] : [firstWithin(counts, longestCounts, () => '…')]
  const words = all.length === 0 ? [t('products-no-photos')] : [...told, t('products-photos-how')]
  return { text: [headOf(one), ...words].join('\n\n'), keyboard }
}

export function photoPart(one: Sheet): Screen | undefined {
  const { ctx, sheet, wish } = one
  const { t, language } = ctx
  const all = listImages(sheet)
  const place = all.findIndex(({ id }) => id === wish.of)
  const image = all[place]
  if (image === undefined) return undefined
  const { id } = image
  const keyboard = new InlineKeyboard()
  const at = (index: number) =>
    sheetData({ product: sheet.id, part: 'photo', of: all[(index + all.length) % all.length]?.id })
  if (all.length > 1)
    keyboard
      .text('‹', at(place - 1))
      .text(`${place + 1} / ${all.length}`, at(place))
      .text('›', at(place + 1))
      .row()
  const own = all.filter(({ colourId }) => colourId === image.colourId)
  const isFirst = own[0]?.id === id
  if (!isFirst) addAct(keyboard, one, 'photo-first', id).row()
  if (!isFirst) addAct(keyboard, one, 'photo-before', id)
  if (own.at(-1)?.id !== id) addAct(keyboard, one, 'photo-after', id)
  keyboard.row()
  addColourMoves(keyboard, one, image)
  addAct(keyboard, one, 'photo-remove', id)
  addBack(keyboard, one, 'photos')
  const colour = sheet.colours.find((other) => other.id === image.colourId)
  const name = colour === undefined ? t('products-any-colour') : escapeHtml(textIn(colour.title, language))
  const facts = [
    ...(place === 0 ? [t('products-photo-main')] : []),
    ...(sheet.colours.length > 0 ? [name] : []),
  ]
  const words = facts.join(' · ')
  return { text: [headOf(one), words].filter(Boolean).join('\n'), picture: image.pictureHash, keyboard }
}

function addColourMoves(keyboard: InlineKeyboard, one: Sheet, { id, colourId }: Image): void {
  const { t, language } = one.ctx
  const others = [
    ...one.sheet.colours
      .slice(0, mostColours)
      .map((colour) => ({ to: colour.id, name: textIn(colour.title, language) })),
    ...(one.sheet.colours.length > 0 ? [{ to: 0, name: t('products-any-colour') }] : []),
  ].filter(({ to }) => to !== (colourId ?? 0))
  for (const [index, { to, name }] of others.entries()) {
    if (index > 0 && index % coloursInRow === 0) keyboard.row()
    keyboard.text(`→ ${shorten(name, longestName)}`, actData(one, `photo-to.${to.toString(36)}`, id))
  }
  keyboard.row()
}
