import type { ComponentChildren } from 'preact'
import { formatMoney } from '#shop/money.ts'
import { language, t } from '../../language.ts'
import type { FacetsView } from '../api.ts'
import type { Choosing } from '../models/choosing.ts'
import { type Filters, noFilters, placeOf } from '../models/filters.ts'
import { inThisLanguage } from '../models/filters-spoken.ts'
import { currency } from '../models/shop.ts'
import { Icon } from './Icon.tsx'

/** One thing that narrows the list down, and what is left without it. */
type Narrowing = { name: string; without: Filters }

/** What is chosen, each with the way to drop it. */
export function FilterChips({ path, facets, filters: given, onChange }: Choosing) {
  const filters = inThisLanguage(given, facets)
  const chosen = narrowingsOf(filters, facets)
  if (chosen.length === 0) return null
  return (
    <ul class="chips chosen" aria-label={t('filters-chosen')}>
      {chosen.map(({ name, without }) => (
        <li key={name}>
          <Way path={path} filters={without} onChange={onChange} label={t('filter-remove', { name })}>
            {name}
            <Icon name="close" />
          </Way>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Way path={path} filters={{ ...noFilters, sort: filters.sort }} onChange={onChange} plain>
            {t('filters-clear')}
          </Way>
        </li>
      )}
    </ul>
  )
}

type WayProps = Pick<Choosing, 'path' | 'filters' | 'onChange'> & {
  label?: string
  plain?: boolean
  children: ComponentChildren
}

/** A link, so that it also works before the page is alive. */
function Way({ path, filters, onChange, label, plain = false, children }: WayProps) {
  return (
    <a
      class={plain ? 'chip text-button' : 'chip'}
      href={placeOf(path, filters)}
      aria-label={label}
      onClick={(event) => {
        event.preventDefault()
        onChange(filters)
      }}
    >
      {children}
    </a>
  )
}

function narrowingsOf(filters: Filters, facets: FacetsView | undefined): Narrowing[] {
  const { priceFromMinor, priceToMinor, inStock, onSale } = filters
  const titleOf = (kind: 'colours' | 'sizes', key: string) =>
    facets?.[kind].find((facet) => facet.key === key)?.title ?? key
  const listed = (kind: 'colours' | 'sizes') =>
    filters[kind].map((key) => ({
      name: titleOf(kind, key),
      without: { ...filters, [kind]: filters[kind].filter((other) => other !== key) },
    }))
  return [
    ...(inStock ? [{ name: t('filter-inStock'), without: { ...filters, inStock: false } }] : []),
    ...(onSale ? [{ name: t('filter-onSale'), without: { ...filters, onSale: false } }] : []),
    ...(priceFromMinor === null && priceToMinor === null
      ? []
      : [
          {
            name: pricesSaid(priceFromMinor, priceToMinor),
            without: { ...filters, priceFromMinor: null, priceToMinor: null },
          },
        ]),
    ...listed('sizes'),
    ...listed('colours'),
  ]
}

function pricesSaid(from: number | null, to: number | null): string {
  const said = (minor: number | null) => formatMoney(minor ?? 0, currency(), language())
  if (to === null) return t('price-from', { price: said(from) })
  if (from === null) return t('price-to', { price: said(to) })
  return t('price-range', { from: said(from), to: said(to) })
}
