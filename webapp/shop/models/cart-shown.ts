// The cart as it will be once the shop has heard what was wanted of it: shown at once, until the shop's answer takes its place.
import type { CartLineView, CartPage } from '../api.ts'
import type { CartWish } from './cart-wishes.ts'

export function withWishes(page: CartPage, wishes: readonly CartWish[]): CartPage {
  if (wishes.length === 0) return page
  const { cart } = page
  const lines = cart.lines.map((line) => withWish(line, wishes)).filter((line) => line !== undefined)
  const unseen = wishes.filter(({ variantId }) => cart.lines.every((line) => line.variantId !== variantId))
  const goodsMinor = lines.reduce((sum, line) => sum + line.sumMinor, 0)
  const pieces = [...lines, ...unseen].reduce((sum, { quantity }) => sum + quantity, 0)
  // A guess: what a promo code takes off, and what delivery costs then, the shop knows.
  const totalMinor = cart.totals.totalMinor + goodsMinor - cart.totals.goodsMinor
  return { ...page, cart: { ...cart, lines, pieces, totals: { ...cart.totals, goodsMinor, totalMinor } } }
}

function withWish(line: CartLineView, wishes: readonly CartWish[]): CartLineView | undefined {
  const wish = wishes.find(({ variantId }) => variantId === line.variantId)
  if (wish === undefined) return line
  if (wish.quantity === 0) return undefined
  // Whoever says how many has seen how many there are.
  const changes = line.changes.filter(({ kind }) => kind !== 'less-left')
  return { ...line, changes, quantity: wish.quantity, sumMinor: line.priceMinor * wish.quantity }
}
