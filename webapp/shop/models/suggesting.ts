// What may be meant by what is being typed. Asked for when somebody pauses; until the answer is there, the last one stays.
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { SuggestionsView } from '../api.ts'
import { asked } from '../asked.ts'
import { questions } from '../questions.ts'
import { pathTo } from '../route.ts'
import { recentSearches } from './recent-searches.ts'

const pauseMs = 250

export type Suggestion =
  | { kind: 'recent' | 'words'; text: string; path: string }
  | { kind: 'category'; text: string; within: string | null; path: string }
  | { kind: 'product'; card: SuggestionsView['products'][number]; path: string }

/** Follows the text for as long as it is typed; the answer ends it. */
export function followTyping(
  text: ReadonlySignal<string>,
  into: Signal<SuggestionsView | undefined>,
): () => void {
  const settled = signal('')
  const stopTyping = effect(() => {
    const words = text.value.trim()
    if (words === '') {
      settled.value = ''
      return undefined
    }
    const pause = setTimeout(() => {
      settled.value = words
    }, pauseMs)
    return () => clearTimeout(pause)
  })
  const stopAsking = effect(() => {
    if (settled.value === '') {
      into.value = undefined
      return
    }
    const { value } = asked<SuggestionsView>(questions.suggestions(settled.value)).now
    if (value.state === 'ready') into.value = value.value
  })
  return () => {
    stopTyping()
    stopAsking()
  }
}

/** Before anything is typed: what was looked for before. */
export function optionsFor(typed: string, found: SuggestionsView | undefined): Suggestion[] {
  if (typed !== '') return listSuggestions(found)
  return recentSearches.value.map((text) => ({ kind: 'recent', text, path: pathTo.search(text) }))
}

function listSuggestions(found: SuggestionsView | undefined): Suggestion[] {
  if (found === undefined) return []
  const { words, categories, products } = found
  return [
    ...words.map((text): Suggestion => ({ kind: 'words', text, path: pathTo.search(text) })),
    ...categories.map(
      ({ slug, title, within }): Suggestion => ({
        kind: 'category',
        text: title,
        within,
        path: pathTo.category(slug),
      }),
    ),
    ...products.map((card): Suggestion => ({ kind: 'product', card, path: pathTo.product(card.id) })),
  ]
}
