import { t } from '../../language.ts'
import { money } from '../wording.ts'

type Props = {
  totals: { goodsMinor: number; discountMinor: number; totalMinor: number }
  /** The words beside "delivery"; nothing where nothing is delivered. */
  delivery: string | null
  /** What the discount is for. */
  promoCode: string | null
  /** Of an order; else the shop's. */
  currency?: string
  /** Still being added up. */
  isSettling?: boolean
}

/** What it comes to, with its parts where there is more than one. */
export function Sums({ totals, delivery, promoCode, currency, isSettling = false }: Props) {
  const { goodsMinor, discountMinor, totalMinor } = totals
  const hasParts = delivery !== null || discountMinor > 0
  const discount = promoCode === null ? t('order-discount') : t('order-discount-code', { code: promoCode })
  return (
    <>
      <dl class={isSettling ? 'sums settling' : 'sums'} aria-busy={isSettling}>
        {hasParts && <Sum name={t('order-goods')} value={money(goodsMinor, currency)} />}
        {discountMinor > 0 && <Sum name={discount} value={`−${money(discountMinor, currency)}`} />}
        {delivery !== null && <Sum name={t('order-delivery')} value={delivery} />}
        <Sum name={t('order-total')} value={money(totalMinor, currency)} isTotal />
      </dl>
      <p class="unseen" role="status">
        {isSettling && t('basket-settling')}
      </p>
    </>
  )
}

function Sum({ name, value, isTotal = false }: { name: string; value: string; isTotal?: boolean }) {
  return (
    <div class={isTotal ? 'sum total' : 'sum'}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** Known, once a method is chosen. */
export function deliveryWords(deliveryMinor: number, currency?: string): string {
  return deliveryMinor === 0 ? t('order-free') : money(deliveryMinor, currency)
}
