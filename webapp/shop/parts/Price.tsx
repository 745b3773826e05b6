import { formatMoney } from '#shop/money.ts'
import { language, t } from '../../language.ts'
import { currency as currencyOfShop } from '../models/shop.ts'

type Props = { minor: number; oldMinor: number | null; from?: boolean; saving?: boolean }

/** Whoever cannot see the line through the old price hears what it is. */
export function Price({ minor, oldMinor, from = false, saving = false }: Props) {
  const currency = currencyOfShop()
  const price = formatMoney(minor, currency, language())
  return (
    <p class="price">
      <span>
        <span class="unseen">{t('price-now')} </span>
        {from ? t('price-from', { price }) : price}
      </span>
      {oldMinor !== null && (
        <s>
          <span class="unseen">, {t('price-before')} </span>
          {formatMoney(oldMinor, currency, language())}
        </s>
      )}
      {saving && oldMinor !== null && <span class="off">{savingOf(minor, oldMinor)}</span>}
    </p>
  )
}

/** Rounded down: never more than is true. */
export function savingOf(minor: number, oldMinor: number): string {
  const share = Math.floor(100 - (minor / oldMinor) * 100) / 100
  return `−${new Intl.NumberFormat(language(), { style: 'percent' }).format(share)}`
}
