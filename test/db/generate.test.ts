import { count, eq, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { generateGoods } from '#db/generate.ts'
import type { Db } from '#db/open.ts'
import {
  categories,
  pictures,
  productColours,
  productImages,
  products,
  variants,
} from '#db/schema/catalogue.ts'
import { agree } from '#db/vocabulary.ts'
import { memoryDb, noon } from '#test/support/shop.ts'

function generated(wanted: number, seed?: number): Db {
  const db = memoryDb()
  generateGoods(db, { products: wanted, now: noon, ...(seed !== undefined && { seed }) })
  return db
}

const tables = [categories, pictures, products, productColours, variants, productImages] as const
const allRows = (db: Db) => tables.map((table) => db.select().from(table).all())

describe('generated goods', () => {
  test('are the same for the same seed and others for another', () => {
    const first = allRows(generated(200, 7))
    expect(allRows(generated(200, 7))).toEqual(first)
    expect(allRows(generated(200, 8))).not.toEqual(first)
  })

  test('come in the number asked for, nearly all published', () => {
    const db = memoryDb()
    const made = generateGoods(db, { products: 1500, now: noon })
    expect(made.products).toBe(1500)
    expect(db.select({ rows: count() }).from(products).get()).toEqual({ rows: 1500 })
    expect(db.select({ rows: count() }).from(variants).get()).toEqual({ rows: made.variants })
    const published = db.select().from(products).where(eq(products.status, 'published')).all().length
    expect(published / 1500).toBeGreaterThan(0.92)
    expect(published).toBeLessThan(1500)
  })

  test('fill a tree of some sixty categories', () => {
    const db = generated(600)
    const rows = db.select().from(categories).all()
    expect(rows.length).toBeGreaterThanOrEqual(58)
    expect(rows.filter((row) => row.parentId === null)).toHaveLength(8)
    expect(db.select().from(products).where(isNull(products.categoryId)).all()).toEqual([])
  })

  test('have one to four colours or none, one to six sizes, and a price a shop would ask', () => {
    const db = generated(600)
    const colours = db.select().from(productColours).all()
    const perProduct = (id: number) => colours.filter((colour) => colour.productId === id).length
    const rows = db.select().from(products).all()
    expect(new Set(rows.map((row) => perProduct(row.id)))).toEqual(new Set([0, 1, 2, 3, 4]))
    const sizes = new Map<string, number>()
    for (const row of db.select().from(variants).all()) {
      const key = `${row.productId} ${row.colourId}`
      sizes.set(key, (sizes.get(key) ?? 0) + 1)
    }
    expect(new Set(sizes.values())).toEqual(new Set([1, 2, 3, 4, 5, 6]))
    expect(rows.filter((row) => row.priceMinor < 100_00 || row.priceMinor > 100_000_00)).toEqual([])
  })

  test('are called so differently that searches differ', () => {
    const words = new Set<string>()
    for (const { title } of generated(2000).select().from(products).all()) {
      for (const word of `${title.ru} ${title.en}`.toLowerCase().match(/[\p{L}-]{3,}/gu) ?? [])
        words.add(word)
    }
    expect(words.size).toBeGreaterThan(1500)
  })

  test('can be added to a shop that has some', () => {
    const db = generated(50)
    generateGoods(db, { products: 50, now: noon, seed: 2 })
    expect(db.select({ rows: count() }).from(products).get()).toEqual({ rows: 100 })
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
  })
})

test.each([
  ['лёгк', 'лёгкий лёгкая лёгкое лёгкие'],
  ['плотн', 'плотный плотная плотное плотные'],
  ['зимн~', 'зимний зимняя зимнее зимние'],
  ['лесн!', 'лесной лесная лесное лесные'],
  ['городск!', 'городской городская городское городские'],
  ['дышащ', 'дышащий дышащая дышащее дышащие'],
])('the adjective %s agrees with its noun', (stem, forms) => {
  expect((['m', 'f', 'n', 'p'] as const).map((gender) => agree(stem, gender)).join(' ')).toBe(forms)
})
