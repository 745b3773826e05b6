// One of the staff answers a customer by the button of an order, in a group, too. One answer to a tap: what staff write next
// is seldom for the customer. Knows no rule.

import type { Message } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import { say } from '#shop/dialogue.ts'
import { beginAnswer } from '#shop/dialogue-threads.ts'
import { ShopError } from '#shop/error.ts'
import { onButton } from './buttons.ts'
import type { Around, TalkContext } from './context.ts'
import { replaceTapped } from './dialogue-asking.ts'
import { aboutIn, isPassed, type Passing, passFirst, staffOf } from './dialogue-passing.ts'
import { answerButton } from './doors.ts'
import { Feature } from './feature.ts'
import { escapeHtml } from './html.ts'
import { cancelData, enterTalk, nextAnswer, type Talk, type TalkKind } from './talks.ts'

export function answeringFeature(around: Around): Feature {
  const feature = new Feature()
  onButton(feature, { button: answerButton, around, inGroups: true }, async (ctx, { order }) => {
    const { number } = beginAnswer(around.db, staffOf(ctx), order)
    await enterTalk(ctx, 'answer', { about: { order, number } })
    return undefined
  })
  return feature
}

export function answeringTalk(around: Around): TalkKind {
  return {
    async builder(talk, ctx, begin, about) {
      const { order, number } = aboutIn(about)
      const passing: Passing = {
        around,
        pass: (one, said) => {
          if (order === null) throw new ShopError('invalid-input')
          const staff = staffOf(one)
          const { thread } = beginAnswer(around.db, staff, order)
          say(around.db, staff, { thread, said }, around.now())
        },
      }
      const first = await passFirst(talk, { ctx, begin }, (asked) => ask(asked, String(number)), passing)
      if (first === undefined) return
      const { question } = first
      if (question !== undefined)
        await first.ctx.api.deleteMessage(question.chat.id, question.message_id).catch(() => {})
      await takeRestOfAlbum(talk, first.ctx, passing)
    },
    cancelled: (ctx) => replaceTapped(ctx, ctx.t('dialogue-answer-cancelled')),
  }
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

/** Its pictures come as messages of their own; the first that is not of it is for somebody else. */
async function takeRestOfAlbum(talk: Talk, { message }: TalkContext, passing: Passing): Promise<void> {
  const album = message?.media_group_id
  while (album !== undefined) {
    const next = await nextAnswer(talk)
    if (next.message?.media_group_id !== album) await talk.halt({ next: true })
    await isPassed(talk, next, passing)
  }
}
