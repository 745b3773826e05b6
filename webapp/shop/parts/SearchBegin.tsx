import { t } from '../../language.ts'
import type { ShopView } from '../api.ts'
import { forgetSearches, recentSearches } from '../models/recent-searches.ts'
import { pathTo } from '../route.ts'
import { Popular } from './Popular.tsx'
import { Tiles } from './Tiles.tsx'

/** Before anything is looked for: what was looked for before, and where one might look. */
export function SearchBegin({ shop }: { shop: ShopView }) {
  return (
    <>
      <h1>{t('title-find')}</h1>
      <Recent />
      <Tiles categories={shop.categories} title={t('categories')} />
      <p>
        <a class="button quiet" href={pathTo.catalogue}>
          {t('all-products')}
        </a>
      </p>
      <Popular />
    </>
  )
}

function Recent() {
  if (recentSearches.value.length === 0) return null
  return (
    <section class="recent">
      <div class="row-head">
        <h2>{t('search-recent')}</h2>
        <button type="button" class="row-all" onClick={forgetSearches}>
          {t('search-forget')}
        </button>
      </div>
      <ul class="chips">
        {recentSearches.value.map((text) => (
          <li key={text}>
            <a class="chip" href={pathTo.search(text)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
