import { limits } from '#shop/limits.ts'
import { t } from '../../language.ts'
import type { CatalogueView } from '../api.ts'
import { later } from '../later.tsx'
import { listOf, useSettled } from '../models/catalogue.ts'
import { useChoosing } from '../models/choosing.ts'
import { catalogueQuestion, countFilters } from '../models/filters.ts'
import { pathOf } from '../models/shop.ts'
import type { PageProps } from '../pages.ts'
import { CategoryWays, Crumbs } from '../parts/CategoryWays.tsx'
import { ListBar } from '../parts/ListBar.tsx'
import { Products } from '../parts/Products.tsx'
import { questions } from '../questions.ts'
import { pathTo } from '../route.ts'
import { Missing } from './Nowhere.tsx'
import '../list.css'
import '../around.css'
import '../filters.css'

const FilterChips = later('FilterChips', () => import('../parts/FilterChips.tsx'))
const NothingFits = later('NothingFits', () => import('../parts/NothingFits.tsx'))
const SideFilters = later('SideFilters', () => import('../parts/SideFilters.tsx'))

export function Category(props: PageProps<'category'>) {
  return <Listed {...props} key={props.route.slug ?? ''} />
}

function Listed({ shop, route: { slug, search } }: PageProps<'category'>) {
  const { choosing, results } = useChoosing({
    path: slug === null ? pathTo.catalogue : pathTo.category(slug),
    ...{ search, question: questions.facets(slug) },
  })
  const wanted = listOf<CatalogueView>(catalogueQuestion(slug, search))
  const list = useSettled(wanted)
  const answer = list.first.now.value
  if (answer.state === 'failed' && answer.failure.code === 'not-found') return <Missing />
  const path = slug === null ? [] : pathOf(slug, shop.categories)
  const named = path.at(-1) ?? (answer.state === 'ready' ? answer.value.category : undefined)
  const title = named?.title ?? t('all-products')
  const total = answer.state === 'ready' ? answer.value.total : null
  const narrowed = countFilters(choosing.filters) > 0
  return (
    <main class="page listed" tabIndex={-1}>
      <Crumbs path={path} title={title} />
      <div class="listed-head">
        <h1>{title}</h1>
        <p class="count" role="status">
          {total !== null && countSaid(total)}
        </p>
      </div>
      <aside class="side">
        <CategoryWays categories={shop.categories} path={path} />
        <SideFilters {...choosing} />
      </aside>
      <section class="results" ref={results} aria-busy={wanted !== list}>
        <ListBar {...choosing} total={total} isSorted />
        <FilterChips {...choosing} />
        <Products list={list} total={total}>
          {narrowed ? <NothingFits {...choosing} /> : <Empty all={slug === null} />}
        </Products>
      </section>
    </main>
  )
}

/** Beyond some number nobody counts. */
function countSaid(total: number): string {
  const { counted } = limits
  return total > counted
    ? t('products-count-over', { count: counted })
    : t('products-count', { count: total })
}

function Empty({ all }: { all: boolean }) {
  return (
    <div class="notice">
      <h2>{t('empty-title')}</h2>
      <p>{t(all ? 'empty-shop-text' : 'empty-text')}</p>
      {!all && (
        <a class="button" href={pathTo.catalogue}>
          {t('to-catalogue')}
        </a>
      )}
    </div>
  )
}
