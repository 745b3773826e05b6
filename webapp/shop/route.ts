// Where in the shop the person is. The address says it all, so that back works and a link can be sent to somebody.
import { signal } from '@preact/signals'

export type Route =
  | { page: 'home' }
  /** `search` as it stands in the address: filters, order, colour, words. Without a slug it is everything there is. */
  | { page: 'category'; slug: string | null; search: string }
  | { page: 'product'; id: number; search: string }
  | { page: 'search'; search: string }
  | { page: 'favourites' }
  | { page: 'cart' }
  | { page: 'checkout' }
  | { page: 'orders' }
  | { page: 'order'; token: string }
  | { page: 'text'; slug: string }
  | { page: 'nowhere' }
export type PageName = Route['page']
export type RouteOf<Name extends PageName> = Extract<Route, { page: Name }>

export const route = signal<Route>({ page: 'nowhere' })

export function readRoute(path: string, search = ''): Route {
  const [first = '', second = '', ...rest] = path.split('/').filter(Boolean).map(decode)
  if (rest.length > 0) return { page: 'nowhere' }
  if (second === '') return readPlain(first, search)
  if (first === 'category') return { page: 'category', slug: second, search }
  if (first === 'page') return { page: 'text', slug: second }
  if (first === 'order') return { page: 'order', token: second }
  if (first === 'product' && /^\d{1,15}$/.test(second)) return { page: 'product', id: Number(second), search }
  return { page: 'nowhere' }
}

function readPlain(name: string, search: string): Route {
  switch (name) {
    case '':
      return { page: 'home' }
    case 'catalogue':
      return { page: 'category', slug: null, search }
    case 'search':
      return { page: 'search', search }
    case 'favourites':
    case 'cart':
    case 'checkout':
    case 'orders':
      return { page: name }
    default:
      return { page: 'nowhere' }
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export const pathTo = {
  home: '/',
  catalogue: '/catalogue',
  category: (slug: string) => `/category/${encodeURIComponent(slug)}`,
  product: (id: number, colourId: number | null = null) =>
    colourId === null ? `/product/${id}` : `/product/${id}?colour=${colourId}`,
  find: '/search',
  search: (text: string) => `/search?q=${encodeURIComponent(text)}`,
  favourites: '/favourites',
  cart: '/cart',
  checkout: '/checkout',
  orders: '/orders',
  order: (token: string) => `/order/${encodeURIComponent(token)}`,
  text: (slug: string) => `/page/${encodeURIComponent(slug)}`,
}
