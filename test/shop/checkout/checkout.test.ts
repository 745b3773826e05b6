import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { customers } from '#db/schema/people.ts'
import type { CheckoutField } from '#db/schema/selling.ts'
import { addToCart } from '#shop/cart/cart.ts'
import {
  dropDraft,
  fillField,
  fillLocation,
  findDraft,
  openDraft,
  takeContact,
} from '#shop/checkout/checkout.ts'
import { viewCheckout } from '#shop/checkout/checkout-view.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { placeOrder } from '#shop/orders/orders.ts'
import { readSettings } from '#shop/settings.ts'
import { codeOf } from '#test/support/refusal.ts'
import {
  addCustomer,
  addProduct,
  addVariant,
  buy,
  fillDraft,
  memoryDb,
  noon,
  orderInput,
  set,
} from '#test/support/shop.ts'

function checkout(kind: 'good' | 'service' = 'good') {
  const db = memoryDb()
  set(db, 'deliveries', [
    {
      id: 'courier',
      title: { en: 'Courier' },
      priceMinor: 300,
      freeFromMinor: 5000,
      pickup: false,
      active: true,
    },
    {
      id: 'pickup',
      title: { en: 'Pickup' },
      priceMinor: 0,
      freeFromMinor: null,
      pickup: true,
      pickupAddress: { en: 'Green lane 2' },
      active: true,
    },
  ])
  const ann = addCustomer(db, { name: 'Ann' })
  const variantId = addVariant(db, addProduct(db, { kind, priceMinor: 1000 }).id).id
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  openDraft(db, ann, 'key', noon)
  const fill = (field: CheckoutField, value: string) => fillField(db, ann, { field, value }, noon)
  const view = () => viewCheckout(db, ann, 'en', noon)
  return { db, ann, variantId, fill, view }
}

test('asks only what the settings and the goods require, in order', () => {
  const { db, fill, view } = checkout()
  expect(view().missing).toEqual(['deliveryId', 'name', 'phone'])
  fill('deliveryId', 'courier')
  expect(view().missing).toEqual(['name', 'phone', 'address'])
  fill('deliveryId', 'pickup')
  expect(view().missing).toEqual(['name', 'phone'])
  set(db, 'contactFields', { name: 'off', phone: 'optional', email: 'required', comment: 'off' })
  expect(view().asked).toEqual([
    { field: 'deliveryId', required: true },
    { field: 'phone', required: false },
    { field: 'email', required: true },
    { field: 'paymentId', required: true },
  ])
  expect(view().missing).toEqual(['email'])
})

test('a service needs no delivery and no address', () => {
  const { view } = checkout('service')
  expect(view().asked.map((one) => one.field)).toEqual(['name', 'phone', 'email', 'comment', 'paymentId'])
  expect([view().deliveries, view().cart.totals.deliveryMinor]).toEqual([[], null])
})

test('where there is one choice only, it is made already', () => {
  const { view } = checkout()
  expect(view().fields).toEqual({ paymentId: 'on-delivery' })
  const db = memoryDb()
  const ann = addCustomer(db)
  addToCart(db, ann, { variantId: addVariant(db, addProduct(db).id).id, quantity: 1 }, noon)
  expect(openDraft(db, ann, 'key', noon).fields).toEqual({ deliveryId: 'courier', paymentId: 'on-delivery' })
})

test('what is left to one choice while the form is open is chosen at the next look', () => {
  const { db, ann, fill, view } = checkout()
  fill('name', 'Ann')
  const [courier] = view().deliveries
  set(
    db,
    'deliveries',
    readSettings(db).deliveries.filter(({ id }) => id === courier?.id),
  )
  expect(openDraft(db, ann, 'key', noon).fields).toMatchObject({ name: 'Ann', deliveryId: 'courier' })
})

test('answers are kept as they should be written and can be corrected', () => {
  const { fill, view } = checkout()
  expect(fill('phone', '8 921 123-45-67')).toEqual({ value: '+79211234567' })
  expect(fill('phone', '+44 20 7946 0958')).toEqual({ value: '+442079460958' })
  expect(fill('email', 'ann@gmial.com')).toEqual({ value: 'ann@gmial.com', suggestion: 'ann@gmail.com' })
  expect(view().fields).toMatchObject({ phone: '+442079460958', email: 'ann@gmial.com' })
})

test('a wrong answer is refused and the one before it stays', () => {
  const { fill, view } = checkout()
  fill('name', 'Ann')
  const refused: [CheckoutField, string, string][] = [
    ['name', ' ', 'name-required'],
    ['phone', '12', 'phone-too-short'],
    ['email', 'ann@', 'email-invalid'],
    ['deliveryId', 'drone', 'delivery-unknown'],
    ['paymentId', 'gold', 'payment-unknown'],
    ['address', 'x', 'address-too-short'],
  ]
  for (const [field, value, code] of refused) expect(codeOf(() => fill(field, value))).toBe(code)
  expect(view().fields).toEqual({ name: 'Ann', paymentId: 'on-delivery' })
})

test('an empty answer says that what need not be given is not, and is not asked again', () => {
  const { fill, view } = checkout()
  fill('comment', 'Ring twice')
  expect(fill('comment', ' ')).toEqual({ value: '' })
  expect(view().fields.comment).toBe('')
  expect(codeOf(() => fill('name', ''))).toBe('name-required')
})

test('asks one by one, and what need not be given once', () => {
  const { db, fill, view } = checkout()
  const asked: (CheckoutField | null)[] = []
  const answers: Partial<Record<CheckoutField, string>> = {
    ...{ deliveryId: 'courier', name: 'Ann', phone: '+79211234567', email: '' },
    ...{ address: 'Main street 1', comment: 'Ring twice' },
  }
  for (let next = view().next; ; next = view().next) {
    asked.push(next)
    if (next === null) break
    fill(next, answers[next] ?? '')
  }
  expect(asked).toEqual(['deliveryId', 'name', 'phone', 'email', 'address', 'comment', null])
  set(db, 'contactFields', { name: 'required', phone: 'required', email: 'required', comment: 'optional' })
  expect(view().next).toBe('email')
})

test('a location stands for the address until it is taken back', () => {
  const { db, ann, fill, view } = checkout()
  fill('deliveryId', 'courier')
  fillLocation(db, ann, { latitude: 59.93, longitude: 30.33 }, noon)
  expect(view().missing).not.toContain('address')
  fillLocation(db, ann, null, noon)
  expect(view().missing).toContain('address')
  expect(codeOf(() => fillLocation(db, ann, { latitude: 91, longitude: 0 }, noon))).toBe('invalid-input')
  expect(codeOf(() => fillLocation(db, ann, { latitude: Number.NaN, longitude: 0 }, noon))).toBe(
    'invalid-input',
  )
})

test('a method switched off while the form is open has to be chosen anew', () => {
  const { db, fill, view } = checkout()
  fill('deliveryId', 'courier')
  const { deliveries } = readSettings(db)
  const without = deliveries.map((method) => ({ ...method, active: method.id !== 'courier' }))
  set(db, 'deliveries', without)
  expect(view().missing).toContain('deliveryId')
})

test('a shop that names no way to bring its goods asks for none, and takes the order', () => {
  const { db, ann, fill, view } = checkout()
  set(db, 'deliveries', [])
  expect(view().asked.map(({ field }) => field)).not.toContain('deliveryId')
  fill('name', 'Ann')
  fill('phone', '+79211234567')
  fill('paymentId', 'on-delivery')
  expect(view().missing).toEqual([])
  const { id } = placeOrder(db, ann, orderInput(db, ann, view().key), noon)
  expect(findOrder(db, id)).toMatchObject({ deliveryId: '', deliveryMinor: 0, address: '' })
})

test('says before it is tried that the shop takes no order now', () => {
  const { db, view } = checkout()
  expect(view().refused).toBeNull()
  set(db, 'minimumMinor', 5_000)
  expect(view().refused).toEqual({ code: 'order-below-minimum', params: { minimumMinor: 5_000 } })
  set(db, 'closedUntil', noon + 1)
  expect(view().refused).toEqual({ code: 'shop-closed', params: { closedUntil: noon + 1 } })
})

test('shows what each delivery costs now, and how much is missing to a free one', () => {
  const { fill, view } = checkout()
  expect(
    view().deliveries.map((one) => [one.id, one.priceMinor, one.missingToFreeMinor, one.pickupAddress]),
  ).toEqual([
    ['courier', 300, 4000, ''],
    ['pickup', 0, null, 'Green lane 2'],
  ])
  fill('deliveryId', 'courier')
  expect(view().cart.totals).toMatchObject({ deliveryMinor: 300, totalMinor: 1300 })
})

test('offers the name met in Telegram, and then what the last order said', () => {
  const { db, ann, variantId, view } = checkout()
  expect(view().known).toEqual({ name: 'Ann' })
  dropDraft(db, ann)
  buy(db, ann, variantId)
  openDraft(db, ann, 'next', noon)
  expect(view().known).toEqual({ name: 'Ann', phone: '+79211234567', address: 'Main street 1' })
})

test('a number that is shared unasked is kept if it is their own and an order is being made that needs one', () => {
  const { db, variantId } = checkout()
  const bea = addCustomer(db, { telegramId: 77 })
  const own = { phone: '+7 921 123-45-67', telegramId: 77 }
  expect(takeContact(db, bea, own, noon)).toBeUndefined()
  addToCart(db, bea, { variantId, quantity: 1 }, noon)
  openDraft(db, bea, 'bea', noon)
  expect(takeContact(db, bea, { ...own, telegramId: 78 }, noon)).toBeUndefined()
  expect(takeContact(db, bea, { ...own, telegramId: undefined }, noon)).toBeUndefined()
  expect(findDraft(db, bea)?.fields.phone).toBeUndefined()
  expect(takeContact(db, bea, own, noon)).toBe('+79211234567')
  expect(findDraft(db, bea)?.fields.phone).toBe('+79211234567')
  expect(codeOf(() => takeContact(db, bea, { ...own, phone: '+7 12' }, noon))).toBe('phone-too-short')
  expect(findDraft(db, bea)?.fields.phone).toBe('+79211234567')
})

test('a shop that asks for no number keeps none, and a guest has none that is theirs', () => {
  const { db, ann, variantId } = checkout()
  const guest = addCustomer(db, { telegramId: null })
  addToCart(db, guest, { variantId, quantity: 1 }, noon)
  openDraft(db, guest, 'guest', noon)
  expect(takeContact(db, guest, { phone: '+79211234567', telegramId: undefined }, noon)).toBeUndefined()
  set(db, 'contactFields', { name: 'required', phone: 'off', email: 'off', comment: 'off' })
  const { telegramId } = db.select().from(customers).where(eq(customers.id, ann.id)).get() ?? {}
  expect(
    takeContact(db, ann, { phone: '+79211234567', telegramId: telegramId ?? undefined }, noon),
  ).toBeUndefined()
  expect(findDraft(db, ann)?.fields.phone).toBeUndefined()
})

test('an open draft is continued, also when another key is offered', () => {
  const { db, ann, fill } = checkout()
  fill('name', 'Ann')
  expect(openDraft(db, ann, 'other key', noon)).toMatchObject({ key: 'key', fields: { name: 'Ann' } })
  dropDraft(db, ann)
  expect(findDraft(db, ann)).toBeUndefined()
  expect(codeOf(() => fill('name', 'Ann'))).toBe('not-found')
})

test('a filled draft misses nothing', () => {
  const { db, ann, view } = checkout()
  fillDraft(db, ann)
  expect(view().missing).toEqual([])
})
