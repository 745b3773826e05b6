// What a list is narrowed down by and in which order it stands: all of it is in the address of the page, so that back works and a
// link shows to others what one sees.
import { address, inCategory, wordsIn } from '../questions.ts'

export const sorts = ['new', 'popular', 'cheap', 'dear'] as const
export type Sort = (typeof sorts)[number]
export type Filters = {
  sort: Sort
  /** By the keys of the facets. */
  colours: readonly string[]
  sizes: readonly string[]
  priceFromMinor: number | null
  priceToMinor: number | null
  inStock: boolean
  onSale: boolean
}

export const noFilters: Filters = {
  sort: 'new',
  colours: [],
  sizes: [],
  priceFromMinor: null,
  priceToMinor: null,
  inStock: false,
  onSale: false,
}

/** What the API takes of one kind. */
const most = 50
const longest = 200

/** Whatever else stands in the address, such as where the link was found, is nobody's filter; what is damaged is none either. */
export function readFilters(search: string): Filters {
  const given = new URLSearchParams(search)
  const [priceFromMinor, priceToMinor] = inOrder(minorIn(given, 'priceFrom'), minorIn(given, 'priceTo'))
  return {
    sort: sorts.find((one) => one === given.get('sort')) ?? noFilters.sort,
    colours: listIn(given, 'colours'),
    sizes: listIn(given, 'sizes'),
    priceFromMinor,
    priceToMinor,
    inStock: given.get('inStock') === 'true',
    onSale: given.get('onSale') === 'true',
  }
}

/** As the API takes them. Always in the same order, so that the same list has one address. */
export function paramsOf(filters: Filters): [name: string, value: string][] {
  const { sort, colours, sizes, priceFromMinor, priceToMinor, inStock, onSale } = filters
  const params: [string, string | null][] = [
    ['sort', sort === noFilters.sort ? null : sort],
    ...colours.map((colour): [string, string] => ['colours', colour]),
    ...sizes.map((size): [string, string] => ['sizes', size]),
    ['priceFrom', priceFromMinor === null ? null : String(priceFromMinor)],
    ['priceTo', priceToMinor === null ? null : String(priceToMinor)],
    ['inStock', inStock ? 'true' : null],
    ['onSale', onSale ? 'true' : null],
  ]
  return params.filter((param): param is [string, string] => param[1] !== null)
}

/** What the API is asked for a list; `search` as it stands in the address of the page. */
export function catalogueQuestion(slug: string | null, search: string): string {
  return address('catalogue', [...inCategory(slug), ...paramsOf(readFilters(search))])
}

/** The same for what is found by words, which stands in its own order. */
export function searchQuestion(search: string): string {
  const narrow = { ...readFilters(search), sort: noFilters.sort }
  return address('search', [['q', wordsIn(search)], ...paramsOf(narrow)])
}

/** The address of a list; `path` may say already what is looked for. */
export function placeOf(path: string, filters: Filters): string {
  const query = new URLSearchParams(paramsOf(filters)).toString()
  return query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`
}

/** What leaves something out; the order does not. */
export function countFilters(filters: Filters): number {
  return paramsOf({ ...filters, sort: noFilters.sort }).length
}

export function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value].sort()
}

function listIn(given: URLSearchParams, name: string): string[] {
  const fit = given.getAll(name).filter((value) => value !== '' && value.length <= longest)
  return [...new Set(fit)].sort().slice(0, most)
}

function minorIn(given: URLSearchParams, name: string): number | null {
  const value = given.get(name) ?? ''
  return /^\d{1,12}$/.test(value) ? Number(value) : null
}

/** Whoever takes them for each other means the same. */
function inOrder(from: number | null, to: number | null): [number | null, number | null] {
  return from !== null && to !== null && from > to ? [to, from] : [from, to]
}
