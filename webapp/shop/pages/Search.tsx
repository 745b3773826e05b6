import { t } from '../../language.ts'
import type { Loading } from '../../loading.ts'
import type { SearchView, ShopView } from '../api.ts'
import { later } from '../later.tsx'
import { listOf, useSettled } from '../models/catalogue.ts'
import { useChoosing } from '../models/choosing.ts'
import { countFilters, searchQuestion } from '../models/filters.ts'
import type { PageProps } from '../pages.ts'
import { ListBar } from '../parts/ListBar.tsx'
import { Products } from '../parts/Products.tsx'
import { questions, wordsIn } from '../questions.ts'
import { pathTo } from '../route.ts'
import '../list.css'
import '../filters.css'
import '../found.css'
import '../row.css'
import '../tiles.css'

const FilterChips = later('FilterChips', () => import('../parts/FilterChips.tsx'))
const NothingFits = later('NothingFits', () => import('../parts/NothingFits.tsx'))
const SearchBegin = later('SearchBegin', () => import('../parts/SearchBegin.tsx'))
const SearchNothing = later('SearchNothing', () => import('../parts/SearchNothing.tsx'))
const SideFilters = later('SideFilters', () => import('../parts/SideFilters.tsx'))

export function Search({ shop, route: { search } }: PageProps<'search'>) {
  const words = wordsIn(search)
  if (words !== '') return <Found words={words} search={search} shop={shop} key={words} />
  return (
    <main class="page found" tabIndex={-1}>
      <SearchBegin shop={shop} />
    </main>
  )
}

function Found({ words, search, shop }: { words: string; search: string; shop: ShopView }) {
  const { choosing, results } = useChoosing({
    path: pathTo.search(words),
    ...{ search, question: questions.foundFacets(words) },
  })
  const wanted = listOf<SearchView>(searchQuestion(search))
  const list = useSettled(wanted)
  const answer = list.first.now.value
  const isNarrowed = countFilters(choosing.filters) > 0
  const mayBeNarrowed = isNarrowed || answer.state === 'loading' || list.items.value.length > 0
  return (
    <main class={mayBeNarrowed ? 'page listed' : 'page found'} tabIndex={-1}>
      <div class="listed-head">
        <h1>{t('search-title', { words })}</h1>
        <p class="count" role="status">
          {countSaid(answer)}
        </p>
        {answer.state === 'ready' && <Understood found={answer.value} />}
      </div>
      {mayBeNarrowed && (
        <aside class="side">
          <SideFilters {...choosing} />
        </aside>
      )}
      <section class="results" ref={results} aria-busy={wanted !== list}>
        {mayBeNarrowed && (
          <>
            <ListBar {...choosing} total={null} />
            <FilterChips {...choosing} />
          </>
        )}
        <Products list={list}>
          {isNarrowed ? <NothingFits {...choosing} /> : <SearchNothing words={words} shop={shop} />}
        </Products>
      </section>
    </main>
  )
}

/** All of them are counted by nobody: what has more pages has more. */
function countSaid(answer: Loading<SearchView>): string {
  if (answer.state !== 'ready' || answer.value.items.length === 0) return ''
  const { items, next } = answer.value
  return t(next === null ? 'products-count' : 'products-count-over', { count: items.length })
}

/** What was looked for instead of what was typed. */
function Understood({ found: { corrected, dropped, items } }: { found: SearchView }) {
  return (
    <div class="understood" role="status">
      {corrected !== null && items.length > 0 && <p>{t('search-corrected', { words: corrected })}</p>}
      {dropped.length > 0 && <p>{t('search-dropped', { words: dropped.join(', ') })}</p>}
    </div>
  )
}
