import { limits } from '#shop/limits.ts'
import { t } from '../../language.ts'
import type { FacetsView } from '../api.ts'
import { countFilters, type Filters, noFilters } from '../models/filters.ts'
import { FilterFields } from './Filters.tsx'
import { Sheet } from './Sheet.tsx'

export type FilterSheetProps = {
  total: number | null
  facets: FacetsView | undefined
  filters: Filters
  onChange: (filters: Filters) => void
  onGone: () => void
}

/** What narrows the list down, where there is no room for it beside the list. */
export function FilterSheet({ total, facets, filters, onChange, onGone }: FilterSheetProps) {
  return (
    <Sheet
      title={t('filters')}
      onGone={onGone}
      foot={(close) => (
        <>
          <button
            type="button"
            class="button quiet"
            disabled={countFilters(filters) === 0}
            onClick={() => onChange({ ...noFilters, sort: filters.sort })}
          >
            {t('filters-clear')}
          </button>
          <button type="button" class="button" onClick={close}>
            {total === null || total > limits.counted
              ? t('filters-show')
              : t('filters-show-count', { count: total })}
          </button>
        </>
      )}
    >
      <FilterFields facets={facets} filters={filters} onChange={onChange} />
    </Sheet>
  )
}
