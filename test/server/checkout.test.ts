import { expect, test } from 'vitest'
import { findDraft } from '#shop/checkout/checkout.ts'
import { meetCustomer } from '#shop/customers.ts'
import { noon, set } from '#test/support/shop.ts'
import { answers, codeIn, fillForm, keyOf, openWebShop, priceMinor } from '#test/support/web-shop.ts'

async function openForm() {
  const shop = openWebShop()
  const ann = shop.inTelegram({ id: 42, name: 'Ann' })
  await ann.ask('POST', '/api/cart/lines', { variantId: shop.variantId, quantity: 1 })
  const fill = (field: string, value: unknown) => ann.ask('PUT', '/api/checkout/fields', { field, value })
  return { ...shop, ann, fill, open: () => ann.ask('POST', '/api/checkout', { key: keyOf('first') }) }
}

test('a form is opened once, and gone on with after', async () => {
  const { ann, open, fill } = await openForm()
  expect(codeIn(await ann.ask('GET', '/api/checkout'))).toBe('404 not-found')
  expect((await open()).body).toMatchObject({
    key: keyOf('first'),
    fields: { deliveryId: 'courier', paymentId: 'on-delivery' },
    missing: ['name', 'phone', 'address'],
    known: { name: 'Ann' },
    cart: { totals: { totalMinor: priceMinor } },
    refused: null,
  })
  await fill('name', 'Ann')
  const again = await ann.ask('POST', '/api/checkout', { key: keyOf('other') })
  expect(again.body).toMatchObject({ key: keyOf('first'), fields: { name: 'Ann' } })
})

test('an answer is told as it is kept, or what is wrong with it, and nothing else is lost', async () => {
  const { ann, open, fill } = await openForm()
  await open()
  expect((await fill('phone', '8 (921) 765 43 21')).body).toMatchObject({
    filled: { value: '+79217654321' },
    checkout: {
      fields: { phone: '+79217654321' },
      phones: { given: '+7 921 765-43-21' },
      missing: ['name', 'address'],
    },
  })
  expect((await fill('email', 'zina@gmial.com')).body).toMatchObject({
    filled: { value: 'zina@gmial.com', suggestion: 'zina@gmail.com' },
  })
  expect(codeIn(await fill('phone', '12'))).toBe('422 phone-too-short')
  expect(codeIn(await fill('address', 'x'.repeat(501)))).toBe('422 address-too-long')
  expect(codeIn(await fill('deliveryId', 'balloon'))).toBe('422 delivery-unknown')
  expect((await ann.ask('GET', '/api/checkout')).body).toMatchObject({
    fields: { phone: '+79217654321', email: 'zina@gmial.com' },
  })
})

test('a form filled in at once keeps what is right of it, and says what is not', async () => {
  const { ann, open } = await openForm()
  const fillAll = (given: Record<string, string>) => {
    const all = Object.entries(given).map(([field, value]) => ({ field, value }))
    return ann.ask('PUT', '/api/checkout/answers', { answers: all })
  }
  expect(codeIn(await fillAll({ name: 'Ann' }))).toBe('404 not-found')
  await open()
  expect((await fillAll({ ...answers, phone: '12', email: 'zina@gmial.com' })).body).toMatchObject({
    filled: { name: { value: 'Zinaida' }, email: { suggestion: 'zina@gmail.com' }, deliveryId: {} },
    refused: { phone: { code: 'phone-too-short', params: {} } },
    checkout: { missing: ['phone'], fields: { name: 'Zinaida', address: 'Lesnaya street 5' } },
  })
  expect(codeIn(await fillAll({}))).toBe('400 invalid-input')
  expect(codeIn(await fillAll({ role: 'owner' }))).toBe('400 invalid-input')
})

test('the chat and the Mini App fill the same form', async () => {
  const { db, ann, variantId } = await openForm()
  await fillForm(ann, variantId)
  const customer = meetCustomer(db, { telegramId: 42, name: 'Ann' }, noon)
  expect(findDraft(db, customer)).toMatchObject({ key: keyOf('first'), fields: { name: answers.name } })
})

test('a point on the map stands for the address, and is taken back', async () => {
  const { ann, open } = await openForm()
  await open()
  const point = { latitude: 55.75, longitude: 37.61 }
  expect((await ann.ask('PUT', '/api/checkout/location', point)).body).toMatchObject({
    fields: point,
    missing: ['name', 'phone'],
  })
  expect(codeIn(await ann.ask('PUT', '/api/checkout/location', { latitude: 91, longitude: 0 }))).toBe(
    '400 invalid-input',
  )
  const taken = await ann.ask('PUT', '/api/checkout/location', null)
  expect(taken.body).toMatchObject({ missing: ['name', 'phone', 'address'] })
  expect(JSON.stringify(taken.body)).not.toContain('55.75')
})

test('there is no form without anything to order, and none to fill before it is opened', async () => {
  const { browser, inTelegram, variantId, fill } = await openForm()
  for (const who of [browser(), inTelegram({ id: 43 })]) {
    expect(codeIn(await who.ask('POST', '/api/checkout', { key: keyOf('first') }))).toBe('422 cart-empty')
    expect(codeIn(await who.ask('PUT', '/api/checkout/fields', { field: 'name', value: 'Ann' }))).toBe(
      '404 not-found',
    )
    expect(codeIn(await who.ask('PUT', '/api/checkout/location', null))).toBe('404 not-found')
  }
  expect(codeIn(await fill('name', 'Ann'))).toBe('404 not-found')
  const guest = browser()
  await guest.ask('POST', '/api/cart/lines', { variantId, quantity: 1 })
  await guest.ask('DELETE', '/api/cart')
  expect(codeIn(await guest.ask('POST', '/api/checkout', { key: keyOf('first') }))).toBe('422 cart-empty')
})

test('a form tells in time that the shop would not take the order', async () => {
  const { db, open } = await openForm()
  set(db, 'closedUntil', noon + 1)
  expect((await open()).body).toMatchObject({
    refused: { code: 'shop-closed', params: { closedUntil: noon + 1 } },
  })
})

test.each([
  [{ key: 'short' }],
  [{ key: 'x'.repeat(65) }],
  [{ key: 'with spaces in the key' }],
  [{}],
  [{ key: keyOf('first'), customerId: 1 }],
])('a form is not opened by %j', async (body) => {
  const { ann } = await openForm()
  expect(codeIn(await ann.ask('POST', '/api/checkout', body))).toBe('400 invalid-input')
})

test.each([
  [{ field: 'latitude', value: '1' }],
  [{ field: '__proto__', value: 'x' }],
  [{ field: 'name' }],
  [{ field: 'name', value: 7 }],
  [{ field: 'name', value: 'x'.repeat(5_001) }],
])('nothing is filled in by %j', async (body) => {
  const { ann, open } = await openForm()
  await open()
  expect(codeIn(await ann.ask('PUT', '/api/checkout/fields', body))).toBe('400 invalid-input')
})
