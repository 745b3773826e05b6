import { effect, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { formatMoney } from '#shop/money.ts'
import { pictureUrl } from '#shop/picture-widths.ts'
import { language, t } from '../../language.ts'
import type { SuggestionsView } from '../api.ts'
import { forgetSearches, recallSearches } from '../models/recent-searches.ts'
import { type Searching, suggestionId } from '../models/searching.ts'
import { currency } from '../models/shop.ts'
import { followTyping, optionsFor, type Suggestion } from '../models/suggesting.ts'
import { Icon } from './Icon.tsx'
import '../suggestions.css'

/** Below the search box for as long as somebody types in it. The focus stays in the box, whatever is touched here. */
export function Suggestions({ searching }: { searching: Searching }) {
  const { options, active, take } = searching
  const all = options.value
  useProposing(searching)
  const recent = all[0]?.kind === 'recent'
  return (
    <div class="suggestions" hidden={all.length === 0} onPointerDown={(event) => event.preventDefault()}>
      {recent && (
        <div class="suggestions-head">
          <span id="suggestions-title">{t('search-recent')}</span>
          <button type="button" class="text-button" onClick={forgetSearches}>
            {t('search-forget')}
          </button>
        </div>
      )}
      <div id="suggestions" role="listbox" aria-label={t(recent ? 'search-recent' : 'search-suggestions')}>
        {all.map((option, index) => (
          <a
            key={option.path}
            class="suggestion"
            id={suggestionId(index)}
            href={option.path}
            role="option"
            tabIndex={-1}
            aria-selected={index === active.value}
            onClick={() => take(option)}
          >
            <Shown option={option} />
          </a>
        ))}
      </div>
    </div>
  )
}

/** While the box is open: what was looked for before, then what may be meant. */
function useProposing({ text, open, options }: Searching): void {
  const found = useSignal<SuggestionsView | undefined>(undefined)
  useEffect(recallSearches, [])
  useEffect(() => (open.value ? followTyping(text, found) : undefined), [open.value])
  useEffect(
    () =>
      effect(() => {
        options.value = open.value ? optionsFor(text.value.trim(), found.value) : []
      }),
    [],
  )
}

function Shown({ option }: { option: Suggestion }) {
  if (option.kind === 'product') {
    const { title, picture, fromPriceMinor } = option.card
    return (
      <>
        {picture === null ? (
          <span class="suggestion-picture" />
        ) : (
          <img
            class="suggestion-picture"
            src={pictureUrl(picture, 80, 'webp')}
            alt=""
            width={40}
            height={40}
          />
        )}
        <span class="suggestion-text">{title}</span>
        <span class="suggestion-price">{formatMoney(fromPriceMinor, currency(), language())}</span>
      </>
    )
  }
  return (
    <>
      <Icon
        name={option.kind === 'recent' ? 'recent' : option.kind === 'category' ? 'catalogue' : 'search'}
      />
      <span class="suggestion-text">{option.text}</span>
      {option.kind === 'category' && <span class="suggestion-kind">{option.within ?? t('category')}</span>}
    </>
  )
}
