import { useSignal } from '@preact/signals'
import { limits } from '#shop/limits.ts'
import { t } from '../../language.ts'
import type { FacetsView } from '../api.ts'
import { countFilters, type Filters, noFilters, type Sort, sorts } from '../models/filters.ts'
import { FilterFields } from './Filters.tsx'
import { Icon } from './Icon.tsx'
import { Sheet } from './Sheet.tsx'

type Props = {
  total: number | null
  facets: FacetsView | undefined
  filters: Filters
  onChange: (filters: Filters) => void
}

/** Above a list: what it is narrowed down by, where no column beside it says so, and its order. */
export function ListBar({ total, facets, filters, onChange }: Props) {
  const open = useSignal(false)
  const count = countFilters(filters)
  return (
    <div class="list-bar">
      <button
        type="button"
        class="chip to-filters"
        aria-haspopup="dialog"
        onClick={() => {
          open.value = true
        }}
      >
        <Icon name="filters" />
        {t('filters')}
        {count > 0 && (
          <span class="badge">
            <span class="unseen">{t('filters-count', { count })}</span>
            <span aria-hidden="true">{count}</span>
          </span>
        )}
      </button>
      <SortChoice sort={filters.sort} onChoose={(sort) => onChange({ ...filters, sort })} />
      {open.value && (
        <Sheet
          title={t('filters')}
          onGone={() => {
            open.value = false
          }}
          foot={(close) => (
            <>
              <button
                type="button"
                class="button quiet"
                disabled={count === 0}
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
      )}
    </div>
  )
}

function SortChoice({ sort, onChoose }: { sort: Sort; onChoose: (sort: Sort) => void }) {
  return (
    <label class="chip sort">
      <Icon name="sort" />
      <span class="unseen">{t('sort')}</span>
      <select
        value={sort}
        onChange={({ currentTarget: { value } }) => onChoose(sorts.find((one) => one === value) ?? 'new')}
      >
        {sorts.map((one) => (
          <option value={one} key={one}>
            {t(`sort-${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
