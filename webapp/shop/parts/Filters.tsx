import { exponentOf } from '#shop/money.ts'
import { t } from '../../language.ts'
import type { FacetsView } from '../api.ts'
import { type Filters, toggled } from '../models/filters.ts'
import { inThisLanguage } from '../models/filters-spoken.ts'
import { currency } from '../models/shop.ts'

type Props = { facets: FacetsView | undefined; filters: Filters; onChange: (filters: Filters) => void }

/** What a list can be narrowed down by, as parts of a form that also works when it is sent. */
export function FilterFields({ facets, filters: given, onChange }: Props) {
  const filters = inThisLanguage(given, facets)
  return (
    <>
      <div class="switches">
        <Switch name="inStock" on={filters.inStock} onTurn={(inStock) => onChange({ ...filters, inStock })} />
        <Switch name="onSale" on={filters.onSale} onTurn={(onSale) => onChange({ ...filters, onSale })} />
      </div>
      {facets !== undefined && (
        <>
          <Prices facets={facets} filters={filters} onChange={onChange} />
          <Sizes facets={facets} filters={filters} onChange={onChange} />
          <Colours facets={facets} filters={filters} onChange={onChange} />
        </>
      )}
    </>
  )
}

type SwitchProps = { name: 'inStock' | 'onSale'; on: boolean; onTurn: (on: boolean) => void }

function Switch({ name, on, onTurn }: SwitchProps) {
  return (
    <label class="switch">
      {t(`filter-${name}`)}
      <input
        type="checkbox"
        role="switch"
        name={name}
        value="true"
        checked={on}
        aria-checked={on}
        onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
      />
    </label>
  )
}

type FieldsProps = Props & { facets: FacetsView }

function Prices({ facets: { priceFromMinor, priceToMinor }, filters, onChange }: FieldsProps) {
  if (priceFromMinor === null || priceToMinor === null || priceFromMinor === priceToMinor) return null
  return (
    <fieldset class="filter by-price">
      <legend>{t('filter-price')}</legend>
      <div class="prices">
        <Amount
          label={t('filter-price-from')}
          minor={filters.priceFromMinor}
          limit={Math.floor(priceFromMinor / unit())}
          onGive={(given) => onChange({ ...filters, priceFromMinor: given })}
        />
        <Amount
          label={t('filter-price-to')}
          minor={filters.priceToMinor}
          limit={Math.ceil(priceToMinor / unit())}
          onGive={(given) => onChange({ ...filters, priceToMinor: given })}
        />
      </div>
    </fieldset>
  )
}

function unit(): number {
  return 10 ** exponentOf(currency())
}

type AmountProps = {
  label: string
  minor: number | null
  limit: number
  onGive: (minor: number | null) => void
}

/** In whole units of the currency, as people think of it. Counts when it is left, not while it is being typed. */
function Amount({ label, minor, limit, onGive }: AmountProps) {
  return (
    <label class="amount">
      <span>{label}</span>
      <input
        key={minor}
        // Nobody's: sent with the form before it is alive, it would be lost. So it waits for whoever reads it.
        form=""
        type="text"
        inputMode="numeric"
        defaultValue={minor === null ? '' : String(Math.round(minor / unit()))}
        placeholder={String(limit)}
        autocomplete="off"
        enterkeyhint="done"
        maxLength={12}
        onChange={({ currentTarget }) => onGive(readAmount(currentTarget.value))}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') currentTarget.blur()
        }}
      />
    </label>
  )
}

/** `1 990 ₽` too: whatever is no digit was meant for the eye. */
function readAmount(text: string): number | null {
  const digits = text
    .replace(/[.,]\d{1,2}$/, '')
    .replace(/\D/g, '')
    .slice(0, 8)
  return digits === '' ? null : Number(digits) * unit()
}

function Sizes({ facets: { sizes }, filters, onChange }: FieldsProps) {
  if (sizes.length < 2 && filters.sizes.length === 0) return null
  return (
    <fieldset class="filter">
      <legend>{t('filter-sizes')}</legend>
      <div class="filter-sizes">
        {sizes.map(({ key, title }) => (
          <label class="filter-size" key={key}>
            {title}
            <input
              type="checkbox"
              name="sizes"
              value={key}
              checked={filters.sizes.includes(key)}
              onChange={() => onChange({ ...filters, sizes: toggled(filters.sizes, key) })}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Colours({ facets: { colours }, filters, onChange }: FieldsProps) {
  if (colours.length < 2 && filters.colours.length === 0) return null
  return (
    <fieldset class="filter">
      <legend>{t('filter-colours')}</legend>
      <div class="filter-colours">
        {colours.map(({ key, title, hex }) => (
          <label class="filter-colour" key={key}>
            <input
              type="checkbox"
              name="colours"
              value={key}
              checked={filters.colours.includes(key)}
              onChange={() => onChange({ ...filters, colours: toggled(filters.colours, key) })}
            />
            <span class="dot" style={{ background: hex }} aria-hidden="true" />
            {title}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
