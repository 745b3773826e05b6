import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import { orders } from '#db/schema/selling.ts'
import { countUnassigned, listRounds } from '#shop/checkout/deliveries.ts'
import { assignOrder, moveOrder } from '#shop/orders/order-moves.ts'
import { countOrders, listOrders } from '#shop/orders/order-views.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addProduct, addStaff, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

function shopWithOrders() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const [carl, dora] = [addStaff(db, 'courier'), addStaff(db, 'courier')]
  const product = addProduct(db)
  const variantId = addVariant(db, product.id, { stock: 100 }).id
  const place = (address: string, staffId: number | null) => {
    const { id } = buy(db, addCustomer(db), variantId)
    db.update(orders).set({ address }).where(eq(orders.id, id)).run()
    assignOrder(db, owner, { orderId: id, staffId }, noon)
    return id
  }
  return { db, owner, carl, dora, product, place }
}

const streets = (rounds: ReturnType<typeof listRounds>) =>
  rounds.map(({ name, orders: own }) => [name, own.map(({ address }) => address)])

test('a courier sees what is theirs and open, neighbours together, what has no address last', () => {
  const { db, owner, carl, dora, place } = shopWithOrders()
  for (const address of ['Лесная, 10', '', 'Лесная, 9', 'Ёлочная, 1', 'Абрикосовая, 3'])
    place(address, carl.id)
  place('Лесная, 11', dora.id)
  place('Лесная, 12', null)
  const done = place('Лесная, 8', carl.id)
  moveOrder(db, owner, { orderId: done, to: 'cancelled' }, noon)
  const own = ['Абрикосовая, 3', 'Ёлочная, 1', 'Лесная, 9', 'Лесная, 10', '']
  expect(streets(listRounds(db, carl))).toEqual([['courier', own]])
  expect(streets(listRounds(db, owner))).toEqual([
    ['courier', own],
    ['courier', ['Лесная, 11']],
  ])
  expect([owner, carl].map((one) => countUnassigned(db, one))).toEqual([1, 0])
  expect(listRounds(db, dora)).toMatchObject([{ isSelf: true, staffId: dora.id }])
})

test('who brings something themselves sees that first', () => {
  const { db, owner, carl, place } = shopWithOrders()
  place('A', carl.id)
  const manager = addStaff(db, 'manager')
  place('B', manager.id)
  place('C', owner.id)
  expect(streets(listRounds(db, manager)).map(([name]) => name)).toEqual(['manager', 'owner', 'courier'])
})

test('orders are listed and counted by status, by helper, by when they came', () => {
  const { db, owner, carl, dora, product, place } = shopWithOrders()
  const ids = ['A', 'B', 'C', 'D'].map((address, index) => place(address, index < 2 ? carl.id : null))
  moveOrder(db, owner, { orderId: ids[3] ?? 0, to: 'confirmed' }, noon)
  db.update(orders)
    .set({ createdAt: noon - 1 })
    .where(eq(orders.id, ids[0] ?? 0))
    .run()
  const count = (filter: Parameters<typeof countOrders>[2], who = owner, of: Db = db) =>
    countOrders(of, who, filter)
  expect(count({})).toBe(4)
  expect(count({ statuses: ['new'] })).toBe(3)
  expect(count({ assignedTo: carl.id })).toBe(2)
  expect(count({ assignedTo: 'anyone' })).toBe(2)
  expect(count({ since: noon })).toBe(3)
  expect([count({}, carl), count({}, dora)]).toEqual([2, 0])
  expect(listOrders(db, owner, {}, { limit: 2, offset: 1 }).map(({ id }) => id)).toEqual([ids[2], ids[1]])
  const seller = addStaff(db, 'seller')
  expect(count({}, seller)).toBe(0)
  db.update(products).set({ sellerId: seller.id }).where(eq(products.id, product.id)).run()
  expect(count({}, seller)).toBe(4)
  expect(codeOf(() => countOrders(db, addCustomer(db)))).toBe('not-allowed')
})
