import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ShopError } from '#shop/error.ts'
import { exponentOf, formatMoney, highestMinor, parseMoney, percentOf, prorate } from '#shop/money.ts'

const currencies = fc.constantFrom('RUB', 'EUR', 'USD', 'JPY', 'XTR', 'KWD')
const sums = fc.integer({ min: 0, max: highestMinor })

describe('money', () => {
  test('knows how many digits each currency has', () => {
    expect(['RUB', 'JPY', 'XTR', 'KWD'].map(exponentOf)).toEqual([2, 0, 0, 3])
  })

  test.each([
    [199000, 'RUB', 'ru', '1\u00a0990\u00a0₽'],
    [199050, 'RUB', 'ru', '1\u00a0990,50\u00a0₽'],
    [1990, 'USD', 'en', '$19.90'],
    [2000, 'USD', 'en', '$20'],
    [250, 'XTR', 'en', '250\u00a0⭐'],
    [1500, 'JPY', 'en', '¥1,500'],
  ] as const)('writes %i %s in %s as %s', (minor, currency, language, text) => {
    expect(formatMoney(minor, currency, language)).toBe(text)
  })

  test.each([
    ['1990', 'RUB', 199000],
    ['1 990,50 ₽', 'RUB', 199050],
    ['1 990 руб.', 'RUB', 199000],
    ['1990р', 'RUB', 199000],
    ['20 usd', 'USD', 2000],
    ['2,5к', 'RUB', 250000],
    ['3 тыс. руб.', 'RUB', 300000],
    ['$19.9', 'USD', 1990],
    ['1,990', 'USD', 199000],
    ['1,990.50', 'USD', 199050],
    ['1.990,50', 'EUR', 199050],
    ['1.234.567', 'EUR', 123456700],
    ['500', 'JPY', 500],
    ['1.234', 'KWD', 1234],
    ['1,234,567', 'KWD', 1234567000],
    ['1,234.500', 'KWD', 1234500],
  ] as const)('reads %s %s', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor)
  })

  test.each(['', 'free', '-5', '1..2', '19.9999', '99999999999999', '1e5', '5 млн', '1990 шт', '2 кг'])(
    'refuses %s',
    (text) => {
      expect(() => parseMoney(text, 'RUB')).toThrow(ShopError)
    },
  )

  test('reads back what it wrote, in every currency and language', () => {
    fc.assert(
      fc.property(
        sums,
        currencies,
        fc.constantFrom('ru' as const, 'en' as const),
        (minor, currency, language) => {
          expect(parseMoney(formatMoney(minor, currency, language), currency)).toBe(minor)
        },
      ),
    )
  })

  test('takes a percent without a float', () => {
    expect([percentOf(999, 10), percentOf(1, 50), percentOf(0, 10), percentOf(12345, 100)]).toEqual([
      100, 1, 0, 12345,
    ])
  })

  test('splits a sum so that the parts add up to it and differ from the exact share by less than one', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(sums, weights, (total, shares) => {
        const parts = prorate(total, shares)
        const sum = shares.reduce((a, b) => a + b, 0)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
        for (const [index, part] of parts.entries()) {
          expect(part).toBeGreaterThanOrEqual(0)
          if (sum > 0) expect(Math.abs(part - (total * (shares[index] ?? 0)) / sum)).toBeLessThan(1.001)
        }
      }),
    )
  })
})
