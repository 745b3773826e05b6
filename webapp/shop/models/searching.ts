// The search box: what is typed, what is proposed, what is chosen of it.
import { batch, signal, useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { go } from '../navigation.ts'
import { wordsIn } from '../questions.ts'
import { pathTo, route } from '../route.ts'
import type { Suggestion } from './suggesting.ts'

export type Searching = ReturnType<typeof useSearching>
type Code = typeof import('../parts/Suggestions.tsx')

/** What proposes comes when somebody is about to type. Until then, and without a connection, the box only searches. */
export const proposing = signal<Code | undefined>(undefined)

export async function loadProposing(): Promise<void> {
  proposing.value ??= await import('../parts/Suggestions.tsx').catch(() => undefined)
}

export const suggestionId = (index: number) => `suggestion-${index}`

export function useSearching() {
  const here = route.value
  const sought = here.page === 'search' ? wordsIn(here.search) : ''
  const text = useSignal(sought)
  const open = useSignal(false)
  const active = useSignal(-1)
  const options = useSignal<readonly Suggestion[]>([])

  // Another place has other words in the box; what was typed where the page came alive stays.
  const place = useRef(here)
  useLayoutEffect(() => {
    if (place.current === here) return
    place.current = here
    text.value = sought
    close()
  }, [here, sought])

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
    if (option.kind !== 'category') void remember(option.kind === 'product' ? text.value.trim() : option.text)
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
      void remember(words)
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

async function remember(words: string): Promise<void> {
  const recent = await import('./recent-searches.ts').catch(() => undefined)
  recent?.rememberSearch(words)
}
