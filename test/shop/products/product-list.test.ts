import { describe, expect, test } from 'vitest'
import { countProductRows, listProductRows, type ProductListWish } from '#shop/products/product-list.ts'
import { addProduct, addStaff, addVariant, memoryDb } from '#test/support/shop.ts'

function makeShop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const seller = addStaff(db, 'seller')
  const never = { publishedAt: null }
  const ked = addProduct(db, { title: { ru: 'Жёлтые кеды', en: 'Yellow shoes' } })
  addVariant(db, ked.id, { sku: 'KED-36', stock: 3 })
  addVariant(db, ked.id, { sku: 'KED-37', stock: 4 })
  const draft = addProduct(db, { title: { ru: 'Шапка' }, status: 'draft', ...never })
  const hidden = addProduct(db, { title: { ru: 'ШАРФ "Зима"' }, status: 'draft' })
  addVariant(db, hidden.id, { sku: 'шрф1', stock: null })
  const gone = addProduct(db, { title: { ru: 'Носки' }, availability: 'sold_out', sellerId: seller.id })
  const old = addProduct(db, { title: { ru: 'Лыжи' }, status: 'archived' })
  const ids = (wish: ProductListWish, who = owner) =>
    listProductRows(db, who, wish, { limit: 10, offset: 0, language: 'ru' }).map(({ id }) => id)
  return { db, owner, seller, ked, draft, hidden, gone, old, ids }
}

describe('the products for staff', () => {
  test('are looked at by what they are', () => {
    const { db, owner, ked, draft, hidden, gone, old, ids } = makeShop()
    expect(ids({ view: 'all' })).toEqual([gone.id, hidden.id, draft.id, ked.id])
    expect(ids({ view: 'drafts' })).toEqual([draft.id])
    expect(ids({ view: 'hidden' })).toEqual([hidden.id])
    expect(ids({ view: 'sold_out' })).toEqual([gone.id])
    expect(ids({ view: 'archive' })).toEqual([old.id])
    expect(countProductRows(db, owner, { view: 'all' })).toBe(4)
    const page = { limit: 1, offset: 3, language: 'ru' } as const
    expect(listProductRows(db, owner, { view: 'all' }, page)).toMatchObject([
      { id: ked.id, title: 'Жёлтые кеды', state: 'published', stock: 7, variants: 2 },
    ])
  })

  test('are found by words in any case, by articles and by number', () => {
    const { ked, hidden, draft, ids } = makeShop()
    const find = (words: string) => ids({ view: 'all', words })
    expect(find('ЖЕЛТЫЕ')).toEqual([ked.id])
    expect(find('кеды жёлт')).toEqual([ked.id])
    expect(find('shoe')).toEqual([ked.id])
    expect(find('шарф')).toEqual([hidden.id])
    expect(find('"зима"')).toEqual([])
    expect(find('ked-36')).toEqual([ked.id])
    expect(find('ШРФ1')).toEqual([hidden.id])
    expect(find(`#${draft.id}`)).toEqual([draft.id])
    expect(find("%' or 1=1 --")).toEqual([])
    expect(find('кеды шапка')).toEqual([])
  })

  test('are a seller’s own alone', () => {
    const { seller, gone, ids } = makeShop()
    expect(ids({ view: 'all' }, seller)).toEqual([gone.id])
    expect(ids({ view: 'all', words: 'кеды' }, seller)).toEqual([])
  })
})
