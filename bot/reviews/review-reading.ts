// What others say of a product, in the place of its card, page by page, and the way back to the card as it was.
import { InlineKeyboard } from 'grammy'
import { formatDay } from '#locales/wording.ts'
import { attempt } from '#shop/error.ts'
import { listReviews, type ReviewView } from '#shop/reviews/review-list.ts'
import { readSettings } from '#shop/settings.ts'
import { addTurns, catalogueKeyboard, type ProductPlace, productButton, shorten } from '../browsing.ts'
import { onButton } from '../buttons.ts'
import type { Around, BotContext } from '../context.ts'
import { Feature } from '../feature.ts'
import { escapeHtml } from '../html.ts'
import { type Screen, showScreen } from '../screen.ts'
import { reviewsButton } from './review-buttons.ts'
import { ratingWords, starsOf } from './review-words.ts'

/** The longest of them fit into one message. */
const onPage = 3
const longestTitle = 200

export function reviewReadingFeature(around: Around): Feature {
  const feature = new Feature()
  onButton(feature, { button: reviewsButton, around }, async (ctx, { page, ...place }) => {
    await showScreen(ctx, reviewsScreen(ctx, around, { place, page }), around)
    return undefined
  })
  return feature
}

function reviewsScreen(
  ctx: BotContext,
  { db }: Around,
  { place, page: wished }: { place: ProductPlace; page: number },
): Screen {
  const { t, customer, language } = ctx
  const query = { productId: place.id, page: wished, onPage }
  const found = attempt(() => listReviews(db, customer, query, language))
  if (!found.ok) return { text: t('bot-product-gone'), keyboard: catalogueKeyboard(ctx) }
  const { title, reviews, page, pages, ...rating } = found.value
  const { timeZone } = readSettings(db)
  const words = rating.count === 0 ? t('reviews-none') : ratingWords(ctx, rating)
  const parts = [
    `<b>${escapeHtml(shorten(title, longestTitle))}</b>\n${words}`,
    ...reviews.map((review) => reviewWords(review, formatDay(review.createdAt, { language, timeZone }))),
    ...(pages > 1 ? [t('bot-page', { page, pages })] : []),
  ]
  const keyboard = new InlineKeyboard()
  const to = (next: number) => reviewsButton.data({ page: next, ...place })
  addTurns(keyboard, ctx, { page, more: page < pages, to })
  keyboard.text(t('reviews-back'), productButton.data(place))
  return { text: parts.join('\n\n'), keyboard }
}

function reviewWords({ rating, text }: ReviewView, day: string): string {
  return [`${starsOf(rating)} · ${day}`, ...(text === '' ? [] : [escapeHtml(text)])].join('\n')
}
