// Narrowing a list down on its page: what it can be narrowed down by, what is chosen of that, and what a choice does.
import { useRef } from 'preact/hooks'
import { haptic } from '../../telegram/haptics.ts'
import type { FacetsView } from '../api.ts'
import { asked } from '../asked.ts'
import { replace } from '../navigation.ts'
import { type Filters, placeOf, readFilters } from './filters.ts'

export type Choosing = {
  /** Of the list as it is without. */
  path: string
  facets: FacetsView | undefined
  filters: Filters
  onChange: (filters: Filters) => void
}

export function useChoosing({ path, search, question }: { path: string; search: string; question: string }) {
  const results = useRef<HTMLElement>(null)
  const { value } = asked<FacetsView>(question).now
  const choosing: Choosing = {
    path,
    facets: value.state === 'ready' ? value.value : undefined,
    filters: readFilters(search),
    onChange: (filters) => {
      haptic('selection')
      replace(placeOf(path, filters))
      // Another list is read from its beginning.
      if ((results.current?.getBoundingClientRect().top ?? 0) < 0) results.current?.scrollIntoView()
    },
  }
  return { choosing, results }
}
