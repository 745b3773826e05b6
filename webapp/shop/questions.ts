// The addresses at which the shop's API answers everybody alike, and which of them the first view of each place needs.
import { language } from '../language.ts'
import type { Route } from './route.ts'

/** Always in the same order, so that one question has one address. */
function address(path: string, params: Record<string, string> = {}): string {
  const query = new URLSearchParams({ language: language(), ...params })
  return `/api/${path}?${query}`
}

export const questions = {
  shop: () => address('shop'),
  home: () => address('home'),
  /** `search` as it stands in the address of the page. */
  catalogue: (slug: string | null, search: string) =>
    address('catalogue', {
      ...(slug === null ? {} : { category: slug }),
      ...knownOf(search, catalogueParams),
    }),
  facets: (slug: string | null) => address('facets', slug === null ? {} : { category: slug }),
  product: (id: number) => address(`products/${id}`),
  reviews: (id: number) => address(`products/${id}/reviews`),
  search: (search: string) => address('search', knownOf(search, ['q'])),
  suggestions: (text: string) => address('suggestions', { q: text }),
  text: (slug: string) => address(`pages/${encodeURIComponent(slug)}`),
}

export const catalogueParams = [
  'sort',
  'colours',
  'sizes',
  'priceFrom',
  'priceTo',
  'inStock',
  'onSale',
] as const

/** Whatever else a link carries, such as where it was found, is not the API's. */
function knownOf(search: string, names: readonly string[]): Record<string, string> {
  const given = new URLSearchParams(search)
  return Object.fromEntries(names.flatMap((name) => (given.get(name) ? [[name, given.get(name) ?? '']] : [])))
}

/** What the server answers along with the page. Whatever is one person's own is asked for when it is known who that is. */
export function firstQuestions(route: Route): string[] {
  return [questions.shop(), ...ownQuestions(route)]
}

function ownQuestions(route: Route): string[] {
  switch (route.page) {
    case 'home':
      return [questions.catalogue(null, '')]
    case 'category':
      return [questions.catalogue(route.slug, route.search)]
    case 'product':
      return [questions.product(route.id)]
    case 'search':
      return new URLSearchParams(route.search).get('q')?.trim() ? [questions.search(route.search)] : []
    case 'text':
      return [questions.text(route.slug)]
    default:
      return []
  }
}
