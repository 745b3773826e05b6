import { describe, expect, test } from 'vitest'
import { products } from '#db/schema/catalogue.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { readHome } from '#shop/home.ts'
import { listRelated } from '#shop/products/related-products.ts'
import { addCategory, addProduct, addVariant, memoryDb, noon } from '#test/support/shop.ts'

const ids = (cards: { id: number }[]) => cards.map(({ id }) => id)

describe('the first screen', () => {
  test('has nothing where there is nothing', () => {
    expect(readHome(memoryDb(), 'ru')).toEqual({ fresh: [], onSale: [], popular: [] })
  })

  test('shows ten of the newest and of the most bought, what is sold out last', () => {
    const db = memoryDb()
    const made = Array.from({ length: 12 }, (_, number) =>
      addProduct(db, {
        publishedAt: noon + number,
        sold: (number * 5) % 12,
        availability: number === 11 ? 'sold_out' : 'in_stock',
      }),
    )
    const newest = made.map(({ id }) => id).reverse()
    expect(ids(readHome(db, 'ru').fresh)).toEqual(newest.slice(1, 11))
    db.update(products).set({ availability: 'sold_out' }).run()
    expect(ids(readHome(db, 'ru').fresh)).toEqual(newest.slice(0, 10))
    const mostBought = made.toSorted((a, b) => b.sold - a.sold).filter(({ sold }) => sold > 0)
    expect(ids(readHome(db, 'ru').popular)).toEqual(ids(mostBought).slice(0, 10))
  })

  test('shows what costs less than before, as its card says, and in no other row what is not bought', () => {
    const db = memoryDb()
    const reduced = addProduct(db, { priceMinor: 500, oldPriceMinor: 800 })
    addVariant(db, reduced.id)
    const plain = addProduct(db, { priceMinor: 500 })
    addVariant(db, plain.id)
    const dearer = addProduct(db, { priceMinor: 500 })
    addVariant(db, dearer.id)
    addVariant(db, dearer.id, { priceMinor: 700, oldPriceMinor: 900 })
    rebuildCatalogue(db, noon)
    const { onSale, popular } = readHome(db, 'ru')
    expect(onSale.map(({ id, oldPriceMinor }) => [id, oldPriceMinor])).toEqual([[reduced.id, 800]])
    expect(popular).toEqual([])
  })

  test('shows nothing that customers may not see', () => {
    const db = memoryDb()
    const secret = addCategory(db, { hidden: true })
    const inside = addCategory(db, { parentId: secret.id })
    const fields = { oldPriceMinor: 2000, sold: 9, reduced: true }
    addProduct(db, { ...fields, categoryId: secret.id })
    addProduct(db, { ...fields, categoryId: inside.id })
    addProduct(db, { ...fields, status: 'draft', publishedAt: null })
    addProduct(db, { ...fields, status: 'archived' })
    const seen = addProduct(db, fields)
    const { fresh, onSale, popular } = readHome(db, 'ru')
    expect([fresh, onSale, popular].map(ids)).toEqual([[seen.id], [seen.id], [seen.id]])
  })
})

describe('related products', () => {
  test('are the six most bought others of the category that can be had', () => {
    const db = memoryDb()
    const category = addCategory(db)
    const others = Array.from({ length: 8 }, (_, sold) => addProduct(db, { categoryId: category.id, sold }))
    const own = addProduct(db, { categoryId: category.id, sold: 100 })
    addProduct(db, { categoryId: category.id, sold: 200, availability: 'sold_out' })
    addProduct(db, { categoryId: category.id, sold: 200, status: 'draft', publishedAt: null })
    addProduct(db, { sold: 300 })
    expect(ids(listRelated(db, own, 'ru'))).toEqual(ids(others).reverse().slice(0, 6))
  })

  test('are none for what lies in no category', () => {
    const db = memoryDb()
    addProduct(db)
    expect(listRelated(db, addProduct(db), 'ru')).toEqual([])
  })
})
