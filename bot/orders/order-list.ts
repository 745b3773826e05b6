// A customer's own orders, newest first, page by page: what one would look for in words, and a button for each.
import { InlineKeyboard } from 'grammy'
import { formatDay } from '#locales/wording.ts'
import { formatMoney } from '#shop/money.ts'
import type { Order } from '#shop/orders/order-access.ts'
import { countMyOrders, listMyOrders } from '#shop/orders/order-views.ts'
import { readSettings } from '#shop/settings.ts'
import { addTurns, catalogueKeyboard, toCatalogue } from '../browsing.ts'
import type { Around, BotContext } from '../context.ts'
import { orderButton, ordersButton } from '../doors.ts'
import type { Screen } from '../screen.ts'

export const ordersOnPage = 8
const inRow = 4

export function ordersScreen(ctx: BotContext, { db }: Around, wished: number): Screen {
  const { t, customer } = ctx
  const title = `<b>${t('orders-title')}</b>`
  const count = countMyOrders(db, customer)
  if (count === 0) return { text: `${title}\n\n${t('orders-empty')}`, keyboard: catalogueKeyboard(ctx) }
  const pages = Math.ceil(count / ordersOnPage)
  const page = Math.min(Math.max(wished, 1), pages)
  const orders = listMyOrders(db, customer, undefined, page * ordersOnPage).slice((page - 1) * ordersOnPage)
  const { timeZone } = readSettings(db)
  const keyboard = new InlineKeyboard()
  for (const [index, { id, number }] of orders.entries()) {
    if (index > 0 && index % inRow === 0) keyboard.row()
    keyboard.text(t('orders-number', { number: String(number) }), orderButton.data({ id }))
  }
  keyboard.row()
  const to = (next: number) => ordersButton.data({ page: next })
  addTurns(keyboard, ctx, { page, more: page < pages, to })
  keyboard.text(t('bot-catalogue'), toCatalogue)
  const turned = pages > 1 ? [t('bot-page', { page, pages })] : []
  const lines = orders.map((order) => lineOf(ctx, order, timeZone))
  return { text: [title, ...lines, ...turned].join('\n\n'), keyboard }
}

function lineOf({ t, language }: BotContext, order: Order, timeZone: string): string {
  const { number, totalMinor, currency, status, createdAt } = order
  const name = t('orders-number', { number: String(number) })
  const day = formatDay(createdAt, { language, timeZone })
  const total = formatMoney(totalMinor, currency, language)
  return `<b>${name}</b> · ${day}\n${total} · ${t(`order-status-${status}`)}`
}
