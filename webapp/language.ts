// The language of the page: what the person chose, else what the browser speaks, else the shop's own. One is loaded at a time.
import { effect, signal } from '@preact/signals'
import type { Language } from '#db/schema/kinds.ts'
import { type TextParams, type Translate, translator } from '#locales/translator.ts'
import { languageOf } from '#shop/languages.ts'

const kept = 'kiosk-language'
const texts = { ru: () => import('./texts/ru.ts'), en: () => import('./texts/en.ts') }
const loaded = new Map<Language, Promise<Translate>>()

const none: Translate = (key) => key
const current = signal<{ language: Language; translate: Translate }>({ language: 'en', translate: none })

export function language(): Language {
  return current.value.language
}

/** Not before the first ones are loaded, and never if they could not be. */
export function hasTexts(): boolean {
  return current.value.translate !== none
}

/** The text of a key in the language of the page; whatever shows it follows a change. */
export function t(key: string, params?: TextParams): string {
  return current.value.translate(key, params)
}

export function preferredLanguage(
  offered: readonly Language[] = ['ru', 'en'],
  own: Language = 'en',
): Language {
  const wished = [readChoice(), ...navigator.languages].map(languageOf)
  return wished.find((wish) => wish !== undefined && offered.includes(wish)) ?? own
}

export async function speak(language: Language): Promise<void> {
  const translate = await load(language)
  current.value = { language, translate }
}

export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(kept, language)
  } catch {
    // The choice then lasts as long as the page.
  }
  // An update of the shop took the old texts away with the old page: the new one has its own.
  await speak(language).catch(() => navigator.onLine && location.reload())
}

function load(language: Language): Promise<Translate> {
  const known = loaded.get(language) ?? texts[language]().then(({ sources }) => translator(language, sources))
  loaded.set(language, known)
  // A failed load is not kept: the next try may have a connection.
  known.catch(() => loaded.delete(language))
  return known
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
}

effect(() => {
  document.documentElement.lang = current.value.language
})
