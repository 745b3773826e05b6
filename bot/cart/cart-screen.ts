// The cart as one screen: a page of its lines, what changed, the sums, and the way on. Changes nothing.
import { InlineKeyboard } from 'grammy'
import { type CartPage, viewCartPage } from '#shop/cart/cart-page.ts'
import { formatMoney } from '#shop/money.ts'
import { readSettings } from '#shop/settings.ts'
import { catalogueKeyboard } from '../browsing.ts'
import { refusalWords } from '../buttons.ts'
import type { Around, TalkContext } from '../context.ts'
import { cartButton } from '../doors.ts'
import { escapeHtml } from '../html.ts'
import type { Speech } from '../orders/order-words.ts'
import { onPage, turned } from '../pages.ts'
import type { Screen } from '../screen.ts'
import { askPromoButton, cartKeyboard, dropPromoButton, emptyButton } from './cart-keyboard.ts'
import { cartLineWords, cartSumWords } from './cart-words.ts'

/** `news`: what just happened, above all else. */
type Wish = { page?: number; news?: string }

export function cartScreen(
  ctx: TalkContext,
  { db, now }: Around,
  { page: wished = 1, news }: Wish = {},
): Screen {
  const { t, language, customer } = ctx
  const view = viewCartPage(db, customer, language, now())
  const { lines } = view.cart
  const head = [...(news === undefined ? [] : [escapeHtml(news)]), `<b>${t('cart-title')}</b>`]
  const promo = promoWords(ctx, { db }, view)
  if (lines.length === 0) {
    const text = [...head, t('cart-nothing'), ...promo].join('\n\n')
    return { text, keyboard: nothingKeyboard(ctx, view) }
  }
  const { page, pages } = turned(wished, lines.length)
  const first = (page - 1) * onPage
  const shown = lines.slice(first, first + onPage)
  const speech = { t, language, currency: readSettings(db).currency }
  const blocks = [
    ...head,
    shown.map((line, index) => cartLineWords(speech, line, first + index)).join('\n'),
    ...(pages > 1 ? [t('bot-page', { page, pages })] : []),
    cartSumWords(speech, view).join('\n'),
    ...promo,
    ...conditionWords(ctx, { db }, { speech, view }),
  ]
  return {
    text: blocks.filter(Boolean).join('\n\n'),
    keyboard: cartKeyboard(ctx, { ...view, shown, page, pages, first }),
  }
}

function nothingKeyboard(ctx: TalkContext, { cart: { promo } }: CartPage): InlineKeyboard {
  const keyboard = catalogueKeyboard(ctx).row()
  return promo === null
    ? keyboard.text(ctx.t('promo-enter'), askPromoButton.data({}))
    : keyboard.text(ctx.t('promo-drop', { code: promo.code }), dropPromoButton.data({}))
}

/** Only of a code that takes nothing off: what one that works does stands in the sums. */
function promoWords(ctx: TalkContext, { db }: Pick<Around, 'db'>, { cart }: CartPage): string[] {
  const { promo } = cart
  if (promo === null) return []
  const code = escapeHtml(promo.code)
  if (promo.refused !== null) {
    return [ctx.t('promo-idle', { code, why: escapeHtml(refusalWords(ctx, db, promo.refused)) })]
  }
  return cart.pieces === 0 ? [ctx.t('promo-waits', { code })] : []
}

/** Why it cannot be ordered yet. */
function conditionWords(
  ctx: TalkContext,
  { db }: Pick<Around, 'db'>,
  { speech: { t, language, currency }, view }: { speech: Speech; view: CartPage },
): string[] {
  const { closedUntil, missingToMinimumMinor, minimumMinor, cart } = view
  const money = (minor: number) => formatMoney(minor, currency, language)
  return [
    ...(cart.pieces > 0 && missingToMinimumMinor !== null
      ? [t('cart-minimum', { minimum: money(minimumMinor), missing: money(missingToMinimumMinor) })]
      : []),
    ...(closedUntil === null
      ? []
      : [refusalWords(ctx, db, { code: 'shop-closed', params: { closedUntil } })]),
  ]
}

/** Before everything is thrown out. */
export function emptyingScreen({ t }: TalkContext, lines: number): Screen {
  const keyboard = new InlineKeyboard()
    .text(t('cart-empty-yes'), emptyButton.data({ lines }))
    .row()
    .text(t('cart-empty-no'), cartButton.data({}))
  return { text: t('cart-empty-sure', { lines }), keyboard }
}
