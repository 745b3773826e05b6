// By what an order is known on a button: its number, who ordered it, what it comes to, how it stands.
import { formatMoney } from '#shop/money.ts'
import type { Order } from '#shop/orders/order-access.ts'
import { shorten } from '../../browsing.ts'
import type { Speech } from '../staff-speech.ts'

const longestName = 24

export function orderLabel({ t, language }: Speech, order: Order): string {
  const { number, name, totalMinor, currency, status } = order
  const words = [
    t('staff-order-number', { number: String(number) }),
    shorten(name, longestName),
    formatMoney(totalMinor, currency, language),
    t(`order-status-${status}`),
  ]
  return words.filter(Boolean).join(' · ')
}
