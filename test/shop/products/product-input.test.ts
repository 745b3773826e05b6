import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attempt } from '#shop/error.ts'
import { changeText, limits, newProduct, newVariant, readInput, title } from '#shop/products/product-input.ts'
import { refusalOf } from '#test/support/refusal.ts'

/** Any code units: lone halves of surrogate pairs, control characters, marks that turn the line. */
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.stringMatching(/^[\n\t \u202e\u200fа-яA-z]{0,300}$/u),
)

describe('what staff type', () => {
  test('becomes one tidy line within the limit, the same when read again, or is refused', () => {
    fc.assert(
      fc.property(anything, (ru) => {
        const read = attempt(() => readInput(title, { ru }))
        if (!read.ok) {
          expect(read).toMatchObject({ code: 'invalid-input', params: { field: 'ru' } })
          expect(ru.length).toBeGreaterThan(limits.title / 4)
          return
        }
        const text = read.value.ru ?? ''
        expect(text.length).toBeLessThanOrEqual(limits.title)
        expect(text).toBe(text.trim())
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\s\s/u)
        expect(readInput(title, read.value)).toEqual(read.value)
      }),
    )
  })

  test('keeps the lines of a description, and only there', () => {
    const typed = { title: { ru: 'Кеды\r\nлетние' }, description: { ru: ' Раз\r\n\tдва\u0007\n\nтри ' } }
    const { title, description } = readInput(newProduct, typed)
    expect(title).toEqual({ ru: 'Кеды летние' })
    expect(description).toEqual({ ru: 'Раз\n два\n\nтри' })
  })

  test('is an article only without a space or anything unseen in it', () => {
    fc.assert(
      fc.property(anything, (sku) => {
        const read = attempt(() => readInput(newVariant, { productId: 1, sku }))
        if (read.ok) expect(read.value.sku).toMatch(/^[^\s\p{C}]{1,64}$/u)
        else expect(read).toMatchObject({ code: 'invalid-input', params: { field: 'sku' } })
      }),
    )
    expect(readInput(newVariant, { productId: 1, sku: ' КЕД/42 ' }).sku).toBe('КЕД/42')
  })

  test.each([
    [{ title: { ru: 'x' }, priceMinor: '5' }, 'price-invalid', { field: 'priceMinor', price: '5' }],
    [
      { title: { ru: 'x' }, priceMinor: 1e15 },
      'price-invalid',
      { field: 'priceMinor', price: '1000000000000000' },
    ],
    [{ title: { fr: 'x' } }, 'invalid-input', { field: 'fr' }],
    [{ title: { ru: 'x' }, status: 'published' }, 'invalid-input', { field: 'status' }],
    [{ title: 'x' }, 'invalid-input', { field: 'title' }],
    [null, 'invalid-input', { field: '' }],
  ])('%j is refused by its field', (input, code, params) => {
    expect(refusalOf(() => readInput(newProduct, input))).toEqual({ code, params })
  })
})

test('a text takes what is new in each language and drops what was emptied', () => {
  expect(changeText({ ru: 'а', en: 'a' }, { en: 'b' })).toEqual({ ru: 'а', en: 'b' })
  expect(changeText({ ru: 'а', en: 'a' }, { ru: '' })).toEqual({ en: 'a' })
  expect(changeText({}, {})).toEqual({})
})
