import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { categories } from '#db/schema/catalogue.ts'
import { indexCategory, rebuildSearch } from '#shop/search/search-index.ts'
import { suggest } from '#shop/search/suggestions.ts'
import { inTx } from '#shop/transaction.ts'
import { addCategory, addProduct, memoryDb } from '#test/support/shop.ts'
import { openSportShop } from '#test/support/sport-shop.ts'

let db: Db

beforeEach(() => {
  db = memoryDb()
  openSportShop(db)
})

describe('suggestions', () => {
  test('go on with what was begun, and show products', () => {
    const { words, products } = suggest(db, 'красные крос', 'ru')
    expect(words).toEqual(['красные кроссовки'])
    expect(products.map((card) => card.title)).toEqual(['Кроссовки беговые AirRun'])
  })

  test('begin with what was meant', () => {
    expect(suggest(db, 'rhjc', 'ru').words).toContain('кроссовки')
    expect(suggest(db, 'фудболка', 'ru').words[0]).toBe('футболка')
  })

  test.each(['обу', 'обувь', 'ОБУВИ', 'обвь', 'j,ed', 'foot', 'footwear'])(
    'lead to the category meant by %s',
    (typed) => {
      const shoes = { slug: 'shoes', title: 'Обувь', within: null }
      expect(suggest(db, typed, 'ru').categories).toEqual([shoes])
      expect(suggest(db, typed, 'en').categories).toEqual([{ ...shoes, title: 'Footwear' }])
    },
  )

  test('say in what a category lies, show those at the top first, and none that customers may not see', () => {
    const place = (slug: string, fields: Partial<typeof categories.$inferInsert>) => {
      const category = addCategory(db, { slug, ...fields })
      addProduct(db, { categoryId: category.id })
      return category.id
    }
    const top = place('running', { title: { ru: 'Бег' }, position: 5 })
    place('running-shoes', { title: { ru: 'Обувь для бега' }, parentId: top })
    place('secret', { title: { ru: 'Обувь тайная' }, hidden: true })
    inTx(db, rebuildSearch)
    addCategory(db, { slug: 'empty', title: { ru: 'Обувь будущая' } })
    expect(suggest(db, 'обувь', 'ru').categories).toEqual([
      { slug: 'shoes', title: 'Обувь', within: null },
      { slug: 'running-shoes', title: 'Обувь для бега', within: 'Бег' },
    ])
    expect(suggest(db, 'бег обувь', 'ru').categories.map(({ slug }) => slug)).toEqual(['running-shoes'])
    expect(suggest(db, 'тайная', 'ru').categories).toEqual([])
  })

  test('follow a category that got another name', () => {
    const [shoes] = db.select().from(categories).all()
    db.update(categories)
      .set({ title: { ru: 'Башмаки' } })
      .run()
    inTx(db, (tx) => indexCategory(tx, shoes?.id ?? 0))
    expect(suggest(db, 'башмки', 'ru')).toMatchObject({
      words: ['башмаки'],
      categories: [{ title: 'Башмаки' }, {}],
    })
  })

  test.each(['', ' ', '!!!', '\ud800', 'ъъъъъъ'])('are none for %j', (typed) => {
    expect(suggest(db, typed, 'ru')).toEqual({ words: [], categories: [], products: [] })
  })
})
