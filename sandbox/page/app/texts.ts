// What Telegram itself says around a Mini App, in both languages.
import { type Translate, translator } from '#locales/translator.ts'
import en from '../../../locales/en/sandbox-app.ftl?raw'
import ru from '../../../locales/ru/sandbox-app.ftl?raw'

export type AppLanguage = 'ru' | 'en'
const translators = { ru: translator('ru', [ru]), en: translator('en', [en]) }

export const textsOf = (language: AppLanguage): Translate => translators[language]
