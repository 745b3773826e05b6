// A review where the staff read it: sent with its buttons, and edited in place once it is decided about, has got words, or is
// gone. Never decides whether it is shown.
import { type Api, InlineKeyboard } from 'grammy'
import type { Translate } from '#locales/translator.ts'
import { languageIn } from '#shop/orders/order-card.ts'
import { findPost, forgetPost, listPosts, notePost, type Post, placeOfPost } from '#shop/posts.ts'
import { findReviewCard, type ReviewCard } from '#shop/reviews/review-moderation.ts'
import { readsReviews } from '#shop/reviews/review-notices.ts'
import { shorten } from '../browsing.ts'
import type { Around } from '../context.ts'
import { unlessGone } from '../editing.ts'
import { escapeHtml } from '../html.ts'
import { hideReviewButton, showReviewButton } from '../reviews/review-buttons.ts'
import { starsOf } from '../reviews/review-words.ts'
import { inTopic, placeOf, type Tell } from '../telling.ts'

type Desk = { api: Api; around: Around }
type Card = { text: string; keyboard: InlineKeyboard; isClosed: boolean }

const longestTitle = 200

export const tellReview: Tell = async ({ api, around, message }) => {
  const { db, now, translators } = around
  const { reviewId, event } = message.payload
  const subjectId = Number(reviewId)
  const place = placeOf(message.recipient)
  const { chatId, topicId = null } = place
  const standing = await refreshPlace({ api, around }, subjectId, message.recipient)
  const card = writeCard(around, subjectId, chatId)
  if (event === 'refresh' || card.isClosed) return undefined
  if (standing === undefined) {
    const sent = await api.sendMessage(chatId, card.text, { ...optionsOf(card), ...inTopic(place) })
    const post = { chatId, topicId, messageId: sent.message_id }
    notePost(db, { kind: 'review', subjectId, ...post }, now())
  } else if (event === 'again') {
    // What was decided about once nobody looks at any more.
    const answered = { message_id: standing.messageId, allow_sending_without_reply: true }
    const words = translators[languageIn(db, chatId)]('reviews-staff-again')
    await api.sendMessage(chatId, words, { ...inTopic(place), reply_parameters: answered })
  }
  return undefined
}

/** The newest card that still stands there. */
async function refreshPlace(desk: Desk, reviewId: number, place: string): Promise<Post | undefined> {
  let standing: Post | undefined
  for (const post of listPosts(desk.around.db, 'review', reviewId)) {
    if (placeOfPost(post) === place && (await editReview(desk, reviewId, post))) standing = post
  }
  return standing
}

/** False when there is no such message any more. */
export async function editReview(
  { api, around }: Desk,
  reviewId: number,
  { chatId, messageId }: { chatId: number; messageId: number },
): Promise<boolean> {
  const { db } = around
  const card = writeCard(around, reviewId, chatId)
  const stands = await unlessGone(() => api.editMessageText(chatId, messageId, card.text, optionsOf(card)))
  const post = findPost(db, chatId, messageId)
  if (post !== undefined && (card.isClosed || !stands)) forgetPost(db, post.id)
  return stands
}

function writeCard({ db, translators }: Around, reviewId: number, chatId: number): Card {
  const language = languageIn(db, chatId)
  const t = translators[language]
  const review = readsReviews(db, chatId) ? findReviewCard(db, reviewId, language) : undefined
  if (review === undefined) {
    return { text: t('reviews-staff-gone'), keyboard: new InlineKeyboard(), isClosed: true }
  }
  return { text: cardWords(t, review), keyboard: keyboardOf(t, review), isClosed: false }
}

function cardWords(t: Translate, { status, rating, text, number, title, decidedBy }: ReviewCard): string {
  const head = t('reviews-staff-title', { number: String(number) })
  const decision = [t(`reviews-staff-${status}`), escapeHtml(decidedBy)].filter(Boolean).join(' · ')
  return [
    `<b>${head}</b>\n${starsOf(rating)} ${escapeHtml(shorten(title, longestTitle))}`,
    ...(text === '' ? [] : [`<blockquote>${escapeHtml(text)}</blockquote>`]),
    decision,
  ].join('\n\n')
}

/** What is decided can be taken back. */
function keyboardOf(t: Translate, { id: review, version, status }: ReviewCard): InlineKeyboard {
  const keyboard = new InlineKeyboard()
  if (status !== 'shown') keyboard.text(t('reviews-staff-show'), showReviewButton.data({ review, version }))
  if (status !== 'hidden') keyboard.text(t('reviews-staff-hide'), hideReviewButton.data({ review, version }))
  return keyboard
}

const optionsOf = ({ keyboard }: Card) =>
  ({
    parse_mode: 'HTML',
    reply_markup: keyboard,
    link_preview_options: { is_disabled: true },
  }) as const
