import { t } from '../../language.ts'
import { pathTo } from '../route.ts'

/** An old link, or one with a slip in it. */
export function Nowhere() {
  return <Missing />
}

/** Where a page would be, had it not gone. */
export function Missing() {
  return (
    <main class="page notice" tabIndex={-1}>
      <h1>{t('nowhere-title')}</h1>
      <p>{t('nowhere-text')}</p>
      <a class="button" href={pathTo.catalogue}>
        {t('to-catalogue')}
      </a>
    </main>
  )
}
