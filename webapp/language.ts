// The language of the page. It is the same for as long as the page lives: another one is another page, asked of the server.
import type { Language } from '#db/schema/kinds.ts'
import { type TextParams, type Translate, translator } from '#locales/translator.ts'
import { languageOf } from '#shop/languages.ts'

const texts = { ru: () => import('./texts/ru.ts'), en: () => import('./texts/en.ts') }
const loaded = new Map<Language, Translate>()
/** Of pages that have their own. */
const added = new Map<Language, Translate[]>()

let current: Language = 'en'

export function language(): Language {
  return current
}

/** Not before the first ones are loaded, and never if they could not be. */
export function hasTexts(): boolean {
  return loaded.has(current)
}

/** The text of a key in the language of the page. */
export function t(key: string, params?: TextParams): string {
  const text = loaded.get(current)?.(key, params) ?? key
  if (text !== key) return text
  for (const translate of added.get(current) ?? []) {
    const own = translate(key, params)
    if (own !== key) return own
  }
  return key
}

export async function loadTexts(language: Language): Promise<void> {
  const { sources } = await texts[language]()
  loaded.set(language, loaded.get(language) ?? translator(language, sources))
}

/** Texts that only some pages need. */
export function addTexts(language: Language, sources: readonly string[]): void {
  added.set(language, [...(added.get(language) ?? []), translator(language, sources)])
}

/** From here on; before anything is shown its texts have to be loaded. */
export function speak(language: Language): void {
  current = language
}

/** Where the server has no say in it. */
export function preferredLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('language')
  return (
    [asked, readChoice(), ...navigator.languages].map(languageOf).find((wish) => wish !== undefined) ?? 'en'
  )
}

const cookie = 'kiosk-language'

/** In the address too: a frame inside a web client may have no cookies. */
export function chooseLanguage(language: Language): void {
  // The store that would do it without this property is missing in half of the webviews.
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${cookie}=${language}; path=/; max-age=31536000; samesite=lax`
  const address = new URL(location.href)
  address.searchParams.set('language', language)
  location.replace(address)
}

function readChoice(): string | undefined {
  return document.cookie
    .split('; ')
    .find((entry) => entry.startsWith(`${cookie}=`))
    ?.slice(cookie.length + 1)
}
