// Colours are chosen by their names. A link may name them in the other language, made by somebody who reads that one, or before
// one changed to this.
import type { FacetsView } from '../api.ts'
import type { Filters } from './filters.ts'

export function inThisLanguage(filters: Filters, facets: FacetsView | undefined): Filters {
  const known = facets?.colours ?? []
  const spoken = (name: string) => {
    const isSpoken = known.some(({ key }) => key === name)
    return isSpoken ? name : (known.find(({ also }) => also === name)?.key ?? name)
  }
  return { ...filters, colours: [...new Set(filters.colours.map(spoken))].sort() }
}
