// Asks by what an order is to be found, for whoever would rather tap than write a command. The list answers.
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import { answer } from '../../buttons.ts'
import type { Around } from '../../context.ts'
import { replaceTapped } from '../../dialogue/dialogue-asking.ts'
import { takeAway } from '../../editing.ts'
import { sendScreen } from '../../screen.ts'
import { cancelData, type TalkKind } from '../../talks.ts'
import { findingFilter } from './list-place.ts'
import { listScreen } from './list-screen.ts'

export const findingName = 'order-finding'
const asked = z.int()

export function findingTalk(around: Around): TalkKind {
  return {
    async ask(ctx) {
      const cancel = new InlineKeyboard().text(ctx.t('staff-question-drop'), cancelData)
      return (await ctx.reply(ctx.t('desk-find-what'), { reply_markup: cancel })).message_id
    },
    async take(ctx, { memory }) {
      const { staff, message } = ctx
      if (staff === undefined) return 'left'
      if (ctx.callbackQuery !== undefined) {
        await answer(ctx, { text: ctx.t('bot-button-outdated'), alert: true })
        return { memory: memory ?? null }
      }
      const words = message?.text?.trim() ?? ''
      if (words === '') {
        await ctx.reply(ctx.t('staff-question-text'))
        return { memory: memory ?? null }
      }
      await sendScreen(ctx, listScreen(ctx, around, { staff, page: 1, filter: findingFilter(words) }), around)
      const question = asked.safeParse(memory)
      if (question.success) await takeAway(ctx, [question.data])
      return 'over'
    },
    cancelled: (ctx) => replaceTapped(ctx, ctx.t('desk-find-dropped')),
  }
}
