import { failureText, hasTexts, t } from '../language.ts'
import type { Failure } from '../loading.ts'
import { Unspoken } from './Unspoken.tsx'

/** A failure in one sentence, with a way on. */
export function FailureNotice({ failure, again }: { failure: Failure; again: () => void }) {
  if (!hasTexts()) return <Unspoken again={again} />
  return (
    <div class="notice" role="alert">
      <p>{failureText(failure.code, failure.params)}</p>
      <button type="button" class="button" onClick={again}>
        {t('try-again')}
      </button>
      {failure.requestId !== undefined && (
        <small>{t('error-number', { requestId: failure.requestId })}</small>
      )}
    </div>
  )
}
