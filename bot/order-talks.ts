// What has to be written to move an order: a parcel's number, a reason in one's own words. Asked in the chat of the card, of
// whoever tapped there; in a group, where the bot hears answers to its messages alone, the question asks to be answered.
import { InlineKeyboard } from 'grammy'
import { attempt } from '#shop/error.ts'
import { findOrder } from '#shop/order-access.ts'
import { moveOrder } from '#shop/order-moves.ts'
import { answer as answerTap } from './buttons.ts'
import type { Around, TalkContext } from './context.ts'
import { takeAway } from './editing.ts'
import { escapeHtml } from './html.ts'
import { editCard } from './order-posts.ts'
import {
  dropQuestion,
  noteQuestion,
  type QuestionAbout,
  type QuestionTalk,
  questionAbout,
  takeQuestionAway,
} from './order-questions.ts'
import { moveRefusalWords } from './order-refusals.ts'
import { speechIn } from './staff-speech.ts'
import { cancelData, type Talk, type TalkBuilder, type TalkKind, untilAnswered } from './talks.ts'

type Asked = 'sent' | 'cancelled'
type Answered = { words: string; again: boolean }

export function orderTalks(around: Around): Record<QuestionTalk, TalkKind> {
  return { 'order-tracking': kindOf('sent', around), 'order-reason': kindOf('cancelled', around) }
}

function kindOf(to: Asked, around: Around): TalkKind {
  return {
    builder: builderOf(to, around),
    async cancelled(ctx) {
      const asked = await takeQuestionAway(ctx, around)
      if (asked === undefined || ctx.chat === undefined) return
      const spot = { chatId: ctx.chat.id, messageId: asked.cardId }
      await editCard({ api: ctx.api, around }, asked.orderId, spot)
      const number = String(findOrder(around.db, asked.orderId)?.number)
      await ctx.reply(speechIn(ctx, around).t('staff-question-dropped', { number }))
    },
  }
}

function builderOf(to: Asked, around: Around): TalkBuilder {
  const name: QuestionTalk = to === 'sent' ? 'order-tracking' : 'order-reason'
  return async (talk, ctx, begin, about) => {
    const read = questionAbout.safeParse(about)
    if (!read.success) return
    const messageIds: number[] = []
    const put = async (person: TalkContext, words: string) => {
      messageIds.push(await putQuestion(person, words, read.data.cardId))
      await talk.external(() => {
        noteQuestion(person, around, { ...read.data, talk: name, messageIds })
        return true
      })
    }
    const ask = async (person: TalkContext) =>
      await put(person, await talk.external(() => questionWords(person, around, { ...read.data, to })))
    const take = async (person: TalkContext) => {
      if (isForAnother(person, messageIds)) await talk.skip({ next: true })
      if (person.callbackQuery !== undefined) {
        await answerTap(person, { text: person.t('bot-button-outdated'), alert: true })
        return false
      }
      const text = person.message?.text ?? ''
      const { words, again } = await talk.external(() => move(person, around, { ...read.data, to, text }))
      if (again) await put(person, words)
      else await close(talk, person, { around, words })
      return !again
    }
    await untilAnswered(talk, { ctx, begin }, { ask, take })
  }
}

function questionWords(
  person: TalkContext,
  around: Around,
  { orderId, to }: QuestionAbout & { to: Asked },
): string {
  const number = String(findOrder(around.db, orderId)?.number)
  return addressed(person, around, speechIn(person, around).t(`staff-question-${to}`, { number }))
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

function move(
  person: TalkContext,
  around: Around,
  { orderId, version, to, text }: QuestionAbout & { to: Asked; text: string },
): Answered {
  const { staff } = person
  const { t, language } = speechIn(person, around)
  const anew = (words: string) => ({ words: addressed(person, around, words), again: true })
  if (text.trim() === '') return anew(t('staff-question-text'))
  if (staff === undefined) return { words: t('staff-only'), again: false }
  const answer = to === 'sent' ? { tracking: text } : { note: text }
  const input = { orderId, version, to, ...answer }
  const moved = attempt(() => moveOrder(around.db, staff, input, around.now()))
  if (moved.ok)
    return { words: t(`staff-answered-${to}`, { number: String(moved.value.number) }), again: false }
  const words = moveRefusalWords({ t, language }, around, { orderId, ...moved })
  return moved.code === 'comment-too-long' ? anew(words) : { words, again: false }
}

/** The card itself follows by the outbox, here as everywhere. */
async function close(
  talk: Talk,
  person: TalkContext,
  { around, words }: { around: Around; words: string },
): Promise<void> {
  const messageIds = await talk.external(() => dropQuestion(person, around)?.messageIds ?? [])
  await takeAway(person, messageIds)
  const answered = { message_id: person.message?.message_id ?? 0, allow_sending_without_reply: true }
  await person.reply(words, { reply_parameters: answered })
}
