// What no feature took: buttons of long ago, commands that are none, pictures and voices nobody asked for, and the shop's commands
// in a group. Each is answered in words, and shown a way on.
import { Composer, InlineKeyboard } from 'grammy'
import { catalogueKeyboard } from './browsing.ts'
import { answer } from './buttons.ts'
import { type CustomerCommand, customerCommands, quietCommands } from './commands.ts'
import type { BotContext } from './context.ts'
import { linkTo } from './deep-link.ts'
import { saidIn } from './dialogue-content.ts'
import { writeButton } from './doors.ts'

/** Those that the catalogue answers. */
const browsing: CustomerCommand[] = ['catalogue', 'search']

/** Comes last. */
export function leftoversFeature(): Composer<BotContext> {
  const feature = new Composer<BotContext>()
  const inGroups = feature.chatType(['group', 'supergroup'])
  inGroups.command(browsing, async (ctx) => {
    const open = new InlineKeyboard().url(ctx.t('bot-open-chat'), linkTo(ctx, 'catalogue'))
    await ctx.reply(ctx.t('bot-private-only'), { reply_markup: open })
  })
  inGroups.command([...customerCommands, ...quietCommands], async (ctx) => {
    const open = new InlineKeyboard().url(ctx.t('help-open-chat'), linkTo(ctx, 'help'))
    await ctx.reply(ctx.t('help-private-only'), { reply_markup: open })
  })
  feature.on('callback_query', async (ctx) => {
    await answer(ctx, { text: ctx.t('bot-button-outdated'), alert: true })
  })
  feature.chatType('private').on('message:text', async (ctx) => {
    await ctx.reply(ctx.t('bot-command-unknown'), { reply_markup: catalogueKeyboard(ctx) })
  })
  let lastAlbum: string | undefined
  feature.chatType('private').on('message', async (ctx) => {
    const { media_group_id: album } = ctx.message
    // An album comes picture by picture, and is answered once.
    if (saidIn(ctx.message) === undefined || (album !== undefined && album === lastAlbum)) return
    lastAlbum = album
    const write = catalogueKeyboard(ctx).text(ctx.t('help-write'), writeButton.data({ order: undefined }))
    await ctx.reply(ctx.t('bot-words-only'), { reply_markup: write })
  })
  return feature
}
