// Going from place to place without loading the page anew: links, back and forward, where the page was scrolled to.
import { isLanguage } from '#shop/languages.ts'
import { chooseLanguage } from '../language.ts'
import { readRoute, route } from './route.ts'

type Entry = { within?: boolean; scroll?: number }
type Layer = { gone: () => void }

/** What lies over the page and goes when somebody goes back: a sheet, the search. */
let layer: Layer | undefined

export function go(path: string): void {
  if (layer === undefined) {
    rememberScroll()
    history.pushState({ within: true } satisfies Entry, '', path)
  } else {
    // The page takes the place of what lay over the last one.
    history.replaceState({ within: true } satisfies Entry, '', path)
    takeAway()
  }
  show()
  scrollTo(0, 0)
  requestAnimationFrame(() => refocus())
}

/** The same place, said more exactly: what was chosen on it. */
export function replace(path: string): void {
  history.replaceState(history.state, '', path)
  show()
}

/** From here on back closes it; so does what is answered, from within. */
export function openLayer(gone: () => void): () => void {
  const own = { gone }
  rememberScroll()
  history.pushState({ ...(history.state as Entry | null), within: true } satisfies Entry, '')
  layer = own
  return () => {
    if (layer === own) history.back()
  }
}

function takeAway(): void {
  const own = layer
  layer = undefined
  own?.gone()
}

/** Whether back leads to another place in the shop. */
export function cameFromWithin(): boolean {
  return (history.state as Entry | null)?.within === true
}

/** Back where the person came from, or to this place when they came by a link. */
export function goBack(otherwise: string): void {
  if (cameFromWithin()) history.back()
  else go(otherwise)
}

/** Plain taps stay within the page; a new tab, a long press and the like are the browser's. */
function followLink(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest('a')
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!link || !plain || event.defaultPrevented || link.origin !== location.origin || link.target !== '')
    return
  event.preventDefault()
  if (isLanguage(link.hreflang)) {
    chooseLanguage(link.hreflang)
    return
  }
  // A place on the same page is no step on the way: back leads out of the page.
  if (link.hash !== '' && link.pathname === location.pathname) {
    document.querySelector<HTMLElement>(link.hash)?.focus()
    return
  }
  const path = link.pathname + link.search
  // A phone first shows that it was touched: drawing another page takes longer than a finger should wait for that.
  requestAnimationFrame(() => setTimeout(() => go(path)))
}

function show(): void {
  route.value = readRoute(location.pathname, location.search)
}

/** What had the focus is gone with the old page: go on at the beginning of the new one, or where the person left it. */
function refocus(left?: string): void {
  const link =
    left === undefined
      ? null
      : document.querySelector<HTMLElement>(`main a:is([href="${left}"], [href^="${left}?"])`)
  const isLost = document.activeElement === document.body
  ;(link ?? (isLost ? document.querySelector('main') : null))?.focus({ preventScroll: true })
}

/** The place on the page goes with its entry in the history. */
function rememberScroll(): void {
  history.replaceState({ ...(history.state as Entry | null), scroll: scrollY }, '')
}

export function startRouting(): void {
  history.scrollRestoration = 'manual'
  show()
  let here = location.pathname
  let address = location.href
  route.subscribe(() => {
    here = location.pathname
    address = location.href
  })
  addEventListener('popstate', (event) => {
    if (layer !== undefined) {
      // What was chosen in it stays chosen on the page below.
      history.replaceState(event.state, '', address)
      takeAway()
      return
    }
    const left = here
    show()
    const { scroll = 0 } = (event.state ?? {}) as Entry
    // The page has to be drawn, and as high as it was, before one can scroll in it.
    requestAnimationFrame(() => {
      scrollTo(0, scroll)
      refocus(left)
    })
  })
  addEventListener('pagehide', rememberScroll)
  document.addEventListener('click', followLink)
}

/** After a reload the page is where it was. */
export function restoreScroll(): void {
  const { scroll } = (history.state ?? {}) as Entry
  if (scroll !== undefined) scrollTo(0, scroll)
}
