// Who looks at the page, as the server knows them: asked once the page is alive, and again whenever they come back to it.
import { effect, signal } from '@preact/signals'
import { online } from '../../connection.ts'
import { chooseLanguage, language } from '../../language.ts'
import type { Me } from '../api.ts'
import { askOwn } from '../own.ts'
import { kept } from './kept.ts'
import { theShop } from './shop.ts'

/** Nothing until the server has said. */
export const me = signal<Me | undefined>(undefined)
/** In the cart, for its badge. */
export const pieces = signal(0)
/** Of products. */
export const favourites = signal<readonly number[]>([])

const readLanguage = kept<string>('language')
/** Somebody who looks away for a moment has not been elsewhere. */
const freshMs = 3_000
let askedAt = Number.NEGATIVE_INFINITY

let arriving: Promise<unknown> = Promise.resolve()

/** `arrived`: what somebody came for is done, and nothing of it is lost if the page is loaded anew. */
export function followPerson(arrived: Promise<unknown>): void {
  arriving = arrived.catch(() => {})
  const lookAgain = () => {
    if (document.visibilityState === 'visible' && performance.now() - askedAt > freshMs) void meet()
  }
  document.addEventListener('visibilitychange', lookAgain)
  addEventListener('pageshow', lookAgain)
  addEventListener('focus', lookAgain)
  effect(() => {
    if (online.value) void meet()
  })
}

export async function meet(): Promise<void> {
  askedAt = performance.now()
  const known = await askOwn<Me>('me').catch(() => undefined)
  if (known === undefined) return
  me.value = known
  favourites.value = known.favourites
  void arriving.then(() => followLanguage(known))
}

/**
 * The page came in the browser's language; somebody's Telegram may speak another. Once for each that is told: whoever then chooses
 * for themselves keeps what they chose.
 */
function followLanguage({ language: told }: Me): void {
  const shop = theShop().now.peek()
  if (told === null || shop.state !== 'ready' || told === readLanguage.read()) return
  readLanguage.write(told)
  const isAsked = new URLSearchParams(location.search).get('language') === told
  if (told !== language() && !isAsked && shop.value.languages.includes(told)) chooseLanguage(told)
}
