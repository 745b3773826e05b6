import { useSignal } from '@preact/signals'
import { t } from '../../language.ts'
import type { Failure } from '../../loading.ts'
import { haptic } from '../../telegram/haptics.ts'
import { confirmPopup } from '../../telegram/popup.ts'
import type { OrderPage } from '../api.ts'
import { repeat } from '../models/repeating.ts'
import { pathTo } from '../route.ts'
import { failureWords, money } from '../wording.ts'

type Props = { page: OrderPage; cancel: () => Promise<Failure | undefined> }

export function OrderActions({ page, cancel }: Props) {
  const { order, mayCancel, mayRepeat } = page
  const isBusy = useSignal(false)
  const failure = useSignal<Failure | undefined>(undefined)
  const attempt = async (work: () => Promise<Failure | undefined>) => {
    if (isBusy.value) return
    isBusy.value = true
    failure.value = await work()
    isBusy.value = false
    haptic(failure.value === undefined ? 'success' : 'error')
  }
  const askAndCancel = async () => {
    const sure = await confirmPopup({
      message: t('orders-cancel-ask', {
        number: String(order.number),
        total: money(order.totalMinor, order.currency),
      }),
      ...{ yes: t('orders-cancel-yes'), no: t('orders-cancel-no'), destructive: true },
    })
    if (sure) await attempt(cancel)
  }
  if (!page.own) return null
  return (
    <div class="order-actions">
      <p class="field-failure" role="alert">
        {failure.value && failureWords(failure.value)}
      </p>
      {mayRepeat && (
        <button
          type="button"
          class="button quiet"
          onClick={() => void attempt(() => repeat(order.token))}
          aria-busy={isBusy.value}
        >
          {t('order-page-repeat')}
        </button>
      )}
      {mayCancel && (
        <button type="button" class="button quiet danger" onClick={() => void askAndCancel()}>
          {t('order-page-cancel')}
        </button>
      )}
      <a class="link-button" href={pathTo.orders}>
        {t('order-page-all')}
      </a>
    </div>
  )
}
