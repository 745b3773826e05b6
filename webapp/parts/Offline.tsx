import { online } from '../connection.ts'
import { t } from '../language.ts'

export function Offline() {
  return <div role="status">{!online.value && <p class="offline">{t('offline')}</p>}</div>
}
