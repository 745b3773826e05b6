import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSizes } from '#shop/products/size-list.ts'
import { codeOf } from '#test/support/refusal.ts'

const written = (text: string) =>
  parseSizes(text)
    .map(({ size, stock }) => (stock === undefined ? size : `${size}=${stock}`))
    .join(' | ')

describe('sizes', () => {
  test.each([
    ['S, M, L', 'S | M | L'],
    ['s m xl', 'S | M | XL'],
    ['36-41', '36 | 37 | 38 | 39 | 40 | 41'],
    ['S–XL', 'S | M | L | XL'],
    ['42-44, 46-48', '42-44 | 46-48'],
    ['104-110', '104-110'],
    ['S 3, M 5', 'S=3 | M=5'],
    ['S 3 M 5', 'S=3 | M=5'],
    ['36: 3; 37 — 5 шт', '36=3 | 37=5'],
    ['36 3', '36=3'],
    ['36 37', '36 | 37'],
    ['36 37 38', '36 | 37 | 38'],
    ['42,5, 43', '42.5 | 43'],
    ['36-38 2, 40 1', '36-38=2 | 40=1'],
    ['36-40 2', '36=2 | 37=2 | 38=2 | 39=2 | 40=2'],
    ['S\nM\nS', 'S | M'],
    ['One size', 'One size'],
    ['41,42,43', '41 | 42 | 43'],
  ])('are read from %j', (text, sizes) => {
    expect(written(text)).toBe(sizes)
  })

  test.each([
    '',
    ' , ',
    'x'.repeat(41),
    'S 9999999',
    Array.from({ length: 61 }, (_, n) => `a${n}`).join(','),
  ])('are not %j', (text) => {
    expect(codeOf(() => parseSizes(text))).toBe('sizes-invalid')
  })

  test('come back as they were written, with their figures', () => {
    const size = fc.constantFrom('S', 'M', 'XL', '36', '42.5', 'One size', '2XL')
    fc.assert(
      fc.property(fc.uniqueArray(size, { minLength: 2 }), fc.nat(1000), (sizes, stock) => {
        const text = sizes.map((one) => `${one}: ${stock}`).join(', ')
        expect(parseSizes(text)).toEqual(sizes.map((one) => ({ size: one, stock })))
      }),
    )
  })
})
