// The cart's own page: the cart, and what a customer asks before ordering: what delivery costs, what is still missing, whether
// the shop takes orders now. Changes nothing.
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import type { Customer } from '../actor.ts'
import { findDraft } from '../checkout/checkout.ts'
import { chosenDelivery } from '../checkout/checkout-fields.ts'
import { type DeliveryOffer, offerDelivery } from '../checkout/delivery.ts'
import { closedUntil, missingToMinimum } from '../orders/order-conditions.ts'
import { readSettings } from '../settings.ts'
import { type CartView, viewCart } from './cart-view.ts'
import { findPromo } from './promo.ts'

export type CartPage = {
  cart: CartView
  /** Of the method that is chosen already, else of all that bring the goods; none where nothing is brought. */
  delivery: DeliveryOffer | null
  /** The promo code pays for it. */
  isDeliveryFree: boolean
  missingToMinimumMinor: number | null
  minimumMinor: number
  closedUntil: number | null
  canOrder: boolean
  /** A checkout was begun, and waits. */
  isOrdering: boolean
}

export function viewCartPage(db: Db, customer: Customer, language: Language, now: number): CartPage {
  const settings = readSettings(db)
  const fields = findDraft(db, customer)?.fields
  const chosen = fields && chosenDelivery(settings, fields)
  const cart = viewCart(db, customer, { language, delivery: chosen, phone: fields?.phone }, now)
  const { totals } = cart
  const isDeliveryFree = cart.needsDelivery && hasFreeDelivery(db, cart)
  const methods = chosen === undefined ? settings.deliveries : [chosen]
  const missing = missingToMinimum(settings, totals)
  const closed = closedUntil(settings, now)
  return {
    cart,
    delivery:
      cart.needsDelivery && !isDeliveryFree
        ? offerDelivery(methods, totals.goodsMinor - totals.discountMinor)
        : null,
    isDeliveryFree,
    missingToMinimumMinor: missing,
    minimumMinor: settings.minimumMinor,
    closedUntil: closed,
    canOrder: cart.pieces > 0 && missing === null && closed === null,
    isOrdering: fields !== undefined,
  }
}

function hasFreeDelivery(db: Db, { promo }: CartView): boolean {
  return promo?.refused === null && findPromo(db, promo.code)?.kind === 'free_delivery'
}
