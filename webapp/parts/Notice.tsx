import { t } from '../language.ts'
import type { Failure } from '../loading.ts'

/** A failure in one sentence, with a way on. */
export function FailureNotice({ failure, again }: { failure: Failure; again: () => void }) {
  return (
    <div class="notice" role="alert">
      <p>{t(`error-${failure.code}`, failure.params)}</p>
      {failure.code !== 'not-found' && (
        <button type="button" class="button" onClick={again}>
          {t('try-again')}
        </button>
      )}
      {failure.requestId !== undefined && <small>{t('error-number', { requestId: failure.requestId })}</small>}
    </div>
  )
}
