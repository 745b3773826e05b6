// What a setting is now, in the words of whoever reads it. As HTML.
import type { LocalText } from '#db/schema/kinds.ts'
import { languages } from '#db/schema/kinds.ts'
import { formatPhone } from '#shop/contact.ts'
import { formatMoney } from '#shop/money.ts'
import { lastOrderNumber } from '#shop/orders/orders.ts'
import { readShopPicture } from '#shop/setting-up/choices.ts'
import { isTextField, readShopText } from '#shop/setting-up/texts.ts'
import { readSettings, type Settings } from '#shop/settings.ts'
import { commonTimeZones } from '#shop/typed/time-zone.ts'
import { writeWeek } from '#shop/working-hours.ts'
import { shorten } from '../../browsing.ts'
import { escapeHtml } from '../../html.ts'
import type { Scene } from '../office/parts.ts'
import { type Field, isPictureField } from './fields.ts'

const longestInList = 60

export function valueWords(scene: Scene, field: Field): string {
  const { ctx, around } = scene
  const all = readSettings(around.db)
  if (isTextField(field)) return textWords(scene, readShopText(around.db, field))
  if (isPictureField(field))
    return ctx.t(readShopPicture(all, field) === null ? 'office-none' : 'office-there')
  return escapeHtml(plainValue(scene, field, all)) || ctx.t(noneOf(field))
}

/** What an empty one means. */
function noneOf(field: Field): string {
  if (field === 'heroHeight') return 'office-no-picture'
  return field === 'minimum' ? 'office-no-minimum' : 'office-none'
}

/** In both languages, as far as there is room in a list. */
function textWords({ ctx }: Scene, text: LocalText): string {
  const written = languages.flatMap((language) => text[language] ?? [])
  return written.map((one) => escapeHtml(shorten(one, longestInList))).join(' / ') || ctx.t('office-none')
}

/** Each language on a line of its own, whole. */
export function wholeText({ around, ctx }: Scene, text: LocalText): string {
  return languages
    .map((language) => {
      const name = around.translators[language]('language-name')
      return `<b>${name}</b>: ${escapeHtml(text[language] ?? '') || ctx.t('office-none')}`
    })
    .join('\n')
}

type PlainField = Exclude<Field, Parameters<typeof readShopText>[1] | Parameters<typeof readShopPicture>[1]>

function plainValue(scene: Scene, field: PlainField, all: Settings): string {
  const { ctx, around } = scene
  const { t, language } = ctx
  const { contact, hero, hours, currency, minimumMinor } = all
  switch (field) {
    case 'phone':
      return contact.phone === null ? '' : formatPhone(contact.phone)
    case 'email':
      return contact.email ?? ''
    case 'heroHeight':
      return hero.heightShare === 0 ? '' : `${Math.round(hero.heightShare * 100)} %`
    case 'week':
      return writeWeek(hours.week, language)
    case 'timeZone':
      return zoneWords(scene, all.timeZone)
    case 'country':
      return countryWords(all.country, language)
    case 'currency':
      return currencyWords(currency, language)
    case 'minimum':
      return minimumMinor === 0 ? '' : formatMoney(minimumMinor, currency, language)
    case 'firstOrder':
      return t('office-next-order', {
        number: String((lastOrderNumber(around.db) ?? all.firstOrderNumber - 1) + 1),
      })
    case 'lowStock':
      return String(all.lowStock)
    case 'languages':
      return all.languages.map((one) => around.translators[one]('language-name')).join(', ')
    case 'language':
      return around.translators[all.language]('language-name')
    case 'needs':
      return Object.entries(all.contactFields)
        .map(([name, need]) => `${t(`need-field-${name}`)} — ${t(`need-${need}`)}`)
        .join(', ')
  }
}

/** `Москва, 15:00`: its clock says more than its name. */
export function zoneWords({ ctx: { t, language }, around }: Scene, timeZone: string): string {
  const isCommon = (commonTimeZones as readonly string[]).includes(timeZone)
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1)
  const name = isCommon ? t(`zone-${city.toLowerCase()}`) : timeZone.replaceAll('_', ' ')
  const clock = { hour: '2-digit', minute: '2-digit', timeZone } as const
  return `${name}, ${new Intl.DateTimeFormat(language, clock).format(around.now())}`
}

export function currencyWords(currency: string, language: string): string {
  if (currency === 'XTR') return 'Telegram Stars ⭐'
  const name = new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency
  return `${name}, ${currency}`
}

/** `₽ RUB`, as there is room on a button. */
export function currencyLabel(currency: string, language: string): string {
  if (currency === 'XTR') return '⭐ Stars'
  const format = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  const parts = new Intl.NumberFormat(language, format).formatToParts(1)
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? ''
  return sign === currency ? currency : `${sign} ${currency}`
}

export function countryWords(country: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country
}
