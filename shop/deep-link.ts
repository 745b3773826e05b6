// What a link into the shop carries, behind `t.me/<bot>?start=` for the chat and `?startapp=` for the Mini App: `p_12` is product 12,
// `c_5` category 5, `catalogue` the catalogue, `cart` the cart, `promo_SUMMER` a promo code, `o_…` an order, `g_…` what a guest of
// the browser brings along, `join_…` the way into the staff, `ref_…` whoever or whatever brought somebody here. The ids are those
// of the database, in decimal, so that a link outlives any change of title. Pure, so that the web app reads the same links.

export type DeepLink =
  | { to: 'product' | 'category'; id: number }
  | { to: 'catalogue' | 'cart' }
  | { to: 'promo'; code: string }
  | { to: 'order'; token: string }
  | { to: 'guest'; startapp: string }

/** Nothing for what is not a place in the shop. */
export function readDeepLink(payload: string): DeepLink | undefined {
  const [, kind, value = ''] = /^([a-z]+)(?:_([\w-]+))?$/.exec(payload) ?? []
  if (payload === 'catalogue' || payload === 'cart') return { to: payload }
  if (kind === 'p' && isId(value)) return { to: 'product', id: Number(value) }
  if (kind === 'c' && isId(value)) return { to: 'category', id: Number(value) }
  if (kind === 'o' && value !== '') return { to: 'order', token: value }
  if (kind === 'g' && value !== '') return { to: 'guest', startapp: payload }
  const code = readPromoPayload(payload)
  return code === undefined ? undefined : { to: 'promo', code }
}

const isId = (text: string) => /^\d{1,15}$/.test(text)

const plainCode = /^[A-Za-z0-9_-]+$/
const longestPayload = 64

/**
 * What a link carries that puts a promo code on the cart: `promo_SUMMER`, or in base64url what a link may not hold, as Cyrillic
 * letters. Nothing where the code is too long for a link.
 */
export function promoPayload(code: string): string | undefined {
  const payload = plainCode.test(code) ? `promo_${code}` : `promo64_${toBase64Url(code)}`
  return payload.length <= longestPayload ? payload : undefined
}

/** The code of such a link. */
export function readPromoPayload(payload: string): string | undefined {
  const [, isCoded, code] = /^promo(64)?_(.+)$/.exec(payload) ?? []
  return code === undefined || isCoded === undefined ? code : fromBase64Url(code)
}

export const referralPayload = (tag: string) => `ref_${tag}`

/** The tag of such a link; whether it is one, the rules decide. */
export function readReferralPayload(payload: string): string | undefined {
  return /^ref_(.+)$/.exec(payload)?.[1]
}

function toBase64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text))
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** What was cut off on the way is no code, and is told so as one that is not there. */
function fromBase64Url(coded: string): string {
  try {
    const bytes = atob(coded.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
  } catch {
    return coded
  }
}
