import { exponentOf } from '#shop/money.ts'
import type { Checkout } from './contract.ts'
import { money } from './format.ts'
import { t } from './language.ts'

type Props = { checkout: Checkout; tip: number; setTip: (tip: number) => void }

export function Tip({ checkout: { currency, maxTip, suggestedTips }, tip, setTip }: Props) {
  const unit = 10 ** exponentOf(currency)
  return (
    <fieldset class="tips">
      <legend>{t('sandbox-tip')}</legend>
      {suggestedTips.map((sum) => (
        <button
          key={sum}
          type="button"
          class="chip"
          aria-pressed={tip === sum}
          onClick={() => setTip(tip === sum ? 0 : sum)}
        >
          {money(sum, currency)}
        </button>
      ))}
      <input
        type="number"
        min="0"
        max={maxTip / unit}
        step="any"
        aria-label={t('sandbox-other-tip', { most: money(maxTip, currency) })}
        placeholder={t('sandbox-other-tip', { most: money(maxTip, currency) })}
        value={tip === 0 ? '' : tip / unit}
        onInput={(event) => setTip(Math.round(Math.max(0, event.currentTarget.valueAsNumber || 0) * unit))}
      />
    </fieldset>
  )
}
