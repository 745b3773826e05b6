import type { ComponentChildren } from 'preact'
import { t } from '../../language.ts'
import { haptic } from '../../telegram/haptics.ts'
import type { CheckoutView } from '../api.ts'
import { give, textOf } from '../models/checkout-answers.ts'
import { unsaved } from '../models/checkout-state.ts'
import { failureWords, money } from '../wording.ts'
import { idOf } from './FormField.tsx'

type Row = { id: string; title: string; price?: string; children?: ComponentChildren }
type Props = { view: CheckoutView; field: 'deliveryId' | 'paymentId'; rows: readonly Row[] }

/** One of a few, each with what one has to know to choose. */
export function FormChoice({ view, field, rows }: Props) {
  const chosen = textOf(view, field)
  const { failure, standing } = unsaved.value[field] ?? {}
  const id = idOf(field)
  return (
    <fieldset
      class="field form-choice"
      id={id}
      tabIndex={-1}
      aria-describedby={`${id}-failure`}
      aria-invalid={standing === 'wrong'}
    >
      <legend>
        {t(`form-${field}`)} {rows.length > 1 && <span class="need">{t('form-required')}</span>}
      </legend>
      <div class="choice-rows block">
        {rows.map((row) => (
          <label class="choice-row" key={row.id}>
            <input
              type="radio"
              name={field}
              value={row.id}
              checked={row.id === chosen}
              onChange={() => {
                haptic('selection')
                void give(field, row.id)
              }}
            />
            <span class="choice-text">
              <span>{row.title}</span>
              {row.children}
            </span>
            {row.price !== undefined && <span class="choice-price">{row.price}</span>}
          </label>
        ))}
      </div>
      <p class="field-failure" id={`${id}-failure`} aria-live="polite">
        {failure && failureWords(failure)}
      </p>
    </fieldset>
  )
}

export function DeliveryChoice({ view }: { view: CheckoutView }) {
  const rows = view.deliveries.map(
    ({ id, title, priceMinor, missingToFreeMinor, pickup, pickupAddress }) => ({
      ...{ id, title },
      price: priceMinor === 0 ? t('form-free') : money(priceMinor),
      children: (
        <>
          {pickup && pickupAddress !== '' && <small>{pickupAddress}</small>}
          {missingToFreeMinor !== null && (
            <small>{t('form-missing-to-free', { missing: money(missingToFreeMinor) })}</small>
          )}
        </>
      ),
    }),
  )
  return <FormChoice view={view} field="deliveryId" rows={rows} />
}

export function PaymentChoice({ view }: { view: CheckoutView }) {
  return <FormChoice view={view} field="paymentId" rows={view.payments} />
}
