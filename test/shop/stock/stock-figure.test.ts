import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ShopError } from '#shop/error.ts'
import { limits } from '#shop/products/product-input.ts'
import { listStockLines, parseStockFigure, parseStockLine } from '#shop/stock/stock-figure.ts'
import { codeOf } from '#test/support/refusal.ts'

const count = fc.integer({ min: 0, max: limits.stock })
const article = fc.stringMatching(/^[A-Za-zА-Яа-я0-9._/#-]{1,20}$/u)

describe('a stock figure', () => {
  test.each([
    ['12', { to: 12 }],
    [' 0 ', { to: 0 }],
    ['+5', { by: 5 }],
    ['+ 5', { by: 5 }],
    ['-2', { by: -2 }],
    ['−2', { by: -2 }],
    ['-0', { by: 0 }],
  ])('reads %j', (text, figure) => {
    expect(parseStockFigure(text)).toEqual(figure)
  })

  test.each([
    '',
    'x',
    '1.5',
    '1,5',
    '--2',
    '+-2',
    '—2',
    '1 000',
    '1e3',
    '1000001',
    '99999999999999999999',
    '٣',
  ])('refuses %j', (text) => {
    expect(codeOf(() => parseStockFigure(text))).toBe('stock-invalid')
  })

  test('reads back every count and every move', () => {
    fc.assert(
      fc.property(count, (amount) => {
        expect(parseStockFigure(`${amount}`)).toEqual({ to: amount })
        expect(parseStockFigure(`+${amount}`)).toEqual({ by: amount })
        expect(parseStockFigure(`-${amount}`)).toEqual({ by: 0 - amount })
      }),
    )
  })

  test('takes any text or refuses it, and gives whole numbers within bounds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+\-− 0-9.,]{0,12}$/)), (text) => {
        try {
          const figure = parseStockFigure(text)
          const amount = 'to' in figure ? figure.to : Math.abs(figure.by)
          expect(Number.isSafeInteger(amount)).toBe(true)
          expect(amount).toBeLessThanOrEqual(limits.stock)
        } catch (error) {
          expect(error).toBeInstanceOf(ShopError)
        }
      }),
    )
  })
})

describe('a line of a list', () => {
  test.each([
    ['ABC-1 12', 'ABC-1', { to: 12 }],
    ['ABC-1\t+5', 'ABC-1', { by: 5 }],
    ['ABC-1: -2', 'ABC-1', { by: -2 }],
    ['ABC-1;7', 'ABC-1', { to: 7 }],
    ['ABC-1 = 7 шт.', 'ABC-1', { to: 7 }],
    ['ABC-1 — 12', 'ABC-1', { to: 12 }],
    ['ABC-1 12pcs', 'ABC-1', { to: 12 }],
    ['АБВ:3 12', 'АБВ:3', { to: 12 }],
    ['1001 5', '1001', { to: 5 }],
  ])('reads %j', (text, sku, figure) => {
    expect(parseStockLine(text)).toEqual({ sku, figure })
  })

  test.each([
    'ABC-1',
    'ABC-1 - 12',
    'ABC-1 – 12',
    'ABC-12',
    'ABC 1 000',
    'ABC 1.5',
    '12',
    '+5',
    'Red tee',
    `${'x'.repeat(300)} 5`,
  ])('refuses %j rather than guess', (text) => {
    expect(codeOf(() => parseStockLine(text))).toBe('stock-invalid')
  })

  test('gives back the article and the figure, however they are parted', () => {
    const parted = fc.constantFrom(' ', '  ', '\t', ': ', '; ', ' = ', ', ', ' — ')
    fc.assert(
      fc.property(article, parted, fc.constantFrom('', '+', '-'), count, (sku, between, sign, amount) => {
        const { sku: read, figure } = parseStockLine(`${sku}${between}${sign}${amount}`)
        expect(read).toBe(sku)
        expect(figure).toEqual(parseStockFigure(`${sign}${amount}`))
      }),
    )
  })

  test('keeps its number among empty ones', () => {
    expect(listStockLines('\n a 1\r\n\n b 2 \r c 3')).toEqual([
      { number: 2, text: 'a 1' },
      { number: 4, text: 'b 2' },
      { number: 5, text: 'c 3' },
    ])
  })

  test('takes no time to refuse, however it is made', () => {
    for (const text of [':'.repeat(200), `${'a :'.repeat(60)}x`, 'a'.repeat(100_000)]) {
      expect(codeOf(() => parseStockLine(text))).toBe('stock-invalid')
    }
  })
})
