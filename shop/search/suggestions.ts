// For the search box while one types: how the query may go on, the categories and the first products it leads to. As tolerant as
// the search itself, and never fails on anything typed. Keeps nothing of what people look for.
import type { Db } from '#db/open.ts'
import { type Language, languages } from '#db/schema/kinds.ts'
import { type CategoryView, listCategories } from '../categories/catalogue-tree.ts'
import type { ProductCard } from '../products/product-card.ts'
import { searchProducts } from './search.ts'
import { splitWords, stemOf } from './search-words.ts'

/** `within`: the category it lies in. */
export type SuggestedCategory = { slug: string; title: string; within: string | null }
export type Suggestions = { words: string[]; categories: SuggestedCategory[]; products: ProductCard[] }

/** Eight rows, with the keyboard open: no more fit on a phone. */
const most = { words: 2, categories: 2, products: 4 }
const longestTyped = 200

export function suggest(db: Db, query: string, language: Language): Suggestions {
  const { items, corrected, dropped } = searchProducts(db, query, { language, limit: most.products })
  const typed = corrected ?? query.slice(0, longestTyped)
  const endings = endingsOf(typed, items)
  const words = corrected === null ? endings : [corrected, ...endings]
  const asked = splitWords(typed).filter((word) => !dropped.includes(word))
  return {
    words: words.slice(0, most.words),
    categories: categoriesWith(db, asked, language),
    products: items,
  }
}

/** The last word typed to its end, in every way that a product found has it. */
function endingsOf(typed: string, found: readonly ProductCard[]): string[] {
  const begun = splitWords(typed).at(-1) ?? ''
  const before = typed.slice(0, typed.trimEnd().search(/\S+$/))
  const endings = found
    .flatMap((card) => splitWords(card.title))
    .filter((word) => begun !== '' && word.startsWith(begun) && word !== begun)
  return [...new Set(endings)].map((word) => before + word)
}

/** Those called by all the words, in whichever language; the last one may be the beginning of a word. */
function categoriesWith(db: Db, words: readonly string[], language: Language): SuggestedCategory[] {
  const last = words.at(-1)
  if (last === undefined) return []
  const stems = words.slice(0, -1).map(stemOf)
  const fits = ({ title }: CategoryView) => {
    const titled = splitWords(title)
    const titledStems = titled.map(stemOf)
    const ends = titled.some((word) => word.startsWith(last)) || titledStems.includes(stemOf(last))
    return ends && stems.every((stem) => titledStems.includes(stem))
  }
  const called = languages.flatMap((one) => flatten(listCategories(db, one)).filter(({ view }) => fits(view)))
  const slugs = new Set(called.map(({ view }) => view.slug))
  return flatten(listCategories(db, language))
    .filter(({ view }) => slugs.has(view.slug))
    .slice(0, most.categories)
    .map(({ view: { slug, title }, within }) => ({ slug, title, within }))
}

type Placed = { view: CategoryView; within: string | null }

/** Those at the top before those inside them. */
function flatten(views: readonly CategoryView[], within: string | null = null): Placed[] {
  return [
    ...views.map((view) => ({ view, within })),
    ...views.flatMap(({ title, children }) => flatten(children, title)),
  ]
}
