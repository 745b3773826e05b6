// `/order 1024`, or a name, or digits of a phone: the card for whoever of the staff may see it, in the chat where they ask. To
// everybody else the command is none.
import { InlineKeyboard } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { attempt } from '#shop/error.ts'
import { findOrderByNumber, getOrder, type Order } from '#shop/orders/order-access.ts'
import { listOrders } from '#shop/orders/order-views.ts'
import { shorten } from '../../browsing.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { escapeHtml } from '../../html.ts'
import { sendScreen } from '../../screen.ts'
import { type Speech, speechIn } from '../staff-speech.ts'
import { findingFilter } from './list-place.ts'
import { listScreen } from './list-screen.ts'
import { cardButton } from './order-card-buttons.ts'
import { orderLabel } from './order-label.ts'
import { postCard } from './order-posts.ts'
import { topicOf } from './order-tap.ts'

const mostFound = 10
const longestWords = 100

export function orderLookupFeature(around: Around): Feature {
  const feature = new Feature()
  feature.command('order', async (ctx, next) => {
    if (ctx.staff === undefined) await next()
    else await lookUp(ctx, around, { staff: ctx.staff, words: ctx.match.trim() })
  })
  return feature
}

type Asked = { staff: Staff; words: string }

async function lookUp(ctx: BotContext, around: Around, asked: Asked): Promise<void> {
  const speech = speechIn(ctx, around)
  if (asked.words === '' || ctx.chat === undefined) {
    await ctx.reply(speech.t('staff-order-which'))
    return
  }
  const found = findOrders(around, asked)
  const [first] = found
  if (first !== undefined && found.length === 1) {
    const place = { chatId: ctx.chat.id, topicId: topicOf(ctx) }
    await postCard({ api: ctx.api, around }, first, place)
    return
  }
  if (first !== undefined && ctx.chat.type === 'private') {
    const place = { page: 1, filter: findingFilter(asked.words) }
    return void (await sendScreen(ctx, listScreen(ctx, around, { staff: asked.staff, ...place }), around))
  }
  const words = escapeHtml(shorten(asked.words, longestWords))
  const text = speech.t(first === undefined ? 'staff-order-unknown' : 'staff-orders-found', { words })
  await ctx.reply(text, { parse_mode: 'HTML', reply_markup: listOf(speech, found) })
}

/** A number that is one means that order, whatever phone it may be a part of. */
function findOrders({ db }: Around, { staff, words }: Asked): Order[] {
  const number = /^[#№]?\s*(\d{1,10})$/.exec(words)?.[1]
  const order = number === undefined ? undefined : findOrderByNumber(db, Number(number))
  const isSeen = order !== undefined && attempt(() => getOrder(db, staff, order.id)).ok
  return isSeen
    ? [order]
    : listOrders(db, staff, { text: words.slice(0, longestWords) }, { limit: mostFound })
}

/** The list becomes the card that is tapped. */
function listOf(speech: Speech, found: Order[]): InlineKeyboard {
  const keyboard = new InlineKeyboard()
  for (const order of found) {
    keyboard.text(orderLabel(speech, order), cardButton.data({ order: order.id })).row()
  }
  return keyboard
}
