// The pages, each loaded when it is first wanted, so that nobody waits for the checkout in order to look at goods.
import { type Signal, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { language, loadTexts, type TextPart } from '../language.ts'
import { type Failure, type Loading, load, whenOnline } from '../loading.ts'
import type { ShopView } from './api.ts'
import { loadAllLater } from './later.tsx'
import { quiet } from './parts/quiet.ts'
import type { PageName, RouteOf } from './route.ts'

export type PageProps<Name extends PageName> = { shop: ShopView; route: RouteOf<Name> }
type Page = ComponentType<PageProps<PageName>>

/** Each names its component after its page. */
const loaders: Record<PageName, () => Promise<object>> = {
  home: () => import('./pages/Home.tsx'),
  category: () => import('./pages/Category.tsx'),
  product: () => import('./pages/Product.tsx'),
  search: () => import('./pages/Search.tsx'),
  text: () => import('./pages/Text.tsx'),
  cart: () => import('./pages/Cart.tsx'),
  checkout: () => import('./pages/Checkout.tsx'),
  orders: () => import('./pages/Orders.tsx'),
  order: () => import('./pages/Order.tsx'),
  favourites: () => import('./pages/Favourites.tsx'),
  nowhere: () => import('./pages/Nowhere.tsx'),
}

/** Which texts a page takes besides those of every page. */
const texts: Partial<Record<PageName, TextPart>> = {
  ...{ category: 'listing', search: 'listing', product: 'product', favourites: 'favourites' },
  ...{ cart: 'purchase', checkout: 'purchase', orders: 'purchase', order: 'purchase' },
}

export function textsOf(name: PageName): TextPart | undefined {
  return texts[name]
}

const componentOf = (name: PageName) => `${name[0]?.toUpperCase()}${name.slice(1)}`
const names = Object.keys(loaders) as PageName[]

const unreachable: Failure = { code: 'offline', params: {} }
const states = new Map<PageName, Signal<Loading<Page>>>()

/** The page of this name: here, on its way, or not to be had for want of a connection. */
export function pageOf(name: PageName): Signal<Loading<Page>> {
  const known = states.get(name) ?? signal<Loading<Page>>({ state: 'loading' })
  states.set(name, known)
  return known
}

export async function loadPage(name: PageName): Promise<void> {
  const page = pageOf(name)
  if (page.peek().state === 'ready') return
  await load(page, async () => {
    const part = textsOf(name)
    const [code] = await Promise.all([loaders[name](), part && loadTexts(language(), part)]).catch(() => {
      throw unreachable
    })
    return (code as Record<string, Page>)[componentOf(name)] as Page
  })
}

export async function loadAllPages(): Promise<void> {
  for (const name of names) await loadPage(name)
}

/** While nobody waits for anything: the next tap then costs no look for code. */
export function loadRestWhenIdle(): void {
  void quiet().then(() => {
    loadSeldomSaid()
    void loadAllPages()
      .then(loadAllLater)
      .then(lookAhead)
      .catch(() => {})
  })
}

async function lookAhead(): Promise<void> {
  const { startLookingAhead } = await import('./look-ahead.ts')
  startLookingAhead()
}

function loadSeldomSaid(): void {
  loadTexts(language(), 'rest').catch(() => whenOnline(loadSeldomSaid))
}
