import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categoryButton, productButton, searchButton } from '#bot/browsing.ts'
import { defineButton } from '#bot/callback-data.ts'

const id = fc.nat({ max: 2 ** 31 })
const place = fc.record({
  id,
  colour: fc.option(id, { nil: undefined }),
  variant: fc.option(id, { nil: undefined }),
  photo: fc.nat({ max: 99 }),
  from: fc.oneof(
    fc.constant(''),
    fc.record({ id, page: fc.nat({ max: 9_999 }) }).map(categoryButton.data),
    fc.record({ query: id, page: fc.nat({ max: 9_999 }) }).map(searchButton.data),
  ),
})

test('a button is read as it was written, and always fits', () => {
  fc.assert(
    fc.property(place, (values) => {
      const data = productButton.data(values)
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
      expect(productButton.read(data)).toEqual(values)
    }),
  )
})

test('anything may come from a button of long ago', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `p:${text}`),
      ),
      (data) => {
        const values = productButton.read(data)
        if (values !== undefined) expect(Number.isSafeInteger(values.id)).toBe(true)
      },
    ),
  )
})

test.each(['c', 'c:', 'c:1', 'c:1:2:3', 'c:-1:1', 'c:A:1', 'c::1', 'cc:1:1', 'c:zzzzzzzzzzz:1', ''])(
  'does not read "%s" as a category',
  (data) => {
    expect(categoryButton.read(data)).toBeUndefined()
  },
)

test('refuses to make a button that Telegram would refuse', () => {
  const button = defineButton('x', { words: 'rest' })
  expect(() => button.data({ words: 'я'.repeat(40) })).toThrow('too long')
})
