// The language of the page. It is the same for as long as the page lives: another one is another page, asked of the server.
import type { Language } from '#db/schema/kinds.ts'
import { type Messages, speaker } from '#locales/speaker.ts'
import type { TextParams, Translate } from '#locales/translator.ts'

/** What every page of the shop takes, what some of them take besides, what comes alive later, and what is seldom said. */
const parts = {
  first: { ru: () => import('./texts/ru.ts'), en: () => import('./texts/en.ts') },
  listing: { ru: () => import('./texts/ru-listing.ts'), en: () => import('./texts/en-listing.ts') },
  product: { ru: () => import('./texts/ru-product.ts'), en: () => import('./texts/en-product.ts') },
  purchase: { ru: () => import('./texts/ru-purchase.ts'), en: () => import('./texts/en-purchase.ts') },
  favourites: { ru: () => import('./texts/ru-favourites.ts'), en: () => import('./texts/en-favourites.ts') },
  panel: { ru: () => import('./texts/ru-panel.ts'), en: () => import('./texts/en-panel.ts') },
  later: { ru: () => import('./texts/ru-later.ts'), en: () => import('./texts/en-later.ts') },
  rest: { ru: () => import('./texts/ru-rest.ts'), en: () => import('./texts/en-rest.ts') },
}
export type TextPart = keyof typeof parts
export const textParts = Object.keys(parts) as TextPart[]

const loaded: Record<Language, Messages> = { ru: {}, en: {} }
const speakers: Partial<Record<Language, Translate>> = {}

let current: Language = 'en'

export function language(): Language {
  return current
}

/** Not before the first ones are loaded, and never if they could not be. */
export function hasTexts(): boolean {
  return Object.keys(loaded[current]).length > 0
}

/** The text of a key in the language of the page. */
export function t(key: string, params?: TextParams): string {
  const speaks = speakers[current] ?? speaker(current, loaded[current])
  speakers[current] = speaks
  return speaks(key, params)
}

/** What a failure is told with. The words for rarer ones come a little later than the page; until then it is an unexpected one. */
export function failureText(code: string, params: TextParams): string {
  const key = `error-${code}`
  const words = t(key, params)
  return words === key ? t('error-unexpected') : words
}

export async function loadTexts(language: Language, part: TextPart = 'first'): Promise<void> {
  const { messages } = await parts[part][language]()
  Object.assign(loaded[language], messages)
}

/** From here on; what is loaded later is spoken, too. */
export function speak(language: Language): void {
  current = language
}

export const languageCookie = 'kiosk-language'

/** In the address too: a frame inside a web client may have no cookies. */
export function chooseLanguage(language: Language): void {
  // The store that would do it without this property is missing in half of the webviews.
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${languageCookie}=${language}; path=/; max-age=31536000; samesite=lax`
  const address = new URL(location.href)
  address.searchParams.set('language', language)
  location.replace(address)
}
