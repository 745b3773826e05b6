// The screens of one order: all about it, and the question before it is cancelled.
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import { readState, writeState } from '#shop/conversation-state.ts'
import { formatMoney } from '#shop/money.ts'
import type { Order } from '#shop/orders/order-access.ts'
import { countMyOrders, type OrderView } from '#shop/orders/order-views.ts'
import { findPost } from '#shop/posts.ts'
import { toCatalogue } from '../browsing.ts'
import type { Around, BotContext } from '../context.ts'
import { orderButton, ordersButton, writeButton } from '../doors.ts'
import { type Screen, sendScreen, showScreen } from '../screen.ts'
import { addReview, cancelButton, reallyCancelButton, repeatButton } from './order-buttons.ts'
import { ordersOnPage } from './order-list.ts'
import { foreignText, orderText, tellOrder, tellView } from './order-text.ts'

export function orderScreen(ctx: BotContext, { db }: Around, order: Order): Screen {
  const { t } = ctx
  const telling = tellOrder(db, order, ctx)
  const { id, moves } = telling.view
  const keyboard = new InlineKeyboard().text(t('orders-repeat'), repeatButton.data({ id }))
  if (moves.includes('cancelled')) keyboard.text(t('orders-cancel'), cancelButton.data({ id }))
  addReview(keyboard.row(), t, telling.view)
  keyboard.text(t('orders-write'), writeButton.data({ order: id }))
  const page = Math.floor(countMyOrders(db, ctx.customer, id) / ordersOnPage) + 1
  keyboard.row().text(t('orders-back'), ordersButton.data({ page }))
  return { text: orderText(telling), keyboard }
}

/** To look at only. */
export function foreignScreen(ctx: BotContext, { db }: Around, view: OrderView): Screen {
  const keyboard = new InlineKeyboard().text(ctx.t('bot-catalogue'), toCatalogue)
  return { text: foreignText(tellView(db, view, ctx)), keyboard }
}

export function cancelQuestion({ t, language }: BotContext, order: Order): Screen {
  const { id, version, number, totalMinor, currency } = order
  const total = formatMoney(totalMinor, currency, language)
  const keyboard = new InlineKeyboard()
    .text(t('orders-cancel-yes'), reallyCancelButton.data({ id, version }))
    .row()
    .text(t('orders-cancel-no'), orderButton.data({ id }))
  return { text: t('orders-cancel-ask', { number: String(number), total }), keyboard }
}

const opened = z.object({ from: z.int(), at: z.int() })
const sameTapMs = 5_000

/** What the customer was told stays as it is: its button opens the order below, once for two taps at once. */
export async function openOrder(
  ctx: BotContext,
  screen: Screen,
  around: Around,
  opening = 'order-opened',
): Promise<void> {
  const { db, now } = around
  const tapped = ctx.callbackQuery?.message
  const told = tapped && findPost(db, tapped.chat.id, tapped.message_id)?.kind === 'own-order'
  if (tapped === undefined || !told) return void (await showScreen(ctx, screen, around))
  const place = `${tapped.chat.id}/${opening}`
  const last = opened.safeParse(readState(db, place)).data
  const from = tapped.message_id
  if (last?.from === from && Math.abs(now() - last.at) < sameTapMs) return
  await sendScreen(ctx, screen, around)
  writeState(db, place, { from, at: now() }, now())
}
