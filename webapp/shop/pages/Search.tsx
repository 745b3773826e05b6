import { t } from '../../language.ts'
import type { HomeView, SearchView, ShopView } from '../api.ts'
import { asked } from '../asked.ts'
import { listOf } from '../models/catalogue.ts'
import { forgetSearches, recentSearches } from '../models/recent-searches.ts'
import type { PageProps } from '../pages.ts'
import { Contact } from '../parts/Contact.tsx'
import { Products } from '../parts/Products.tsx'
import { Row } from '../parts/Row.tsx'
import { Tiles } from '../parts/Tiles.tsx'
import { questions, wordsIn } from '../questions.ts'
import { pathTo } from '../route.ts'
import '../found.css'
import '../row.css'

export function Search({ shop, route: { search } }: PageProps<'search'>) {
  const words = wordsIn(search)
  return (
    <main class="page found" tabIndex={-1}>
      {words === '' ? <Everything shop={shop} /> : <Found words={words} shop={shop} key={words} />}
    </main>
  )
}

/** Before anything is looked for: what was looked for before, and where one might look. */
function Everything({ shop }: { shop: ShopView }) {
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

/** What others like; where nobody has bought anything yet, what is new. */
function Popular() {
  const home = asked<HomeView>(questions.home()).now.value
  if (home.state !== 'ready') return null
  const { popular, fresh } = home.value
  return popular.length > 0 ? (
    <Row title={t('row-popular')} path={`${pathTo.catalogue}?sort=popular`} cards={popular} />
  ) : (
    <Row title={t('row-fresh')} path={pathTo.catalogue} cards={fresh} />
  )
}

function Found({ words, shop }: { words: string; shop: ShopView }) {
  const list = listOf<SearchView>(questions.search(words))
  const answer = list.first.now.value
  return (
    <>
      <h1>{t('search-title', { words })}</h1>
      {answer.state === 'ready' && <Understood found={answer.value} />}
      <Products list={list}>
        <Nothing words={words} shop={shop} />
      </Products>
    </>
  )
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

function Nothing({ words, shop }: { words: string; shop: ShopView }) {
  return (
    <>
      <div class="notice">
        <h2>{t('search-nothing-title')}</h2>
        <p>{t('search-nothing-text', { words })}</p>
        <a class="button" href={pathTo.catalogue}>
          {t('to-catalogue')}
        </a>
        <Contact shop={shop} />
      </div>
      <Popular />
    </>
  )
}
