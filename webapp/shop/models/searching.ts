// The search box: what is typed, what is proposed, what is chosen of it.
import { batch, useComputed, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SuggestionsView } from '../api.ts'
import { go } from '../navigation.ts'
import { wordsIn } from '../questions.ts'
import { pathTo, route } from '../route.ts'
import { recallSearches, recentSearches, rememberSearch } from './recent-searches.ts'
import { followTyping, listSuggestions, type Suggestion } from './suggesting.ts'

export type Searching = ReturnType<typeof useSearching>

export function useSearching() {
  const here = route.value
  const sought = here.page === 'search' ? wordsIn(here.search) : ''
  const text = useSignal(sought)
  const open = useSignal(false)
  const active = useSignal(-1)
  const found = useSignal<SuggestionsView | undefined>(undefined)
  const options = useComputed(() => (open.value ? optionsFor(text.value.trim(), found.value) : []))

  useEffect(recallSearches, [])
  // Another place has other words in the box.
  useEffect(() => {
    text.value = sought
    close()
  }, [here, sought])
  useEffect(() => (open.value ? followTyping(text, found) : undefined), [open.value])

  const close = () => {
    batch(() => {
      open.value = false
      active.value = -1
    })
  }
  const type = (typed: string) => {
    batch(() => {
      text.value = typed
      open.value = true
      active.value = -1
    })
  }
  /** The link itself leads there. */
  const take = (option: Suggestion) => {
    close()
    if (option.kind !== 'category')
      rememberSearch(option.kind === 'product' ? text.value.trim() : option.text)
  }
  /** What is marked, else what is typed. */
  const submit = () => {
    const option = options.value[active.value]
    const words = text.value.trim()
    if (option !== undefined) {
      take(option)
      go(option.path)
    } else if (words !== '') {
      close()
      rememberSearch(words)
      go(pathTo.search(words))
    }
  }
  /** Round, with the field itself between the last and the first. */
  const move = (step: 1 | -1) => {
    const places = options.value.length + 1
    active.value = ((active.value + 1 + step + places) % places) - 1
  }
  return { text, open, active, options, close, type, take, submit, move }
}

function optionsFor(typed: string, found: SuggestionsView | undefined): Suggestion[] {
  if (typed !== '') return listSuggestions(found)
  return recentSearches.value.map((text) => ({ kind: 'recent', text, path: pathTo.search(text) }))
}
