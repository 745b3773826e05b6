import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { limits } from '#shop/limits.ts'
import { t } from '../../language.ts'
import type { CheckoutView } from '../api.ts'
import { leave, textOf, type } from '../models/checkout-answers.ts'
import { unsaved } from '../models/checkout-state.ts'
import { failureWords } from '../wording.ts'

export type TextField = 'name' | 'phone' | 'email' | 'address' | 'comment'
type Props = {
  view: CheckoutView
  field: TextField
  required: boolean
  /** Whoever is done with it goes on, or orders. */
  onEnter: (field: TextField) => void
  isLast: boolean
  children?: ComponentChildren
}

/** What a keyboard, a browser's memory and a screen reader have to know of each. */
const fields = {
  name: { type: 'text', autocomplete: 'name', autocapitalize: 'words', spellcheck: false },
  phone: { type: 'tel', inputMode: 'tel', autocomplete: 'tel' },
  email: {
    ...({ type: 'email', inputMode: 'email', autocomplete: 'email' } as const),
    ...({ autocapitalize: 'none', autocorrect: 'off', spellcheck: false } as const),
  },
  address: { rows: 2, autocomplete: 'shipping street-address', maxLength: limits.address },
  comment: { rows: 2, autocomplete: 'off', maxLength: limits.comment },
} as const
const whys: readonly TextField[] = ['phone', 'email', 'address', 'comment']
const countedFrom = 50

export const idOf = (field: string) => `order-${field}`

export function FormField({ view, field, required, onEnter, isLast, children }: Props) {
  const { standing, failure } = unsaved.value[field] ?? {}
  const text = textOf(view, field)
  const id = idOf(field)
  const isRight = standing === undefined && text !== ''
  const shared = {
    ...{ id, name: field, value: text },
    required,
    enterkeyhint: isLast ? ('send' as const) : ('next' as const),
    'aria-invalid': standing === 'wrong',
    'aria-describedby': `${id}-why ${id}-failure`,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => type(field, currentTarget.value),
    // A browser that fills in what it remembers leaves nothing.
    onChange: () => leave(field),
    onBlur: () => leave(field),
  }
  return (
    <div class="field" data-standing={standing ?? (isRight ? 'right' : undefined)}>
      <label for={id}>
        {t(`form-${field}`)} <span class="need">{t(required ? 'form-required' : 'form-optional')}</span>
      </label>
      <div class="field-box">
        {field === 'address' || field === 'comment' ? (
          <Area {...shared} {...fields[field]} enterkeyhint="enter" />
        ) : (
          <input
            class="input"
            {...shared}
            {...fields[field]}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return
              event.preventDefault()
              leave(field)
              onEnter(field)
            }}
          />
        )}
        {isRight && <Tick />}
      </div>
      <p class="field-failure" id={`${id}-failure`} aria-live="polite">
        {failure && failureWords(failure)}
      </p>
      <p class="field-why" id={`${id}-why`}>
        {failure === undefined && whys.includes(field) && t(`form-why-${field}`)}
        <LettersLeft text={text} field={field} />
      </p>
      {standing === 'waiting' && (
        <p class="field-why" role="status">
          {t('form-waiting')}
        </p>
      )}
      {children}
    </div>
  )
}

type AreaProps = Record<string, unknown> & { value: string }

/** As high as what is in it. */
function Area(props: AreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const { current } = area
    if (current === null) return
    current.style.height = 'auto'
    current.style.height = `${current.scrollHeight + current.offsetHeight - current.clientHeight}px`
  }, [props.value])
  return <textarea class="input" ref={area} {...props} />
}

function LettersLeft({ text, field }: { text: string; field: TextField }) {
  const left = limits.comment - [...text].length
  if (field !== 'comment' || left > countedFrom) return null
  return <span role="status"> {t('form-letters-left', { count: left })}</span>
}

function Tick() {
  return (
    <>
      <svg class="tick" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path
          d="m4.5 10.5 3.7 3.7 7.3-8"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      <span class="unseen">{t('form-right')}</span>
    </>
  )
}
