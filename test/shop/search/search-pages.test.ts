import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import { attempt } from '#shop/error.ts'
import { searchProducts } from '#shop/search/search.ts'
import { indexProduct } from '#shop/search/search-index.ts'
import { splitWords } from '#shop/search/search-words.ts'
import { suggest } from '#shop/search/suggestions.ts'
import { inTx } from '#shop/transaction.ts'
import { addProduct, memoryDb } from '#test/support/shop.ts'
import { openSportShop } from '#test/support/sport-shop.ts'

let db: Db
let ids: Map<string, number>

beforeEach(() => {
  db = memoryDb()
  ids = openSportShop(db)
})

describe('pages of a search', () => {
  test('show every product once, in the same order as one long page', () => {
    for (let number = 0; number < 30; number++) {
      const text = { title: { ru: `Пояс ${number}` }, description: { ru: 'К обручу' } }
      addFound(
        number % 3 === 0 ? { title: { ru: `Обруч ${number}` }, sold: 50 } : { ...text, sold: number % 4 },
      )
    }
    db.update(products)
      .set({ sold: 999 })
      .where(eq(products.id, addFound({ description: { ru: 'Обручи' } })))
      .run()
    addFound({ title: { ru: 'Обручальное кольцо' }, sold: 999 })
    for (const [query, count] of Object.entries({
      обруч: 32,
      обручи: 31,
      'j,hex': 32,
      'обруч неведомый': 32,
    })) {
      const whole = searchProducts(db, query, { language: 'ru', limit: 100 })
      expect(whole.items, query).toHaveLength(count)
      for (const limit of [1, 4, 10, 15, 30, 31]) {
        expect(walk(query, limit), `${query} by ${limit}`).toEqual(whole.items.map((item) => item.id))
      }
      expect(searchProducts(db, query, { language: 'ru', limit: count }).next).toBeNull()
    }
  })

  test('refuse a place that no search gave', () => {
    for (const after of [
      '',
      'found',
      'found.0.0',
      'found.9.0.1',
      'found.0.9.1',
      'new.1.1.1',
      'found.-1.0.1',
      'x',
    ]) {
      expect(attempt(() => searchProducts(db, 'носки', { language: 'ru', after }))).toMatchObject({
        ok: false,
        code: 'invalid-input',
      })
    }
  })
})

describe('a search survives', () => {
  test.each([
    '"',
    '""',
    "'",
    '*',
    'носки*',
    '-носки',
    'носки AND',
    'носки OR (',
    'NEAR(носки, 2)',
    'title:носки',
    '^носки',
    '_носки',
    '#носки',
    '{title}: носки',
    '\u0000носки\u0000',
    '🧦 носки 🧦',
    '\u202eноски',
    '\ud800носки',
    'n'.repeat(10_000),
    `носки ${'а'.repeat(10_000)}`,
    'носки '.repeat(2_000),
    '%',
    '0.0.0',
    '１２３',
  ])('%j', (query) => {
    const found = searchProducts(db, query, { language: 'ru' })
    expect(found.items.every((item) => ids.has(item.title))).toBe(true)
    if (/^.{0,9}носки/.test(query)) expect(found.items[0]?.title).toBe('Носки спортивные, 3 пары')
  })

  test('anything at all', () => {
    const syntax = fc.constantFrom(
      '"',
      '*',
      ' AND ',
      ' OR ',
      'NOT ',
      'NEAR(',
      ')',
      ':',
      '^',
      '-',
      '\0',
      'носки',
      'кр',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(syntax, { maxLength: 12 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('ru' as const, 'en' as const), (query, language) => {
        const found = searchProducts(db, query, { language })
        expect(found.items.length).toBeLessThanOrEqual(20)
        const { words, categories, products } = suggest(db, query, language)
        expect(words.length + categories.length + products.length).toBeLessThanOrEqual(8)
      }),
    )
  })

  test('any title a product may have, and finds it', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'абвгдежзclnrst019-.,"*\'^_#'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (parts) => {
        const title = parts.join(' ')
        const id = addFound({ title: { ru: title } })
        const { items } = searchProducts(db, title, { language: 'ru', limit: 100 })
        expect(items.some((item) => item.id === id)).toBe(splitWords(title).length > 0)
        db.delete(products).where(eq(products.id, id)).run()
      }),
      { numRuns: 60 },
    )
  })
})

function addFound(fields: Parameters<typeof addProduct>[1]): number {
  const { id } = addProduct(db, fields)
  inTx(db, (tx) => indexProduct(tx, id))
  return id
}

function walk(query: string, limit: number): number[] {
  const seen: number[] = []
  let after: string | undefined
  do {
    const page = searchProducts(db, query, { language: 'ru', limit, ...(after && { after }) })
    seen.push(...page.items.map((item) => item.id))
    after = page.next ?? undefined
  } while (after !== undefined)
  return seen
}
