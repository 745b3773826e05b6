import { t } from '../../language.ts'

type Props = { count: number; title: string; onChange: (wished: number) => void }

/** How many lie in the cart; less than one is none. */
export function BuyBarStepper({ count, title, onChange }: Props) {
  return (
    <fieldset class="stepper">
      <legend class="unseen">{t('quantity-of', { title })}</legend>
      <button type="button" onClick={() => onChange(count - 1)} aria-label={t('quantity-less')}>
        −
      </button>
      <output>{count}</output>
      <button type="button" onClick={() => onChange(count + 1)} aria-label={t('quantity-more')}>
        +
      </button>
    </fieldset>
  )
}
