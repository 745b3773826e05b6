import { useEffect, useMemo } from 'preact/hooks'
import { t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import { Slow } from '../../parts/Slow.tsx'
import { haptic } from '../../telegram/haptics.ts'
import type { OrderPage, ShopView } from '../api.ts'
import { type FollowedOrder, openOrder, takePlaced } from '../models/orders.ts'
import type { PageProps } from '../pages.ts'
import { Contact } from '../parts/Contact.tsx'
import { GuestLink } from '../parts/GuestLink.tsx'
import { OrderActions } from '../parts/OrderActions.tsx'
import { OrderContents } from '../parts/OrderContents.tsx'
import { OrderFacts } from '../parts/OrderFacts.tsx'
import { OrderLink } from '../parts/OrderLink.tsx'
import { OrderStanding } from '../parts/OrderStanding.tsx'
import { OrderSteps } from '../parts/OrderSteps.tsx'
import { pathTo } from '../route.ts'
import '../purchase.css'
import '../order.css'

export function Order({ shop, route: { token } }: PageProps<'order'>) {
  const placed = useMemo(() => takePlaced(token), [token])
  const followed = useMemo(() => openOrder(token, placed), [token, placed])
  useEffect(() => followed.follow(), [followed])
  useEffect(() => {
    if (placed !== undefined) haptic('success')
  }, [placed])
  const state = followed.now.value
  return (
    <main class="page purchase" tabIndex={-1}>
      {state.state === 'loading' && <OrderBones />}
      {state.state === 'failed' && state.failure.code === 'not-found' && <Unknown />}
      {state.state === 'failed' && state.failure.code !== 'not-found' && (
        <FailureNotice failure={state.failure} again={() => void followed.look()} />
      )}
      {state.state === 'ready' && (
        <Ready shop={shop} page={state.value} followed={followed} isNew={placed !== undefined} />
      )}
    </main>
  )
}

type ReadyProps = { shop: ShopView; page: OrderPage; followed: FollowedOrder; isNew: boolean }

function Ready({ shop, page, followed, isNew }: ReadyProps) {
  return (
    <article class="columns order">
      <div class="order-side">
        <OrderStanding page={page} isNew={isNew} />
        <OrderSteps page={page} />
        <OrderContents page={page} />
        <OrderActions page={page} cancel={followed.cancel} />
      </div>
      <div class="order-side">
        <OrderFacts page={page} />
        {page.own && <GuestLink shop={shop} />}
        {page.own && <OrderLink page={page} />}
        <section class="block" aria-labelledby="contact">
          <h2 id="contact">{t('order-page-contact')}</h2>
          <Contact shop={shop} />
        </section>
      </div>
    </article>
  )
}

function Unknown() {
  return (
    <div class="notice">
      <h1>{t('order-page-unknown')}</h1>
      <p>{t('order-page-unknown-text')}</p>
      <a class="button" href={pathTo.orders}>
        {t('orders-title')}
      </a>
    </div>
  )
}

function OrderBones() {
  return (
    <div role="status">
      <div class="order-side bones">
        <div class="bone line wide" />
        <div class="bone line" />
        <div class="bone tall" />
        <div class="bone tall" />
      </div>
      <Slow />
    </div>
  )
}
