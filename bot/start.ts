// The first word to whoever presses START: the shop's name, its greeting, and the way in.
import { Composer, InlineKeyboard } from 'grammy'
import { textIn } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'
import { toCatalogue } from './browsing.ts'
import type { Around, BotContext } from './context.ts'
import { escapeHtml } from './html.ts'

export function startFeature({ db, shopUrl }: Around): Composer<BotContext> {
  const feature = new Composer<BotContext>()
  feature.chatType('private').command('start', async (ctx) => {
    const { shopName, greeting } = readSettings(db)
    const name = escapeHtml(textIn(shopName, ctx.language))
    const words = escapeHtml(textIn(greeting, ctx.language))
    const open = new InlineKeyboard()
    if (shopUrl !== undefined) open.webApp(ctx.t('bot-open-shop'), shopUrl).row()
    open.text(ctx.t('bot-catalogue'), toCatalogue)
    await ctx.reply(`<b>${name}</b>\n\n${words}`, { parse_mode: 'HTML', reply_markup: open })
  })
  return feature
}
