// The buttons of browsing, by which any screen leads to any other, and how a list shows its products as such buttons.
import { InlineKeyboard } from 'grammy'
import { countPieces } from '#shop/cart/cart-view.ts'
import { findDraft } from '#shop/checkout/checkout.ts'
import { formatMoney } from '#shop/money.ts'
import type { ProductCard } from '#shop/products/product-card.ts'
import { defineButton } from './callback-data.ts'
import type { Around, TalkContext } from './context.ts'
import { cartButton, checkoutButton } from './doors.ts'

/** Id 0 is the catalogue itself. */
export const categoryButton = defineButton('c', { id: 'number', page: 'number' })
/** Everything the shop has, newest first. */
export const allButton = defineButton('a', { page: 'number' })
/** By the number of a query in the customer's own list of them. */
export const searchButton = defineButton('s', { query: 'number', page: 'number' })
/** Of the size only one variant that has it is named; `from` is the button that leads back. */
export const productPlace = {
  id: 'number',
  colour: 'maybe',
  variant: 'maybe',
  photo: 'number',
  from: 'rest',
} as const
export const productButton = defineButton('p', productPlace)
export type ProductPlace = NonNullable<ReturnType<typeof productButton.read>>

export const toCatalogue = categoryButton.data({ id: 0, page: 1 })

export function catalogueKeyboard({ t }: TalkContext): InlineKeyboard {
  return new InlineKeyboard().text(t('bot-catalogue'), toCatalogue)
}

/** The way to what is bought, with how much it is: to the cart, or on to the checkout that was begun. */
export function addCartDoor(keyboard: InlineKeyboard, ctx: TalkContext, { db }: Around): InlineKeyboard {
  const pieces = countPieces(db, ctx.customer)
  if (pieces === 0) return keyboard
  return findDraft(db, ctx.customer) === undefined
    ? keyboard.text(ctx.t('cart-door', { pieces }), cartButton.data({}))
    : keyboard.text(ctx.t('cart-door-checkout', { pieces }), checkoutButton.data({}))
}

/** A row for each product. */
export function addProducts(
  keyboard: InlineKeyboard,
  { ctx, currency, from }: { ctx: TalkContext; currency: string; from: string },
  products: readonly ProductCard[],
): void {
  for (const card of products) {
    const place = { id: card.id, colour: undefined, variant: undefined, photo: 0, from }
    keyboard.text(labelOf(ctx, card, currency), productButton.data(place)).row()
  }
}

const longestTitle = 48

/** The price stands where a narrow phone does not cut it off: before the title ends. */
function labelOf({ t, language }: TalkContext, card: ProductCard, currency: string): string {
  const price = formatMoney(card.fromPriceMinor, currency, language)
  const shown = card.toPriceMinor > card.fromPriceMinor ? t('price-from', { price }) : price
  const title = shorten(card.title, longestTitle)
  const words = card.availability === 'in_stock' ? shown : t(`availability-${card.availability}`)
  return `${title} · ${words}`
}

/** Ends with a word where that leaves most of the text. */
export function shorten(text: string, longest: number): string {
  const signs = [...text]
  if (signs.length <= longest) return text
  const cut = signs.slice(0, Math.max(0, longest - 1)).join('')
  const word = cut.search(/\s\S*$/)
  return `${(word > cut.length * 0.7 ? cut.slice(0, word) : cut).trimEnd()}…`
}

type Turn = { page: number; more: boolean; to: (page: number) => string }

/** Back and on, each only where there is something. */
export function addTurns(
  keyboard: InlineKeyboard,
  { t }: Pick<TalkContext, 't'>,
  { page, more, to }: Turn,
): void {
  if (page > 1) keyboard.text(t('bot-page-before'), to(page - 1))
  if (more) keyboard.text(t('bot-page-after'), to(page + 1))
  keyboard.row()
}
