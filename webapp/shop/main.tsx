// The page comes drawn by the server. Here it comes alive: with the same answers, the same texts and the same components.
import { effect } from '@preact/signals'
import { hydrate } from 'preact'
import { isLanguage } from '#shop/languages.ts'
import { followConnection } from '../connection.ts'
import { loadTexts, speak } from '../language.ts'
import { askAs } from '../loading.ts'
import { initData } from '../telegram/launch.ts'
import { startTelegram, tellReady } from '../telegram/start.ts'
import { App } from './App.tsx'
import { type Answers, give, startAsking } from './asked.ts'
import { gatherEarly, giveAgain } from './early.ts'
import { headOf } from './head.ts'
import { followPerson } from './models/me.ts'
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
  give(JSON.parse(document.querySelector('#answers')?.textContent ?? '{}') as Answers)
  startTelegram()
  if (initData !== '') askAs(initData)
  followConnection()
  startRouting()
  speak(language)
  await untilLoaded(() => Promise.all([loadTexts(language), codeOf(route.peek().page)]))
  const early = gatherEarly(root)
  hydrate(<App />, root)
  tellReady()
  giveAgain(early)
  startAsking()
  followPerson()
  void import('./models/cart.ts').then(({ startCart }) => startCart())
  restoreScroll()
  effect(() => {
    document.title = headOf(route.value).title
  })
  effect(() => {
    void loadPage(route.value.page)
  })
  loadRestWhenIdle()
}

async function codeOf(page: PageName): Promise<void> {
  await loadPage(page)
  if (pageOf(page).peek().state === 'failed') throw new Error('the page could not be loaded')
}

async function untilLoaded(work: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await work()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againMs))
    }
  }
}

void start()
