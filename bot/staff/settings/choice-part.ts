// Settings that are chosen by a tap: languages, what a checkout asks of people, and the yes to another currency.
import { InlineKeyboard } from 'grammy'
import { languages } from '#db/schema/kinds.ts'
import { ShopError } from '#shop/error.ts'
import { isLanguage } from '#shop/languages.ts'
import { exponentOf, formatMoney, isCurrency } from '#shop/money.ts'
import {
  askFor,
  type ContactField,
  chooseOwnLanguage,
  contactFields,
  speak,
} from '#shop/setting-up/choices.ts'
import { changeCurrency, convertedMinor } from '#shop/setting-up/currency.ts'
import { needs, readSettings } from '#shop/settings.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { backTo, type Done, type OfficePart, type Scene, toAct, toScreen } from '../office/parts.ts'
import { saved } from './field-part.ts'
import { currencyWords } from './values.ts'

export const choicePart: Pick<OfficePart, 'screens' | 'acts'> = {
  screens: { languages: languagesScreen, needs: needsScreen, currency: currencyScreen },
  acts: { speak: toggleLanguage, own: chooseOwn, need: nextNeed, currency: takeCurrency },
}

function languagesScreen(scene: Scene): Screen {
  const { ctx, around } = scene
  const { t } = ctx
  const { languages: spoken, language: own } = readSettings(around.db)
  const nameOf = (language: (typeof languages)[number]) => around.translators[language]('language-name')
  const keyboard = new InlineKeyboard()
  for (const language of languages) {
    const speaks = spoken.includes(language)
    keyboard.text(`${speaks ? '✅' : '▫️'} ${nameOf(language)}`, toAct('speak', language, speaks ? '0' : '1'))
  }
  keyboard.row()
  for (const language of languages) {
    const name = nameOf(language)
    if (language !== own) keyboard.text(t('languages-own', { language: name }), toAct('own', language))
  }
  const words = [
    `<b>${t('setting-languages')}</b>`,
    t('setting-languages-what'),
    t('office-now', { value: spoken.map(nameOf).join(', ') }),
    `<b>${t('setting-language')}</b>`,
    t('setting-language-what'),
    t('office-now', { value: nameOf(own) }),
  ]
  return { text: words.join('\n\n'), keyboard: backTo(scene, 'section.speech', keyboard) }
}

function toggleLanguage(scene: Scene, language = '', on = ''): Done {
  if (!isLanguage(language)) throw new ShopError('not-found')
  speak(scene.around.db, scene.staff, { language, speaks: on === '1' }, scene.around.now())
  return { show: 'languages' }
}

function chooseOwn(scene: Scene, language = ''): Done {
  if (!isLanguage(language)) throw new ShopError('not-found')
  chooseOwnLanguage(scene.around.db, scene.staff, language, scene.around.now())
  return saved(scene, 'languages')
}

/** A tap goes on to the next of the three. */
function needsScreen(scene: Scene): Screen {
  const { t } = scene.ctx
  const { contactFields: asked } = readSettings(scene.around.db)
  const keyboard = new InlineKeyboard()
  for (const field of contactFields) {
    const label = `${t(`need-field-${field}`)}: ${t(`need-${asked[field]}`)}`
    const next = needs[(needs.indexOf(asked[field]) + 1) % needs.length] ?? 'off'
    keyboard.text(label, toAct('need', field, next)).row()
  }
  const words = [`<b>${t('setting-needs')}</b>`, t('setting-needs-what')]
  if (asked.phone === 'off' && asked.email === 'off') words.push(t('needs-nobody'))
  return { text: words.join('\n\n'), keyboard: backTo(scene, 'section.orders', keyboard) }
}

function nextNeed(scene: Scene, field = '', wished = ''): Done {
  const need = needs.find((one) => one === wished)
  const isField = (contactFields as readonly string[]).includes(field)
  if (need === undefined || !isField) throw new ShopError('not-found')
  askFor(scene.around.db, scene.staff, { field: field as ContactField, need }, scene.around.now())
  return { show: 'needs' }
}

const exampleFigure = 1990

/** Prices keep their figures, whatever they are worth then: said before, with one of them. */
function currencyScreen(scene: Scene, to = ''): Screen {
  if (!isCurrency(to)) throw new ShopError('not-found')
  const { t, language } = scene.ctx
  const { currency: from } = readSettings(scene.around.db)
  const minor = exampleFigure * 10 ** exponentOf(from)
  const before = escapeHtml(formatMoney(minor, from, language))
  const after = escapeHtml(formatMoney(convertedMinor(minor, { from, to }), to, language))
  const name = escapeHtml(currencyWords(to, language))
  const keyboard = new InlineKeyboard()
  if (to === from)
    return { text: t('currency-same', { name }), keyboard: backTo(scene, 'section.speech', keyboard) }
  keyboard.text(t('currency-yes', { currency: to }), toAct('currency', to)).row()
  keyboard.text(t('office-leave'), toScreen('section', 'speech'))
  return { text: t('currency-warning', { name, before, after }), keyboard }
}

function takeCurrency(scene: Scene, to = ''): Done {
  changeCurrency(scene.around.db, scene.staff, to, scene.around.now())
  return saved(scene, 'section.speech')
}
