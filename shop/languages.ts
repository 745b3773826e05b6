// Which language a person reads, and which text of several they are shown.
import { type Language, type LocalText, languages } from '#db/schema/kinds.ts'

export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value)
}

/** `ru-RU`, `uk`, `en_GB` … to a language of ours, or none. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const base = (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? ''
  return isLanguage(base) ? base : undefined
}

/** The text in this language, else in any that was written: a shop in one language is still a shop. */
export function textIn(text: LocalText, language: Language): string {
  return text[language] || languages.map((other) => text[other]).find(Boolean) || ''
}

/** The same of a text that was read without being decoded. */
export function storedTextIn(json: string | null, language: Language): string {
  return json === null ? '' : textIn(JSON.parse(json) as LocalText, language)
}

/** Cyrillic letters tell Russian; what is in Latin ones alone, as a brand's name, is in the language of whoever writes. */
export function languageOfText(text: string, writes: Language): Language {
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : writes
}
