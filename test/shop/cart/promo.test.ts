import { expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { applyPromo, removePromo, setQuantity } from '#shop/cart/cart.ts'
import { viewCart } from '#shop/cart/cart-view.ts'
import { discountOf, getUsablePromo, normalisePromoCode, usesOf } from '#shop/cart/promo.ts'
import { addPromo, changePromo, listPromos, type PromoInput } from '#shop/cart/promo-editing.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addProduct, addStaff, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

const day = 86_400_000

function shopWith(promo: Partial<PromoInput>) {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const made = addPromo(db, owner, { code: 'summer', kind: 'percent', value: 10, ...promo }, noon)
  return { db, owner, code: made.code, ann: addCustomer(db), bob: addCustomer(db, { name: 'Bob' }) }
}

function thing(db: Db) {
  return addVariant(db, addProduct(db, { priceMinor: 1000 }).id, { stock: 100 }).id
}

function buyWith(db: Db, customer: ReturnType<typeof addCustomer>, code: string) {
  const variantId = thing(db)
  setQuantity(db, customer, { variantId, quantity: 1 }, noon)
  applyPromo(db, customer, code, noon)
  return buy(db, customer, thing(db))
}

test('a code is read in any case and with spaces in it', () => {
  expect(normalisePromoCode(' лето 10 ')).toBe('ЛЕТО10')
})

test.each([
  [{ kind: 'percent', value: 15 }, 999, 150],
  [{ kind: 'fixed', value: 300 }, 1000, 300],
  [{ kind: 'fixed', value: 3000 }, 1000, 1000],
  [{ kind: 'free_delivery', value: 0 }, 1000, 0],
] as const)('%o takes %i down by %i', (promo, goods, discount) => {
  expect(discountOf(promo, goods)).toBe(discount)
})

test('a code works within its period and not outside it', () => {
  const { db, code, ann } = shopWith({ startsAt: noon, endsAt: noon + day })
  const at = (now: number) => codeOf(() => getUsablePromo(db, code, 1000, { customerId: ann.id }, now))
  expect([at(noon - 1), at(noon), at(noon + day - 1), at(noon + day)]).toEqual([
    'promo-not-yet',
    'done',
    'done',
    'promo-over',
  ])
})

test('a code asks for its minimum sum', () => {
  const { db, code, ann } = shopWith({ minimumMinor: 3000 })
  expect(codeOf(() => getUsablePromo(db, code, 2999, { customerId: ann.id }, noon))).toBe('promo-minimum')
  expect(codeOf(() => getUsablePromo(db, code, 3000, { customerId: ann.id }, noon))).toBe('done')
})

test('an unknown code and one switched off sound the same', () => {
  const { db, owner, ann } = shopWith({})
  changePromo(db, owner, { code: 'summer', kind: 'percent', value: 10, active: false }, noon)
  expect(codeOf(() => applyPromo(db, ann, 'summer', noon))).toBe('promo-unknown')
  expect(codeOf(() => applyPromo(db, ann, 'winter', noon))).toBe('promo-unknown')
})

test('a used-up code works again when an order with it was cancelled', () => {
  const { db, owner, code, ann, bob } = shopWith({ maxUses: 1 })
  const order = buyWith(db, ann, code)
  expect(usesOf(db, code)).toBe(1)
  expect(codeOf(() => applyPromo(db, bob, code, noon))).toBe('promo-used-up')
  moveOrder(db, owner, { orderId: order.id, to: 'cancelled' }, noon)
  expect(codeOf(() => applyPromo(db, bob, code, noon))).toBe('done')
})

test('once per customer also means once per phone number', () => {
  const { db, code, ann, bob } = shopWith({ oncePerCustomer: true })
  buyWith(db, ann, code)
  const ask = (customerId: number, phone?: string) =>
    codeOf(() => getUsablePromo(db, code, 1000, { customerId, phone }, noon))
  expect(ask(ann.id)).toBe('promo-once')
  expect(ask(bob.id)).toBe('done')
  expect(ask(bob.id, '+79211234567')).toBe('promo-once')
})

test('a first-order code is for those who have not ordered', () => {
  const { db, code, ann, bob } = shopWith({ firstOrderOnly: true })
  buy(db, ann, thing(db))
  expect(codeOf(() => applyPromo(db, ann, code, noon))).toBe('promo-first-order')
  expect(codeOf(() => applyPromo(db, bob, code, noon))).toBe('done')
})

test('a code that stopped working stays on the cart with the reason and takes nothing off', () => {
  const { db, owner, code, ann } = shopWith({})
  setQuantity(db, ann, { variantId: thing(db), quantity: 2 }, noon)
  applyPromo(db, ann, code, noon)
  expect(viewCart(db, ann, { language: 'en' }, noon).totals.discountMinor).toBe(200)
  changePromo(db, owner, { code, kind: 'percent', value: 10, minimumMinor: 5000 }, noon)
  const { promo, totals } = viewCart(db, ann, { language: 'en' }, noon)
  expect(promo).toEqual({
    code: 'SUMMER',
    refused: { code: 'promo-minimum', params: { minimumMinor: 5000 } },
  })
  expect(totals.discountMinor).toBe(0)
})

test('a code waits on an empty cart for the goods it asks for, or for its first day', () => {
  const { db, owner, ann } = shopWith({ minimumMinor: 1500 })
  addPromo(db, owner, { code: 'soon', kind: 'percent', value: 50, startsAt: noon + day }, noon)
  expect(applyPromo(db, ann, 'summer', noon)).toEqual({
    code: 'SUMMER',
    refused: { code: 'promo-minimum', params: { minimumMinor: 1500 } },
  })
  setQuantity(db, ann, { variantId: thing(db), quantity: 2 }, noon)
  const seen = (now: number) => viewCart(db, ann, { language: 'en' }, now)
  expect(seen(noon)).toMatchObject({
    promo: { code: 'SUMMER', refused: null },
    totals: { discountMinor: 200 },
  })
  expect(applyPromo(db, addCustomer(db), 'soon', noon).refused?.code).toBe('promo-not-yet')
})

test('a code that only waits never takes the place of one that works', () => {
  const { db, owner, ann } = shopWith({})
  addPromo(db, owner, { code: 'big', kind: 'percent', value: 50, minimumMinor: 5000 }, noon)
  addPromo(db, owner, { code: 'huge', kind: 'percent', value: 60, minimumMinor: 9000 }, noon)
  setQuantity(db, ann, { variantId: thing(db), quantity: 2 }, noon)
  const code = () => viewCart(db, ann, { language: 'en' }, noon).promo?.code
  applyPromo(db, ann, 'summer', noon)
  expect(codeOf(() => applyPromo(db, ann, 'big', noon))).toBe('promo-minimum')
  expect(code()).toBe('SUMMER')
  removePromo(db, ann, noon)
  applyPromo(db, ann, 'big', noon)
  applyPromo(db, ann, 'huge', noon)
  expect(code()).toBe('HUGE')
  applyPromo(db, ann, 'summer', noon)
  expect(code()).toBe('SUMMER')
})

test('a code that nothing will mend is refused at once, whatever else it waits for', () => {
  const { db, code, ann } = shopWith({ minimumMinor: 5000, endsAt: noon })
  expect(codeOf(() => applyPromo(db, ann, code, noon))).toBe('promo-over')
  expect(viewCart(db, ann, { language: 'en' }, noon).promo).toBeNull()
})

test.each([
  { kind: 'percent', value: 0 },
  { kind: 'percent', value: 101 },
  { kind: 'fixed', value: 0 },
  { kind: 'free_delivery', value: 5 },
  { code: 'x' },
  { code: 'a;b' },
  { startsAt: 5, endsAt: 5 },
  { maxUses: 0 },
] as Partial<PromoInput>[])('refuses to make %o', (wrong) => {
  const db = memoryDb()
  const input = { code: 'fine', kind: 'percent', value: 10, ...wrong } as PromoInput
  expect(codeOf(() => addPromo(db, addStaff(db, 'owner'), input, noon))).toBe('promo-invalid')
})

test('only owners and managers make and see codes', () => {
  const { db, owner } = shopWith({})
  const input: PromoInput = { code: 'another', kind: 'fixed', value: 100 }
  const tries = [addStaff(db, 'courier'), addStaff(db, 'seller'), addCustomer(db)]
  expect(tries.map((who) => codeOf(() => addPromo(db, who, input, noon)))).toEqual(
    Array(3).fill('not-allowed'),
  )
  expect(tries.map((who) => codeOf(() => listPromos(db, who)))).toEqual(Array(3).fill('not-allowed'))
  addPromo(db, addStaff(db, 'manager'), input, noon)
  expect(codeOf(() => addPromo(db, owner, input, noon))).toBe('promo-exists')
  expect(listPromos(db, owner).map(({ code, uses }) => [code, uses])).toEqual([
    ['ANOTHER', 0],
    ['SUMMER', 0],
  ])
})
