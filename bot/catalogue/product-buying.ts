// Buying from a product's card: its one thing goes into the cart, or the card says what is still to be chosen; then how many lie
// there. Every button names the amount it leads to, so that a second tap changes nothing.
import type { InlineKeyboard } from 'grammy'
import { ensureInCart, setQuantity } from '#shop/cart/cart.ts'
import { attempt } from '#shop/error.ts'
import { formatMoney } from '#shop/money.ts'
import { getProduct, type ProductView } from '#shop/products/product-view.ts'
import { type ProductPlace, productButton, productPlace } from '../browsing.ts'
import { type Note, refusalWords } from '../buttons.ts'
import { defineButton } from '../callback-data.ts'
import type { Around, BotContext } from '../context.ts'
import { type Choice, isSoldOut, missingChoice, readChoice } from './product-choice.ts'

/** So many of it; without a number, at least one. */
export const buyButton = defineButton('pa', { quantity: 'maybe', ...productPlace })
type Wish = NonNullable<ReturnType<typeof buyButton.read>>

export type Buying = {
  product: ProductView
  choice: Choice
  place: ProductPlace
  currency: string
  /** How many of the chosen thing lie in the cart. */
  inCart: number
}

/** Nothing below what is sold out: the card says so. */
export function addBuying(
  keyboard: InlineKeyboard,
  { t, language }: BotContext,
  { product, choice, place, currency, inCart }: Buying,
): void {
  if (choice.fitting.length === 0 || isSoldOut(choice.fitting)) return
  const { variant } = choice
  const missing = missingChoice(product, choice)
  if (missing !== undefined) {
    keyboard.text(t(`card-choose-${missing}`), buyButton.data({ ...place, quantity: undefined })).row()
  }
  if (variant === undefined) return
  const exactly = { ...place, colour: choice.colour?.id, variant: variant.id }
  const to = (quantity?: number) => buyButton.data({ ...exactly, quantity })
  if (inCart === 0) {
    const price = formatMoney(variant.priceMinor, currency, language)
    keyboard.text(t('card-add', { price }), to()).row()
    return
  }
  keyboard
    .text('−', to(inCart - 1))
    .text(t('card-in-cart', { quantity: inCart }), productButton.data(exactly))
    .text('+', to(inCart + 1))
    .row()
}

/** Never buys another thing than the one the button was made for. */
export function buy(ctx: BotContext, { db, now }: Around, { quantity, ...place }: Wish): Note | undefined {
  const { t, customer, language } = ctx
  const found = attempt(() => getProduct(db, customer, place.id, language))
  // The card itself says that it is gone.
  if (!found.ok) return undefined
  const choice = readChoice(found.value, place)
  const missing = missingChoice(found.value, choice)
  if (missing !== undefined) return { text: t(`card-choose-first-${missing}`) }
  const variantId = choice.variant?.id
  if (variantId === undefined || variantId !== place.variant) {
    return { text: t('error-changed-meanwhile'), alert: true }
  }
  const bought = attempt(() =>
    quantity === undefined
      ? ensureInCart(db, customer, variantId, now())
      : setQuantity(db, customer, { variantId, quantity }, now()),
  )
  if (!bought.ok) return { text: refusalWords(ctx, db, bought), alert: true }
  return quantity === undefined ? { text: t('card-added') } : undefined
}
