// Links that open the bot at a place: `t.me/<bot>?start=p_12` is product 12, `c_5` category 5, `catalogue` the catalogue,
// `cart` the cart, `promo_SUMMER` a promo code, `o_…` an order, `join_…` the way into the staff, `g_…` what a
// guest of the browser brings along, `ref_…` whoever or whatever brought somebody here.
// The ids are those of the database, in decimal, so that a link outlives any change of title.
import type { Composer } from 'grammy'
import type { BotContext } from './context.ts'

/** Calls for every link `<letter>_<id>`; other links go on to whoever knows them. */
export function onLink(
  feature: Composer<BotContext>,
  letter: 'p' | 'c',
  opened: (ctx: BotContext, id: number) => Promise<void>,
): void {
  const form = new RegExp(`^${letter}_(\\d{1,15})$`)
  feature.chatType('private').command('start', async (ctx, next) => {
    const id = form.exec(ctx.match)?.[1]
    if (id === undefined) await next()
    else await opened(ctx, Number(id))
  })
}

const plainCode = /^[A-Za-z0-9_-]+$/
const longestPayload = 64

/**
 * What a link carries that puts a promo code on the cart: `promo_SUMMER`, or in base64url what a link may not hold, as Cyrillic
 * letters. Nothing where the code is too long for a link.
 */
export function promoPayload(code: string): string | undefined {
  const coded = () => `promo64_${Buffer.from(code).toString('base64url')}`
  const payload = plainCode.test(code) ? `promo_${code}` : coded()
  return payload.length <= longestPayload ? payload : undefined
}

/** The code of such a link. */
export function readPromoPayload(payload: string): string | undefined {
  const [, isCoded, code] = /^promo(64)?_(.+)$/.exec(payload) ?? []
  if (code === undefined || isCoded === undefined) return code
  return Buffer.from(code, 'base64url').toString()
}

export const referralPayload = (tag: string) => `ref_${tag}`

/** The tag of such a link; whether it is one, the rules decide. */
export function readReferralPayload(payload: string): string | undefined {
  return /^ref_(.+)$/.exec(payload)?.[1]
}

export function linkTo(ctx: BotContext, payload: string): string {
  return `https://t.me/${ctx.me.username}?start=${payload}`
}
