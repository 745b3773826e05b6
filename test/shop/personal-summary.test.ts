import { expect, test } from 'vitest'
import { fillField, openDraft } from '#shop/checkout/checkout.ts'
import { viewMyData } from '#shop/personal-summary.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addProduct, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

test('counts what is the customer’s own, and shows what they gave for the last order', () => {
  const db = memoryDb()
  const variant = addVariant(db, addProduct(db).id)
  const [ann, boris] = [addCustomer(db, { username: 'ann_shop' }), addCustomer(db, { name: 'Boris' })]
  buy(db, ann, variant.id)
  buy(db, ann, variant.id)
  expect(viewMyData(db, ann)).toEqual({
    name: 'Ann',
    username: 'ann_shop',
    cartLines: 0,
    favourites: 0,
    orders: 2,
    messages: 0,
    contact: { name: 'Ann', phone: '+79211234567', email: '', address: 'Main street 1' },
  })
  expect(viewMyData(db, boris)).toMatchObject({ name: 'Boris', orders: 0, contact: { phone: '' } })
})

test('shows what is being given just now before what was given for the last order', () => {
  const db = memoryDb()
  const ann = addCustomer(db)
  buy(db, ann, addVariant(db, addProduct(db).id).id)
  openDraft(db, ann, 'next', noon)
  fillField(db, ann, { field: 'address', value: 'Side street 2' }, noon)
  expect(viewMyData(db, ann).contact).toMatchObject({ phone: '+79211234567', address: 'Side street 2' })
})

test('knows nothing of somebody who is forgotten', () => {
  expect(codeOf(() => viewMyData(memoryDb(), { kind: 'customer', id: 7 }))).toBe('not-found')
})
