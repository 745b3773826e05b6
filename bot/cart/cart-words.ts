// What the cart says: its lines with what changed since they were last seen, the sums, and what is good to know before ordering.
import type { CartPage } from '#shop/cart/cart-page.ts'
import type { CartChange, CartLineView } from '#shop/cart/cart-view.ts'
import type { DeliveryOffer } from '#shop/checkout/delivery.ts'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import { shorten } from '../browsing.ts'
import { escapeHtml } from '../html.ts'
import { lineWords, nameWords, type Speech, sumWords } from '../orders/order-words.ts'

const longestTitle = 100
const longestDetail = 40

export function cartLineWords(speech: Speech, line: CartLineView, index: number): string {
  const short = shortLine(line)
  const isBought = line.quantity > 0
  const words = isBought ? lineWords(speech, short, index) : nameWords(speech, short, index)
  // Of what is not bought any more nobody asks the price.
  const changes = line.changes.filter(({ kind }) => isBought || kind !== 'price')
  return [words, ...changes.map((change) => `     <i>${changeWords(speech, change)}</i>`)].join('\n')
}

/** As one line of several is written. */
export function shortLine(line: CartLineView): CartLineView & { onOrder: boolean } {
  return {
    ...line,
    title: shorten(line.title, longestTitle),
    colour: shorten(line.colour, longestDetail),
    size: shorten(line.size, longestDetail),
    onOrder: line.availability === 'on_order',
  }
}

function changeWords({ t, language, currency }: Speech, change: CartChange): string {
  if (change.kind === 'gone') return t('cart-gone')
  if (change.kind === 'less-left') {
    const { left, wanted } = change
    return left === 0 ? t('cart-sold-out') : t('cart-less-left', { left, wanted })
  }
  const { wasMinor, isMinor } = change
  const [was, now] = [wasMinor, isMinor].map((minor) => formatMoney(minor, currency, language))
  return t(isMinor > wasMinor ? 'cart-price-up' : 'cart-price-down', { was: was ?? '', now: now ?? '' })
}

/** Nothing of them where nothing can be bought. */
export function cartSumWords(speech: Speech, page: CartPage): string[] {
  const { cart } = page
  if (cart.pieces === 0) return []
  const promoCode = cart.promo?.refused === null ? cart.promo.code : null
  return [...sumWords(speech, { ...cart.totals, promoCode }), ...deliveryWords(speech, page)]
}

function deliveryWords(speech: Speech, { cart, delivery, isDeliveryFree }: CartPage): string[] {
  const { t } = speech
  if (isDeliveryFree) return [t('cart-delivery-promo', { code: escapeHtml(cart.promo?.code ?? '') })]
  if (delivery === null) return []
  const isKnown = cart.totals.deliveryMinor !== null
  return [...(isKnown ? [] : [priceWords(speech, delivery)]), ...freeWords(speech, delivery)]
}

function priceWords(
  { t, language, currency }: Speech,
  { priceMinor, isFrom, cheapest }: DeliveryOffer,
): string {
  const price = formatMoney(priceMinor, currency, language)
  if (priceMinor > 0) return t(isFrom ? 'cart-delivery-from' : 'cart-delivery', { price })
  if (!isFrom) return t('cart-delivery-free')
  return t('cart-delivery-free-by', { method: escapeHtml(textIn(cheapest.title, language)) })
}

/** Where there are several ways, it is said which of them would be free. */
function freeWords({ t, language, currency }: Speech, { nextFree, isFrom }: DeliveryOffer): string[] {
  if (nextFree === null) return []
  const missing = formatMoney(nextFree.missingMinor, currency, language)
  const method = escapeHtml(textIn(nextFree.method.title, language))
  return [isFrom ? t('cart-to-free-by', { missing, method }) : t('cart-to-free', { missing })]
}
