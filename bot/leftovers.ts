// What no feature took: buttons of long ago, commands that are none, pictures where words are expected, and the shop's commands in a
// group. Each is answered in words, and shown a way on.
import { InlineKeyboard } from 'grammy'
import type { Db } from '#db/open.ts'
import { hearsOfOrders } from '#shop/notify-chats.ts'
import { catalogueKeyboard } from './browsing.ts'
import { answer } from './buttons.ts'
import {
  type CustomerCommand,
  customerCommands,
  groupCommands,
  privateStaffCommands,
  quietCommands,
} from './commands.ts'
import type { Around, BotContext } from './context.ts'
import { linkTo } from './deep-link.ts'
import { saidIn } from './dialogue/dialogue-content.ts'
import { writeButton } from './doors.ts'
import { Feature } from './feature.ts'

/** Those that the catalogue answers. */
const browsing: CustomerCommand[] = ['catalogue', 'search']

/** Comes last. */
export function leftoversFeature({ db }: Around): Feature {
  const feature = new Feature()
  addGroups(feature, db)
  feature.on('callback_query', async (ctx) => {
    await answer(ctx, { text: ctx.t('bot-button-outdated'), alert: true })
  })
  addWordless(feature)
  return feature
}

function addGroups(feature: Feature, db: Db): void {
  const inGroups = feature.chatType(['group', 'supergroup'])
  inGroups.command(browsing, async (ctx) => {
    const open = new InlineKeyboard().url(ctx.t('bot-open-chat'), linkTo(ctx, 'catalogue'))
    await ctx.reply(ctx.t('bot-private-only'), { reply_markup: open })
  })
  const showWay = async (ctx: BotContext) => {
    const open = new InlineKeyboard().url(ctx.t('help-open-chat'), linkTo(ctx, 'help'))
    await ctx.reply(ctx.t('help-private-only'), { reply_markup: open })
  }
  inGroups.command([...customerCommands, ...quietCommands], showWay)
  // To everybody else they do not exist.
  inGroups.command([...privateStaffCommands], async (ctx, next) => {
    if (ctx.staff === undefined) await next()
    else await showWay(ctx)
  })
  // Where a menu shows them to everybody; elsewhere they are commands that do not exist.
  inGroups.command([...groupCommands], async (ctx) => {
    if (hearsOfOrders(db, ctx.chat.id)) await ctx.reply(ctx.t('bot-staff-command'))
  })
}

function addWordless(feature: Feature): void {
  const privately = feature.chatType('private')
  privately.on('message:text', async (ctx) => {
    await ctx.reply(ctx.t('bot-command-unknown'), { reply_markup: catalogueKeyboard(ctx) })
  })
  let lastAlbum: string | undefined
  privately.on('message', async (ctx) => {
    const album = ctx.message.media_group_id
    // Each picture of an album is a message of its own; lines that Telegram wrote itself are none to answer.
    const isSaid = saidIn(ctx.message) !== undefined && (album === undefined || album !== lastAlbum)
    lastAlbum = album
    if (!isSaid) return
    const keyboard = catalogueKeyboard(ctx).text(ctx.t('help-write'), writeButton.data({ order: undefined }))
    await ctx.reply(ctx.t('bot-not-words'), { reply_markup: keyboard })
  })
}
