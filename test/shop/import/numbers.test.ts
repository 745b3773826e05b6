import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPieces, readPrice } from '#shop/import/numbers.ts'
import { formatMoney } from '#shop/money.ts'

test.each([
  ['1 990,50', 199050],
  ['1,990.50', 199050],
  ['1.990,50', 199050],
  ['1990р.', 199000],
  ['1990 руб.', 199000],
  ['1 990 рублей', 199000],
  ['€12', 1200],
  ['12 EUR', 1200],
  ['RUB 12.5', 1250],
  ["1'990", 199000],
  ['1\u00a0990\u202f000', 199000000],
  ['1990-00', 199000],
  ['1990=', 199000],
  ['0.500', 50],
  ['0.0', 0],
  ['0,00', 0],
  ['0,5', 50],
  ['990.000', 99000000],
  ['="1990"', 199000],
  [1990.5, 199050],
  [0.1 + 0.2, 30],
  [123.456, 12346],
])('reads the price %s', (cell, minor) => {
  expect(readPrice(cell, 'RUB')).toBe(minor)
})

test.each(['', 'по запросу', '12 34,567', '-5', '1990/2000', 'от 1990', '1e3', '∞', -1, 1e15])(
  'takes %s for no price',
  (cell) => {
    expect(readPrice(cell, 'RUB')).toBe(undefined)
  },
)

test('a program that knows the point alone means a fraction by it', () => {
  expect([
    readPrice('12.500', 'KWD', true),
    readPrice('1.234', 'RUB', true),
    readPrice('1.234', 'RUB'),
  ]).toEqual([12500, 123, 123400])
})

test('reads every price that the shop writes itself', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 11 }),
      fc.constantFrom('RUB', 'USD', 'EUR', 'JPY'),
      (minor, currency) => {
        for (const language of ['ru', 'en'] as const) {
          const text = formatMoney(minor, currency, language)
          // Three digits behind one mark are thousands to everybody.
          expect(readPrice(text, currency), text).toBe(minor)
        }
        const digits = currency === 'JPY' ? 1 : 100
        expect(readPrice(minor / digits, currency)).toBe(minor)
      },
    ),
  )
})

test('whatever stands in a cell, it is a whole sum or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double()), (cell) => {
      const price = readPrice(cell, 'RUB')
      expect(price === undefined || (Number.isSafeInteger(price) && price >= 0)).toBe(true)
      const pieces = readPieces(cell)?.stock
      expect(pieces == null || (Number.isSafeInteger(pieces) && pieces >= 0)).toBe(true)
    }),
  )
})

test.each([
  ['12', { stock: 12 }],
  [12, { stock: 12 }],
  ['12 шт.', { stock: 12 }],
  ['1 200 шт', { stock: 1200 }],
  ['12,000', { stock: 12 }],
  ['5.0', { stock: 5 }],
  ['>10', { stock: 10 }],
  ['более 100', { stock: 100 }],
  ['10+', { stock: 10 }],
  ['-3', { stock: 0 }],
  [-3, { stock: 0 }],
  ['-', { stock: null }],
  ['есть', { availability: 'in_stock' }],
  ['Много', { availability: 'in_stock' }],
  ['нет', { availability: 'sold_out' }],
  ['Под заказ', { availability: 'on_order' }],
])('reads the pieces %s', (cell, pieces) => {
  expect(readPieces(cell)).toEqual(pieces)
})

test.each(['2,5', '2.5', 2.5, 'скоро', '1e9', 10_000_000])('takes %s for no number of pieces', (cell) => {
  expect(readPieces(cell)).toBe(undefined)
})
