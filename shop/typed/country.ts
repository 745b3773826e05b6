// A country as people name it: Россия, Russia, RU, +7, +998.
import { type CountryCode, getCountries, getCountryCallingCode } from 'libphonenumber-js/max'
import { languages } from '#db/schema/kinds.ts'
import { ShopError } from '../error.ts'
import { plainWords } from './clock.ts'

/** What is offered without typing. */
export const commonCountries = [
  'RU',
  'KZ',
  'BY',
  'UA',
  'UZ',
  'GE',
  'AM',
  'KG',
  'US',
  'GB',
  'DE',
  'IL',
] as const

const alsoCalled: Record<string, CountryCode> = {
  ...{ рф: 'RU', 'российская федерация': 'RU', белоруссия: 'BY', киргизия: 'KG', сша: 'US', америка: 'US' },
  ...{
    usa: 'US',
    america: 'US',
    uk: 'GB',
    england: 'GB',
    англия: 'GB',
    великобритания: 'GB',
    оаэ: 'AE',
    uae: 'AE',
  },
  ...{ '7': 'RU', '1': 'US', '44': 'GB', turkey: 'TR', молдавия: 'MD', корея: 'KR', чехия: 'CZ' },
}

const byName = new Map<string, CountryCode>()
function countriesByName(): Map<string, CountryCode> {
  if (byName.size > 0) return byName
  const names = languages.map((language) => new Intl.DisplayNames(language, { type: 'region' }))
  for (const code of getCountries()) {
    byName.set(code.toLowerCase(), code)
    for (const name of names) byName.set(plainWords(name.of(code) ?? code), code)
    const calling = getCountryCallingCode(code)
    if (!byName.has(calling)) byName.set(calling, code)
  }
  for (const [name, code] of Object.entries(alsoCalled)) byName.set(name, code)
  return byName
}

/** Throws `country-unknown`. */
export function readCountry(typed: string): CountryCode {
  const country = countriesByName().get(plainWords(typed).replace(/^(\+|00)(?=\d)/, ''))
  if (country === undefined) throw new ShopError('country-unknown', { typed: typed.slice(0, 60) })
  return country
}
