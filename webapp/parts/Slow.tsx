import { hasTexts, t } from '../language.ts'

/** Says that it is on its way; to eyes only once they begin to doubt it. */
export function Slow() {
  if (!hasTexts()) return null
  return (
    <>
      <span class="unseen">{t('loading')}</span>
      <p class="slow" aria-hidden="true">
        {t('slow')}
      </p>
    </>
  )
}
