// What a guest takes along is in cart.test.ts, favourites.test.ts and reviews.test.ts; here is who may be taken over, and how often.
import { expect, test } from 'vitest'
import { customers } from '#db/schema/people.ts'
import { orders } from '#db/schema/selling.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { countPieces } from '#shop/cart/cart-view.ts'
import { meetCustomer, meetGuest } from '#shop/customers.ts'
import { meetAsGuest, mergeGuest, takeGuest } from '#shop/guest.ts'
import { findPlaced, placeOrder } from '#shop/orders/orders.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addProduct, addVariant, fillDraft, memoryDb, noon, orderInput } from '#test/support/shop.ts'

const ann = { telegramId: 77, name: 'Ann', language: 'ru' } as const

function guestWithCart() {
  const db = memoryDb()
  const variant = addVariant(db, addProduct(db).id)
  const guest = meetGuest(db, noon)
  addToCart(db, guest, { variantId: variant.id, quantity: 2 }, noon)
  return { db, guest, variant }
}

test('a guest met in Telegram is the customer from then on, also when both are looked at twice', () => {
  const { db, guest } = guestWithCart()
  const customer = meetAsGuest(db, guest, ann, noon)
  expect(meetAsGuest(db, guest, ann, noon)).toEqual(customer)
  expect(countPieces(db, customer)).toBe(2)
  expect(db.select().from(customers).all()).toMatchObject([{ telegramId: 77, name: 'Ann' }])
})

test('a guest is taken over once, by whoever comes first', () => {
  const { db, guest } = guestWithCart()
  const [first, second] = [77, 78].map((telegramId) => meetCustomer(db, { telegramId, name: 'Ann' }, noon))
  if (first === undefined || second === undefined) throw new Error('two were met')
  takeGuest(db, guest.id, first, noon)
  expect(codeOf(() => takeGuest(db, guest.id, second, noon))).toBe('guest-link-used')
  expect(codeOf(() => takeGuest(db, guest.id, first, noon))).toBe('guest-link-used')
  expect([countPieces(db, first), countPieces(db, second)]).toEqual([2, 0])
})

test('nobody who is known in Telegram is taken over', () => {
  const { db } = guestWithCart()
  const [first, second] = [77, 78].map((telegramId) => meetCustomer(db, { telegramId, name: 'Ann' }, noon))
  if (first === undefined || second === undefined) throw new Error('two were met')
  expect(codeOf(() => takeGuest(db, first.id, second, noon))).toBe('guest-link-used')
  expect(db.select().from(customers).all()).toHaveLength(3)
})

test('two orders under the same key, of the guest and of the customer, both stay', () => {
  const { db, guest, variant } = guestWithCart()
  const customer = meetCustomer(db, ann, noon)
  addToCart(db, customer, { variantId: variant.id, quantity: 1 }, noon)
  const placed = [guest, customer].map((who) => {
    const key = fillDraft(db, who, 'the-same-key')
    return placeOrder(db, who, orderInput(db, who, key), noon)
  })
  mergeGuest(db, guest, customer, noon)
  expect(db.select({ id: orders.id, customerId: orders.customerId }).from(orders).all()).toEqual(
    placed.map(({ id }) => ({ id, customerId: customer.id })),
  )
  expect(findPlaced(db, customer, 'the-same-key')?.id).toBe(placed[1]?.id)
})
