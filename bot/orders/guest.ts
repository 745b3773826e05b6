// A guest of the browser goes on in the chat: the link from there brings cart, checkout, orders and favourites along.
import { countPieces } from '#shop/cart/cart-view.ts'
import { attempt } from '#shop/error.ts'
import { takeGuest } from '#shop/guest.ts'
import { refusalWords } from '../buttons.ts'
import { cartScreen } from '../cart/cart-screen.ts'
import type { Around, BotContext } from '../context.ts'
import { Feature } from '../feature.ts'
import { homeScreen } from '../home.ts'
import { sendScreen } from '../screen.ts'
import { readGuestToken } from './guest-token.ts'

export function guestFeature(around: Around): Feature {
  const feature = new Feature()
  feature.chatType('private').command('start', async (ctx, next) => {
    if (!ctx.match.startsWith('g_')) return await next()
    const news = takeOver(ctx, around, ctx.match)
    const hasThings = countPieces(around.db, ctx.customer) > 0
    const screen = hasThings ? cartScreen(ctx, around, { news }) : homeScreen(ctx, around, news)
    await sendScreen(ctx, screen, around)
  })
  return feature
}

/** The words to whoever opened the link. */
function takeOver(ctx: BotContext, { db, now, secret }: Around, token: string): string {
  const taken = attempt(() => takeGuest(db, readGuestToken(secret, token, now()), ctx.customer, now()))
  return taken.ok ? ctx.t('guest-taken') : refusalWords(ctx, db, taken)
}
