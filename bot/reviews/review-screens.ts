// The screens of a customer's own review: which product of the order, how many stars, a few words, thanks. Decides nothing.
import { InlineKeyboard } from 'grammy'
import { type Bought, getReviewable, listReviewable, mostStars } from '#shop/reviews/reviews.ts'
import { addTurns, shorten } from '../browsing.ts'
import type { Around, TalkContext } from '../context.ts'
import { orderButton, reviewButton } from '../doors.ts'
import { escapeHtml } from '../html.ts'
import { onPage, turned } from '../pages.ts'
import type { Screen } from '../screen.ts'
import { reviewProductButton, starsButton, wordlessButton } from './review-buttons.ts'
import { starsOf } from './review-words.ts'

const longestLabel = 48
const longestTitle = 200

/** Where the order brought but one thing there is nothing to choose. */
export function choiceScreen(
  ctx: TalkContext,
  around: Around,
  { order, page: wished }: { order: number; page: number },
): Screen {
  const { t, customer, language } = ctx
  const all = listReviewable(around.db, customer, order, language)
  const [only] = all
  if (only !== undefined && all.length === 1)
    return starsScreen(ctx, around, { orderId: order, productId: only.productId })
  const { page, pages } = turned(wished, all.length)
  const keyboard = new InlineKeyboard()
  for (const { productId: product, title, rating } of all.slice((page - 1) * onPage, page * onPage)) {
    const label = `${rating > 0 ? `${starsOf(rating)} ` : ''}${shorten(title, longestLabel)}`
    keyboard.text(label, reviewProductButton.data({ order, product })).row()
  }
  const to = (next: number) => reviewButton.data({ order, page: next })
  addTurns(keyboard, ctx, { page, more: page < pages, to })
  keyboard.text(t('orders-back-to-order'), orderButton.data({ id: order }))
  return { text: t(all.length === 0 ? 'reviews-nothing' : 'reviews-which'), keyboard }
}

export function starsScreen(ctx: TalkContext, { db }: Around, { orderId, productId }: Bought): Screen {
  const { t, customer, language } = ctx
  const { title, rating, isOnly } = getReviewable(db, customer, { orderId, productId }, language)
  const keyboard = new InlineKeyboard()
  for (let stars = mostStars; stars > 0; stars--) {
    const data = starsButton.data({ order: orderId, product: productId, rating: stars })
    keyboard.text('★'.repeat(stars), data).row()
  }
  if (isOnly) keyboard.text(t('orders-back-to-order'), orderButton.data({ id: orderId }))
  else keyboard.text(t('reviews-back-to-choice'), reviewButton.data({ order: orderId, page: 1 }))
  const ask = rating > 0 ? t('reviews-stars-again', { stars: starsOf(rating) }) : t('reviews-stars')
  return { text: `<b>${escapeHtml(shorten(title, longestTitle))}</b>\n\n${ask}`, keyboard }
}

export function wordsScreen(ctx: TalkContext, order: number, rating: number): Screen {
  return { text: ctx.t('reviews-words', { stars: starsOf(rating) }), keyboard: wordlessKeyboard(ctx, order) }
}

export function wordlessKeyboard({ t }: TalkContext, order: number): InlineKeyboard {
  return new InlineKeyboard().text(t('reviews-wordless'), wordlessButton.data({ order }))
}

/** Leads on to what of the order has no stars yet. */
export function thanksScreen(ctx: TalkContext, { db }: Around, order: number): Screen {
  const { t, customer, language } = ctx
  const keyboard = new InlineKeyboard()
  const others = listReviewable(db, customer, order, language).filter(({ rating }) => rating === 0)
  if (others.length > 0) keyboard.text(t('reviews-another'), reviewButton.data({ order, page: 1 })).row()
  keyboard.text(t('orders-back-to-order'), orderButton.data({ id: order }))
  return { text: t('reviews-thanks'), keyboard }
}
