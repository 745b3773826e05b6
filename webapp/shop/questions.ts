// The addresses at which the shop's API answers everybody alike, and which of them the first view of each place needs.
import { language } from '../language.ts'
import { paramsOf, readFilters } from './models/filters.ts'
import type { Route } from './route.ts'

/** Always in the same order, so that one question has one address. */
function address(path: string, params: readonly (readonly [name: string, value: string])[] = []): string {
  const query = new URLSearchParams([['language', language()], ...params.map((param) => [...param])])
  return `/api/${path}?${query}`
}

const inCategory = (slug: string | null) => (slug === null ? [] : [['category', slug] as const])

export const questions = {
  shop: () => address('shop'),
  home: () => address('home'),
  /** `search` as it stands in the address of the page; whatever else a link carries, such as where it was found, is not the API's. */
  catalogue: (slug: string | null, search: string) =>
    address('catalogue', [...inCategory(slug), ...paramsOf(readFilters(search))]),
  facets: (slug: string | null) => address('facets', inCategory(slug)),
  product: (id: number) => address(`products/${id}`),
  reviews: (id: number) => address(`products/${id}/reviews`),
  search: (words: string) => address('search', [['q', words]]),
  suggestions: (words: string) => address('suggestions', [['q', words]]),
  text: (slug: string) => address(`pages/${encodeURIComponent(slug)}`),
}

/** What is looked for, as it stands in the address of the page. */
export function wordsIn(search: string): string {
  return (new URLSearchParams(search).get('q') ?? '').trim().replace(/\s+/g, ' ')
}

/** What the server answers along with the page. Whatever is one person's own is asked for when it is known who that is. */
export function firstQuestions(route: Route): string[] {
  return [questions.shop(), ...ownQuestions(route)]
}

function ownQuestions(route: Route): string[] {
  switch (route.page) {
    case 'home':
      return [questions.home()]
    case 'category':
      return [questions.catalogue(route.slug, route.search), questions.facets(route.slug)]
    case 'product':
      return [questions.product(route.id), questions.reviews(route.id)]
    case 'search':
      return [wordsIn(route.search) === '' ? questions.home() : questions.search(wordsIn(route.search))]
    case 'text':
      return [questions.text(route.slug)]
    default:
      return []
  }
}
