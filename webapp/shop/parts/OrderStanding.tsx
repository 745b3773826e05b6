import { t } from '../../language.ts'
import type { OrderPage } from '../api.ts'
import { me } from '../models/me.ts'
import { moment } from '../wording.ts'

/** Which order it is, how it stands, and what happens next. */
export function OrderStanding({ page, isNew }: { page: OrderPage; isNew: boolean }) {
  const { order, meaning, own, answersAt } = page
  return (
    <header class="standing">
      {isNew && order.status === 'new' && <Received />}
      <h1>{t('order-page-number', { number: String(order.number) })}</h1>
      <p class="placed-at">{t('order-placed-at', { at: moment(order.createdAt) })}</p>
      <div role="status">
        <p class={`status ${order.status}`}>{t(`order-step-${stepOf(page)}`)}</p>
        {own && <p>{t(meaning === 'placed' ? 'order-page-placed' : `order-means-${meaning}`)}</p>}
        {answersAt !== null && <p>{t('order-page-away', { at: moment(answersAt) })}</p>}
      </div>
      {own && order.status === 'new' && <WhereNewsGoes email={order.email} />}
      {!own && <p class="details">{t('orders-foreign-note')}</p>}
    </header>
  )
}

export function stepOf({ order: { status }, isPickup }: Pick<OrderPage, 'order' | 'isPickup'>): string {
  return status === 'ready' && isPickup ? 'ready-pickup' : status
}

function WhereNewsGoes({ email }: { email: string }) {
  return (
    <>
      {email !== '' && <p>{t('order-page-mail', { email })}</p>}
      {me.value?.kind !== 'telegram' && <p>{t('order-page-follow')}</p>}
    </>
  )
}

function Received() {
  return (
    <svg class="received" viewBox="0 0 56 56" width="56" height="56" aria-hidden="true">
      <circle cx="28" cy="28" r="26" />
      <path d="m17.5 28.5 7.5 7.5 14-15.5" />
    </svg>
  )
}
