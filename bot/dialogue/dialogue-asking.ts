// A customer writes to the shop: a talk that takes as many messages as it takes to ask, until the customer has done, does
// something else, or was silent for long. Knows no rule.

import type { Message } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import { formatMoment } from '#locales/wording.ts'
import { beginWriting, write } from '#shop/dialogue/dialogue.ts'
import { attempt } from '#shop/error.ts'
import { answersAt } from '#shop/orders/order-conditions.ts'
import { readSettings } from '#shop/settings.ts'
import { answer, onButton, refusalWords } from '../buttons.ts'
import type { Around, BotContext, TalkContext } from '../context.ts'
import { writeButton } from '../doors.ts'
import { Feature } from '../feature.ts'
import { cancelData, enterTalk, type Outcome, type TalkKind, talkMark } from '../talks.ts'
import { nod } from './dialogue-content.ts'
import { aboutIn, type Passing, passAnswer } from './dialogue-passing.ts'

/** Below the word that it was passed on. */
const doneData = `${talkMark}wd`
/** After such a silence the next word is about something else. */
const patienceSeconds = 15 * 60

export function askingFeature(around: Around): Feature {
  const feature = new Feature()
  // The second is what Telegram wants every shop to answer that takes money.
  feature.chatType('private').command(['contact', 'paysupport'], async (ctx) => {
    const result = attempt(() => beginWriting(around.db, ctx.customer, null))
    if (result.ok) await begin(ctx, null, null)
    else await ctx.reply(refusalWords(ctx, around.db, result))
  })
  onButton(feature, { button: writeButton, around }, async (ctx, { order = null }) => {
    await begin(ctx, order, beginWriting(around.db, ctx.customer, order))
    return undefined
  })
  // Of a talk that is over.
  feature.callbackQuery(doneData, finish)
  return feature
}

async function begin(ctx: BotContext, order: number | null, number: number | null): Promise<void> {
  await enterTalk(ctx, 'write', { about: { order, number } })
}

/** The message that asks, until it is answered; then when the customer was last heard. */
const asked = z.object({ question: z.int().nullable(), heardAt: z.int().nullable() })
type Asked = z.output<typeof asked>
const askedLongAgo: Asked = { question: null, heardAt: null }

export function askingTalk(around: Around): TalkKind {
  return {
    async ask(ctx, about) {
      const { message_id: question } = await ask(ctx, aboutIn(about).number)
      return { question, heardAt: null }
    },
    async take(ctx, { about, memory }) {
      const { order } = aboutIn(about)
      const passing: Passing = {
        around,
        pass: ({ customer }, said) => write(around.db, customer, { orderId: order, said }, around.now()),
      }
      const { question, heardAt } = asked.safeParse(memory).data ?? askedLongAgo
      return heardAt === null ? await hearFirst(ctx, passing, question) : await hearOn(ctx, passing, heardAt)
    },
    cancelled: (ctx) => replaceTapped(ctx, ctx.t('dialogue-cancelled')),
  }
}

async function ask(ctx: TalkContext, number: number | null): Promise<Message> {
  const { t } = ctx
  const words = number === null ? t('dialogue-ask') : t('dialogue-ask-order', { number: String(number) })
  const cancel = new InlineKeyboard().text(t('dialogue-cancel'), cancelData)
  return await ctx.reply(words, { reply_markup: cancel })
}

/** One word that it was passed on; each message after it is only nodded at. */
async function hearFirst(ctx: TalkContext, passing: Passing, question: number | null): Promise<Outcome> {
  const passed = await passAnswer(ctx, passing)
  if (passed === 'unmeant') return 'passed'
  if (passed === 'refused') return { memory: { question, heardAt: null } }
  if (question !== null && ctx.chat !== undefined)
    await ctx.api.editMessageReplyMarkup(ctx.chat.id, question).catch(() => {})
  await nodAt(ctx)
  const done = new InlineKeyboard().text(ctx.t('dialogue-done'), doneData)
  const words = [ctx.t('dialogue-passed'), ...whenAnswered(ctx, passing.around)].join(' ')
  await ctx.reply(words, { reply_markup: done })
  return { memory: { question: null, heardAt: ctx.message?.date ?? 0 } }
}

/** Where nobody is there just now. */
function whenAnswered({ t, language }: TalkContext, { db, now }: Around): string[] {
  const settings = readSettings(db)
  const at = answersAt(settings, now())
  return at === null
    ? []
    : [t('hours-answer', { at: formatMoment(at, { language, timeZone: settings.timeZone }) })]
}

async function hearOn(ctx: TalkContext, passing: Passing, heardAt: number): Promise<Outcome> {
  if (ctx.callbackQuery?.data === doneData) {
    await finish(ctx)
    return 'over'
  }
  const saidAt = ctx.message?.date ?? heardAt
  if (saidAt - heardAt > patienceSeconds) return 'left'
  const passed = await passAnswer(ctx, passing)
  if (passed === 'unmeant') return 'passed'
  if (passed === 'done') await nodAt(ctx)
  return { memory: { question: null, heardAt: passed === 'done' ? saidAt : heardAt } }
}

async function nodAt({ api, message }: TalkContext): Promise<void> {
  if (message !== undefined) await nod(api, { chatId: message.chat.id, messageId: message.message_id })
}

async function finish(ctx: TalkContext): Promise<void> {
  await answer(ctx)
  await replaceTapped(ctx, ctx.t('dialogue-passed-done'))
}

/** Where the button was, and with it; else below everything. */
export async function replaceTapped(ctx: TalkContext, words: string): Promise<void> {
  if (ctx.callbackQuery === undefined) await ctx.reply(words)
  // Gone, or tapped twice.
  else await ctx.editMessageText(words).catch(() => {})
}
