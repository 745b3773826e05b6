import { useSignal } from '@preact/signals'
import { t } from '../../language.ts'
import type { OrderPage } from '../api.ts'
import { me } from '../models/me.ts'
import { pathTo } from '../route.ts'

/** For whoever has no account to find the order again: Telegram's people have theirs. */
export function OrderLink({ page: { order } }: { page: OrderPage }) {
  const copied = useSignal<'copied' | 'not-copied' | undefined>(undefined)
  if (me.value?.kind !== 'guest') return null
  const link = location.origin + pathTo.order(order.token)
  const copy = async () => {
    copied.value = undefined
    try {
      await navigator.clipboard.writeText(link)
      copied.value = 'copied'
    } catch {
      copied.value = 'not-copied'
    }
  }
  return (
    <section class="block" aria-labelledby="link">
      <h2 id="link">{t('order-page-link')}</h2>
      <p class="details">{t('order-page-link-text')}</p>
      <p class="own-link">{link}</p>
      <button type="button" class="button quiet" onClick={() => void copy()}>
        {t('order-page-copy')}
      </button>
      <p class="details" role="status">
        {copied.value && t(`order-page-${copied.value}`)}
      </p>
    </section>
  )
}
