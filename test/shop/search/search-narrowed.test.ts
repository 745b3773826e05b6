import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { categories } from '#db/schema/catalogue.ts'
import type { ProductFilter } from '#shop/products/product-filter.ts'
import { listFoundFacets, searchProducts } from '#shop/search/search.ts'
import { memoryDb } from '#test/support/shop.ts'
import { openSportShop } from '#test/support/sport-shop.ts'

let db: Db

beforeEach(() => {
  db = memoryDb()
  openSportShop(db)
})

const find = (query: string, filter: ProductFilter, limit = 20) =>
  searchProducts(db, query, { language: 'ru', filter, limit })
const titlesOf = (query: string, filter: ProductFilter) => find(query, filter).items.map(({ title }) => title)

describe('what is found', () => {
  test('is narrowed down by one and the same variant', () => {
    expect(titlesOf('кроссовки', {})).toHaveLength(3)
    expect(titlesOf('кроссовки', { colours: ['красный'] })).toEqual(['Кроссовки беговые AirRun'])
    expect(titlesOf('кроссовки', { colours: ['White'], sizes: ['41'] })).toEqual(['Кроссовки для зала Gripo'])
    expect(titlesOf('кроссовки', { colours: ['белый'], sizes: ['42'] })).toEqual([])
  })

  test('is understood as it would be without: no word is dropped for what nobody has in that colour', () => {
    expect(find('футболка', { colours: ['чёрный'] })).toEqual({
      ...{ items: [], next: null, corrected: null, dropped: [] },
    })
    expect(find('футбалка', { colours: ['красный'] })).toMatchObject({
      corrected: 'футболка',
      items: [{ title: 'Футболка хлопковая' }],
    })
  })

  test('goes on page by page', () => {
    const filter = { colours: ['белый'] }
    const whole = find('кроссовки', filter).items
    const first = find('кроссовки', filter, 1)
    const second = searchProducts(db, 'кроссовки', {
      language: 'ru',
      filter,
      limit: 1,
      after: String(first.next),
    })
    expect(whole).toHaveLength(2)
    expect([...first.items, ...second.items]).toEqual(whole)
    expect(second.next).toBeNull()
  })

  test('is nothing of a category that is hidden', () => {
    db.update(categories).set({ hidden: true }).run()
    expect(titlesOf('кроссовки', { colours: ['красный'] })).toEqual([])
  })
})

describe('what the found can be narrowed down by', () => {
  test('is what they have, and nothing else of the shop', () => {
    const { colours, sizes } = listFoundFacets(db, 'майка', 'ru')
    expect([colours, sizes.map(({ title }) => title)]).toEqual([[], ['M']])
    expect(listFoundFacets(db, 'футболка', 'en').colours).toEqual([
      { key: 'red', also: 'красный', title: 'Red', hex: '#d32f2f' },
      { key: 'white', also: 'белый', title: 'White', hex: '#ffffff' },
    ])
  })

  test('is of what was meant, and nothing where nothing is found', () => {
    expect(listFoundFacets(db, 'футбалка', 'ru').colours.map(({ title }) => title)).toEqual([
      'Белый',
      'Красный',
    ])
    expect(listFoundFacets(db, 'zzqqxx', 'ru')).toEqual({
      ...{ colours: [], sizes: [], priceFromMinor: null, priceToMinor: null },
    })
  })
})
