import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { countProducts, listProducts, type ProductList, productSorts } from '#shop/catalogue.ts'
import { attempt } from '#shop/error.ts'
import { anyFilter, anyProduct, fillShop, fits, type Row } from '#test/support/random-shop.ts'
import { addProduct, memoryDb, noon } from '#test/support/shop.ts'

const orders = {
  new: (a: Row, b: Row) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0) || b.id - a.id,
  cheap: (a: Row, b: Row) => a.fromPriceMinor - b.fromPriceMinor || a.id - b.id,
  dear: (a: Row, b: Row) => b.fromPriceMinor - a.fromPriceMinor || b.id - a.id,
  popular: (a: Row, b: Row) => b.sold - a.sold || b.id - a.id,
}

describe('lists of products', () => {
  test('hold exactly what the filter asks of one variant, in order, over all pages', () => {
    const lists = fc.array(
      fc.tuple(anyFilter, fc.constantFrom(...productSorts), fc.integer({ min: 1, max: 9 })),
      {
        minLength: 5,
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(fc.array(anyProduct, { maxLength: 14 }), lists, (drawn, asked) => {
        const db = memoryDb()
        const all = fillShop(db, drawn)
        for (const [filter, sort, limit] of asked) {
          const right = all.filter((product) => fits(product, filter)).map(({ row }) => row)
          const ids = right.sort(orders[sort]).map((row) => row.id)
          expect(walk(db, { ...filter, sort, limit, language: 'ru' }), JSON.stringify(filter)).toEqual(ids)
          expect(countProducts(db, filter)).toBe(ids.length)
          if (Object.keys(filter).some((question) => question !== 'categoryId')) {
            expect(countProducts(db, filter, 2)).toBe(Math.min(2, ids.length))
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test.each(productSorts)('show each product once while others come and go: %s', (sort) => {
    const db = memoryDb()
    const ids = Array.from({ length: 40 }, (_, number) => {
      const one = number % 7
      return addProduct(db, { priceMinor: one, sold: one, publishedAt: noon + one }).id
    })
    let number = 0
    const seen = walk(db, { sort, limit: 6, language: 'ru' }, () => {
      number++
      addProduct(db, { priceMinor: number, sold: number, publishedAt: noon + number })
    })
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((id) => ids.includes(id)).sort((a, b) => a - b)).toEqual(ids)
  })

  test('refuse a place that no list gave, or another list', () => {
    const db = memoryDb()
    for (let number = 0; number < 3; number++) addProduct(db)
    const next = listProducts(db, { language: 'ru', limit: 1 }).next ?? ''
    const forged = [
      '',
      'new',
      'new.1',
      'new.1.2.3',
      'new.-1.1',
      'new.1.zzzzzzzzzzzz',
      'new.1.é',
      `${next}.1`,
      '../1',
    ]
    for (const after of forged) {
      expect(attempt(() => listProducts(db, { language: 'ru', after }))).toMatchObject({
        code: 'invalid-input',
      })
    }
    expect(attempt(() => listProducts(db, { language: 'ru', sort: 'cheap', after: next }))).toMatchObject({
      code: 'invalid-input',
    })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (after) => {
        const tried = attempt(() => listProducts(db, { language: 'ru', after }))
        expect(tried.ok || tried.code === 'invalid-input').toBe(true)
      }),
    )
  })

  test('end with a page that says so', () => {
    const db = memoryDb()
    for (let number = 0; number < 4; number++) addProduct(db)
    const first = listProducts(db, { language: 'ru', limit: 2 })
    const last = listProducts(db, { language: 'ru', limit: 2, after: first.next ?? '' })
    expect(last.items).toHaveLength(2)
    expect(last.next).toBeNull()
  })

  test('give at least one and at most a hundred products', () => {
    const db = memoryDb()
    for (let number = 0; number < 102; number++) addProduct(db)
    const lengths = [0, -5, 1000, undefined].map(
      (limit) => listProducts(db, { language: 'ru', ...(limit !== undefined && { limit }) }).items.length,
    )
    expect(lengths).toEqual([1, 1, 100, 20])
  })
})

function walk(db: Db, list: ProductList, between: () => void = () => undefined): number[] {
  const seen: number[] = []
  let after: string | undefined
  do {
    const page = listProducts(db, { ...list, ...(after && { after }) })
    seen.push(...page.items.map((item) => item.id))
    after = page.next ?? undefined
    between()
  } while (after !== undefined)
  return seen
}
