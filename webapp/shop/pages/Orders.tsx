import { useEffect, useMemo } from 'preact/hooks'
import { t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import { Slow } from '../../parts/Slow.tsx'
import { me } from '../models/me.ts'
import { type OwnOrderView, openOwnOrders } from '../models/own-orders.ts'
import { LinePicture } from '../parts/LinePicture.tsx'
import { pathTo } from '../route.ts'
import { moment, money } from '../wording.ts'
import '../purchase.css'
import '../order.css'

export function Orders() {
  const orders = useMemo(openOwnOrders, [])
  useEffect(() => {
    void orders.more()
  }, [orders])
  const page = orders.page.value
  const items = orders.items.value
  return (
    <main class="page purchase narrow" tabIndex={-1}>
      <h1>{t('orders-title')}</h1>
      {items.length > 0 && me.value?.kind === 'guest' && <p class="details">{t('my-orders-guest')}</p>}
      <ul class="order-list">
        {items.map((order) => (
          <OrderRow order={order} key={order.token} />
        ))}
      </ul>
      {page.state === 'loading' && <OrdersBones />}
      {page.state === 'failed' && <FailureNotice failure={page.failure} again={() => void orders.more()} />}
      {page.state === 'ready' && items.length === 0 && <Nothing />}
      {page.state === 'ready' && page.value.next !== null && (
        <div class="more">
          <button type="button" class="button quiet" onClick={() => void orders.more()}>
            {t('show-more')}
          </button>
        </div>
      )}
    </main>
  )
}

function OrderRow({ order }: { order: OwnOrderView }) {
  const { token, number, status, createdAt, totalMinor, currency, pieces, titles, pictures } = order
  return (
    <li>
      <a class="order-row block" href={pathTo.order(token)}>
        <span class="order-row-head">
          <b>{t('order-page-number', { number: String(number) })}</b>
          <b>{money(totalMinor, currency)}</b>
        </span>
        <span class="order-row-head details">
          <span class={`status ${status}`}>{t(`order-step-${status}`)}</span>
          <span>{moment(createdAt)}</span>
        </span>
        <span class="order-row-pictures">
          {pictures.map((picture, index) => (
            <LinePicture picture={picture} key={index} />
          ))}
        </span>
        <span class="order-row-titles details">
          {titles.join(', ')}
          {pieces > 1 && ` · ${t('orders-pieces', { quantity: pieces })}`}
        </span>
      </a>
    </li>
  )
}

function Nothing() {
  return (
    <div class="notice">
      <h2>{t('my-orders-nothing')}</h2>
      <p>{t('my-orders-nothing-text')}</p>
      <a class="button" href={pathTo.catalogue}>
        {t('to-catalogue')}
      </a>
    </div>
  )
}

function OrdersBones() {
  return (
    <div role="status">
      <div class="order-list bones">
        {[0, 1, 2].map((index) => (
          <div class="bone tall" key={index} />
        ))}
      </div>
      <Slow />
    </div>
  )
}
