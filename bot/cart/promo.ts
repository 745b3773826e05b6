// A promo code in the chat: asked for below the cart, brought by a link, or simply typed the way it is written.
import { InlineKeyboard } from 'grammy'
import { applyPromo, removePromo } from '#shop/cart/cart.ts'
import { countPieces } from '#shop/cart/cart-view.ts'
import { findPromo } from '#shop/cart/promo.ts'
import { readPromoPayload } from '#shop/deep-link.ts'
import { attempt } from '#shop/error.ts'
import { onButton, refusalWords } from '../buttons.ts'
import type { Around, BotContext, TalkContext } from '../context.ts'
import { cartButton } from '../doors.ts'
import { takeAway } from '../editing.ts'
import { Feature } from '../feature.ts'
import { homeScreen } from '../home.ts'
import { type Screen, sendScreen, showScreen } from '../screen.ts'
import { enterTalk, type Outcome, type TalkKind } from '../talks.ts'
import { askPromoButton, dropPromoButton } from './cart-keyboard.ts'
import { cartScreen } from './cart-screen.ts'

export const promoName = 'promo'

export function promoFeature(around: Around): Feature {
  const { db, now } = around
  const feature = new Feature()
  const privately = feature.chatType('private')
  privately.command('start', async (ctx, next) => {
    const code = readPromoPayload(ctx.match)
    if (code === undefined) return await next()
    await sendScreen(ctx, afterPromo(ctx, around, usePromo(ctx, around, code)), around)
  })
  privately.on('message:text', async (ctx, next) => {
    // Written otherwise it may be a word to search for.
    const typed = ctx.message.text.trim()
    const promo = findPromo(db, typed)
    if (promo?.code !== typed || !promo.active) return await next()
    await sendScreen(ctx, afterPromo(ctx, around, usePromo(ctx, around, typed)), around)
  })
  onButton(feature, { button: askPromoButton, around }, async (ctx) => {
    await showScreen(ctx, { text: ctx.t('promo-ask'), keyboard: backToCart(ctx) }, around)
    await enterTalk(ctx, promoName, { about: ctx.callbackQuery?.message?.message_id ?? null })
    return undefined
  })
  onButton(feature, { button: dropPromoButton, around }, async (ctx) => {
    removePromo(db, ctx.customer, now())
    await showScreen(ctx, cartScreen(ctx, around), around)
    return undefined
  })
  return feature
}

export function promoTalk(around: Around): TalkKind {
  return {
    // It is asked already, where the cart stood.
    ask: async () => null,
    async take(ctx, { about: question }) {
      const outcome = await takeCode(ctx, around)
      if (outcome === 'over' && typeof question === 'number') await takeAway(ctx, [question])
      return outcome
    },
    cancelled: (ctx) => sendScreen(ctx, cartScreen(ctx, around), around),
  }
}

async function takeCode(ctx: TalkContext, around: Around): Promise<Outcome> {
  // No button below the question is the talk's own: this one belongs to another talk.
  if (ctx.callbackQuery !== undefined) return 'passed'
  const typed = ctx.message?.text
  const used = typed === undefined ? undefined : usePromo(ctx, around, typed)
  if (used?.isTaken) {
    await sendScreen(ctx, cartScreen(ctx, around, { news: used.words }), around)
    return 'over'
  }
  const words = used === undefined ? ctx.t('promo-ask') : `${used.words} ${ctx.t('promo-ask-again')}`
  await ctx.reply(words, { reply_markup: backToCart(ctx) })
  return { memory: null }
}

/** Leads out of the question, too, and still does when that is long over. */
function backToCart({ t }: TalkContext): InlineKeyboard {
  return new InlineKeyboard().text(t('promo-cancel'), cartButton.data({}))
}

/** `why`: what a code that was taken still waits for; the cart says it by itself. */
type Used = { isTaken: boolean; words: string; why: string }

function usePromo(ctx: TalkContext, { db, now }: Around, typed: string): Used {
  const applied = attempt(() => applyPromo(db, ctx.customer, typed, now()))
  if (!applied.ok) return { isTaken: false, words: refusalWords(ctx, db, applied), why: '' }
  const { code, refused } = applied.value
  const isUsed = refused === null && countPieces(db, ctx.customer) > 0
  return {
    isTaken: true,
    words: ctx.t(isUsed ? 'promo-used' : 'promo-kept', { code }),
    why: refused === null ? '' : refusalWords(ctx, db, refused),
  }
}

/** Into the cart, where there is something in it. */
function afterPromo(ctx: BotContext, around: Around, { words, why }: Used): Screen {
  return countPieces(around.db, ctx.customer) > 0
    ? cartScreen(ctx, around, { news: words })
    : homeScreen(ctx, around, `${words} ${why}`.trim())
}
