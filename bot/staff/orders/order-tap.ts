// A tap below an order's card, in private or in a group: by somebody of the staff, told in words when the rules refuse it, and
// the card shown as it is now.
import type { Staff } from '#shop/actor.ts'
import { type ErrorCode, ShopError } from '#shop/error.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { findPost, notePost } from '#shop/posts.ts'
import { type Note, onButton } from '../../buttons.ts'
import type { Button } from '../../callback-data.ts'
import type { Around, BotContext, TalkContext } from '../../context.ts'
import type { Feature } from '../../feature.ts'
import type { Asked } from './order-card-buttons.ts'
import { bringCard, editCard } from './order-posts.ts'
import { takeQuestionAway } from './order-questions.ts'
import { moveRefusalWords } from './order-refusals.ts'

export type Tap = { ctx: BotContext; staff: Staff; around: Around }

export function onCard<V extends { order: number }>(
  feature: Feature,
  { button, around }: { button: Button<V>; around: Around },
  tapped: (tap: Tap, values: V) => Promise<Note | undefined>,
): void {
  onButton(feature, { button, around, inGroups: true }, async (ctx, values) => {
    const { staff } = ctx
    if (staff === undefined) return { text: ctx.t('staff-only'), alert: true }
    const tap = { ctx, staff, around }
    // The tap has left whatever talk there was.
    await takeQuestionAway(ctx, around)
    try {
      return await tapped(tap, values)
    } catch (error) {
      if (!(error instanceof ShopError) || findOrder(around.db, values.order) === undefined) throw error
      return await refuse(tap, values.order, error)
    }
  })
}

const ofOldCards: readonly ErrorCode[] = ['order-move-refused', 'order-not-editable', 'changed-meanwhile']

async function refuse(tap: Tap, orderId: number, { code, params }: ShopError): Promise<Note> {
  const { ctx, around } = tap
  // What somebody may not do changes nothing on a card that everybody sees.
  if (ofOldCards.includes(code) || ctx.chat?.type === 'private') await showCard(tap, orderId)
  return { text: moveRefusalWords(ctx, around, { orderId, code, params }), alert: true }
}

/** Where it was tapped; below everything when the message is gone and no other card stands here. */
export async function showCard({ ctx, around }: Tap, orderId: number, asked?: Asked): Promise<void> {
  const tapped = ctx.callbackQuery?.message
  const order = findOrder(around.db, orderId)
  if (tapped === undefined || order === undefined) return
  const spot = { chatId: tapped.chat.id, messageId: tapped.message_id }
  const known = findPost(around.db, spot.chatId, spot.messageId)
  const post = known ?? { kind: 'order' as const, subjectId: orderId, topicId: topicOf(ctx) ?? null, ...spot }
  // One that was sent just before a crash.
  if (known === undefined) notePost(around.db, post, around.now())
  const desk = { api: ctx.api, around }
  if (await editCard(desk, orderId, spot, asked)) return
  await bringCard(desk, order, { chatId: spot.chatId, topicId: post.topicId ?? undefined })
}

export function topicOf({ msg }: TalkContext): number | undefined {
  return msg?.is_topic_message ? msg.message_thread_id : undefined
}
