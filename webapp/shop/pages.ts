// The pages, each loaded when it is first wanted, so that nobody waits for the checkout in order to look at goods.
import { type Signal, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { language, loadTexts, type TextPart } from '../language.ts'
import { type Failure, type Loading, load, whenOnline } from '../loading.ts'
import type { ShopView } from './api.ts'
import { loadAllLater } from './later.tsx'
import { loadProposing } from './models/searching.ts'
import type { PageName, RouteOf } from './route.ts'

export type PageProps<Name extends PageName> = { shop: ShopView; route: RouteOf<Name> }
type Page = ComponentType<PageProps<PageName>>

const loaders: Record<PageName, () => Promise<unknown>> = {
  home: () => import('./pages/Home.tsx').then(({ Home }) => Home),
  category: () => import('./pages/Category.tsx').then(({ Category }) => Category),
  product: () => import('./pages/Product.tsx').then(({ Product }) => Product),
  search: () => import('./pages/Search.tsx').then(({ Search }) => Search),
  text: () => import('./pages/Text.tsx').then(({ Text }) => Text),
  cart: () => import('./pages/Cart.tsx').then(({ Cart }) => Cart),
  checkout: () => import('./pages/Checkout.tsx').then(({ Checkout }) => Checkout),
  orders: () => import('./pages/Orders.tsx').then(({ Orders }) => Orders),
  order: () => import('./pages/Order.tsx').then(({ Order }) => Order),
  favourites: () => import('./pages/Favourites.tsx').then(({ Favourites }) => Favourites),
  nowhere: () => import('./pages/Nowhere.tsx').then(({ Nowhere }) => Nowhere),
}

/** Which texts a page takes besides those of every page. */
const texts: Partial<Record<PageName, TextPart>> = {
  ...{ category: 'listing', search: 'listing', product: 'product', favourites: 'favourites' },
  ...{ cart: 'purchase', checkout: 'purchase', orders: 'purchase', order: 'purchase' },
}

export function textsOf(name: PageName): TextPart | undefined {
  return texts[name]
}

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
    return code as Page
  })
}

export async function loadAllPages(): Promise<void> {
  for (const name of names) await loadPage(name)
}

/** While nobody waits for anything: the next tap then costs no look for code. */
export function loadRestWhenIdle(): void {
  const idle =
    'requestIdleCallback' in window ? requestIdleCallback : (work: () => void) => setTimeout(work, 500)
  idle(() => {
    loadSeldomSaid()
    void loadProposing()
    void loadAllPages()
      .then(loadAllLater)
      .catch(() => {})
  })
}

function loadSeldomSaid(): void {
  loadTexts(language(), 'rest').catch(() => whenOnline(loadSeldomSaid))
}
