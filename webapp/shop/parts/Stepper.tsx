import { useRef } from 'preact/hooks'
import { t } from '../../language.ts'

type Props = {
  title: string
  quantity: number
  /** How many one may have; nothing where nothing bounds it. */
  limit: number | null
  /** From what it is by then: of two quick taps the second may come before the first is shown. */
  onStep: (by: 1 | -1) => void
  onWrite: (quantity: number) => void
}

/** Buttons for one more or less; the figure itself can be written. Less than one is none. */
export function Stepper({ title, quantity, limit, onStep, onWrite }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const isAll = limit !== null && quantity >= limit
  const write = () => {
    const written = Number.parseInt(field.current?.value ?? '', 10)
    const wanted = Number.isNaN(written) ? quantity : Math.min(written, limit ?? written)
    if (field.current !== null) field.current.value = String(wanted)
    if (wanted !== quantity) onWrite(wanted)
  }
  return (
    <fieldset class="line-amount">
      <legend class="unseen">{t('basket-quantity', { title })}</legend>
      <button
        type="button"
        onClick={() => onStep(-1)}
        aria-label={t(quantity > 1 ? 'basket-less' : 'basket-remove', { title })}
      >
        −
      </button>
      <input
        ref={field}
        type="text"
        inputMode="numeric"
        pattern="[0-9]*"
        maxLength={3}
        autocomplete="off"
        enterkeyhint="done"
        value={quantity}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') currentTarget.blur()
        }}
        onBlur={write}
        aria-label={t('basket-quantity', { title })}
      />
      <button
        type="button"
        onClick={() => {
          if (!isAll) onStep(1)
        }}
        aria-disabled={isAll}
        aria-label={t('basket-more', { title })}
      >
        +
      </button>
    </fieldset>
  )
}
