// A customer's own orders in the chat: the list, one of them, the same again, and taking one back while it is new. Whoever
// was given the link to an order sees how it stands.
import { attempt } from '#shop/error.ts'
import { getOrder, type Order } from '#shop/orders/order-access.ts'
import { findByLink } from '#shop/orders/order-link.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { listMoves } from '#shop/orders/order-statuses.ts'
import { catalogueKeyboard } from '../browsing.ts'
import { type Note, onButton } from '../buttons.ts'
import type { Around, BotContext } from '../context.ts'
import { orderButton, ordersButton } from '../doors.ts'
import { Feature } from '../feature.ts'
import { type Screen, sendScreen, showScreen } from '../screen.ts'
import { cancelButton, reallyCancelButton, repeatButton } from './order-buttons.ts'
import { ordersScreen } from './order-list.ts'
import { repeatScreen } from './order-repeat.ts'
import { cancelQuestion, foreignScreen, openOrder, orderScreen } from './order-screen.ts'

export function ordersFeature(around: Around): Feature {
  const { db } = around
  const feature = new Feature()
  const privately = feature.chatType('private')
  privately.command('orders', async (ctx) => {
    await sendScreen(ctx, ordersScreen(ctx, around, 1), around)
  })
  privately.command('start', async (ctx, next) => {
    const token = /^o_([\w-]{1,62})$/.exec(ctx.match)?.[1]
    if (token === undefined) await next()
    else await sendScreen(ctx, linkedScreen(ctx, around, token), around)
  })
  onButton(feature, { button: ordersButton, around }, async (ctx, { page }) => {
    await showScreen(ctx, ordersScreen(ctx, around, page), around)
    return undefined
  })
  onButton(feature, { button: orderButton, around }, async (ctx, { id }) => {
    await openOrder(ctx, orderScreen(ctx, around, getOrder(db, ctx.customer, id)), around)
    return undefined
  })
  onButton(feature, { button: repeatButton, around }, async (ctx, { id }) => {
    await showScreen(ctx, repeatScreen(ctx, around, id), around)
    return undefined
  })
  onButton(feature, { button: cancelButton, around }, async (ctx, { id }) => {
    const order = getOrder(db, ctx.customer, id)
    if (!listMoves(order.status, 'customer').includes('cancelled')) return await tooLate(ctx, around, order)
    await showScreen(ctx, cancelQuestion(ctx, order), around)
    return undefined
  })
  onButton(feature, { button: reallyCancelButton, around }, async (ctx, agreed) =>
    cancel(ctx, around, agreed),
  )
  return feature
}

function linkedScreen(ctx: BotContext, around: Around, token: string): Screen {
  const found = findByLink(around.db, ctx.customer, { token, language: ctx.language })
  if (found === undefined) return { text: ctx.t('orders-link-unknown'), keyboard: catalogueKeyboard(ctx) }
  if (found.kind === 'own') return orderScreen(ctx, around, found.order)
  return foreignScreen(ctx, around, found.view)
}

async function cancel(
  ctx: BotContext,
  around: Around,
  { id, version }: { id: number; version: number },
): Promise<Note | undefined> {
  const { db, now } = around
  const order = getOrder(db, ctx.customer, id)
  const wish = { orderId: id, to: 'cancelled', version } as const
  const moved = attempt(() => moveOrder(db, ctx.customer, wish, now()))
  if (!moved.ok) return await tooLate(ctx, around, order)
  await showScreen(ctx, orderScreen(ctx, around, moved.value), around)
  return { text: ctx.t('orders-cancelled', { number: String(order.number) }) }
}

/** Shows what became of the order meanwhile. The second of two taps finds done what it asked for. */
async function tooLate(ctx: BotContext, around: Around, order: Order): Promise<Note | undefined> {
  const { t } = ctx
  await showScreen(ctx, orderScreen(ctx, around, order), around)
  const number = String(order.number)
  if (order.status === 'cancelled') return { text: t('orders-cancelled', { number }) }
  if (order.status === 'new') return { text: t('orders-changed', { number }), alert: true }
  const status = t(`order-status-${order.status}`)
  return { text: t('orders-cancel-late', { number, status }), alert: true }
}
