// What has to be written about an order: a parcel's number, a reason in one's own words, a note, what is to be added. Asked in the
// chat of the card, of whoever tapped there; in a group, where the bot hears answers to its messages alone, the question asks to be answered.
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import { findOrder } from '#shop/orders/order-access.ts'
import { answer as answerTap } from '../../buttons.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import { cancelData, type Outcome, type TalkKind } from '../../talks.ts'
import { speechIn } from '../staff-speech.ts'
import { type Answered, answers } from './order-answers.ts'
import { editCard } from './order-posts.ts'
import {
  noteQuestion,
  type QuestionAbout,
  type QuestionTalk,
  questionAbout,
  takeQuestionAway,
} from './order-questions.ts'

/** The messages that ask. */
const asking = z.array(z.int())

export function orderTalks(around: Around): Record<QuestionTalk, TalkKind> {
  return {
    'order-tracking': kindOf('order-tracking', around),
    'order-reason': kindOf('order-reason', around),
    'order-note': kindOf('order-note', around),
    'order-adding': kindOf('order-adding', around),
  }
}

function kindOf(talk: QuestionTalk, around: Around): TalkKind {
  return {
    async ask(person, about) {
      const read = questionAbout.safeParse(about)
      if (!read.success) return undefined
      const asked = { ...read.data, talk }
      return await put(person, around, { asked, words: questionWords(person, around, asked), before: [] })
    },
    async take(person, { about, memory }) {
      const read = questionAbout.safeParse(about)
      if (!read.success) return 'left'
      return await takeAnswer(person, around, { ...read.data, talk }, asking.safeParse(memory).data ?? [])
    },
    async cancelled(ctx) {
      const asked = await takeQuestionAway(ctx, around)
      if (asked === undefined || ctx.chat === undefined) return
      const spot = { chatId: ctx.chat.id, messageId: asked.cardId }
      // Asked by what shows the changes, which stays.
      if (asked.talk !== 'order-adding') await editCard({ api: ctx.api, around }, asked.orderId, spot)
      const number = String(findOrder(around.db, asked.orderId)?.number)
      await ctx.reply(speechIn(ctx, around).t('staff-question-dropped', { number }))
    },
  }
}

async function takeAnswer(
  person: TalkContext,
  around: Around,
  asked: QuestionAbout & { talk: QuestionTalk },
  before: number[],
): Promise<Outcome> {
  if (isForAnother(person, before)) return 'passed'
  if (person.callbackQuery !== undefined) {
    await answerTap(person, { text: person.t('bot-button-outdated'), alert: true })
    return { memory: before }
  }
  const { words, again } = await answered(person, around, { ...asked, text: person.message?.text ?? '' })
  if (again) return { memory: await put(person, around, { asked, words, before }) }
  await close(person, around, words)
  return 'over'
}

type Put = { asked: QuestionAbout & { talk: QuestionTalk }; words: string; before: number[] }

/** The messages that ask, this one among them. */
async function put(person: TalkContext, around: Around, { asked, words, before }: Put): Promise<number[]> {
  const messageIds = [...before, await putQuestion(person, words, asked.cardId)]
  noteQuestion(person, around, { ...asked, messageIds })
  return messageIds
}

function questionWords(
  person: TalkContext,
  around: Around,
  { orderId, talk }: QuestionAbout & { talk: QuestionTalk },
): string {
  const number = String(findOrder(around.db, orderId)?.number)
  return addressed(person, around, speechIn(person, around).t(`staff-question-${talk}`, { number }))
}

/** In a group it names the person, so that only their phone opens the field for an answer. */
function addressed(person: TalkContext, around: Around, question: string): string {
  const { chat, from } = person
  if (chat?.type === 'private') return question
  const name = `<a href="tg://user?id=${from?.id}">${escapeHtml(from?.first_name ?? '')}</a>`
  return speechIn(person, around).t('staff-question-in-group', { name, question })
}

/** As HTML. */
async function putQuestion(person: TalkContext, words: string, cardId: number): Promise<number> {
  const { t, chat, message } = person
  const sent = await person.reply(words, {
    parse_mode: 'HTML',
    reply_parameters: { message_id: message?.message_id ?? cardId, allow_sending_without_reply: true },
    reply_markup:
      chat?.type === 'private'
        ? new InlineKeyboard().text(t('staff-question-drop'), cancelData)
        : { force_reply: true, selective: true },
  })
  return sent.message_id
}

/** Whoever answers another message of the bot means that one. */
function isForAnother({ message }: TalkContext, messageIds: readonly number[]): boolean {
  const answered = message?.reply_to_message?.message_id
  return answered !== undefined && messageIds.length > 0 && !messageIds.includes(answered)
}

async function answered(
  person: TalkContext,
  around: Around,
  { talk, text, ...about }: QuestionAbout & { talk: QuestionTalk; text: string },
): Promise<Answered> {
  const { staff } = person
  const { t } = speechIn(person, around)
  const anew = (words: string) => ({ words: addressed(person, around, words), again: true })
  if (text.trim() === '') return anew(t('staff-question-text'))
  if (staff === undefined) return { words: t('staff-only'), again: false }
  const answer = await answers[talk]({ person, around, staff, about, text })
  return answer.again ? anew(escapeHtml(answer.words)) : answer
}

/** The card itself follows by the outbox, here as everywhere. */
async function close(person: TalkContext, around: Around, words: string): Promise<void> {
  await takeQuestionAway(person, around)
  if (words === '') return
  const answered = { message_id: person.message?.message_id ?? 0, allow_sending_without_reply: true }
  await person.reply(words, { reply_parameters: answered })
}
