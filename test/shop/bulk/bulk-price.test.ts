import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedPrice, parsePriceStep, roundings } from '#shop/bulk/bulk-price.ts'
import { exponentOf } from '#shop/money.ts'
import { codeOf } from '#test/support/refusal.ts'

const currencies = fc.constantFrom('RUB', 'JPY', 'KWD', 'XTR')
const price = fc.integer({ min: 1, max: 1_000_000_000_000 })
const step = fc.oneof(
  fc.record({ percent: fc.integer({ min: -99, max: 1_000 }) }),
  fc.record({ minor: fc.integer({ min: -1_000_000, max: 1_000_000 }) }),
)
/** How far apart the prices of a rounding are, in units of the currency. */
const apart = { none: 0, whole: 1, tens: 10, nine: 10, ninety: 100 }

describe('a price in a bulk change', () => {
  test.each([
    [1990_00, { percent: -10 }, 'none', 1791_00],
    [1990_55, { percent: 5 }, 'none', 2090_08],
    [1990_00, { minor: -500_00 }, 'none', 1490_00],
    [1791_49, { percent: 0 }, 'whole', 1791_00],
    [1791_50, { percent: 0 }, 'whole', 1792_00],
    [1794_99, { percent: 0 }, 'tens', 1790_00],
    [1795_00, { percent: 0 }, 'tens', 1800_00],
    [1794_00, { percent: 0 }, 'nine', 1799_00],
    [1793_99, { percent: 0 }, 'nine', 1789_00],
    [1840_00, { percent: 0 }, 'ninety', 1890_00],
    [1839_99, { percent: 0 }, 'ninety', 1790_00],
    [90_00, { percent: 0 }, 'ninety', 90_00],
    [0, { minor: 500_00 }, 'ninety', 0],
  ] as const)('%i with %j to %s is %i', (minor, by, rounding, result) => {
    expect(changedPrice(minor, { by, rounding, currency: 'RUB' })).toBe(result)
  })

  test('rounds in units of its currency', () => {
    const round = (currency: string) => changedPrice(1994, { by: { percent: 0 }, rounding: 'tens', currency })
    expect([round('JPY'), round('RUB'), round('KWD')]).toEqual([1990, 2000, 0])
  })

  test('has the ending asked for and is the nearest such price', () => {
    fc.assert(
      fc.property(price, step, fc.constantFrom(...roundings), currencies, (minor, by, rounding, currency) => {
        const exact = changedPrice(minor, { by, rounding: 'none', currency })
        const rounded = changedPrice(minor, { by, rounding, currency })
        const unit = 10 ** exponentOf(currency)
        expect(Number.isSafeInteger(rounded)).toBe(true)
        expect(2 * Math.abs(rounded - exact)).toBeLessThanOrEqual(apart[rounding] * unit)
        if (rounding === 'none') return
        const ending = { whole: 0, tens: 0, nine: 9, ninety: 90 }[rounding] * unit
        expect(Math.abs((rounded - ending) % (apart[rounding] * unit))).toBe(0)
      }),
    )
  })

  test('by percent differs from the exact one by half a unit at most', () => {
    fc.assert(
      fc.property(price, fc.integer({ min: -99, max: 1_000 }), (minor, percent) => {
        const after = changedPrice(minor, { by: { percent }, rounding: 'none', currency: 'RUB' })
        const exact = BigInt(minor) * BigInt(100 + percent)
        const off = BigInt(after) * 100n - exact
        expect(off <= 50n && off > -50n).toBe(true)
      }),
    )
  })
})

describe('a step as people write it', () => {
  test.each([
    ['+10%', { percent: 10 }],
    [' - 5 % ', { percent: -5 }],
    ['−99%', { percent: -99 }],
    ['+1 990,50', { minor: 1990_50 }],
    ["+1'990", { minor: 1990_00 }],
    ['-50 ₽', { minor: -50_00 }],
    ['–50 руб.', { minor: -50_00 }],
  ])('%s', (text, step) => {
    expect(parsePriceStep(text, 'RUB')).toEqual(step)
  })

  test.each([
    '10%',
    '100',
    '+0%',
    '+0',
    '-100%',
    '+1001%',
    '+7,5%',
    '+',
    '%',
    '',
    '+много',
    '😀',
    '+-5',
    '+10%%',
  ])('is not read from %j', (text) => {
    expect(codeOf(() => parsePriceStep(text, 'RUB'))).toBe('bulk-step')
  })
})
