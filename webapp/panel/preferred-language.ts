// Which language somebody reads, where the server has no say in it.
import type { Language } from '#db/schema/kinds.ts'
import { languageOf } from '#shop/languages.ts'
import { languageCookie } from '../language.ts'

export function preferredLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('language')
  return (
    [asked, readChoice(), ...navigator.languages].map(languageOf).find((wish) => wish !== undefined) ?? 'en'
  )
}

function readChoice(): string | undefined {
  return document.cookie
    .split('; ')
    .find((entry) => entry.startsWith(`${languageCookie}=`))
    ?.slice(languageCookie.length + 1)
}
