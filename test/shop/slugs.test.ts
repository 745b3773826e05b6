import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstFree, slugOf } from '#shop/slugs.ts'

test.each([
  ['Кеды «Летние», 42', 'kedy-letnie-42'],
  ['Щётки и Йогурт', 'shchetki-i-yogurt'],
  ['Подъезд', 'podezd'],
  ['Їжак, ґанок', 'yizhak-ganok'],
  ['Café & Straße', 'cafe-strasse'],
  ['  --  ', ''],
  ['日本語', ''],
])('writes %s as %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('writes any text as small letters, digits and single dashes between them, no longer than allowed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, max) => {
      expect(slugOf(text, max)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slugOf(text, max).length).toBeLessThanOrEqual(max)
    }),
  )
})

test('gives each the first free name, within the length, however many there are', () => {
  const taken = new Set<string>()
  for (let count = 0; count < 120; count += 1) taken.add(firstFree('long-name', (name) => taken.has(name), 9))
  expect([...taken].slice(0, 3)).toEqual(['long-name', 'long-na-2', 'long-na-3'])
  expect(taken.size).toBe(120)
  expect([...taken].every((name) => name.length <= 9)).toBe(true)
})
