// What an order's customer is told besides what is in it: where it goes, how it is paid, who is called. Each on a line of its
// own, and only what there is. A text too long for a chat is cut: the shop has it whole.
import { formatPhone } from '#shop/contact.ts'
import { isFinished } from '#shop/orders/order-statuses.ts'
import type { OrderView } from '#shop/orders/order-views.ts'
import { shorten } from '../browsing.ts'
import { escapeHtml } from '../html.ts'
import type { OrderTelling } from './order-text.ts'

const longestFact = 500
const longestWord = 100

export function receivingFacts(telling: OrderTelling): string[] {
  const { view, speech } = telling
  const { t } = speech
  return [
    ...fact(t('orders-receiving'), view.delivery, longestWord),
    ...pickupFact(telling),
    ...fact(t('order-address'), view.address),
    ...mapFact(t('order-map'), view),
    ...trackingFact(telling),
  ]
}

export function personFacts({ view, speech: { t } }: OrderTelling): string[] {
  const person = [view.name, view.phone && formatPhone(view.phone)].filter(Boolean).join(', ')
  return [
    ...fact(t('orders-recipient'), person),
    ...fact(t('order-email'), view.email),
    ...fact(t('order-own-comment'), view.comment),
  ]
}

export function paymentFact({ view, speech: { t } }: OrderTelling): string[] {
  const payment = shorten(view.payment, longestWord)
  const named = payment !== ''
  const words = {
    paid: named ? t('order-paid', { payment }) : t('order-paid-short'),
    refunded: named ? t('order-refunded', { payment }) : t('order-refunded-short'),
    // Of one that is over nobody asks for money any more.
    unpaid: named && !isFinished(view.status) ? t('orders-unpaid', { payment }) : payment,
  }
  return fact(t('order-payment'), words[view.paymentStatus])
}

/** Empty where the order is brought. */
export function pickupFact({ speech: { t }, pickupAddress }: OrderTelling): string[] {
  return fact(t('order-pickup-address'), pickupAddress)
}

/** To be copied by a tap on it. */
export function trackingFact({ view, speech: { t } }: OrderTelling): string[] {
  return view.tracking === '' ? [] : [`${t('order-tracking')}: <code>${escapeHtml(view.tracking)}</code>`]
}

export function fact(label: string, value: string, longest = longestFact): string[] {
  return value === '' ? [] : [`${label}: ${escapeHtml(shorten(value, longest))}`]
}

function mapFact(label: string, { latitude, longitude }: OrderView): string[] {
  if (latitude === null || longitude === null) return []
  const place = `${latitude}/${longitude}`
  const url = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${place}`
  return [`${label}: <a href="${escapeHtml(url)}">${latitude.toFixed(5)}, ${longitude.toFixed(5)}</a>`]
}
