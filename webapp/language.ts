// The language of the page: what the person chose, else what the browser speaks, else the shop's own. One is loaded at a time.
import { effect, signal } from '@preact/signals'
import type { Language } from '#db/schema/kinds.ts'
import { type TextParams, type Translate, translator } from '#locales/translator.ts'
import { languageOf } from '#shop/languages.ts'

const kept = 'kiosk-language'
const texts = { ru: () => import('./texts/ru.ts'), en: () => import('./texts/en.ts') }
const loaded = new Map<Language, Promise<Translate>>()

const current = signal<{ language: Language; translate: Translate }>({ language: 'en', translate: (key) => key })

export function language(): Language {
  return current.value.language
}

/** The text of a key in the language of the page; whatever shows it follows a change. */
export function t(key: string, params?: TextParams): string {
  return current.value.translate(key, params)
}

export function preferredLanguage(offered: readonly Language[] = ['ru', 'en'], own: Language = 'en'): Language {
  const wished = [readChoice(), ...navigator.languages].map(languageOf)
  return wished.find((wish) => wish !== undefined && offered.includes(wish)) ?? own
}

export async function speak(language: Language): Promise<void> {
  const translate = await load(language)
  current.value = { language, translate }
}

export function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(kept, language)
  } catch {
    // The choice then lasts as long as the page.
  }
  return speak(language)
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
