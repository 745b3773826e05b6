// Asks in words, below an order's card, whoever tapped there.
import type { Note } from '../../buttons.ts'
import { enterTalk } from '../../talks.ts'
import type { QuestionTalk } from './order-questions.ts'
import type { Tap } from './order-tap.ts'

export async function askInWords(
  { ctx }: Tap,
  talk: QuestionTalk,
  { orderId, version }: { orderId: number; version: number },
): Promise<Note | undefined> {
  // Nobody can answer there.
  if (ctx.chat?.type === 'channel') return { text: ctx.t('staff-channel'), alert: true }
  const cardId = ctx.callbackQuery?.message?.message_id ?? 0
  await enterTalk(ctx, talk, { about: { orderId, version, cardId } })
  return undefined
}
