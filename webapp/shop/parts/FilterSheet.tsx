import { limits } from '#shop/limits.ts'
import { t } from '../../language.ts'
import { secondaryButton } from '../../telegram/buttons.ts'
import { isTelegram } from '../../telegram/transport.ts'
import { useMainButton, useSecondaryButton } from '../../telegram/use-buttons.ts'
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
  const clear = () => onChange({ ...noFilters, sort: filters.sort })
  return (
    <Sheet
      title={t('filters')}
      onGone={onGone}
      foot={(close) => (
        <Foot total={total} close={close} isClear={countFilters(filters) === 0} clear={clear} />
      )}
    >
      <FilterFields facets={facets} filters={filters} onChange={onChange} />
    </Sheet>
  )
}

type FootProps = { total: number | null; isClear: boolean; clear: () => void; close: () => void }

/** Telegram's own two buttons, as far as the client has them. */
function Foot({ total, isClear, clear, close }: FootProps) {
  const text =
    total === null || total > limits.counted ? t('filters-show') : t('filters-show-count', { count: total })
  useMainButton(isTelegram && { text, onClick: close })
  useSecondaryButton(isTelegram && !isClear && { text: t('filters-clear'), onClick: clear })
  const isNative = isTelegram && secondaryButton.drawn.value === undefined
  return (
    <>
      {!isNative && (
        <button type="button" class="button quiet" disabled={isClear} onClick={clear}>
          {t('filters-clear')}
        </button>
      )}
      {!isTelegram && (
        <button type="button" class="button" onClick={close}>
          {text}
        </button>
      )}
    </>
  )
}
