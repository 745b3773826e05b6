import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { categories, products, variants } from '#db/schema/catalogue.ts'
import { attempt } from '#shop/error.ts'
import { searchProducts } from '#shop/search/search.ts'
import { indexCategory, indexProduct, rebuildSearch } from '#shop/search/search-index.ts'
import { inTx } from '#shop/transaction.ts'
import { addProduct, memoryDb } from '#test/support/shop.ts'
import { openSportShop, sportGoods } from '#test/support/sport-shop.ts'

let db: Db
let ids: Map<string, number>

beforeEach(() => {
  db = memoryDb()
  ids = openSportShop(db)
})

function find(query: string, limit = 20) {
  const { items, corrected, dropped } = searchProducts(db, query, { language: 'ru', limit })
  return { titles: items.map((item) => item.title), corrected, dropped }
}
const titlesOf = (query: string) => find(query).titles

describe('a search finds', () => {
  test('only what is published', () => {
    const id = idOf('Шарф вязаный')
    db.update(products).set({ status: 'archived' }).where(eq(products.id, id)).run()
    index(id)
    expect(titlesOf('шарф')).not.toContain('Шарф вязаный')
    db.update(products).set({ status: 'published' }).where(eq(products.id, id)).run()
    index(id)
    expect(titlesOf('шарф')).toEqual(['Шарф вязаный'])
  })

  test('nothing of a hidden category, nor of one below it', () => {
    db.update(categories)
      .set({ parentId: idOfCategory('gear') })
      .where(eq(categories.slug, 'shoes'))
      .run()
    db.update(categories).set({ hidden: true }).where(eq(categories.slug, 'gear')).run()
    expect(titlesOf('гантели')).toEqual([])
    expect(titlesOf('кроссовки')).toEqual(['Носки спортивные, 3 пары'])
  })

  test('a product by its new words and no longer by its old ones', () => {
    const id = idOf('Шарф вязаный')
    expect(find('снут').corrected).toBeNull()
    db.update(products)
      .set({ title: { ru: 'Снуд вязаный' } })
      .where(eq(products.id, id))
      .run()
    index(id)
    expect(titlesOf('снуд')).toEqual(['Снуд вязаный'])
    expect(find('снут').corrected).toBe('снуд')
    expect(titlesOf('scarf')).toEqual([])
  })

  test('a product no more once it is deleted', () => {
    db.delete(variants).run()
    db.delete(products)
      .where(eq(products.id, idOf('Шарф вязаный')))
      .run()
    expect(titlesOf('шарф')).not.toContain('Шарф вязаный')
    expect(rowsInSearch()).toBe(sportGoods.length - 1)
  })

  test('a product at its new place once it sells or is sold out', () => {
    const ball = idOf('Шар массажный')
    const later = addFound({ title: { ru: 'Шар гимнастический' } })
    expect(titlesOf('шар').slice(0, 2)).toEqual(['Шар гимнастический', 'Шар массажный'])
    db.update(products).set({ sold: 10 }).where(eq(products.id, ball)).run()
    expect(titlesOf('шар').slice(0, 2)).toEqual(['Шар массажный', 'Шар гимнастический'])
    db.update(products).set({ availability: 'sold_out' }).where(eq(products.id, ball)).run()
    expect(titlesOf('шар').slice(0, 2)).toEqual(['Шар гимнастический', 'Шар массажный'])
    index(ball)
    index(later)
    expect(rowsInSearch()).toBe(sportGoods.length + 1)
  })

  test('products by the new title of their category', () => {
    db.update(categories)
      .set({ title: { ru: 'Снаряды' } })
      .where(eq(categories.slug, 'gear'))
      .run()
    db.update(categories)
      .set({ parentId: idOfCategory('gear') })
      .where(eq(categories.slug, 'shoes'))
      .run()
    inTx(db, (tx) => indexCategory(tx, idOfCategory('gear')))
    expect(titlesOf('снаряды')).toContain('Гантели 6 кг')
    expect(titlesOf('снаряды')).toContain('Коньки хоккейные')
    expect(titlesOf('инвентарь')).toEqual([])
  })

  test('the same after everything was indexed anew', () => {
    const queries = ['кроссовки', 'красные', 'кросовки', 'обувь 41', 'AR-100']
    const before = queries.map((query) => find(query))
    inTx(db, rebuildSearch)
    expect(queries.map((query) => find(query))).toEqual(before)
    expect(rowsInSearch()).toBe(sportGoods.length)
  })

  test('nothing of a change that was taken back', () => {
    attempt(() =>
      expect(() =>
        inTx(db, (tx) => {
          const id = addProduct(tx, { title: { ru: 'Ласты' } }).id
          indexProduct(tx, id)
          expect(titlesOf('ласты')).toEqual(['Ласты'])
          expect(find('ластв').corrected).toBe('ласты')
          throw new Error('taken back')
        }),
      ).toThrow('taken back'),
    )
    addFound({ title: { ru: 'Маска' } })
    expect(find('маскв').corrected).toBe('маска')
    expect(titlesOf('ласты')).toEqual([])
    expect(find('ластв')).toEqual({ titles: [], corrected: null, dropped: [] })
  })
})

function idOf(title: string): number {
  return ids.get(title) ?? 0
}

function idOfCategory(slug: string): number {
  return db.select().from(categories).where(eq(categories.slug, slug)).get()?.id ?? 0
}

function index(id: number): void {
  inTx(db, (tx) => indexProduct(tx, id))
}

function addFound(fields: Parameters<typeof addProduct>[1]): number {
  const { id } = addProduct(db, fields)
  index(id)
  return id
}

function rowsInSearch(): unknown {
  return db.$client.prepare('select count(*) from product_search').pluck().get()
}
