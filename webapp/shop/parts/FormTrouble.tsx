import { t } from '../../language.ts'
import { stage, trouble } from '../models/placing.ts'
import { failureWords, money } from '../wording.ts'
import { idOf } from './FormField.tsx'

/** Why it is not ordered yet, and what to do about it. */
export function FormTrouble() {
  const why = trouble.value
  if (stage.value === 'asking') return <Asking />
  return (
    <div role="alert" id="trouble" tabIndex={-1}>
      {why !== undefined && <div class="trouble">{wordsOf(why)}</div>}
    </div>
  )
}

function Asking() {
  return (
    <div class="trouble calm" role="status">
      <p>
        <b>{t('form-asking')}</b>
      </p>
      <p>{t('form-asking-text')}</p>
    </div>
  )
}

function wordsOf(why: NonNullable<typeof trouble.value>) {
  switch (why.kind) {
    case 'wrong':
      return <Wrong fields={why.fields} />
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

function Wrong({ fields }: { fields: readonly string[] }) {
  return (
    <>
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
    </>
  )
}
