import { t } from '../../language.ts'
import type { OrderPage } from '../api.ts'

/** Where it goes, how it is paid, who is called. Only what there is, and to others nothing of it. */
export function OrderFacts({ page }: { page: OrderPage }) {
  const { order, phone, pickupAddress } = page
  const facts = [
    ['orders-receiving', order.delivery],
    ['order-pickup-address', pickupAddress],
    ['order-address', order.address],
    ['order-tracking', order.tracking],
    ['order-payment', paymentWords(page)],
    ['orders-recipient', [order.name, phone].filter(Boolean).join(', ')],
    ['order-email', order.email],
    ['order-own-comment', order.comment],
  ].filter(([, value]) => value !== '')
  if (facts.length === 0) return null
  return (
    <section class="block" aria-labelledby="facts">
      <h2 id="facts">{t('order-page-details')}</h2>
      <dl class="facts-list">
        {facts.map(([name = '', value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {order.latitude !== null && (
          <div>
            <dt>{t('order-map')}</dt>
            <dd>✓</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** Of one that is over nobody asks for money any more. */
function paymentWords({ order: { payment, paymentStatus, status } }: OrderPage): string {
  const isOver = ['delivered', 'cancelled', 'returned'].includes(status)
  if (paymentStatus === 'paid') return payment === '' ? t('order-paid-short') : t('order-paid', { payment })
  if (paymentStatus === 'refunded') {
    return payment === '' ? t('order-refunded-short') : t('order-refunded', { payment })
  }
  return payment === '' || isOver ? payment : t('orders-unpaid', { payment })
}
