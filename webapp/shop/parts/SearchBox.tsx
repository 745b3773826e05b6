import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../language.ts'
import { useBackButton } from '../../telegram/use-buttons.ts'
import { loadProposing, proposing, type Searching, suggestionId, useSearching } from '../models/searching.ts'
import { pathTo } from '../route.ts'
import { Icon } from './Icon.tsx'
import { quiet } from './quiet.ts'

/** A plain form to begin with; once alive it suggests, and remembers what was looked for. */
export function SearchBox() {
  const searching = useSearching()
  const field = useRef<HTMLInputElement>(null)
  const { text, open, options } = searching
  const code = proposing.value
  const proposes = options.value.length > 0
  useBackButton(proposes && searching.close)
  useEffect(() => void quiet().then(loadProposing), [])
  return (
    <search class={proposes ? 'search open' : 'search'}>
      <form
        class="search-form"
        action={pathTo.find}
        method="get"
        onSubmit={(event) => {
          event.preventDefault()
          searching.submit()
          // The keyboard goes, and the page is seen.
          field.current?.blur()
        }}
        onFocusIn={() => {
          open.value = true
          void loadProposing()
        }}
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget as Node | null)) searching.close()
        }}
        onKeyDown={(event) => onKey(event, searching, field.current)}
      >
        <div class="search-line">
          <Icon name="search" />
          <Field searching={searching} field={field} />
          {text.value !== '' && (
            <button
              type="button"
              class="search-clear"
              aria-label={t('search-clear')}
              onClick={() => {
                searching.type('')
                field.current?.focus()
              }}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
        {code && <code.Suggestions searching={searching} />}
      </form>
    </search>
  )
}

function Field({
  searching: { text, active, options, type, close },
  field,
}: {
  searching: Searching
  field: RefObject<HTMLInputElement | null>
}) {
  return (
    <input
      ref={field}
      class="search-field"
      type="text"
      inputMode="search"
      name="q"
      value={text.value}
      placeholder={t('search-placeholder')}
      aria-label={t('search')}
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      enterkeyhint="search"
      maxLength={200}
      role="combobox"
      aria-autocomplete="list"
      aria-expanded={options.value.length > 0}
      aria-controls="suggestions"
      aria-activedescendant={active.value < 0 ? undefined : suggestionId(active.value)}
      onInput={({ currentTarget }) => {
        type(currentTarget.value)
        void loadProposing()
        // What was typed before the page came alive is no reason to open anything over it.
        if (document.activeElement !== currentTarget) close()
      }}
    />
  )
}

function onKey(event: KeyboardEvent, searching: Searching, field: HTMLInputElement | null): void {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    searching.move(event.key === 'ArrowDown' ? 1 : -1)
  } else if (event.key === 'Escape') {
    if (searching.text.value !== '') searching.type('')
    else {
      searching.close()
      field?.blur()
    }
  } else return
  event.preventDefault()
}
