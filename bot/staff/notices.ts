// Where the shop is told of orders: /notify_here and /notify_off, said in the chat or the topic they are about. To whoever does
// not work here they are commands that do not exist. The rules decide who may.
import { GrammyError, InlineKeyboard } from 'grammy'
import type { Db } from '#db/open.ts'
import type { Translate } from '#locales/translator.ts'
import { attempt, ShopError } from '#shop/error.ts'
import { addNotifyChat, type NotifyChat, removeNotifyChat } from '#shop/notify-chats.ts'
import { listChiefs } from '#shop/orders/order-notices.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten } from '../browsing.ts'
import { onButton, refusalWords } from '../buttons.ts'
import { defineButton } from '../callback-data.ts'
import { chatWords } from '../chat-words.ts'
import type { Around, BotContext } from '../context.ts'
import { Feature } from '../feature.ts'
import { escapeHtml } from '../html.ts'
import { type Screen, sendScreen, showScreen } from '../screen.ts'
import { failureOf } from '../telling.ts'

/** Takes a chat off from afar. */
const forgetChatButton = defineButton('xn', { chat: 'rest' })
const longestLabel = 60

export function noticesFeature(around: Around): Feature {
  const { db, now } = around
  const feature = new Feature()
  const chats = feature.chatType(['private', 'group', 'supergroup'])
  chats.command('notify_here', async (ctx, next) => {
    if (ctx.staff === undefined) return await next()
    await hearHere(ctx, around)
  })
  chats.command('notify_off', async (ctx, next) => {
    const { staff } = ctx
    if (staff === undefined) return await next()
    const { chat } = chatOf(ctx)
    const done = attempt(() => removeNotifyChat(db, staff, chat, now()))
    if (!done.ok) return void (await ctx.reply(refusalWords(ctx, db, done)))
    const words = ctx.t(done.value ? 'notify-off' : 'notify-off-already')
    await sendScreen(ctx, stateScreen(ctx, around, words), around)
  })
  onButton(feature, { button: forgetChatButton, around }, async (ctx, { chat }) => {
    if (ctx.staff === undefined) throw new ShopError('not-allowed')
    const place = escapeHtml(chatWords(db, ctx.t, chat))
    removeNotifyChat(db, ctx.staff, chat, now())
    await showScreen(ctx, stateScreen(ctx, around, ctx.t('notify-removed', { place })), around)
    return undefined
  })
  return feature
}

async function hearHere(ctx: BotContext, around: Around): Promise<void> {
  const { db, now } = around
  const { staff } = ctx
  if (staff === undefined) return
  const here = chatOf(ctx)
  const done = attempt(() => addNotifyChat(db, staff, here, now()))
  if (!done.ok) return void (await ctx.reply(refusalWords(ctx, db, done)))
  const words = ctx.t(done.value ? 'notify-on' : 'notify-on-already')
  try {
    await sendScreen(ctx, stateScreen(ctx, around, words), around)
  } catch (error) {
    if (!isClosedToUs(error)) throw error
    // Words that do not arrive prove that no order would.
    const place = escapeHtml(chatWords(db, ctx.t, here.chat))
    removeNotifyChat(db, staff, here.chat, now())
    await tellPrivately(ctx, ctx.t('notify-cannot-write', { place }))
  }
}

function isClosedToUs(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false
  const { kind } = failureOf(error)
  return kind === 'gone' || kind === 'refused'
}

async function tellPrivately(ctx: BotContext, text: string): Promise<void> {
  if (ctx.from === undefined) return
  try {
    await ctx.api.sendMessage(ctx.from.id, text, { parse_mode: 'HTML' })
  } catch (error) {
    // Whoever never pressed START cannot be told; the group's silence has to do.
    if (!isClosedToUs(error)) throw error
  }
}

/** A topic has a chat's rights; a thread of answers in a plain group is no topic. */
function chatOf({ chat, msg }: BotContext): NotifyChat {
  const id = String(chat?.id)
  const title = chat !== undefined && 'title' in chat ? chat.title : undefined
  if (msg?.is_topic_message !== true) return { chat: id, title }
  const topic = msg.reply_to_message?.forum_topic_created?.name
  return { chat: `${id}/${msg.message_thread_id}`, title, topic }
}

/** What holds now, here and elsewhere. */
function stateScreen(ctx: BotContext, { db }: Around, words: string): Screen {
  const { t } = ctx
  const { chat: here } = chatOf(ctx)
  const { notifyChats } = readSettings(db)
  const others = notifyChats.filter((chat) => chat !== here)
  const heard = notifyChats.length > 0 ? others : listChiefs(db)
  const heading = notifyChats.length > 0 ? t('notify-others') : t('notify-chiefs')
  const list = heard.map((chat) => `• ${escapeHtml(chatWords(db, t, chat))}`)
  const text = list.length === 0 ? words : `${words}\n\n${[heading, ...list].join('\n')}`
  const keyboard = new InlineKeyboard()
  if (ctx.chat?.type === 'private') addRemovals(keyboard, { db, t }, others)
  return { text, keyboard }
}

/** A row for each chat that can be taken off. */
export function addRemovals(
  keyboard: InlineKeyboard,
  { db, t }: { db: Db; t: Translate },
  chats: readonly string[],
): void {
  for (const chat of chats) {
    const label = shorten(t('notify-remove', { place: chatWords(db, t, chat) }), longestLabel)
    keyboard.text(label, forgetChatButton.data({ chat })).row()
  }
}
