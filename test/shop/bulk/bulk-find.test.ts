import { expect, test } from 'vitest'
import { listForBulk, listIdsForBulk, previewBulk } from '#shop/bulk/bulk.ts'
import type { GoodsFilter } from '#shop/bulk/bulk-input.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCategory, addProduct, addStaff, addVariant, memoryDb } from '#test/support/shop.ts'

function makeShop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const shoes = addCategory(db).id
  const boots = addCategory(db, { parentId: shoes }).id
  const add = (ru: string, fields: Parameters<typeof addProduct>[1] = {}) =>
    addProduct(db, { title: { ru }, ...fields }).id
  const [boot, shoe, draft, old, loose] = [
    add('Сапоги зелёные', { categoryId: boots }),
    add('Туфли', { categoryId: shoes, title: { ru: 'Туфли', en: 'Green shoes' } }),
    add('Тапки 100%', { status: 'draft', categoryId: shoes, availability: 'sold_out' }),
    add('Валенки', { status: 'archived', categoryId: shoes }),
    add('Шнурки'),
  ]
  addVariant(db, shoe, { sku: 'SH-42' })
  return { db, owner, shoes, boots, boot, shoe, draft, old, loose }
}

test.each<[Parameters<typeof pick>[0], string[]]>([
  [() => ({}), ['loose', 'draft', 'shoe', 'boot']],
  [({ shoes }) => ({ categoryId: shoes }), ['draft', 'shoe', 'boot']],
  [({ boots }) => ({ categoryId: boots }), ['boot']],
  [() => ({ categoryId: null }), ['loose']],
  [() => ({ words: 'ЗЕЛЕН' }), ['boot']],
  [() => ({ words: ' зелён  сапог ' }), ['boot']],
  [() => ({ words: 'green' }), ['shoe']],
  [() => ({ words: 'sh-4' }), ['shoe']],
  [() => ({ words: '100%' }), ['draft']],
  [() => ({ words: '%' }), ['draft']],
  [() => ({ words: 'сапоги туфли' }), []],
  [() => ({ status: 'draft' }), ['draft']],
  [() => ({ status: 'archived' }), ['old']],
  [() => ({ availability: 'sold_out' }), ['draft']],
  [({ shoes }) => ({ categoryId: shoes, words: 'туф', availability: 'in_stock' }), ['shoe']],
])('finds by %s', (filter, names) => {
  expect(pick(filter)).toEqual(names)
})

function pick(filterOf: (shop: ReturnType<typeof makeShop>) => GoodsFilter): string[] {
  const shop = makeShop()
  const { db, owner, ...named } = shop
  const nameOf = (id: number) =>
    Object.entries(named).findLast(
      ([name, value]) => value === id && name !== 'shoes' && name !== 'boots',
    )?.[0] ?? ''
  const filter = filterOf(shop)
  const found = listForBulk(db, owner, filter, { limit: 10, offset: 0 })
  expect(found.total).toBe(found.goods.length)
  const ids = found.goods.map(({ id }) => id)
  expect(listIdsForBulk(db, owner, filter).toSorted((a, b) => b - a)).toEqual(ids)
  if (Object.keys(filter).length > 0) {
    const plan = previewBulk(db, owner, filter, { kind: 'delete' })
    expect(plan.changed.map(({ productId }) => productId)).toEqual(ids.toReversed())
  }
  return ids.map(nameOf)
}

test('shows a page of them, and how many there are', () => {
  const { db, owner, shoe } = makeShop()
  const page = listForBulk(db, owner, {}, { limit: 1, offset: 2 })
  expect(page).toMatchObject({ total: 4, goods: [{ id: shoe, title: { ru: 'Туфли' } }] })
})

test('is nothing for sellers and couriers, and for a category that is no more', () => {
  const { db, owner } = makeShop()
  for (const role of ['seller', 'courier'] as const) {
    const one = addStaff(db, role)
    expect(codeOf(() => listForBulk(db, one, {}, { limit: 1, offset: 0 }))).toBe('not-allowed')
    expect(codeOf(() => listIdsForBulk(db, one, {}))).toBe('not-allowed')
  }
  expect(codeOf(() => listForBulk(db, owner, { categoryId: 99 }, { limit: 1, offset: 0 }))).toBe('not-found')
})
