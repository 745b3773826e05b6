// What must not part at the end of a line; the texts themselves stay free of signs that nobody sees.
import type { Language } from '#db/schema/kinds.ts'

export const unbroken: Record<Language, (text: string) => string> = {
  ru: (text) => text.replace(/№ /g, '№\u00a0').replace(/ (?=—|шт\.|%)/g, '\u00a0'),
  en: (text) => text,
}
