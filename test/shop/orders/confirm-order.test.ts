import { expect, test } from 'vitest'
import { orders } from '#db/schema/selling.ts'
import { addToCart, emptyCart } from '#shop/cart/cart.ts'
import { readCart } from '#shop/cart/cart-lines.ts'
import { findDraft } from '#shop/checkout/checkout.ts'
import { confirmOrder } from '#shop/orders/confirm-order.ts'
import { listLines } from '#shop/orders/order-sale.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import {
  addCustomer,
  addProduct,
  addVariant,
  fillDraft,
  memoryDb,
  noon,
  orderInput,
} from '#test/support/shop.ts'

function summary() {
  const db = memoryDb()
  const ann = addCustomer(db)
  const product = addProduct(db, { priceMinor: 1000 })
  const variant = addVariant(db, product.id, { stock: 5 })
  const other = addVariant(db, addProduct(db, { priceMinor: 300 }).id)
  addToCart(db, ann, { variantId: variant.id, quantity: 3 }, noon)
  addToCart(db, ann, { variantId: other.id, quantity: 1 }, noon)
  const key = fillDraft(db, ann)
  const change = (sql: string) => db.$client.exec(sql)
  return { db, ann, product, variant, other, key, change, input: () => orderInput(db, ann, key) }
}

test('orders what the summary showed, fewer pieces and gone things too', () => {
  const { db, ann, variant, other, change, input } = summary()
  change(`update variants set stock = 2 where id = ${variant.id}`)
  change(`update products set status = 'archived' where id = ${other.productId}`)
  const agreed = input()
  expect(agreed.agreedMinor).toBe(2000)
  const placed = confirmOrder(db, ann, agreed, noon)
  expect(placed.totalMinor).toBe(2000)
  expect(listLines(db, placed.id).map(({ quantity }) => quantity)).toEqual([2])
})

test('orders nothing for a sum that was not on the screen, and takes nothing as seen', () => {
  const { db, ann, product, change, input } = summary()
  const agreed = input()
  change(`update products set price_minor = 1100, from_price_minor = 1100 where id = ${product.id}`)
  expect(codeOf(() => confirmOrder(db, ann, agreed, noon))).toBe('cart-changed')
  expect(db.select().from(orders).all()).toEqual([])
  const seen = db.$client.prepare('select min(seen_price_minor) from cart_lines where quantity = 3').pluck()
  expect(seen.get()).toBe(1000)
})

test('the same summary confirmed twice is one order', () => {
  const { db, ann, input } = summary()
  const agreed = input()
  const first = confirmOrder(db, ann, agreed, noon)
  expect(confirmOrder(db, ann, { ...agreed, token: 'another' }, noon)).toEqual(first)
  expect(db.select().from(orders).all()).toHaveLength(1)
})

test('a summary of another checkout is refused', () => {
  const { db, ann, key, input } = summary()
  const agreed = input()
  expect(codeOf(() => confirmOrder(db, ann, { ...agreed, key: 'older' }, noon))).toBe('changed-meanwhile')
  expect(findDraft(db, ann)?.key).toBe(key)
  const bob = addCustomer(db)
  expect(codeOf(() => confirmOrder(db, bob, agreed, noon))).toBe('changed-meanwhile')
})

test('whose last thing was just sold hears that, not that the cart is empty, and finds it still there', () => {
  const { db, ann, variant, other, change, input } = summary()
  const agreed = input()
  change(`update products set status = 'archived' where id = ${other.productId}`)
  change(`update variants set stock = 0 where id = ${variant.id}`)
  expect(refusalOf(() => confirmOrder(db, ann, agreed, noon))).toEqual({
    code: 'out-of-stock',
    params: { variantId: variant.id, left: 0 },
  })
  change(`update products set status = 'archived'`)
  expect(codeOf(() => confirmOrder(db, ann, agreed, noon))).toBe('not-for-sale')
  expect(readCart(db, ann.id).gone).toHaveLength(2)
  emptyCart(db, ann, noon)
  expect(codeOf(() => confirmOrder(db, ann, agreed, noon))).toBe('cart-empty')
})
