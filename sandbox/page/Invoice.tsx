import type { Shown } from './contract.ts'
import { money } from './format.ts'
import { t } from './language.ts'

/** A bill in a bubble; its Pay button stands below with the others. */
export function Invoice({ shown: { message, paid, photoUrl } }: { shown: Shown }) {
  const { invoice } = message
  if (invoice === undefined) return null
  const sum = (
    <p class="invoice-sum">
      <b>{money(invoice.total_amount, invoice.currency)}</b>{' '}
      {paid ? t('sandbox-paid') : invoice.currency !== 'XTR' && t('sandbox-test-invoice')}
    </p>
  )
  return (
    <div class={photoUrl === undefined ? 'invoice' : 'invoice with-photo'}>
      <b class="invoice-title">{invoice.title}</b>
      <p>{invoice.description}</p>
      {photoUrl === undefined ? (
        sum
      ) : (
        <div class="invoice-photo">
          <img src={photoUrl} alt="" />
          {sum}
        </div>
      )}
    </div>
  )
}
