import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { outbox } from '#db/schema/running.ts'
import { orderLines } from '#db/schema/selling.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { findAddables } from '#shop/orders/order-adding.ts'
import { planEdit } from '#shop/orders/order-edit-plan.ts'
import { editOrder } from '#shop/orders/order-lines.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { rebuildSearch } from '#shop/search/search-index.ts'
import { inTx } from '#shop/transaction.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addProduct, addStaff, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

const stockOf = (db: Db, id: number) => db.select().from(variants).where(eq(variants.id, id)).get()?.stock

function shopWithOrder() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const tee = addProduct(db, { title: { ru: 'Футболка', en: 'Tee' }, priceMinor: 1000 })
  const teeM = addVariant(db, tee.id, { size: 'M', sku: 'TEE-M', stock: 5 }).id
  const cap = addProduct(db, { title: { ru: 'Кепка', en: 'Cap' }, priceMinor: 700 })
  const capId = addVariant(db, cap.id, { size: '', sku: 'CAP', stock: 2 }).id
  const { id } = buy(db, addCustomer(db), teeM, 2)
  const lineId = db.select().from(orderLines).get()?.id ?? 0
  return { db, owner, tee, teeM, cap, capId, id, lineId }
}

describe('a plan', () => {
  test('tells what the order would be and come to, and writes nothing', () => {
    const { db, owner, id, lineId, capId, teeM } = shopWithOrder()
    const changes = [
      { lineId, quantity: 1 },
      { variantId: capId, quantity: 2 },
    ]
    const { lines, totals, isChanged } = planEdit(db, owner, { orderId: id, changes })
    expect(lines).toMatchObject([
      { was: 2, quantity: 1, most: 5, sku: 'TEE-M' },
      { was: 0, quantity: 2, most: 2, sku: 'CAP', title: { en: 'Cap' } },
    ])
    expect([totals.goodsMinor, isChanged]).toEqual([2400, true])
    expect([stockOf(db, teeM), stockOf(db, capId), findOrder(db, id)?.goodsMinor]).toEqual([3, 2, 2000])
    const edited = editOrder(db, owner, { orderId: id, changes }, noon)
    expect(edited).toMatchObject({ goodsMinor: 2400, totalMinor: totals.totalMinor, version: 2 })
    expect([stockOf(db, teeM), stockOf(db, capId)]).toEqual([4, 0])
  })

  test('keeps a line that is taken out among the others until it is made', () => {
    const { db, owner, id, lineId, capId } = shopWithOrder()
    const changes = [
      { lineId, quantity: 0 },
      { variantId: capId, quantity: 1 },
    ]
    expect(planEdit(db, owner, { orderId: id, changes }).lines).toMatchObject([
      { was: 2, quantity: 0 },
      { was: 0, quantity: 1 },
    ])
    editOrder(db, owner, { orderId: id, changes }, noon)
    expect(db.select({ sku: orderLines.sku }).from(orderLines).all()).toEqual([{ sku: 'CAP' }])
  })

  test('refuses more than there is, with what is left of it', () => {
    const { db, owner, id, lineId, capId } = shopWithOrder()
    const plan = (changes: Parameters<typeof planEdit>[2]['changes']) => () =>
      planEdit(db, owner, { orderId: id, changes })
    expect(plan([{ lineId, quantity: 6 }])).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ left: 3 }) }),
    )
    expect(plan([{ variantId: capId, quantity: 3 }])).toThrow(
      expect.objectContaining({ code: 'out-of-stock', params: { variantId: capId, left: 2 } }),
    )
    for (const quantity of [-1, 1.5, 1000, Number.NaN]) {
      expect(codeOf(plan([{ lineId, quantity }]))).toBe('quantity-invalid')
    }
    expect(codeOf(plan([{ lineId: 999, quantity: 1 }]))).toBe('not-found')
    db.update(products).set({ status: 'archived' }).run()
    expect(codeOf(plan([{ variantId: capId, quantity: 1 }]))).toBe('not-for-sale')
  })

  test('of a thing that is no longer sold may have less of it, and never more', () => {
    const { db, owner, id, lineId, teeM } = shopWithOrder()
    db.update(variants).set({ availability: 'sold_out' }).where(eq(variants.id, teeM)).run()
    const changed = (quantity: number) => () =>
      planEdit(db, owner, { orderId: id, changes: [{ lineId, quantity }] })
    expect(codeOf(changed(3))).toBe('out-of-stock')
    expect(changed(1)().totals.goodsMinor).toBe(1000)
  })
})

test('all changes are made, or none, and the customer is told once', () => {
  const { db, owner, id, lineId, capId, teeM } = shopWithOrder()
  const told = () => db.select().from(outbox).where(eq(outbox.kind, 'order-edited')).all()
  const tooMany = [
    { lineId, quantity: 4 },
    { variantId: capId, quantity: 3 },
  ]
  expect(codeOf(() => editOrder(db, owner, { orderId: id, changes: tooMany }, noon))).toBe('out-of-stock')
  expect([stockOf(db, teeM), told()]).toEqual([3, []])
  editOrder(
    db,
    owner,
    {
      orderId: id,
      changes: [
        { lineId, quantity: 4 },
        { variantId: capId, quantity: 2 },
      ],
    },
    noon,
  )
  expect(told().filter(({ payload }) => payload.audience === 'customer')).toHaveLength(1)
})

test('changes to another version than was seen are refused, and none changes nothing', () => {
  const { db, owner, id, lineId } = shopWithOrder()
  const change = { orderId: id, changes: [{ lineId, quantity: 1 }], version: 1 }
  expect(editOrder(db, owner, { ...change, changes: [{ lineId, quantity: 2 }] }, noon).version).toBe(1)
  editOrder(db, owner, change, noon)
  expect(codeOf(() => editOrder(db, owner, change, noon))).toBe('changed-meanwhile')
  moveOrder(db, owner, { orderId: id, to: 'confirmed' }, noon)
  expect(codeOf(() => planEdit(db, owner, { orderId: id, changes: [] }))).toBe('order-not-editable')
})

describe('what may be added', () => {
  test('is found by its article before all else, and by what it is called', () => {
    const { db, owner, tee, capId, teeM } = shopWithOrder()
    const teeL = addVariant(db, tee.id, { size: 'L', sku: 'TEE-L', stock: null }).id
    inTx(db, rebuildSearch)
    const find = (words: string) =>
      findAddables(db, owner, { words, language: 'ru' }).map(({ variantId, left }) => [variantId, left])
    expect(find(' tee-m ')).toEqual([[teeM, 3]])
    expect(find('футболки')).toEqual([
      [teeM, 3],
      [teeL, null],
    ])
    expect(find('кепка')).toEqual([[capId, 2]])
    expect(find('зонт')).toEqual([])
    expect(findAddables(db, owner, { words: 'CAP', language: 'en' })).toMatchObject([
      { title: 'Cap', sku: 'CAP', priceMinor: 700 },
    ])
  })

  test('is only what is to be had, and only for whoever may change orders', () => {
    const { db, owner, capId } = shopWithOrder()
    db.update(variants).set({ stock: 0 }).where(eq(variants.id, capId)).run()
    expect(codeOf(() => findAddables(db, owner, { words: 'CAP', language: 'ru' }))).toBe('out-of-stock')
    db.update(products).set({ status: 'draft' }).run()
    expect(findAddables(db, owner, { words: 'TEE-M', language: 'ru' })).toEqual([])
    expect(codeOf(() => findAddables(db, addStaff(db, 'courier'), { words: 'CAP', language: 'ru' }))).toBe(
      'not-allowed',
    )
  })
})
