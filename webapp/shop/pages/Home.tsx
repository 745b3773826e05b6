import { t } from '../../language.ts'
import type { CatalogueView } from '../api.ts'
import { listOf } from '../models/catalogue.ts'
import type { PageProps } from '../pages.ts'
import { Products } from '../parts/Products.tsx'
import { questions } from '../questions.ts'
import { pathTo } from '../route.ts'

export function Home({ shop }: PageProps<'home'>) {
  return (
    <main class="page" tabIndex={-1}>
      <ul class="chips">
        {shop.categories.map(({ slug, title }) => (
          <li key={slug}>
            <a class="chip" href={pathTo.category(slug)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      <h2 class="unseen">{t('all-products')}</h2>
      <Products list={listOf<CatalogueView>(questions.catalogue(null, ''))}>
        <div class="notice">
          <h2>{t('empty-title')}</h2>
          <p>{t('empty-shop-text')}</p>
        </div>
      </Products>
    </main>
  )
}
