import { t } from '../../language.ts'
import type { Choosing } from '../models/choosing.ts'
import { noFilters, paramsOf } from '../models/filters.ts'
import { FilterFields } from './Filters.tsx'

/** Beside the list, where there is room for it. Before the page is alive it is sent like any form. */
export function SideFilters({ path, facets, filters, onChange }: Choosing) {
  const { sort, priceFromMinor, priceToMinor } = filters
  const [action, sought] = path.split('?')
  const kept = [
    ...new URLSearchParams(sought),
    ...paramsOf({ ...noFilters, sort, priceFromMinor, priceToMinor }),
  ]
  return (
    <form
      class="side-filters"
      action={action}
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
