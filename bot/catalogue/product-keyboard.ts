// The buttons below a product: through its photos, its colours, its sizes, into the cart, and back to where one came from.
import { InlineKeyboard } from 'grammy'
import { categoryButton, type ProductPlace, productButton, shorten, toCatalogue } from '../browsing.ts'
import type { BotContext } from '../context.ts'
import { reviewsButton } from '../reviews/review-buttons.ts'
import { addBuying, type Buying } from './product-buying.ts'
import { isSoldOut, sizesOf } from './product-choice.ts'

/** What of a product is on the screen, and where a button leads that changes it. */
export type Choosing = Pick<Buying, 'product' | 'choice' | 'place'> & {
  photos: number
  at: (place: ProductPlace) => string
}
type Card = Buying & { photos: number; reviews: number }

const coloursInRow = 3
const sizesInRow = 5
/** Telegram takes a hundred buttons; some are for photos, buying and the way back. */
const mostChoices = 85
const longestLabel = 30
/** In signs; with a longer one in it a row of three shows none of them whole. */
const longestOfThree = 9

/** How many a row holds, so that all rows are about as long: four of them stand as two and two. */
function inRow(count: number, most: number): number {
  return Math.ceil(count / Math.ceil(count / most))
}

export function keyboardOf(ctx: BotContext, shown: Card): InlineKeyboard {
  const keyboard = new InlineKeyboard()
  const card = { ...shown, at: productButton.data }
  addChoices(keyboard, card)
  addBuying(keyboard, ctx, card)
  if (card.reviews > 0)
    keyboard.text(ctx.t('reviews-open'), reviewsButton.data({ page: 1, ...card.place })).row()
  return keyboard.text(ctx.t('bot-back'), backOf(card))
}

/** Through the photos, the colours and the sizes. */
export function addChoices(keyboard: InlineKeyboard, card: Choosing): void {
  addPhotos(keyboard, card)
  const { product, choice } = card
  const isCrowded = product.colours.length + sizesOf(product.variants).length > mostChoices
  // Where there is no room for both, the sizes come when a colour is chosen, and the colours again by a tap on it.
  if (isCrowded && choice.colour !== undefined) addChosenColour(keyboard, card)
  else addColours(keyboard, card)
  if (!isCrowded || choice.colour !== undefined) addSizes(keyboard, card)
}

/** After the last one comes the first. */
function addPhotos(keyboard: InlineKeyboard, { place, photos, at: data }: Choosing): void {
  if (photos < 2) return
  const at = (photo: number) => data({ ...place, photo: (photo + photos) % photos })
  keyboard
    .text('‹', at(place.photo - 1))
    .text(`${place.photo + 1} / ${photos}`, at(place.photo))
    .text('›', at(place.photo + 1))
    .row()
}

function addColours(keyboard: InlineKeyboard, { product, choice, place, at }: Choosing): void {
  if (product.colours.length < 2) return
  const isLong = product.colours.some(({ title }) => [...title].length > longestOfThree)
  const row = inRow(product.colours.length, isLong ? coloursInRow - 1 : coloursInRow)
  for (const [index, { id, title }] of product.colours.entries()) {
    if (index > 0 && index % row === 0) keyboard.row()
    const soldOut = isSoldOut(product.variants.filter(({ colourId }) => colourId === id))
    const label = labelOf(title, { chosen: id === choice.colour?.id, soldOut })
    // Another colour shows itself from its first photo on.
    const photo = id === choice.colour?.id ? place.photo : 0
    keyboard.text(label, at({ ...place, colour: id, photo }))
  }
  keyboard.row()
}

function addChosenColour(keyboard: InlineKeyboard, { product, choice, place, at }: Choosing): void {
  if (product.colours.length < 2) return
  const label = labelOf(choice.colour?.title ?? '', { chosen: true, soldOut: false })
  const back = { ...place, colour: undefined, variant: undefined, photo: 0 }
  keyboard.text(label, at(back)).row()
}

function addSizes(keyboard: InlineKeyboard, { product, choice, place, at }: Choosing): void {
  const { colour } = choice
  const inColour = product.variants.filter((one) => colour === undefined || one.colourId === colour.id)
  const sizes = sizesOf(inColour).slice(0, mostChoices)
  if (sizes.length < 2) return
  const row = inRow(sizes.length, sizesInRow)
  for (const [index, { id, size, availability }] of sizes.entries()) {
    if (index > 0 && index % row === 0) keyboard.row()
    const label = labelOf(size || '—', { chosen: size === choice.size, soldOut: availability === 'sold_out' })
    keyboard.text(label, at({ ...place, variant: id }))
  }
  keyboard.row()
}

function labelOf(words: string, { chosen, soldOut }: { chosen: boolean; soldOut: boolean }): string {
  return `${chosen ? '✓ ' : ''}${shorten(words, longestLabel)}${soldOut ? ' ✕' : ''}`
}

function backOf({ product, place }: Card): string {
  if (place.from !== '') return place.from
  return product.categoryId === null ? toCatalogue : categoryButton.data({ id: product.categoryId, page: 1 })
}
