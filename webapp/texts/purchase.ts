// The texts of cart, checkout and orders, which nobody needs who only looks around.
import type { Language } from '#db/schema/kinds.ts'
import { isLanguage } from '#shop/languages.ts'
import { addTexts } from '../language.ts'

const texts = { ru: () => import('./purchase-ru.ts'), en: () => import('./purchase-en.ts') }
let asked: Promise<unknown> | undefined

/** On the server in every language; a page knows its own before it speaks it. */
export function loadPurchaseTexts(): Promise<unknown> {
  asked ??= Promise.all(wanted().map(load)).catch((thrown) => {
    asked = undefined
    throw thrown
  })
  return asked
}

async function load(language: Language): Promise<void> {
  const { sources } = await texts[language]()
  addTexts(language, sources)
}

function wanted(): Language[] {
  if (typeof document === 'undefined') return ['ru', 'en']
  const { lang } = document.documentElement
  return [isLanguage(lang) ? lang : 'en']
}
