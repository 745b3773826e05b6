// What an order costs: goods, discount, delivery, total; and each line's part of the discount.
// The one place that adds money up, for cart, checkout, order and edited order alike.
import { deliveryPrice } from '../checkout/delivery.ts'
import { prorate } from '../money.ts'
import type { DeliveryMethod } from '../settings.ts'
import { discountOf, type Promo } from './promo.ts'

export type Priced = { priceMinor: number; quantity: number }
export type Totals = {
  goodsMinor: number
  discountMinor: number
  /** Not known before a method is chosen. */
  deliveryMinor: number | null
  totalMinor: number
}

export function goodsSum(lines: readonly Priced[]): number {
  return lines.reduce((sum, line) => sum + line.priceMinor * line.quantity, 0)
}

export function totalsOf(
  lines: readonly Priced[],
  promo: Pick<Promo, 'kind' | 'value'> | undefined,
  delivery: DeliveryMethod | undefined,
): Totals {
  const goodsMinor = goodsSum(lines)
  const discountMinor = promo === undefined ? 0 : discountOf(promo, goodsMinor)
  const paidMinor = goodsMinor - discountMinor
  const deliveryMinor = deliveryOf(promo, delivery, paidMinor)
  return { goodsMinor, discountMinor, deliveryMinor, totalMinor: paidMinor + (deliveryMinor ?? 0) }
}

function deliveryOf(
  promo: Pick<Promo, 'kind'> | undefined,
  delivery: DeliveryMethod | undefined,
  paidMinor: number,
): number | null {
  if (delivery === undefined) return null
  return promo?.kind === 'free_delivery' ? 0 : deliveryPrice(delivery, paidMinor)
}

/** Each line's part of the discount; the parts always add up to it. */
export function discountsOf(lines: readonly Priced[], discountMinor: number): number[] {
  return prorate(
    discountMinor,
    lines.map((line) => line.priceMinor * line.quantity),
  )
}
