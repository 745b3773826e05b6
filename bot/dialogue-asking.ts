// A customer writes to the shop: a talk that takes as many messages as it takes to ask, until the customer has done, does
// something else, or was silent for long. Knows no rule.

import type { Message } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import { beginWriting, write } from '#shop/dialogue.ts'
import { attempt } from '#shop/error.ts'
import { answer, onButton, refusalWords } from './buttons.ts'
import type { Around, BotContext, TalkContext } from './context.ts'
import { nod } from './dialogue-content.ts'
import { aboutIn, type First, isPassed, type Passing, passFirst } from './dialogue-passing.ts'
import { writeButton } from './doors.ts'
import { Feature } from './feature.ts'
import { cancelData, enterTalk, nextAnswer, type Talk, type TalkKind, talkMark } from './talks.ts'

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

export function askingTalk(around: Around): TalkKind {
  return {
    async builder(talk, ctx, begin, about) {
      const { order, number } = aboutIn(about)
      const passing: Passing = {
        around,
        pass: ({ customer }, said) => write(around.db, customer, { orderId: order, said }, around.now()),
      }
      const first = await passFirst(talk, { ctx, begin }, (asked) => ask(asked, number), passing)
      if (first === undefined) return
      await listenOn(talk, first, passing)
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
async function listenOn(talk: Talk, { ctx, question }: First, passing: Passing): Promise<void> {
  const { t } = ctx
  if (question !== undefined)
    await ctx.api.editMessageReplyMarkup(question.chat.id, question.message_id).catch(() => {})
  await nodAt(ctx)
  const done = new InlineKeyboard().text(t('dialogue-done'), doneData)
  await ctx.reply(t('dialogue-passed'), { reply_markup: done })
  for (let heardAt = ctx.message?.date ?? 0; ; ) {
    const next = await nextAnswer(talk)
    if (next.callbackQuery?.data === doneData) return await finish(next)
    const saidAt = next.message?.date ?? heardAt
    if (saidAt - heardAt > patienceSeconds) await talk.halt({ next: true })
    if (!(await isPassed(talk, next, passing))) continue
    await nodAt(next)
    heardAt = saidAt
  }
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
