// A customer's review in the chat: stars by a tap, which are kept at once, then a few words if they like.
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import { attempt } from '#shop/error.ts'
import { writeReview } from '#shop/reviews/reviews.ts'
import { onButton, refusalWords } from '../buttons.ts'
import type { Around, TalkContext } from '../context.ts'
import { orderButton, ordersButton, reviewButton } from '../doors.ts'
import { takeAway } from '../editing.ts'
import { Feature } from '../feature.ts'
import { escapeHtml } from '../html.ts'
import { openOrder } from '../orders/order-screen.ts'
import { type Screen, sendScreen, showScreen } from '../screen.ts'
import { enterTalk, type TalkKind } from '../talks.ts'
import { reviewProductButton, starsButton, wordlessButton } from './review-buttons.ts'
import { choiceScreen, starsScreen, thanksScreen, wordlessKeyboard, wordsScreen } from './review-screens.ts'

export const reviewName = 'review'
const aboutReview = z.object({
  ...{ orderId: z.int(), productId: z.int(), rating: z.int() },
  question: z.int().nullable(),
})

export function reviewsFeature(around: Around): Feature {
  const feature = new Feature()
  onButton(feature, { button: reviewButton, around }, async (ctx, place) => {
    await openOrder(ctx, choiceScreen(ctx, around, place), around, 'review-opened')
    return undefined
  })
  onButton(feature, { button: reviewProductButton, around }, async (ctx, { order, product }) => {
    await showScreen(ctx, starsScreen(ctx, around, { orderId: order, productId: product }), around)
    return undefined
  })
  onButton(feature, { button: starsButton, around }, async (ctx, { order, product, rating }) => {
    const stars = { orderId: order, productId: product, rating }
    writeReview(around.db, ctx.customer, stars, around.now())
    await showScreen(ctx, wordsScreen(ctx, order, rating), around)
    const question = ctx.callbackQuery?.message?.message_id ?? null
    await enterTalk(ctx, reviewName, { about: { ...stars, question } })
    return undefined
  })
  onButton(feature, { button: wordlessButton, around }, async (ctx, { order }) => {
    await showScreen(ctx, thanksScreen(ctx, around, order), around)
    return undefined
  })
  return feature
}

export function reviewTalk(around: Around): TalkKind {
  return {
    // It is asked already, where the stars stood.
    ask: async () => null,
    async take(ctx, { about }) {
      const read = aboutReview.safeParse(about)
      if (!read.success) return 'left'
      // No button below the question is the talk's own: this one belongs to another talk.
      if (ctx.callbackQuery !== undefined) return 'passed'
      const { question, ...stars } = read.data
      const { isTaken, screen } = takeWords(ctx, around, { ...stars, text: ctx.message?.text ?? '' })
      await sendScreen(ctx, screen, around)
      if (isTaken && question !== null) await takeAway(ctx, [question])
      return isTaken ? 'over' : { memory: null }
    },
    cancelled: (ctx) => {
      const keyboard = new InlineKeyboard().text(ctx.t('orders-back'), ordersButton.data({ page: 1 }))
      return sendScreen(ctx, { text: ctx.t('reviews-thanks'), keyboard }, around)
    },
  }
}

type Words = { orderId: number; productId: number; rating: number; text: string }

function takeWords(ctx: TalkContext, around: Around, said: Words): { isTaken: boolean; screen: Screen } {
  const { t, customer } = ctx
  const { db, now } = around
  const { orderId: order } = said
  const again = (text: string) => ({
    isTaken: false,
    screen: { text, keyboard: wordlessKeyboard(ctx, order) },
  })
  if (said.text.trim() === '') return again(t('reviews-words-only'))
  const written = attempt(() => writeReview(db, customer, said, now()))
  if (written.ok) return { isTaken: true, screen: thanksScreen(ctx, around, order) }
  const words = escapeHtml(refusalWords(ctx, db, written))
  if (written.code === 'comment-too-long') return again(words)
  const keyboard = new InlineKeyboard().text(t('orders-back-to-order'), orderButton.data({ id: order }))
  return { isTaken: true, screen: { text: words, keyboard } }
}
