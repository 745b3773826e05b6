// The questions that stand in a chat for one person: which messages they are, and about which order. So they can be taken away
// when nobody waits for the answer any more, and an answer that comes late is still understood.
import * as z from 'zod'
import { deleteState, readState, writeState } from '#shop/conversation-state.ts'
import type { Around, TalkContext } from '../../context.ts'
import { takeAway } from '../../editing.ts'

/** The order as it was when it was asked, and the message of its card. */
export const questionAbout = z.object({ orderId: z.int(), version: z.int(), cardId: z.int() })
export type QuestionAbout = z.output<typeof questionAbout>
export const questionTalks = ['order-tracking', 'order-reason', 'order-note', 'order-adding'] as const
const question = questionAbout.extend({
  talk: z.enum(questionTalks),
  messageIds: z.array(z.int()),
})
export type Question = z.output<typeof question>
export type QuestionTalk = Question['talk']

const keyOf = ({ chat, from }: TalkContext) => `${chat?.id}/question/${from?.id}`

export function noteQuestion(ctx: TalkContext, { db, now }: Around, asked: Question): void {
  writeState(db, keyOf(ctx), asked, now())
}

export function findQuestion(ctx: TalkContext, { db }: Around): Question | undefined {
  const kept = question.safeParse(readState(db, keyOf(ctx)))
  return kept.success ? kept.data : undefined
}

/** What is no question any more. */
function dropQuestion(ctx: TalkContext, around: Around): Question | undefined {
  const dropped = findQuestion(ctx, around)
  deleteState(around.db, keyOf(ctx))
  return dropped
}

export async function takeQuestionAway(ctx: TalkContext, around: Around): Promise<Question | undefined> {
  const dropped = dropQuestion(ctx, around)
  if (dropped !== undefined) await takeAway(ctx, dropped.messageIds)
  return dropped
}
