import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { variants } from '#db/schema/catalogue.ts'
import { addPromo } from '#shop/cart/promo-editing.ts'
import { addStaff, noon } from '#test/support/shop.ts'
import type { Visitor } from '#test/support/visitors.ts'
import { codeIn, openWebShop, priceMinor } from '#test/support/web-shop.ts'

function openCart() {
  const shop = openWebShop({ stock: 5 })
  const ann = shop.browser()
  const lines = (quantity: number, method = 'POST') =>
    ann.ask(method, '/api/cart/lines', { variantId: shop.variantId, quantity })
  return { ...shop, ann, lines }
}

const pieces = ({ body }: { body: unknown }) => (body as { cart: { pieces: number } }).cart.pieces

test('holds what was put there, and answers whole each time', async () => {
  const { ann, lines, variantId } = openCart()
  expect(pieces(await lines(2))).toBe(2)
  expect(pieces(await lines(1))).toBe(3)
  expect(pieces(await lines(1, 'PUT'))).toBe(1)
  const page = await ann.ask('GET', '/api/cart?language=en')
  expect(page.headers.get('Cache-Control')).toBe('no-store')
  expect(page.body).toMatchObject({
    cart: { lines: [{ variantId, title: 'Tee', size: 'M', quantity: 1, limit: 5 }], pieces: 1 },
    canOrder: true,
    isOrdering: false,
  })
  expect(pieces(await lines(0, 'PUT'))).toBe(0)
})

test('says how many there are when more are wanted, and stays as it was', async () => {
  const { ann, lines, variantId } = openCart()
  await lines(4)
  const refused = await lines(2)
  expect(refused).toMatchObject({
    status: 409,
    body: { error: { code: 'out-of-stock', params: { variantId, left: 5 } } },
  })
  expect(pieces(await ann.ask('GET', '/api/cart'))).toBe(4)
})

test('loses a line by its number, and only one’s own', async () => {
  const { ann, lines, browser, variantId } = openCart()
  const { body } = await lines(1)
  const [line] = (body as { cart: { lines: { id: number }[] } }).cart.lines
  const eve = browser()
  await eve.ask('POST', '/api/cart/lines', { variantId, quantity: 1 })
  expect(codeIn(await eve.ask('DELETE', `/api/cart/lines/${line?.id}`))).toBe('404 not-found')
  expect(pieces(await ann.ask('DELETE', `/api/cart/lines/${line?.id}`))).toBe(0)
  expect(codeIn(await ann.ask('DELETE', `/api/cart/lines/${line?.id}`))).toBe('404 not-found')
})

test('is emptied at once', async () => {
  const { ann, lines } = openCart()
  await lines(3)
  expect(pieces(await ann.ask('DELETE', '/api/cart'))).toBe(0)
})

test('tells what changed until it was seen', async () => {
  const { db, ann, lines, variantId } = openCart()
  await lines(3)
  db.update(variants).set({ stock: 1 }).where(eq(variants.id, variantId)).run()
  expect((await ann.ask('GET', '/api/cart')).body).toMatchObject({ cart: { changed: true, pieces: 1 } })
  expect((await ann.ask('POST', '/api/cart/seen')).body).toMatchObject({
    cart: { changed: false, pieces: 1 },
  })
})

test('takes a promo code, and lets it go', async () => {
  const { db, ann, lines } = openCart()
  addPromo(db, addStaff(db, 'owner'), { code: 'TEN', kind: 'percent', value: 10 }, noon)
  await lines(1)
  expect((await ann.ask('PUT', '/api/cart/promo', { code: ' ten ' })).body).toMatchObject({
    cart: { promo: { code: 'TEN', refused: null }, totals: { discountMinor: priceMinor / 10 } },
  })
  expect(codeIn(await ann.ask('PUT', '/api/cart/promo', { code: 'TEN PERCENT' }))).toBe('422 promo-unknown')
  expect((await ann.ask('DELETE', '/api/cart/promo')).body).toMatchObject({ cart: { promo: null } })
})

describe('is asked properly or not at all:', () => {
  const variantId = 1
  const json = { 'Content-Type': 'application/json' }
  test.each<[string, string, string, unknown, Record<string, string>, string]>([
    ['broken JSON', 'POST', '/api/cart/lines', '{"variantId": 1, "quan', {}, '400 invalid-input'],
    ['no JSON', 'POST', '/api/cart/lines', '', json, '400 invalid-input'],
    [
      'another type',
      'POST',
      '/api/cart/lines',
      { variantId, quantity: 1 },
      { 'Content-Type': 'text/plain' },
      '400 invalid-input',
    ],
    [
      'a form',
      'POST',
      '/api/cart/lines',
      'variantId=1&quantity=1',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      '400 invalid-input',
    ],
    ['a list', 'POST', '/api/cart/lines', [variantId, 1], {}, '400 invalid-input'],
    ['null', 'POST', '/api/cart/lines', null, {}, '400 invalid-input'],
    ['no quantity', 'POST', '/api/cart/lines', { variantId }, {}, '400 invalid-input'],
    [
      'a price beside it',
      'POST',
      '/api/cart/lines',
      { variantId, quantity: 1, priceMinor: 1 },
      {},
      '400 invalid-input',
    ],
    [
      'somebody’s number beside it',
      'POST',
      '/api/cart/lines',
      { variantId, quantity: 1, customerId: 2 },
      {},
      '400 invalid-input',
    ],
    [
      'a number in quotes',
      'POST',
      '/api/cart/lines',
      { variantId: '1', quantity: 1 },
      {},
      '400 invalid-input',
    ],
    ['half a piece', 'POST', '/api/cart/lines', { variantId, quantity: 0.5 }, {}, '400 invalid-input'],
    [
      'a number too large',
      'POST',
      '/api/cart/lines',
      { variantId: 2 ** 60, quantity: 1 },
      {},
      '400 invalid-input',
    ],
    ['no piece more', 'POST', '/api/cart/lines', { variantId, quantity: 0 }, {}, '422 quantity-invalid'],
    ['fewer than none', 'PUT', '/api/cart/lines', { variantId, quantity: -1 }, {}, '422 quantity-invalid'],
    ['a thousand', 'PUT', '/api/cart/lines', { variantId, quantity: 1_000 }, {}, '422 quantity-invalid'],
    ['what is not sold', 'POST', '/api/cart/lines', { variantId: 999, quantity: 1 }, {}, '409 not-for-sale'],
    ['a code without end', 'PUT', '/api/cart/promo', { code: 'X'.repeat(201) }, {}, '400 invalid-input'],
    ['a body without end', 'PUT', '/api/cart/promo', { code: 'X'.repeat(300_000) }, {}, '413 too-large'],
    ['no number', 'DELETE', '/api/cart/lines/one', undefined, {}, '404 not-found'],
    ['a number in another way', 'DELETE', '/api/cart/lines/1e0', undefined, {}, '404 not-found'],
    ['a number with a sign', 'DELETE', '/api/cart/lines/+1', undefined, {}, '404 not-found'],
    ['a number with a nought before it', 'DELETE', '/api/cart/lines/01', undefined, {}, '404 not-found'],
    ['another verb', 'PATCH', '/api/cart', {}, {}, '404 not-found'],
  ])('%s', async (_, method, path, body, headers, expected) => {
    const { db, browser } = openWebShop()
    const ann: Visitor = browser()
    expect(codeIn(await ann.ask(method, path, body, headers))).toBe(expected)
    expect(ann.cookie()).toBeUndefined()
    expect(db.$client.prepare('select count(*) from customers').pluck().get()).toBe(0)
  })
})
