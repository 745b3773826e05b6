// The list of orders for whoever works on them: filters above, a button for each order, pages, and the ways on.
import { InlineKeyboard } from 'grammy'
import { orderStatuses, type Role } from '#db/schema/kinds.ts'
import { roleOf, type Staff } from '#shop/actor.ts'
import { ShopError } from '#shop/error.ts'
import { countOrders, listOrders } from '#shop/orders/order-views.ts'
import { addTurns, shorten } from '../../browsing.ts'
import { defineButton } from '../../callback-data.ts'
import type { Around, TalkContext } from '../../context.ts'
import { ordersButton } from '../../doors.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { filterOf, filtersFor, knownFilter } from './list-filters.ts'
import { type ListPlace, listButton, openButton, wordsIn } from './list-place.ts'
import { orderLabel } from './order-label.ts'

/** Chooses a status to list by. */
export const statusesButton = defineButton('zs', {})
export const findButton = defineButton('zf', {})
export const roundsButton = defineButton('zd', {})

const onPage = 8
const inRow = 3
const longestWords = 100

export function listScreen(
  ctx: TalkContext,
  around: Around,
  { staff, page: wished, filter: named }: ListPlace & { staff: Staff },
): Screen {
  const filter = knownFilter(named)
  const { db, now } = around
  const wish = filterOf(db, { staff, filter, now: now() })
  const count = countOrders(db, staff, wish)
  const pages = Math.max(1, Math.ceil(count / onPage))
  const page = Math.min(Math.max(wished, 1), pages)
  const orders = listOrders(db, staff, wish, { limit: onPage, offset: (page - 1) * onPage })
  const keyboard = new InlineKeyboard()
  addFilters(keyboard, ctx, around, { staff, chosen: filter })
  for (const order of orders) {
    keyboard.text(orderLabel(ctx, order), openButton.data({ order: order.id, page, filter })).row()
  }
  const to = (next: number) => listButton.data({ page: next, filter })
  addTurns(keyboard, ctx, { page, more: page < pages, to })
  addWays(keyboard, ctx)
  const turned = pages > 1 ? [ctx.t('bot-page', { page, pages })] : []
  return { text: [titleOf(ctx, filter, count), ...turned].join('\n'), keyboard }
}

function titleOf({ t }: TalkContext, filter: string, count: number): string {
  const words = wordsIn(filter)
  if (words !== undefined) {
    const named = { words: escapeHtml(shorten(words, longestWords)) }
    return t(count === 0 ? 'staff-order-unknown' : 'staff-orders-found', named)
  }
  const title = `<b>${t('desk-title', { filter: t(`desk-show-${filter}`), count })}</b>`
  if (count > 0) return title
  return `${title}\n\n${t(filter === 'new' ? 'desk-empty-new' : 'desk-empty')}`
}

/** With how many there are, where that asks for something to be done. */
function addFilters(
  keyboard: InlineKeyboard,
  ctx: TalkContext,
  { db, now }: Around,
  { staff, chosen }: { staff: Staff; chosen: string },
): void {
  for (const [index, filter] of filtersFor[roleIn(db, staff)].entries()) {
    if (index > 0 && index % inRow === 0) keyboard.row()
    const isCounted = filter !== 'all' && filter !== 'today'
    const count = isCounted ? countOrders(db, staff, filterOf(db, { staff, filter, now: now() })) : 0
    const words = [ctx.t(`desk-show-${filter}`), ...(count > 0 ? [count] : [])].join(' ')
    keyboard.text(filter === chosen ? `• ${words}` : words, listButton.data({ page: 1, filter }))
  }
  keyboard.row()
}

export function roleIn(db: Around['db'], staff: Staff): Role {
  const role = roleOf(db, staff)
  if (role === undefined) throw new ShopError('not-allowed')
  return role
}

function addWays(keyboard: InlineKeyboard, { t }: TalkContext): void {
  keyboard.text(t('desk-find'), findButton.data({})).text(t('desk-by-status'), statusesButton.data({}))
  keyboard.row().text(t('desk-rounds'), roundsButton.data({}))
  keyboard.text(t('desk-own-purchases'), ordersButton.data({ page: 1 }))
}

export function statusesScreen({ t }: TalkContext): Screen {
  const keyboard = new InlineKeyboard()
  for (const [index, filter] of orderStatuses.entries()) {
    if (index > 0 && index % 2 === 0) keyboard.row()
    keyboard.text(t(`desk-show-${filter}`), listButton.data({ page: 1, filter }))
  }
  keyboard.row().text(t('desk-back'), listButton.data({ page: 1, filter: 'all' }))
  return { text: `<b>${t('desk-which-status')}</b>`, keyboard }
}
