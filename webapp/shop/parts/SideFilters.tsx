import { t } from '../../language.ts'
import type { FacetsView } from '../api.ts'
import { type Filters, noFilters, paramsOf } from '../models/filters.ts'
import { FilterFields } from './Filters.tsx'

type Props = {
  path: string
  facets: FacetsView | undefined
  filters: Filters
  onChange: (filters: Filters) => void
}

/** Beside the list, where there is room for it. Before the page is alive it is sent like any form. */
export function SideFilters({ path, facets, filters, onChange }: Props) {
  const { sort, priceFromMinor, priceToMinor } = filters
  const kept = paramsOf({ ...noFilters, sort, priceFromMinor, priceToMinor })
  return (
    <form
      class="side-filters"
      action={path}
      method="get"
      aria-label={t('filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <FilterFields facets={facets} filters={filters} onChange={onChange} />
      <button type="submit" class="button for-sending">
        {t('filters-show')}
      </button>
    </form>
  )
}
