import { t } from '../../language.ts'
import { pathTo } from '../route.ts'

/** An old link, or one with a slip in it. */
export function Nowhere() {
  return (
    <main class="page notice" tabIndex={-1}>
      <h2>{t('nowhere-title')}</h2>
      <p>{t('nowhere-text')}</p>
      <a class="button" href={pathTo.catalogue(null)}>
        {t('to-catalogue')}
      </a>
    </main>
  )
}
