import { hasTexts, t } from '../language.ts'
import type { Failure } from '../loading.ts'
import { Unspoken } from './Unspoken.tsx'

/** A failure in one sentence, with a way on. */
export function FailureNotice({ failure, again }: { failure: Failure; again: () => void }) {
  if (!hasTexts()) return <Unspoken again={again} />
  return (
    <div class="notice" role="alert">
      <p>{wordsFor(failure)}</p>
      <button type="button" class="button" onClick={again}>
        {t('try-again')}
      </button>
      {failure.requestId !== undefined && (
        <small>{t('error-number', { requestId: failure.requestId })}</small>
      )}
    </div>
  )
}

/** The words for rarer failures come a little later than the page; until then it is an unexpected one. */
export function wordsFor({ code, params }: Failure): string {
  const key = `error-${code}`
  const words = t(key, params)
  return words === key ? t('error-unexpected') : words
}
