import { t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import type { CategoryView, HomeView } from '../api.ts'
import { asked } from '../asked.ts'
import type { PageProps } from '../pages.ts'
import { Contact } from '../parts/Contact.tsx'
import { Hero } from '../parts/Hero.tsx'
import { Bones, Cards } from '../parts/Products.tsx'
import { Row } from '../parts/Row.tsx'
import { Tiles } from '../parts/Tiles.tsx'
import { questions } from '../questions.ts'
import { pathTo } from '../route.ts'
import '../home.css'

export function Home({ shop }: PageProps<'home'>) {
  const home = asked<HomeView>(questions.home())
  const state = home.now.value
  return (
    <main class="page home" tabIndex={-1}>
      <Hero shop={shop} />
      <Tiles categories={shop.categories} title={t('categories')} />
      {state.state === 'loading' && <Bones />}
      {state.state === 'failed' && <FailureNotice failure={state.failure} again={() => void home.again()} />}
      {state.state === 'ready' &&
        (state.value.fresh.length === 0 ? (
          <div class="notice">
            <h2>{t('empty-title')}</h2>
            <p>{t('empty-shop-text')}</p>
            <Contact shop={shop} />
          </div>
        ) : (
          <Goods home={state.value} categories={shop.categories} />
        ))}
    </main>
  )
}

function Goods({ home, categories }: { home: HomeView; categories: readonly CategoryView[] }) {
  const { fresh, onSale, popular } = home
  const known = categories.reduce((sum, { products }) => sum + products, 0)
  // A small shop would only show the same few things three times.
  if (known <= fresh.length) {
    return (
      <section class="row">
        <div class="row-head">
          <h2>{t('all-products')}</h2>
          <a class="row-all" href={pathTo.catalogue}>
            {t('all')}
          </a>
        </div>
        <Cards cards={fresh} />
      </section>
    )
  }
  return (
    <>
      <Row title={t('row-fresh')} path={pathTo.catalogue} cards={fresh} />
      <Row title={t('row-on-sale')} path={`${pathTo.catalogue}?onSale=true`} cards={onSale} />
      <Row title={t('row-popular')} path={`${pathTo.catalogue}?sort=popular`} cards={popular} />
    </>
  )
}
