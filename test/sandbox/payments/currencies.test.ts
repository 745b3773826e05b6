import { expect, test } from 'vitest'
import { boundsOf, writeSum } from '#sandbox/payments/currencies.ts'

const bounds: [string, number, number][] = [
  ['USD', 100, 1_000_000],
  ['RUB', 7_900, 79_000_000],
  ['JPY', 156, 1_560_000],
  ['JOD', 709, 7_090_000],
  ['XTR', 1, 100_000],
]

test.each(bounds)('an invoice in %s is for %i at least and %i at most', (currency, min, max) => {
  expect(boundsOf(currency)).toEqual({ min, max })
})

test.each(['', 'usd', 'BTC', 'constructor'])('«%s» is no currency', (currency) => {
  expect(boundsOf(currency)).toBeUndefined()
})

const sums: [number, string, string][] = [
  [150_000, 'USD', '$1,500.00'],
  [1_500, 'JPY', '¥1,500'],
  [199_000, 'RUB', 'RUB\u00a01,990.00'],
  [50, 'XTR', '⭐️50'],
]

test.each(sums)('%i %s is written %s', (amount, currency, written) => {
  expect(writeSum(amount, currency)).toBe(written)
})
