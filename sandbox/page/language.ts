// The language of the page: what was chosen, else what the browser speaks. Both are at hand, so a switch never waits.
import { computed, effect } from '@preact/signals'
import type { Language } from '#db/schema/kinds.ts'
import { type TextParams, type Translate, translator } from '#locales/translator.ts'
import { languageOf } from '#shop/languages.ts'
import en from '../../locales/en/sandbox.ftl?raw'
import ru from '../../locales/ru/sandbox.ftl?raw'
import { choices } from './choices.ts'

const texts: Record<Language, Translate> = { ru: translator('ru', [ru]), en: translator('en', [en]) }
const spoken = navigator.languages.map(languageOf).find((wish) => wish !== undefined) ?? 'en'

export const language = computed<Language>(() => choices.value.language ?? spoken)

export function t(key: string, params?: TextParams): string {
  return texts[language.value](key, params)
}

/** Of the texts that a person wrote in several languages; '' is for everybody else. */
export function textFor(texts: Record<string, string>, language: string | undefined): string {
  return texts[language ?? ''] || texts[''] || ''
}

effect(() => {
  document.documentElement.lang = language.value
  document.title = t('sandbox-name')
})
