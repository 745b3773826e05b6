// Whatever an owner types is read, or refused in words; nothing of it breaks anything.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withSigns } from '#bot/staff/pages/typed-signs.ts'
import { readPromoRest, splitPromoLine } from '#shop/cart/promo-line.ts'
import { ShopError } from '#shop/error.ts'
import { readCountry } from '#shop/typed/country.ts'
import { readCurrency } from '#shop/typed/currency.ts'
import { readCount, readShare } from '#shop/typed/figure.ts'
import { readDay, readWeek } from '#shop/typed/hours.ts'
import { readMoment } from '#shop/typed/moment.ts'
import { readTimeZone } from '#shop/typed/time-zone.ts'
import { type Span, type Week, workingHours, writeWeek } from '#shop/working-hours.ts'
import { noon } from '#test/support/shop.ts'

const wall = { now: noon, timeZone: 'Europe/Moscow', currency: 'RUB' }
const readers = {
  moment: (typed: string) => readMoment(typed, wall),
  week: readWeek,
  day: readDay,
  timeZone: readTimeZone,
  currency: readCurrency,
  country: readCountry,
  count: (typed: string) => readCount(typed, { least: 0, most: 100 }),
  share: (typed: string) => readShare(typed, { least: 0.2, most: 0.6 }),
  promo: (typed: string) => readPromoRest(typed, wall),
  code: splitPromoLine,
} satisfies Record<string, (typed: string) => unknown>

const piece = fc.constantFrom(
  ...[
    'пн',
    'вс',
    'mon',
    'выходной',
    'ежедневно',
    '10',
    '21:00',
    '25:99',
    '9pm',
    '-',
    '–',
    ',',
    ';',
    ' ',
    '\n',
    'до',
    'от',
  ],
  ...[
    '31.08',
    '2026',
    'августа',
    'завтра',
    'через',
    'in',
    'days',
    '10%',
    '3000',
    'once',
    'раз',
    '₽',
    '🌴',
    '+3',
    'utc',
    '№',
    "'",
  ],
)
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((all) => all.join(' ')),
  fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
)

test.each(Object.entries(readers))('as %s', (_, read) => {
  fc.assert(
    fc.property(typed, (words) => {
      try {
        read(words)
      } catch (error) {
        if (!(error instanceof ShopError)) throw error
      }
    }),
    { numRuns: 400 },
  )
})

/** Here a shape that tries every way to read it would not come back. */
test('very long answers are read, too', () => {
  for (const read of Object.values(readers)) {
    for (const sign of ['1', ' ', 'а', '-', 'пн ', '10 ', 'от ', '1 ', '31.08 ']) {
      try {
        read(sign.repeat(Math.floor(4_096 / sign.length)))
      } catch (error) {
        expect(error).toBeInstanceOf(ShopError)
      }
    }
  }
})

const span = fc
  .tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 16 * 60 }))
  .map(([from, length]): Span => [from, from + length])
const day: fc.Arbitrary<Span[]> = fc.oneof(
  fc.constant<Span[]>([]),
  span.map((one) => [one]),
)
const week = fc
  .array(day, { minLength: 7, maxLength: 7 })
  .filter((days) => days.some((spans) => spans.length > 0))

test.each(['ru', 'en'] as const)('a week that is written in %s is read as the same week', (language) => {
  fc.assert(
    fc.property(week, (days: Week) => {
      expect(workingHours.parse({ week: days }).week).toEqual(days)
      expect(readWeek(writeWeek(days, language))).toEqual(days)
    }),
    { numRuns: 200 },
  )
})

test('signs for a page keep every letter that was typed', () => {
  const entity = fc.record({
    type: fc.constantFrom('bold', 'text_link', 'italic'),
    offset: fc.nat(20),
    length: fc.integer({ min: 1, max: 10 }),
    url: fc.constant('https://example.com'),
  })
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.array(entity, { maxLength: 4 }), (text, entities) => {
      const message = { text, entities } as unknown as Parameters<typeof withSigns>[0]
      const plain = withSigns(message, text)
        .replaceAll('](https://example.com)', '')
        .replace(/\*\*|\[/g, '')
      expect(plain).toBe(text.replace(/\*\*|\[/g, ''))
    }),
  )
})
