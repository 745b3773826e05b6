import { useRef } from 'preact/hooks'
import '../stepper.css'

type Props = {
  quantity: number
  /** How many one may have; nothing where nothing bounds it. */
  limit: number | null
  /** As they are read out: the amount itself, and its buttons. */
  names: { of: string; less: string; more: string }
  /** From what it is by then: of two quick taps the second may come before the first is shown. */
  onStep: (by: 1 | -1) => void
  onWrite: (quantity: number) => void
  /** More is wanted than there is. */
  onLimit?: () => void
}

/** Buttons for one more or less; the figure itself can be written. Less than one is none. */
export function Stepper({ quantity, limit, names, onStep, onWrite, onLimit }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const isAll = limit !== null && quantity >= limit
  const write = () => {
    const written = Number.parseInt(field.current?.value ?? '', 10)
    const wanted = Number.isNaN(written) ? quantity : Math.min(written, limit ?? written)
    if (field.current !== null) field.current.value = String(wanted)
    if (written > wanted) onLimit?.()
    if (wanted !== quantity) onWrite(wanted)
  }
  return (
    <fieldset class="stepper">
      <legend class="unseen">{names.of}</legend>
      <button type="button" onClick={() => onStep(-1)} aria-label={names.less}>
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
        aria-label={names.of}
      />
      <button
        type="button"
        onClick={() => (isAll ? onLimit?.() : onStep(1))}
        aria-disabled={isAll && onLimit === undefined}
        aria-label={names.more}
      >
        +
      </button>
    </fieldset>
  )
}
