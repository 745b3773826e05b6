// The addresses at which the shop's API answers everybody alike.
import { language } from '../language.ts'

type Param = readonly [name: string, value: string]

/** Always in the same order, so that one question has one address. */
export function address(path: string, params: readonly Param[] = []): string {
  const query = new URLSearchParams([['language', language()], ...params.map((param) => [...param])])
  return `/api/${path}?${query}`
}

export const inCategory = (slug: string | null): Param[] => (slug === null ? [] : [['category', slug]])

export const questions = {
  shop: () => address('shop'),
  home: () => address('home'),
  facets: (slug: string | null) => address('facets', inCategory(slug)),
  product: (id: number) => address(`products/${id}`),
  reviews: (id: number) => address(`products/${id}/reviews`),
  foundFacets: (words: string) => address('facets', [['q', words]]),
  suggestions: (words: string) => address('suggestions', [['q', words]]),
  text: (slug: string) => address(`pages/${encodeURIComponent(slug)}`),
}

/** What is looked for, as it stands in the address of the page. */
export function wordsIn(search: string): string {
  return (new URLSearchParams(search).get('q') ?? '').trim().replace(/\s+/g, ' ')
}
