// The ways into the checkout, and what becomes of its buttons when no checkout is going on.
import { randomBytes } from 'node:crypto'
import { InlineKeyboard } from 'grammy'
import { beginCheckout, findDraft, takeContact } from '#shop/checkout/checkout.ts'
import { formatPhone } from '#shop/contact.ts'
import { attempt } from '#shop/error.ts'
import { findPlaced } from '#shop/orders/orders.ts'
import { catalogueKeyboard } from '../browsing.ts'
import { answer, onButton, refusalWords } from '../buttons.ts'
import type { Around, BotContext } from '../context.ts'
import { checkoutButton } from '../doors.ts'
import { Feature } from '../feature.ts'
import { sendScreen } from '../screen.ts'
import { enterTalk, talkMark } from '../talks.ts'
import { confirmButton } from './checkout-buttons.ts'
import { withPlus } from './checkout-talk.ts'

export const checkoutName = 'checkout'

export function checkoutFeature(around: Around): Feature {
  const feature = new Feature()
  feature.chatType('private').command('checkout', (ctx) => begin(ctx, around))
  onButton(feature, { button: checkoutButton, around }, async (ctx) => {
    await begin(ctx, around)
    return undefined
  })
  feature.chatType('private').on('message:contact', async (ctx, next) => {
    const { user_id: telegramId, phone_number } = ctx.message.contact
    const contact = { phone: withPlus(phone_number), telegramId }
    const taken = attempt(() => takeContact(around.db, ctx.customer, contact, around.now()))
    if (!taken.ok) await ctx.reply(refusalWords(ctx, around.db, taken))
    else if (taken.value === undefined) await next()
    else await thankForPhone(ctx, taken.value)
  })
  feature.chatType('private').on('message:location', async (ctx, next) => {
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
  const key = randomBytes(12).toString('base64url')
  const begun = attempt(() => beginCheckout(db, ctx.customer, key, now()))
  if (begun.ok) return await enterTalk(ctx, checkoutName)
  await sendScreen(ctx, { text: refusalWords(ctx, db, begun), keyboard: catalogueKeyboard(ctx) }, around)
}

/** Whoever shared it in the Mini App goes on there: nothing is asked here, but the way on is shown. */
async function thankForPhone(ctx: BotContext, phone: string): Promise<void> {
  const keyboard = new InlineKeyboard().text(ctx.t('checkout-continue'), checkoutButton.data({}))
  await ctx.reply(ctx.t('checkout-phone', { phone: formatPhone(phone) }), { reply_markup: keyboard })
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
