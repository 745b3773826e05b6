// Where in the shop the person is. The address says it all, so that back works and a link can be sent to somebody.
import { signal } from '@preact/signals'

export type Route =
  | { page: 'catalogue'; slug: string | null }
  | { page: 'product'; id: number }
  | { page: 'nowhere' }

export const route = signal(readRoute(location.pathname))

export function readRoute(path: string): Route {
  const [first = '', second = '', ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent)
  if (rest.length > 0) return { page: 'nowhere' }
  if (first === '') return { page: 'catalogue', slug: null }
  if (first === 'category' && second !== '') return { page: 'catalogue', slug: second }
  if (first === 'product' && /^\d{1,15}$/.test(second)) return { page: 'product', id: Number(second) }
  return { page: 'nowhere' }
}

export const pathTo = {
  catalogue: (slug: string | null) => (slug === null ? '/' : `/category/${encodeURIComponent(slug)}`),
  product: (id: number) => `/product/${id}`,
}

export function go(path: string): void {
  rememberScroll()
  history.pushState({ within: true }, '', path)
  show()
  scrollTo(0, 0)
  requestAnimationFrame(() => refocus())
}

/** Back where the person came from, or to this place when they came by a link. */
export function goBack(otherwise: string): void {
  if ((history.state as { within?: boolean } | null)?.within === true) history.back()
  else go(otherwise)
}

/** Plain taps stay within the page; a new tab, a long press and the like are the browser's. */
export function followLink(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest('a')
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!link || !plain || event.defaultPrevented || link.origin !== location.origin || link.target !== '')
    return
  event.preventDefault()
  go(link.pathname)
}

function show(): void {
  route.value = readRoute(location.pathname)
}

/** What had the focus is gone with the old page: go on at the beginning of the new one, or where the person left it. */
function refocus(left?: string): void {
  if (document.activeElement !== document.body) return
  const link =
    left === undefined ? null : document.querySelector<HTMLElement>(`main a[href="${CSS.escape(left)}"]`)
  ;(link ?? document.querySelector('main'))?.focus({ preventScroll: true })
}

/** The place on the page goes with its entry in the history. */
function rememberScroll(): void {
  history.replaceState({ ...(history.state as object | null), scroll: scrollY }, '')
}

export function startRouting(): void {
  history.scrollRestoration = 'manual'
  let here = location.pathname
  route.subscribe(() => {
    here = location.pathname
  })
  addEventListener('popstate', (event) => {
    const left = here
    show()
    const { scroll = 0 } = (event.state ?? {}) as { scroll?: number }
    // The page has to be drawn, and as high as it was, before one can scroll in it.
    requestAnimationFrame(() => {
      scrollTo(0, scroll)
      refocus(left)
    })
  })
  document.addEventListener('click', followLink)
}
