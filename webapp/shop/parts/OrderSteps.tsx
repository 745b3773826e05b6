import { t } from '../../language.ts'
import type { OrderPage } from '../api.ts'
import { moment } from '../wording.ts'

/** What was, where it is, and what comes. */
export function OrderSteps({ page }: { page: OrderPage }) {
  const { stages, isPickup } = page
  const here = stages.findLastIndex(({ at }) => at !== null)
  return (
    <section class="block" aria-labelledby="steps">
      <h2 class="unseen" id="steps">
        {t('order-page-steps')}
      </h2>
      <ol class="order-steps">
        {stages.map(({ status, at, note }, index) => (
          <li
            class={`order-step ${status} ${at === null ? 'to-come' : ''}`}
            aria-current={index === here ? 'step' : undefined}
            key={`${status} ${index}`}
          >
            <span class="step-name">
              {t(`order-step-${status === 'ready' && isPickup ? 'ready-pickup' : status}`)}
              {at === null && <span class="unseen"> ({t('order-page-to-come')})</span>}
            </span>
            {at !== null && <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>}
            {note !== '' && <q>{note}</q>}
          </li>
        ))}
      </ol>
    </section>
  )
}
