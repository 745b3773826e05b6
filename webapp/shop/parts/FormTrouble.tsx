import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../language.ts'
import type { CheckoutField } from '../api.ts'
import { unsaved } from '../models/checkout-state.ts'
import { stage, trouble } from '../models/placing.ts'
import { failureWords, money } from '../wording.ts'
import { idOf } from './FormField.tsx'

/** Above the form: what has to be corrected in it. */
export function FormWrong() {
  const why = trouble.value
  return <div role="alert">{why?.kind === 'wrong' && <Wrong fields={why.fields.filter(isStillWrong)} />}</div>
}

const isStillWrong = (field: CheckoutField) => unsaved.value[field]?.standing === 'wrong'

/** Beside the button: why it is not ordered yet, and what to do about it. */
export function FormTrouble() {
  const why = trouble.value
  if (stage.value === 'asking') return <Asking />
  return (
    <div role="alert" id="trouble" tabIndex={-1}>
      {why !== undefined && why.kind !== 'wrong' && <div class="trouble">{wordsOf(why)}</div>}
    </div>
  )
}

/** Below the form, which may be longer than the screen: whoever waits has to see for what. */
function Asking() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.scrollIntoView({ block: 'center' }), [])
  return (
    <div class="trouble calm" role="status" ref={box}>
      <p>
        <b>{t('form-asking')}</b>
      </p>
      <p>{t('form-asking-text')}</p>
    </div>
  )
}

function wordsOf(why: Exclude<NonNullable<typeof trouble.value>, { kind: 'wrong' }>) {
  switch (why.kind) {
    case 'sum':
      return <p>{t('form-sum', { was: money(why.wasMinor), now: money(why.isMinor) })}</p>
    case 'failure':
      return (
        <>
          <p>{failureWords(why.failure)}</p>
          {why.failure.requestId !== undefined && (
            <small>{t('error-number', { requestId: why.failure.requestId })}</small>
          )}
        </>
      )
    default:
      return <p>{t(`form-${why.kind}`)}</p>
  }
}

/** Each goes as it is mended. */
function Wrong({ fields }: { fields: readonly CheckoutField[] }) {
  if (fields.length === 0) return null
  return (
    <div class="trouble wrong-fields">
      <p>
        <b>{t('form-wrong')}</b>
      </p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <a
              href={`#${idOf(field)}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(idOf(field))?.focus()
              }}
            >
              {t(`form-${field}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
