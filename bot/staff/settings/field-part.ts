// The questions of settings that are typed or sent as a picture, with what is offered instead of typing, and how one is taken
// back. The rules read what was typed.
import { InlineKeyboard } from 'grammy'
import { ShopError } from '#shop/error.ts'
import { isLanguage } from '#shop/languages.ts'
import { changeShopPicture, readShopPicture } from '#shop/setting-up/choices.ts'
import { changeShopText, isTextField, longestOf } from '#shop/setting-up/texts.ts'
import {
  clearSetting,
  isClearedField,
  isTypedField,
  type TypedField,
  typeSetting,
} from '#shop/setting-up/typing.ts'
import { readSettings } from '#shop/settings.ts'
import { commonCountries } from '#shop/typed/country.ts'
import { commonCurrencies, readCurrency } from '#shop/typed/currency.ts'
import { commonTimeZones } from '#shop/typed/time-zone.ts'
import { type Done, inPairs, type OfficePart, type Question, type Scene, toAct } from '../office/parts.ts'
import { homeOf, isPictureField } from './fields.ts'
import { countryWords, currencyLabel, valueWords, zoneWords } from './values.ts'

export const fieldPart: Pick<OfficePart, 'questions' | 'acts'> = {
  questions: { words: wordsQuestion, typed: typedQuestion, picture: pictureQuestion },
  acts: {
    unwrite: unwrite,
    untype: untype,
    unpicture: unpicture,
    /** As if it had been typed. */
    type: (scene, field = '', typed = '') => type(scene, field, typed),
  },
}

function wordsQuestion(scene: Scene, field = '', language = ''): Question {
  if (!isTextField(field) || !isLanguage(language)) throw new ShopError('not-found')
  const { ctx, around, staff } = scene
  const { t } = ctx
  const ask = t(`office-ask-${language}`, { most: longestOf(field) })
  return {
    text: [`<b>${t(`setting-${field}`)}</b>`, t(`setting-${field}-what`), ask].join('\n\n'),
    wants: 'words',
    back: `text.${field}`,
    take({ words }) {
      changeShopText(around.db, staff, { field, language, text: words }, around.now())
      return saved(scene, `text.${field}`)
    },
  }
}

function unwrite(scene: Scene, field = '', language = ''): Done {
  if (!isTextField(field) || !isLanguage(language)) throw new ShopError('not-found')
  const { around, staff } = scene
  changeShopText(around.db, staff, { field, language, text: '' }, around.now())
  return saved(scene, `text.${field}`)
}

/** What it is now stands in the question itself: it is one screen. */
function typedQuestion(scene: Scene, field = ''): Question {
  if (!isTypedField(field)) throw new ShopError('not-found')
  const { t } = scene.ctx
  const now = t('office-now', { value: valueWords(scene, field) })
  return {
    text: [`<b>${t(`setting-${field}`)}</b>`, t(`setting-${field}-what`), now, t('office-ask')].join('\n\n'),
    wants: 'words',
    back: homeOf(field),
    keyboard: offers(scene, field),
    take: ({ words }) => type(scene, field, words),
  }
}

/** A currency is asked back, as it is on every price tag. */
function type(scene: Scene, field: string, typed: string): Done {
  if (!isTypedField(field)) throw new ShopError('not-found')
  const { around, staff } = scene
  if (field === 'currency') return { show: `currency.${readCurrency(typed)}` }
  typeSetting(around.db, staff, { field, typed }, around.now())
  return saved(scene, homeOf(field))
}

function untype(scene: Scene, field = ''): Done {
  if (!isClearedField(field)) throw new ShopError('not-found')
  clearSetting(scene.around.db, scene.staff, field, scene.around.now())
  return saved(scene, homeOf(field))
}

type Offer = { label: string; data: string }

function offers(scene: Scene, field: TypedField): InlineKeyboard {
  const { t } = scene.ctx
  const keyboard = new InlineKeyboard()
  inPairs(keyboard, choicesOf(scene, field))
  if (isClearedField(field) && isSet(scene, field)) keyboard.text(t('office-drop'), toAct('untype', field))
  return keyboard
}

function choicesOf(scene: Scene, field: TypedField): Offer[] {
  const { t, language } = scene.ctx
  const offer = (label: string, typed: string) => ({ label, data: toAct('type', field, typed) })
  if (field === 'timeZone') return commonTimeZones.map((zone) => offer(zoneWords(scene, zone), zone))
  if (field === 'currency') return commonCurrencies.map((code) => offer(currencyLabel(code, language), code))
  if (field === 'country') return commonCountries.map((code) => offer(countryWords(code, language), code))
  if (field === 'heroHeight')
    return [20, 40, 60, 0].map((share) =>
      offer(share === 0 ? t('office-no-picture') : `${share} %`, `${share}`),
    )
  if (field === 'lowStock') return [0, 1, 3, 5].map((count) => offer(String(count), `${count}`))
  if (field === 'week')
    return [
      offer(t('hours-daily'), 'daily 10-21'),
      offer(t('hours-workdays'), 'weekdays 9-18'),
      offer('24/7', '24/7'),
    ]
  return []
}

function isSet({ around }: Scene, field: TypedField): boolean {
  const { contact, hours, minimumMinor } = readSettings(around.db)
  if (field === 'phone' || field === 'email') return contact[field] !== null
  return field === 'week' ? hours.week !== null : minimumMinor > 0
}

function pictureQuestion(scene: Scene, field = ''): Question {
  if (!isPictureField(field)) throw new ShopError('not-found')
  const { ctx, around, staff } = scene
  const { t } = ctx
  const picture = readShopPicture(readSettings(around.db), field) ?? undefined
  const keyboard = new InlineKeyboard()
  if (picture !== undefined) keyboard.text(t('office-drop'), toAct('unpicture', field))
  return {
    text: [`<b>${t(`setting-${field}`)}</b>`, t(`setting-${field}-what`), t('office-ask-picture')].join(
      '\n\n',
    ),
    picture,
    wants: 'picture',
    back: homeOf(field),
    keyboard,
    take({ words: hash }) {
      changeShopPicture(around.db, staff, { field, hash }, around.now())
      return saved(scene, homeOf(field))
    },
  }
}

function unpicture(scene: Scene, field = ''): Done {
  if (!isPictureField(field)) throw new ShopError('not-found')
  changeShopPicture(scene.around.db, scene.staff, { field, hash: null }, scene.around.now())
  return saved(scene, homeOf(field))
}

export function saved({ ctx }: Scene, show: string): Done {
  return { show, news: ctx.t('office-saved') }
}
