// The cart in the chat: one message, in which amounts are changed, things taken out and changes taken note of.
import { acceptCartChanges, emptyCart, removeLine, setQuantity } from '#shop/cart/cart.ts'
import { viewCart } from '#shop/cart/cart-view.ts'
import { attempt } from '#shop/error.ts'
import { type Note, onButton, refusalWords } from '../buttons.ts'
import type { Around, BotContext } from '../context.ts'
import { cartButton } from '../doors.ts'
import { Feature } from '../feature.ts'
import { sendScreen, showScreen } from '../screen.ts'
import { acceptButton, cartPageButton, emptyButton, quantityButton, removeButton } from './cart-keyboard.ts'
import { cartScreen, emptyingScreen } from './cart-screen.ts'

export function cartFeature(around: Around): Feature {
  const feature = new Feature()
  const { db, now } = around
  const privately = feature.chatType('private')
  privately.command('cart', async (ctx) => {
    await sendScreen(ctx, cartScreen(ctx, around), around)
  })
  privately.command('start', async (ctx, next) => {
    if (ctx.match !== 'cart') await next()
    else await sendScreen(ctx, cartScreen(ctx, around), around)
  })
  onButton(feature, { button: cartButton, around }, async (ctx) => await show(ctx, around, 1))
  onButton(
    feature,
    { button: cartPageButton, around },
    async (ctx, { page }) => await show(ctx, around, page),
  )
  onButton(feature, { button: quantityButton, around }, async (ctx, { variant, quantity, page }) => {
    const set = attempt(() => setQuantity(db, ctx.customer, { variantId: variant, quantity }, now()))
    await show(ctx, around, page)
    return set.ok ? undefined : { text: refusalWords(ctx, db, set), alert: true }
  })
  onButton(feature, { button: removeButton, around }, async (ctx, { line, page }) => {
    // One that is out already is what was wished for.
    attempt(() => removeLine(db, ctx.customer, line, now()))
    return await show(ctx, around, page)
  })
  onButton(feature, { button: acceptButton, around }, async (ctx, { page }) => {
    acceptCartChanges(db, ctx.customer, now())
    return await show(ctx, around, page)
  })
  onButton(feature, { button: emptyButton, around }, async (ctx, { lines }) => {
    const has = viewCart(db, ctx.customer, { language: ctx.language }, now()).lines.length
    // A yes of long ago was not about what lies there now.
    if (has > 0 && has !== lines) await showScreen(ctx, emptyingScreen(ctx, has), around)
    else {
      emptyCart(db, ctx.customer, now())
      await show(ctx, around, 1)
    }
    return undefined
  })
  return feature
}

async function show(ctx: BotContext, around: Around, page: number): Promise<Note | undefined> {
  await showScreen(ctx, cartScreen(ctx, around, { page }), around)
  return undefined
}
