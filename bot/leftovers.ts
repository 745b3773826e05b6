// What no feature took: buttons of long ago, commands that are none, and the shop's commands in a group. Each is answered in
// words, and shown a way on.
import { Composer, InlineKeyboard } from 'grammy'
import { catalogueKeyboard } from './browsing.ts'
import { answer } from './buttons.ts'
import type { BotContext } from './context.ts'
import { linkTo } from './deep-link.ts'

/** Comes last. */
export function leftoversFeature(): Composer<BotContext> {
  const feature = new Composer<BotContext>()
  feature.chatType(['group', 'supergroup']).command(['catalogue', 'search', 'cart'], async (ctx) => {
    const open = new InlineKeyboard().url(ctx.t('bot-open-chat'), linkTo(ctx, 'catalogue'))
    await ctx.reply(ctx.t('bot-private-only'), { reply_markup: open })
  })
  feature.on('callback_query', async (ctx) => {
    await answer(ctx, { text: ctx.t('bot-button-outdated'), alert: true })
  })
  feature.chatType('private').on('message:text', async (ctx) => {
    await ctx.reply(ctx.t('bot-command-unknown'), { reply_markup: catalogueKeyboard(ctx) })
  })
  return feature
}
