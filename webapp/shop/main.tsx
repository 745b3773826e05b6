// The page comes drawn by the server. Here it comes alive: with the same answers, the same texts and the same components.
import { effect } from '@preact/signals'
import { hydrate, render } from 'preact'
import { isLanguage } from '#shop/languages.ts'
import { followConnection } from '../connection.ts'
import { loadTexts, speak } from '../language.ts'
import { askAs } from '../loading.ts'
import { initData, startParam } from '../telegram/launch.ts'
import { startTelegram, tellReady } from '../telegram/start.ts'
import { App } from './App.tsx'
import type { ShopView } from './api.ts'
import { type Answers, give, startAsking } from './asked.ts'
import { gatherEarly, giveAgain } from './early.ts'
import { followPerson } from './models/me.ts'
import { theShop } from './models/shop.ts'
import { restoreScroll, startRouting } from './navigation.ts'
import { loadPage, loadRestWhenIdle, pageOf } from './pages.ts'
import { type PageName, route } from './route.ts'

/** Without a connection the drawn page still shows what it has; the next try is worth it only after a while. */
const againMs = 3_000

async function start(): Promise<void> {
  const root = document.querySelector('#shop')
  if (root === null) return
  const { lang } = document.documentElement
  const language = isLanguage(lang) ? lang : 'en'
  speak(language)
  give(JSON.parse(document.querySelector('#answers')?.textContent ?? '{}') as Answers)
  startTelegram()
  if (initData !== '') askAs(initData)
  followConnection()
  const drawn = location.pathname
  const link = startParam === '' ? undefined : await untilLoaded(() => import('./deep-link.ts'))
  link?.followStart(shopNow())
  startRouting()
  await untilLoaded(() => Promise.all([loadTexts(language), codeOf(route.peek().page)]))
  const early = gatherEarly(root)
  if (location.pathname === drawn) hydrate(<App />, root)
  else renderAnew(root)
  document.documentElement.dataset.alive = ''
  tellReady()
  giveAgain(early)
  startAsking()
  followPerson(startCart().then(link?.finishStart))
  restoreScroll()
  // Until then it is called as the server named it.
  void untilLoaded(() => import('./title.ts')).then(({ followTitle }) => followTitle())
  effect(() => {
    void loadPage(route.value.page)
  })
  loadRestWhenIdle()
}

async function startCart(): Promise<void> {
  const cart = await import('./models/cart.ts')
  cart.startCart()
}

/** Somebody came for another place than the one that is drawn. */
function renderAnew(root: Element): void {
  root.replaceChildren()
  render(<App />, root)
}

function shopNow(): ShopView | undefined {
  const { value } = theShop().now
  return value.state === 'ready' ? value.value : undefined
}

async function codeOf(page: PageName): Promise<void> {
  await loadPage(page)
  if (pageOf(page).peek().state === 'failed') throw new Error('the page could not be loaded')
}

async function untilLoaded<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againMs))
    }
  }
}

void start()
