import { t } from '../../language.ts'
import type { Choosing } from '../models/choosing.ts'
import { noFilters, placeOf } from '../models/filters.ts'

export function NothingFits({ path, filters, onChange }: Choosing) {
  const all = { ...noFilters, sort: filters.sort }
  return (
    <div class="notice">
      <h2>{t('nothing-fits-title')}</h2>
      <p>{t('nothing-fits-text')}</p>
      <a
        class="button"
        href={placeOf(path, all)}
        onClick={(event) => {
          event.preventDefault()
          onChange(all)
        }}
      >
        {t('filters-clear')}
      </a>
    </div>
  )
}
