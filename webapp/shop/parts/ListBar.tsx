import { useSignal } from '@preact/signals'
import { t } from '../../language.ts'
import { later } from '../later.tsx'
import { countFilters, type Sort, sorts } from '../models/filters.ts'
import type { FilterSheetProps } from './FilterSheet.tsx'
import { Icon } from './Icon.tsx'

type Props = Omit<FilterSheetProps, 'onGone'> & {
  /** In an order one may choose. */
  isSorted?: boolean
}

const FilterSheet = later('FilterSheet', () => import('./FilterSheet.tsx'))

/** Above a list: what it is narrowed down by, where no column beside it says so, and its order. */
export function ListBar({ isSorted = false, ...props }: Props) {
  const { filters, onChange } = props
  const open = useSignal(false)
  const count = countFilters(filters)
  return (
    <div class={isSorted ? 'list-bar' : 'list-bar unsorted'}>
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
      {isSorted && <SortChoice sort={filters.sort} onChoose={(sort) => onChange({ ...filters, sort })} />}
      {open.value && (
        <FilterSheet
          {...props}
          onGone={() => {
            open.value = false
          }}
        />
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
