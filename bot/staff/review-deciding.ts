// A tap below a review, in private or in a group: by whoever the rules let decide, and the review shown as it is now.
import { attempt } from '#shop/error.ts'
import { findPost, notePost } from '#shop/posts.ts'
import { type Decision, decideReview } from '#shop/reviews/review-moderation.ts'
import { type Note, onButton, refusalWords } from '../buttons.ts'
import type { Around, BotContext } from '../context.ts'
import { Feature } from '../feature.ts'
import { hideReviewButton, showReviewButton } from '../reviews/review-buttons.ts'
import { topicOf } from './orders/order-tap.ts'
import { editReview } from './review-news.ts'

export function reviewDecidingFeature(around: Around): Feature {
  const feature = new Feature()
  onButton(feature, { button: showReviewButton, around, inGroups: true }, async (ctx, { review, version }) =>
    decide(ctx, around, { reviewId: review, version, to: 'shown' }),
  )
  onButton(feature, { button: hideReviewButton, around, inGroups: true }, async (ctx, { review, version }) =>
    decide(ctx, around, { reviewId: review, version, to: 'hidden' }),
  )
  return feature
}

async function decide(ctx: BotContext, around: Around, decision: Decision): Promise<Note> {
  const { t, staff } = ctx
  const { db, now } = around
  if (staff === undefined) return { text: t('staff-only'), alert: true }
  const made = attempt(() => decideReview(db, staff, decision, now()))
  // Written for the chat, whoever taps: also after a refusal it shows how things stand.
  await refreshTapped(ctx, around, decision.reviewId)
  if (!made.ok) return { text: refusalWords(ctx, db, made), alert: true }
  return { text: t(`reviews-decided-${decision.to}`) }
}

async function refreshTapped(ctx: BotContext, around: Around, reviewId: number): Promise<void> {
  const tapped = ctx.callbackQuery?.message
  if (tapped === undefined) return
  const spot = { chatId: tapped.chat.id, messageId: tapped.message_id }
  // One that was sent just before a crash.
  if (findPost(around.db, spot.chatId, spot.messageId) === undefined) {
    const post = { kind: 'review' as const, subjectId: reviewId, topicId: topicOf(ctx) ?? null, ...spot }
    notePost(around.db, post, around.now())
  }
  await editReview({ api: ctx.api, around }, reviewId, spot)
}
