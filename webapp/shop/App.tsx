// What stands around every page: the shop's name and ways above, the page itself, the shop's own words below.
import { t } from '../language.ts'
import { FailureNotice } from '../parts/Notice.tsx'
import { Offline } from '../parts/Offline.tsx'
import type { ShopView } from './api.ts'
import { later } from './later.tsx'
import { theShop } from './models/shop.ts'
import { pageOf } from './pages.ts'
import { Closed } from './parts/Closed.tsx'
import { Header } from './parts/Header.tsx'
import { Bones } from './parts/Products.tsx'
import { Tabs } from './parts/Tabs.tsx'
import { Toast } from './parts/Toast.tsx'
import { route } from './route.ts'

const Footer = later('Footer', () => import('./parts/Footer.tsx'))

export function App() {
  const shop = theShop()
  const state = shop.now.value
  return (
    <>
      <Offline />
      <Toast />
      {state.state === 'loading' && (
        <main class="page" tabIndex={-1}>
          <Bones />
        </main>
      )}
      {state.state === 'failed' && (
        <main class="page" tabIndex={-1}>
          <FailureNotice failure={state.failure} again={() => void shop.again()} />
        </main>
      )}
      {state.state === 'ready' && <Open shop={state.value} />}
    </>
  )
}

function Open({ shop }: { shop: ShopView }) {
  return (
    <>
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <Header shop={shop} />
      <Closed shop={shop} />
      <div id="content" tabIndex={-1}>
        <Page shop={shop} />
      </div>
      <Footer shop={shop} />
      <Tabs />
    </>
  )
}

function Page({ shop }: { shop: ShopView }) {
  const here = route.value
  const page = pageOf(here.page).value
  if (page.state === 'ready') return <page.value shop={shop} route={here} />
  return (
    <main class="page" tabIndex={-1}>
      {page.state === 'loading' && <Bones />}
      {page.state === 'failed' && <FailureNotice failure={page.failure} again={() => location.reload()} />}
    </main>
  )
}
