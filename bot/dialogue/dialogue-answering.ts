// One of the staff answers a customer by the button of an order, in a group, too. One answer to a tap: what staff write next
// is seldom for the customer. Knows no rule.

import type { Message } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import { say } from '#shop/dialogue/dialogue.ts'
import { beginAnswer } from '#shop/dialogue/dialogue-threads.ts'
import { ShopError } from '#shop/error.ts'
import { onButton } from '../buttons.ts'
import type { Around, TalkContext } from '../context.ts'
import { answerButton } from '../doors.ts'
import { Feature } from '../feature.ts'
import { escapeHtml } from '../html.ts'
import { cancelData, enterTalk, type Outcome, type TalkKind } from '../talks.ts'
import { replaceTapped } from './dialogue-asking.ts'
import { aboutIn, type Passing, passAnswer, staffOf } from './dialogue-passing.ts'

export function answeringFeature(around: Around): Feature {
  const feature = new Feature()
  onButton(feature, { button: answerButton, around, inGroups: true }, async (ctx, { order }) => {
    const { number } = beginAnswer(around.db, staffOf(ctx), order)
    await enterTalk(ctx, 'answer', { about: { order, number } })
    return undefined
  })
  return feature
}

/** The message that asks, until it is answered; then the album whose first picture was the answer. */
const asked = z.object({ question: z.int().nullable(), album: z.string().nullable() })

export function answeringTalk(around: Around): TalkKind {
  const passingTo = (order: number | null): Passing => ({
    around,
    pass: (one, said) => {
      if (order === null) throw new ShopError('invalid-input')
      const staff = staffOf(one)
      const { thread } = beginAnswer(around.db, staff, order)
      say(around.db, staff, { thread, said }, around.now())
    },
  })
  return {
    async ask(ctx, about) {
      const { message_id: question } = await ask(ctx, String(aboutIn(about).number))
      return { question, album: null }
    },
    async take(ctx, { about, memory }) {
      const passing = passingTo(aboutIn(about).order)
      const { question, album } = asked.safeParse(memory).data ?? { question: null, album: null }
      return album === null
        ? await passFirst(ctx, passing, question)
        : await passRestOfAlbum(ctx, passing, album)
    },
    cancelled: (ctx) => replaceTapped(ctx, ctx.t('dialogue-answer-cancelled')),
  }
}

async function passFirst(ctx: TalkContext, passing: Passing, question: number | null): Promise<Outcome> {
  const passed = await passAnswer(ctx, passing)
  if (passed === 'unmeant') return 'passed'
  if (passed === 'refused') return { memory: { question, album: null } }
  if (question !== null && ctx.chat !== undefined)
    await ctx.api.deleteMessage(ctx.chat.id, question).catch(() => {})
  const album = ctx.message?.media_group_id
  return album === undefined ? 'over' : { memory: { question: null, album } }
}

/** Its pictures come as messages of their own; the first that is not of it is for somebody else. */
async function passRestOfAlbum(ctx: TalkContext, passing: Passing, album: string): Promise<Outcome> {
  if (ctx.message?.media_group_id !== album) return 'left'
  const passed = await passAnswer(ctx, passing)
  return passed === 'unmeant' ? 'passed' : { memory: { question: null, album } }
}

/** In a group a bot hears only what answers it, and there is no room for a button besides. */
async function ask(ctx: TalkContext, number: string): Promise<Message> {
  const { t, chat, from } = ctx
  if (chat?.type === 'private' || from === undefined) {
    const cancel = new InlineKeyboard().text(t('dialogue-cancel'), cancelData)
    return await ctx.reply(t('dialogue-answer-what', { number }), { reply_markup: cancel })
  }
  const name = `<a href="tg://user?id=${from.id}">${escapeHtml(from.first_name)}</a>`
  return await ctx.reply(t('dialogue-answer-what-here', { name, number }), {
    parse_mode: 'HTML',
    reply_markup: { force_reply: true, selective: true },
  })
}
