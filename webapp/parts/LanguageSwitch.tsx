import type { Language } from '#db/schema/kinds.ts'
import { chooseLanguage, language, t } from '../language.ts'

/** Each language by its own name: whoever looks for theirs cannot read the others. */
const names: Record<Language, [short: string, full: string]> = {
  ru: ['Рус', 'Русский'],
  en: ['Eng', 'English'],
}

export function LanguageSwitch({ languages }: { languages: readonly Language[] }) {
  if (languages.length < 2) return null
  return (
    <fieldset class="segments">
      <legend class="unseen">{t('language')}</legend>
      {languages.map((each) => (
        <label key={each} lang={each} title={names[each][1]}>
          <input
            type="radio"
            name="language"
            checked={language() === each}
            onChange={() => chooseLanguage(each)}
            aria-label={names[each][1]}
          />
          {names[each][0]}
        </label>
      ))}
    </fieldset>
  )
}
