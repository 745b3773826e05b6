// Which delivery methods an order may have and what each costs. Never trusts a price from outside.

import { ShopError } from '../error.ts'
import type { DeliveryMethod, Settings } from '../settings.ts'

/** Free from a sum of goods after the discount: what the customer really pays for them. */
export function deliveryPrice(method: DeliveryMethod, paidForGoodsMinor: number): number {
  const free = method.freeFromMinor !== null && paidForGoodsMinor >= method.freeFromMinor
  return free ? 0 : method.priceMinor
}

/** How much more makes delivery free; nothing when it already is, or never will be. */
export function missingToFree(method: DeliveryMethod, paidForGoodsMinor: number): number | null {
  if (method.freeFromMinor === null || method.priceMinor === 0) return null
  const missing = method.freeFromMinor - paidForGoodsMinor
  return missing > 0 ? missing : null
}

export type DeliveryOffer = {
  /** What the cheapest of the ways costs. */
  priceMinor: number
  cheapest: DeliveryMethod
  /** Another way costs more. */
  isFrom: boolean
  /** The way that is nearest to costing nothing; none where one does already. */
  nextFree: { method: DeliveryMethod; missingMinor: number } | null
}

/** What it costs to have the goods brought; nothing where they can only be fetched. */
export function offerDelivery(
  methods: readonly DeliveryMethod[],
  paidForGoodsMinor: number,
): DeliveryOffer | null {
  const priced = methods
    .filter((method) => method.active && !method.pickup)
    .map((method) => ({ method, priceMinor: deliveryPrice(method, paidForGoodsMinor) }))
    .sort((a, b) => a.priceMinor - b.priceMinor)
  const [cheapest] = priced
  if (cheapest === undefined) return null
  const [nextFree = null] = priced
    .flatMap(({ method }) => {
      const missingMinor = missingToFree(method, paidForGoodsMinor)
      return missingMinor === null ? [] : [{ method, missingMinor }]
    })
    .sort((a, b) => a.missingMinor - b.missingMinor)
  return {
    priceMinor: cheapest.priceMinor,
    cheapest: cheapest.method,
    isFrom: priced.some(({ priceMinor }) => priceMinor > cheapest.priceMinor),
    nextFree: cheapest.priceMinor === 0 ? null : nextFree,
  }
}

export function listDeliveries(settings: Pick<Settings, 'deliveries'>): DeliveryMethod[] {
  return settings.deliveries.filter((method) => method.active)
}

/** The method of an order that the customer fetches; nothing when it is brought, or the method is no more. */
export function findPickup(
  settings: Pick<Settings, 'deliveries'>,
  deliveryId: string,
): DeliveryMethod | undefined {
  return settings.deliveries.find(({ id, pickup }) => pickup && id === deliveryId)
}

export function getDelivery(settings: Pick<Settings, 'deliveries'>, id: string): DeliveryMethod {
  const method = listDeliveries(settings).find((candidate) => candidate.id === id)
  if (method === undefined) throw new ShopError('delivery-unknown')
  return method
}
