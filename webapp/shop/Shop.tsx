import { t } from '../language.ts'
import { LanguageSwitch } from '../parts/LanguageSwitch.tsx'
import { FailureNotice } from '../parts/Notice.tsx'
import { Offline } from '../parts/Offline.tsx'
import type { ShopView } from './api.ts'
import { openShop, shop } from './models/shop.ts'
import { Bones, Catalogue } from './pages/Catalogue.tsx'
import { Nowhere } from './pages/Nowhere.tsx'
import { Product } from './pages/Product.tsx'
import { Arrow } from './parts/Gallery.tsx'
import { goBack, pathTo, route } from './route.ts'

export function Shop() {
  const state = shop.value
  return (
    <>
      <Offline />
      {state.state === 'loading' && (
        <main class="page" tabIndex={-1}>
          <Bones />
        </main>
      )}
      {state.state === 'failed' && (
        <main class="page" tabIndex={-1}>
          <FailureNotice failure={state.failure} again={() => void openShop()} />
        </main>
      )}
      {state.state === 'ready' && (
        <>
          <Head shop={state.value} />
          <Page shop={state.value} />
        </>
      )}
    </>
  )
}

function Page({ shop }: { shop: ShopView }) {
  const here = route.value
  if (here.page === 'catalogue') return <Catalogue shop={shop} slug={here.slug} />
  if (here.page === 'product') return <Product shop={shop} id={here.id} key={here.id} />
  return <Nowhere />
}

/** The shop's name is the heading of its front page only; elsewhere it is the way there. */
function Head({ shop }: { shop: ShopView }) {
  const here = route.value
  const home = here.page === 'catalogue' && here.slug === null
  const name = <a href={pathTo.catalogue(null)}>{shop.name}</a>
  return (
    <header class="page head">
      {here.page === 'product' && (
        <button
          type="button"
          class="back"
          onClick={() => goBack(pathTo.catalogue(null))}
          aria-label={t('back')}
        >
          <Arrow back />
        </button>
      )}
      {here.page === 'catalogue' ? <h1 class="name">{name}</h1> : <p class="name">{name}</p>}
      <LanguageSwitch languages={shop.languages} />
      {home && shop.greeting !== '' && <p class="greeting">{shop.greeting}</p>}
    </header>
  )
}
