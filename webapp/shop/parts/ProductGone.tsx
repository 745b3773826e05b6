import { t } from '../../language.ts'
import type { CatalogueView } from '../api.ts'
import { asked } from '../asked.ts'
import { catalogueQuestion } from '../models/filters.ts'
import { pathTo } from '../route.ts'
import { Related } from './Related.tsx'

/** An old link to what is sold no longer: others look for the same, and find something. */
export function ProductGone() {
  const { value: popular } = asked<CatalogueView>(catalogueQuestion(null, 'sort=popular')).now
  return (
    <main class="page product-page" tabIndex={-1}>
      <div class="notice">
        <h1>{t('product-gone-title')}</h1>
        <p>{t('product-gone-text')}</p>
        <a class="button" href={pathTo.catalogue}>
          {t('to-catalogue')}
        </a>
      </div>
      {popular.state === 'ready' && (
        <Related title={t('often-bought')} cards={popular.value.items.slice(0, 6)} />
      )}
    </main>
  )
}
