import { expect, test } from 'vitest'
import { orders } from '#db/schema/selling.ts'
import { system } from '#shop/actor.ts'
import { findByLink } from '#shop/orders/order-link.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { addCustomer, addProduct, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

function placedOrder() {
  const db = memoryDb()
  const ann = addCustomer(db)
  const order = buy(db, ann, addVariant(db, addProduct(db).id).id)
  const open = (token: string, reader = ann) => findByLink(db, reader, { token, language: 'en' })
  return { db, ann, order, open }
}

test('a link opens the whole order for whoever placed it, and nothing when there is none', () => {
  const { order, open } = placedOrder()
  expect(open(order.token)).toMatchObject({
    kind: 'own',
    order: { id: order.id, phone: '+79211234567', address: 'Main street 1' },
  })
  expect(open('guess')).toBeUndefined()
})

test('a link shows others how the order stands, and nothing of its customer', () => {
  const { db, order, open } = placedOrder()
  const place = { latitude: 55.75, longitude: 37.61, email: 'ann@example.com', comment: 'ring twice' }
  db.update(orders).set(place).run()
  moveOrder(db, system, { orderId: order.id, to: 'confirmed', note: 'Ann was rung' }, noon)
  moveOrder(db, system, { orderId: order.id, to: 'sent', tracking: 'RA123' }, noon)
  const opened = open(order.token, addCustomer(db))
  expect(opened).toMatchObject({
    kind: 'foreign',
    view: { number: 1, status: 'sent', totalMinor: 1000, lines: [{ quantity: 1 }], moves: [] },
  })
  expect(JSON.stringify(opened)).not.toMatch(/Ann|9211234567|Main street|55\.75|37\.61|ring twice|RA123|ann@/)
})

test('an order whose customer had their data deleted is nobody’s own', () => {
  const { db, ann, order, open } = placedOrder()
  db.update(orders).set({ customerId: null }).run()
  expect(open(order.token, ann)?.kind).toBe('foreign')
})
