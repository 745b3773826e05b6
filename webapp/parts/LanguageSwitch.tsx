import type { Language } from '#db/schema/kinds.ts'
import { chooseLanguage, language, t } from '../language.ts'

/** Each language by its own name: whoever looks for theirs cannot read the others. */
const names: Record<Language, [short: string, full: string]> = {
  ru: ['Рус', 'Русский'],
  en: ['Eng', 'English'],
}

/** Links, so that it also works before the page is alive. */
export function LanguageSwitch({ languages }: { languages: readonly Language[] }) {
  if (languages.length < 2) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are links
    <div class="languages" role="group" aria-label={t('language')}>
      {languages.map((each) => (
        <a
          key={each}
          href={`?language=${each}`}
          lang={each}
          hreflang={each}
          title={names[each][1]}
          aria-current={language() === each ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault()
            chooseLanguage(each)
          }}
        >
          {names[each][0]}
        </a>
      ))}
    </div>
  )
}
