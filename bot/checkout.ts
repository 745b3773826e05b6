// The ways into the checkout, and what becomes of its buttons when no checkout is going on.
import { randomBytes } from 'node:crypto'
import { readCart } from '#shop/cart-lines.ts'
import { findDraft, openDraft } from '#shop/checkout.ts'
import { findPlaced } from '#shop/orders.ts'
import { catalogueKeyboard } from './browsing.ts'
import { answer, onButton } from './buttons.ts'
import { confirmButton } from './checkout-buttons.ts'
import type { Around, BotContext } from './context.ts'
import { checkoutButton } from './doors.ts'
import { Feature } from './feature.ts'
import { sendScreen } from './screen.ts'
import { enterTalk, talkMark } from './talks.ts'

export const checkoutName = 'checkout'

export function checkoutFeature(around: Around): Feature {
  const feature = new Feature()
  feature.chatType('private').command('checkout', (ctx) => begin(ctx, around))
  onButton(feature, { button: checkoutButton, around }, async (ctx) => {
    await begin(ctx, around)
    return undefined
  })
  feature.chatType('private').on(['message:contact', 'message:location'], async (ctx, next) => {
    if (findDraft(around.db, ctx.customer) === undefined) return await next()
    await enterTalk(ctx, checkoutName, { begin: 'answer' })
  })
  feature.on('callback_query:data', async (ctx, next) => {
    if (!ctx.callbackQuery.data.startsWith(talkMark)) return await next()
    await answerLate(ctx, around)
  })
  return feature
}

async function begin(ctx: BotContext, around: Around): Promise<void> {
  const { db, now } = around
  const { sold, gone } = readCart(db, ctx.customer.id)
  if (sold.length + gone.length === 0) {
    await sendScreen(ctx, { text: ctx.t('error-cart-empty'), keyboard: catalogueKeyboard(ctx) }, around)
    return
  }
  openDraft(db, ctx.customer, randomBytes(12).toString('base64url'), now())
  await enterTalk(ctx, checkoutName)
}

/** A tap on a question after its checkout was left: it answers all the same, while there is a draft to answer in. */
async function answerLate(ctx: BotContext, { db }: Around): Promise<void> {
  const confirmed = confirmButton.read(ctx.callbackQuery?.data ?? '')
  const placed = confirmed && findPlaced(db, ctx.customer, confirmed.key)
  if (placed !== undefined) {
    return await answer(ctx, {
      text: ctx.t('checkout-placed-already', { number: String(placed.number) }),
      alert: true,
    })
  }
  if (findDraft(db, ctx.customer) === undefined) {
    return await answer(ctx, { text: ctx.t('checkout-over'), alert: true })
  }
  await enterTalk(ctx, checkoutName, { begin: 'answer' })
}
