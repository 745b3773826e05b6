import { expect, test } from 'vitest'
import { isCurrency } from '#shop/money.ts'
import { commonCountries, readCountry } from '#shop/typed/country.ts'
import { commonCurrencies, readCurrency } from '#shop/typed/currency.ts'
import { readCount, readShare } from '#shop/typed/figure.ts'
import { commonTimeZones, isZone, readTimeZone } from '#shop/typed/time-zone.ts'
import { codeOf } from '#test/support/refusal.ts'

test.each([
  ['Москва', 'Europe/Moscow'],
  ['мск', 'Europe/Moscow'],
  ['UTC+3', 'Europe/Moscow'],
  ['utc +03:00', 'Europe/Moscow'],
  ['+3', 'Europe/Moscow'],
  ['Europe/Moscow', 'Europe/Moscow'],
  ['europe/moscow', 'Europe/Moscow'],
  ['Санкт-Петербург', 'Europe/Moscow'],
  ['в Екатеринбурге', 'Asia/Yekaterinburg'],
  ['МСК+2', 'Etc/GMT-5'],
  ['GMT-5', 'Etc/GMT+5'],
  ['UTC+5:30', 'Asia/Kolkata'],
  ['UTC', 'Etc/UTC'],
  ['New York', 'America/New_York'],
  ['Tbilisi', 'Asia/Tbilisi'],
  ['buenos aires', 'America/Argentina/Buenos_Aires'],
  ['омск', 'Asia/Omsk'],
  ['Томск', 'Asia/Novosibirsk'],
])('the time zone %s is %s', (typed, expected) => {
  const zone = readTimeZone(typed)
  expect(isZone(zone)).toBe(true)
  expect(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone).toBe(
    new Intl.DateTimeFormat('en', { timeZone: expected }).resolvedOptions().timeZone,
  )
})

test.each(['', '🕰', 'Нарния', 'UTC+99', 'UTC+3:17'])('no time zone is %j', (typed) => {
  expect(codeOf(() => readTimeZone(typed))).toBe('time-zone-unknown')
})

test.each([
  ['рубли', 'RUB'],
  ['₽', 'RUB'],
  ['usd', 'USD'],
  ['Доллары', 'USD'],
  ['евро', 'EUR'],
  ['белорусский рубль', 'BYN'],
  ['тенге', 'KZT'],
  ['звёзды', 'XTR'],
])('the currency %s is %s', (typed, expected) => {
  expect(readCurrency(typed)).toBe(expected)
})

test.each([
  ['Россия', 'RU'],
  ['russia', 'RU'],
  ['+7', 'RU'],
  ['kz', 'KZ'],
  ['+998', 'UZ'],
  ['Соединённые Штаты', 'US'],
  ['Germany', 'DE'],
])('the country %s is %s', (typed, expected) => {
  expect(readCountry(typed)).toBe(expected)
})

test('what is no currency or country is said to be none', () => {
  for (const typed of ['', '🪙', 'фантики', 'ABC', '12'])
    expect(codeOf(() => readCurrency(typed))).toBe('currency-unknown')
  for (const typed of ['', '🏳', 'Атлантида', '+000'])
    expect(codeOf(() => readCountry(typed))).toBe('country-unknown')
})

test('what is offered is understood itself', () => {
  for (const zone of commonTimeZones) expect(readTimeZone(zone)).toBe(zone)
  for (const currency of commonCurrencies) expect(isCurrency(readCurrency(currency))).toBe(true)
  for (const country of commonCountries) expect(readCountry(country)).toBe(country)
})

test.each([
  ['1 000', 1000],
  ["1'000", 1000],
  ['1.000', 1000],
  ['№ 1001', 1001],
  ['5 шт.', 5],
  ['0', 0],
])('the figure %s is %d', (typed, expected) => {
  expect(readCount(typed, { least: 0, most: 9_999 })).toBe(expected)
})

test.each(['', '-1', '1,5', 'пять', '🔟', '10000', '1e3'])('no figure up to 9999 is %j', (typed) => {
  expect(codeOf(() => readCount(typed, { least: 0, most: 9_999 }))).toBe('count-invalid')
})

test('a share is written in percent or as a fraction', () => {
  const within = { least: 0.2, most: 0.6 }
  expect(['40', '40 %', '0,4', '0.4', '0'].map((typed) => readShare(typed, within))).toEqual([
    0.4, 0.4, 0.4, 0.4, 0,
  ])
  for (const typed of ['61', '0.1', '5', 'половина', ''])
    expect(codeOf(() => readShare(typed, within))).toBe('share-invalid')
})
