import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { categories, pictures, productColours, productImages, products } from '#db/schema/catalogue.ts'
import { staff } from '#db/schema/people.ts'
import { system } from '#shop/actor.ts'
import { attempt } from '#shop/error.ts'
import { getProduct } from '#shop/products/product-view.ts'
import { changeSetting } from '#shop/settings.ts'
import {
  addCategory,
  addCustomer,
  addProduct,
  addStaff,
  addVariant,
  memoryDb,
  noon,
} from '#test/support/shop.ts'

function addColour(db: Db, productId: number, en: string, position: number): number {
  const row = { productId, title: { en }, hex: '#123456', position }
  return db.insert(productColours).values(row).returning().get().id
}

function addPicture(
  db: Db,
  productId: number,
  hash: string,
  colourId: number | null,
  position: number,
): void {
  const picture = { hash, width: 3, height: 4, placeholder: 'p', createdAt: noon }
  db.insert(pictures).values(picture).onConflictDoNothing().run()
  db.insert(productImages).values({ productId, pictureHash: hash, colourId, position }).run()
}

const hashes = (list: { hash: string }[]) => list.map(({ hash }) => hash)

describe('the galleries of a product', () => {
  test('show each colour its own pictures in order, then those of no colour', () => {
    const db = memoryDb()
    const { id } = addProduct(db)
    const green = addColour(db, id, 'Green', 1)
    const blue = addColour(db, id, 'Blue', 0)
    const white = addColour(db, id, 'White', 2)
    addPicture(db, id, 'green 2', green, 2)
    addPicture(db, id, 'green 1', green, 1)
    addPicture(db, id, 'common 1', null, 1)
    addPicture(db, id, 'common 0', null, 0)
    addPicture(db, id, 'blue', blue, 0)
    const view = getProduct(db, addCustomer(db), id, 'en')
    expect(view.colours.map(({ title, pictures }) => [title, hashes(pictures)])).toEqual([
      ['Blue', ['blue', 'common 0', 'common 1']],
      ['Green', ['green 1', 'green 2', 'common 0', 'common 1']],
      ['White', ['common 0', 'common 1']],
    ])
    expect(view.colours[2]?.id).toBe(white)
    expect(hashes(view.pictures)).toEqual(['blue', 'green 1', 'green 2', 'common 0', 'common 1'])
    expect(view.pictures[0]).toEqual({ hash: 'blue', width: 3, height: 4, placeholder: 'p' })
  })

  test('are one where there are no colours', () => {
    const db = memoryDb()
    const { id } = addProduct(db)
    addPicture(db, id, 'second', null, 1)
    addPicture(db, id, 'first', null, 0)
    const { colours, pictures } = getProduct(db, addCustomer(db), id, 'en')
    expect([colours, hashes(pictures)]).toEqual([[], ['first', 'second']])
  })
})

test('tells of each variant what the customer may know', () => {
  const db = memoryDb()
  const { id } = addProduct(db, { priceMinor: 1000, oldPriceMinor: 1200, title: { ru: 'Кепка' } })
  const colourId = addColour(db, id, 'Blue', 0)
  const made = [
    { size: 'S', stock: 3, colourId },
    { size: 'M', stock: 4, position: 1 },
    { size: 'L', stock: 0, position: 2 },
    { size: 'XL', stock: 2, availability: 'on_order' as const, priceMinor: 900, position: 3 },
    { size: '', stock: null, priceMinor: 900, oldPriceMinor: 950, position: 4 },
  ].map((fields) => addVariant(db, id, fields))
  const view = getProduct(db, addCustomer(db), id, 'en')
  expect(view.title).toBe('Кепка')
  expect(view.variants[0]).toEqual({
    id: made[0]?.id,
    colourId,
    size: 'S',
    sku: made[0]?.sku,
    priceMinor: 1000,
    oldPriceMinor: 1200,
    availability: 'in_stock',
    left: 3,
  })
  const told = view.variants.map(({ availability, left, priceMinor, oldPriceMinor }) => [
    availability,
    left,
    priceMinor,
    oldPriceMinor,
  ])
  expect(told.slice(1)).toEqual([
    ['in_stock', null, 1000, 1200],
    ['sold_out', null, 1000, 1200],
    ['on_order', null, 900, null],
    ['in_stock', null, 900, 950],
  ])
  changeSetting(db, system, { key: 'lowStock', value: 4 }, noon)
  expect(getProduct(db, addCustomer(db), id, 'en').variants.map(({ left }) => left)).toEqual([
    3,
    4,
    null,
    null,
    null,
  ])
})

describe('who sees a product', () => {
  const unseen = (db: Db, who: Parameters<typeof getProduct>[1], id: number) => {
    const tried = attempt(() => getProduct(db, who, id, 'en'))
    return tried.ok ? 'seen' : tried.code
  }

  test('that is not published: whoever may edit it', () => {
    const db = memoryDb()
    const seller = addStaff(db, 'seller')
    const { id } = addProduct(db, { status: 'draft', sellerId: seller.id })
    const others = [addCustomer(db), addStaff(db, 'courier'), addStaff(db, 'seller')]
    expect(others.map((who) => unseen(db, who, id))).toEqual(['not-found', 'not-found', 'not-found'])
    const editors = [addStaff(db, 'owner'), addStaff(db, 'manager'), seller, system]
    expect(editors.map((who) => unseen(db, who, id))).toEqual(['seen', 'seen', 'seen', 'seen'])
    db.update(staff).set({ removedAt: noon }).where(eq(staff.id, seller.id)).run()
    expect(unseen(db, seller, id)).toBe('not-found')
    db.update(products).set({ status: 'published' }).where(eq(products.id, id)).run()
    expect(others.map((who) => unseen(db, who, id))).toEqual(['seen', 'seen', 'seen'])
  })

  test('in a hidden category: no customer', () => {
    const db = memoryDb()
    const parentId = addCategory(db, { hidden: true }).id
    const { id } = addProduct(db, { categoryId: addCategory(db, { parentId }).id })
    expect(unseen(db, addCustomer(db), id)).toBe('not-found')
    expect(unseen(db, addStaff(db, 'manager'), id)).toBe('seen')
    db.update(categories).set({ hidden: false }).run()
    expect(unseen(db, addCustomer(db), id)).toBe('seen')
  })

  test('that never was: nobody', () => {
    const db = memoryDb()
    expect(unseen(db, addStaff(db, 'owner'), 404)).toBe('not-found')
  })
})
