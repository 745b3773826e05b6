import { online } from '../connection.ts'
import { hasTexts, t } from '../language.ts'

export function Offline() {
  return (
    <div class="strip-place" role="status">
      {!online.value && hasTexts() && <p class="offline">{t('offline')}</p>}
    </div>
  )
}
