import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { customers } from '#db/schema/people.ts'
import { orders } from '#db/schema/selling.ts'
import {
  acceptCartChanges,
  addToCart,
  applyPromo,
  emptyCart,
  ensureInCart,
  removeLine,
  removePromo,
  setQuantity,
} from '#shop/cart/cart.ts'
import { countPieces, viewCart } from '#shop/cart/cart-view.ts'
import { addPromo } from '#shop/cart/promo-editing.ts'
import { fillField, findDraft, openDraft } from '#shop/checkout/checkout.ts'
import { mergeGuest } from '#shop/guest.ts'
import { limits } from '#shop/limits.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addProduct, addStaff, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

const english = { language: 'en' as const }
const view = (db: Db, who: { kind: 'customer'; id: number }) => viewCart(db, who, english, noon)

function smallShop(stock: number | null = 5) {
  const db = memoryDb()
  const product = addProduct(db, { priceMinor: 1000, title: { en: 'Tee', ru: 'Футболка' } })
  const variant = addVariant(db, product.id, { stock, size: 'M' })
  return { db, product, variantId: variant.id, ann: addCustomer(db) }
}

test('adding the same thing twice makes one line of two', () => {
  const { db, variantId, ann } = smallShop()
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  expect(addToCart(db, ann, { variantId, quantity: 1 }, noon)).toBe(2)
  expect(view(db, ann)).toMatchObject({
    pieces: 2,
    changed: false,
    lines: [{ title: 'Tee', size: 'M', quantity: 2, sumMinor: 2000, limit: 5, changes: [] }],
    totals: { goodsMinor: 2000, totalMinor: 2000 },
  })
})

test('no more than the stock goes into the cart, and nothing changes when it is refused', () => {
  const { db, variantId, ann } = smallShop(3)
  addToCart(db, ann, { variantId, quantity: 2 }, noon)
  expect(() => addToCart(db, ann, { variantId, quantity: 2 }, noon)).toThrow(
    expect.objectContaining({ code: 'out-of-stock', params: { variantId, left: 3 } }),
  )
  expect(view(db, ann).pieces).toBe(2)
})

test('what is on order or not counted is bounded only by the line', () => {
  const { db, product, variantId, ann } = smallShop(null)
  const onOrder = addVariant(db, product.id, { stock: 0, availability: 'on_order' }).id
  setQuantity(db, ann, { variantId, quantity: limits.lineQuantity }, noon)
  setQuantity(db, ann, { variantId: onOrder, quantity: 7 }, noon)
  expect(view(db, ann).lines.map((line) => [line.quantity, line.limit, line.availability])).toEqual([
    [limits.lineQuantity, null, 'in_stock'],
    [7, null, 'on_order'],
  ])
  expect(codeOf(() => addToCart(db, ann, { variantId, quantity: 1 }, noon))).toBe('quantity-invalid')
})

test.each([0, -1, 1.5, Number.NaN, limits.lineQuantity + 1])('refuses to add %d', (quantity) => {
  const { db, variantId, ann } = smallShop()
  expect(codeOf(() => addToCart(db, ann, { variantId, quantity }, noon))).toBe('quantity-invalid')
})

test('what is sold out, hidden or unknown cannot be added', () => {
  const { db, product, ann } = smallShop()
  const soldOut = addVariant(db, product.id, { availability: 'sold_out' }).id
  const draft = addVariant(db, addProduct(db, { status: 'draft' }).id).id
  const tries = [soldOut, draft, 999].map((variantId) =>
    codeOf(() => addToCart(db, ann, { variantId, quantity: 1 }, noon)),
  )
  expect(tries).toEqual(['out-of-stock', 'not-for-sale', 'not-for-sale'])
})

test('a cart has an end', () => {
  const { db, product, variantId, ann } = smallShop()
  for (let count = 0; count < limits.cartLines; count++) {
    addToCart(db, ann, { variantId: addVariant(db, product.id).id, quantity: 1 }, noon)
  }
  expect(codeOf(() => addToCart(db, ann, { variantId, quantity: 1 }, noon))).toBe('cart-full')
})

test('nought takes a line out, and so does its id, but only from one’s own cart', () => {
  const { db, product, variantId, ann } = smallShop()
  const other = addVariant(db, product.id).id
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  addToCart(db, ann, { variantId: other, quantity: 1 }, noon)
  setQuantity(db, ann, { variantId, quantity: 0 }, noon)
  const [line] = view(db, ann).lines
  expect(codeOf(() => removeLine(db, addCustomer(db), line?.id ?? 0, noon))).toBe('not-found')
  removeLine(db, ann, line?.id ?? 0, noon)
  expect(view(db, ann).lines).toEqual([])
})

test('to have at least one is asked twice and makes one, and never takes any away', () => {
  const { db, product, variantId, ann } = smallShop()
  ensureInCart(db, ann, variantId, noon)
  expect(ensureInCart(db, ann, variantId, noon)).toBe(1)
  setQuantity(db, ann, { variantId, quantity: 3 }, noon)
  expect(ensureInCart(db, ann, variantId, noon)).toBe(3)
  const soldOut = addVariant(db, product.id, { stock: 0 }).id
  expect(codeOf(() => ensureInCart(db, ann, soldOut, noon))).toBe('out-of-stock')
})

test('pieces are counted of everything or of one thing, and no more than there are', () => {
  const { db, product, variantId, ann } = smallShop()
  const other = addVariant(db, product.id).id
  expect(countPieces(db, ann)).toBe(0)
  setQuantity(db, ann, { variantId, quantity: 4 }, noon)
  setQuantity(db, ann, { variantId: other, quantity: 2 }, noon)
  expect([countPieces(db, ann), countPieces(db, ann, other), countPieces(db, ann, 999)]).toEqual([6, 2, 0])
  db.update(variants).set({ stock: 1 }).where(eq(variants.id, variantId)).run()
  expect([countPieces(db, ann), countPieces(db, ann, variantId)]).toEqual([3, 1])
})

test('an emptied cart keeps its promo code, and nobody else’s cart is emptied', () => {
  const { db, variantId, ann } = smallShop()
  const bob = addCustomer(db, { name: 'Bob' })
  addPromo(db, addStaff(db, 'owner'), { code: 'HALF', kind: 'percent', value: 50 }, noon)
  for (const who of [ann, bob]) addToCart(db, who, { variantId, quantity: 1 }, noon)
  applyPromo(db, ann, 'HALF', noon)
  emptyCart(db, ann, noon)
  expect(view(db, ann)).toMatchObject({ lines: [], pieces: 0, promo: { code: 'HALF', refused: null } })
  expect(view(db, bob).pieces).toBe(1)
})

test('a changed price is told until it was seen, also when the quantity changes meanwhile', () => {
  const { db, product, variantId, ann } = smallShop()
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  db.update(products).set({ priceMinor: 1200 }).where(eq(products.id, product.id)).run()
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  const told = view(db, ann)
  expect(told.lines[0]?.changes).toEqual([{ kind: 'price', wasMinor: 1000, isMinor: 1200 }])
  expect([told.changed, told.totals.goodsMinor]).toEqual([true, 2400])
  acceptCartChanges(db, ann, noon)
  expect(view(db, ann)).toMatchObject({ changed: false, totals: { goodsMinor: 2400 } })
})

test('stock that fell is told with both figures, and only what is left is counted', () => {
  const { db, variantId, ann } = smallShop()
  addToCart(db, ann, { variantId, quantity: 4 }, noon)
  db.update(variants).set({ stock: 1 }).where(eq(variants.id, variantId)).run()
  const told = view(db, ann)
  expect(told.lines[0]?.changes).toEqual([{ kind: 'less-left', wanted: 4, left: 1 }])
  expect([told.pieces, told.totals.goodsMinor]).toEqual([1, 1000])
  acceptCartChanges(db, ann, noon)
  expect(view(db, ann)).toMatchObject({ changed: false, pieces: 1 })
})

test.each([
  ['deleted', (db: Db, id: number) => db.delete(products).where(eq(products.id, id)).run()],
  [
    'archived',
    (db: Db, id: number) => db.update(products).set({ status: 'archived' }).where(eq(products.id, id)).run(),
  ],
])('a %s product stays in the cart by its name until it was seen', (_, vanish) => {
  const { db, product, variantId, ann } = smallShop()
  addToCart(db, ann, { variantId, quantity: 2 }, noon)
  vanish(db, product.id)
  const told = view(db, ann)
  expect(told.lines).toMatchObject([{ title: 'Tee', quantity: 0, sumMinor: 0, changes: [{ kind: 'gone' }] }])
  expect(told.totals.totalMinor).toBe(0)
  acceptCartChanges(db, ann, noon)
  expect(view(db, ann).lines).toEqual([])
})

test('a promo code can be put on and taken off', () => {
  const { db, variantId, ann } = smallShop()
  addPromo(db, addStaff(db, 'owner'), { code: 'HALF', kind: 'percent', value: 50 }, noon)
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  applyPromo(db, ann, ' half ', noon)
  expect(view(db, ann)).toMatchObject({
    promo: { code: 'HALF', refused: null },
    totals: { discountMinor: 500 },
  })
  removePromo(db, ann, noon)
  expect(view(db, ann)).toMatchObject({ promo: null, totals: { discountMinor: 0 } })
})

test('a guest who becomes known keeps cart, draft, promo code and orders', () => {
  const { db, product, variantId, ann } = smallShop()
  const other = addVariant(db, product.id).id
  const guest = addCustomer(db, { telegramId: null })
  const order = buy(db, guest, other)
  addPromo(db, addStaff(db, 'owner'), { code: 'HALF', kind: 'percent', value: 50 }, noon)
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  addToCart(db, guest, { variantId, quantity: 3 }, noon)
  addToCart(db, guest, { variantId: other, quantity: 2 }, noon)
  applyPromo(db, guest, 'HALF', noon)
  openDraft(db, guest, 'guest-key', noon)
  fillField(db, guest, { field: 'name', value: 'Ann' }, noon)

  mergeGuest(db, guest, ann, noon)

  expect(view(db, ann).lines.map((line) => [line.variantId, line.quantity])).toEqual([
    [variantId, 3],
    [other, 2],
  ])
  expect(view(db, ann).promo?.code).toBe('HALF')
  expect(findDraft(db, ann)).toMatchObject({ key: 'guest-key', fields: { name: 'Ann' } })
  expect(db.select().from(orders).get()).toMatchObject({ id: order.id, customerId: ann.id })
  expect(db.select().from(customers).all()).toHaveLength(1)
})

test('merging tells of what vanished and of stock that is short, and never takes over a known customer', () => {
  const { db, product, variantId, ann } = smallShop(2)
  const gone = addVariant(db, addProduct(db).id)
  const guest = addCustomer(db, { telegramId: null })
  addToCart(db, guest, { variantId, quantity: 2 }, noon)
  addToCart(db, guest, { variantId: gone.id, quantity: 1 }, noon)
  db.delete(products).where(eq(products.id, gone.productId)).run()
  db.update(variants).set({ stock: 1 }).where(eq(variants.productId, product.id)).run()
  mergeGuest(db, guest, ann, noon)
  expect(view(db, ann).lines.flatMap((line) => line.changes.map((change) => change.kind))).toEqual([
    'less-left',
    'gone',
  ])
  expect(codeOf(() => mergeGuest(db, ann, addCustomer(db), noon))).toBe('not-allowed')
  mergeGuest(db, ann, ann, noon)
  expect(view(db, ann).lines).toHaveLength(2)
})

test('whatever is tapped, the cart holds what a plain count says and never more than there is', () => {
  const step = fc.record({
    what: fc.constantFrom('add', 'set', 'accept', 'restock'),
    index: fc.nat(2),
    quantity: fc.integer({ min: 0, max: 6 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { db, product, ann } = smallShop()
      const ids = [0, 1, 2].map((stock) => addVariant(db, product.id, { stock: stock + 2 }).id)
      const stock = new Map(ids.map((id, index) => [id, index + 2]))
      const model = new Map<number, number>()
      for (const { what, index, quantity } of steps) {
        const id = ids[index] ?? 0
        const left = stock.get(id) ?? 0
        const has = model.get(id) ?? 0
        const wanted = what === 'add' ? has + quantity : quantity
        if (what === 'restock') {
          stock.set(id, quantity)
          db.update(variants).set({ stock: quantity }).where(eq(variants.id, id)).run()
        } else if (what === 'accept') {
          acceptCartChanges(db, ann, noon)
          for (const [key, count] of model) model.set(key, Math.min(count, stock.get(key) ?? 0))
        } else {
          const act = what === 'add' ? addToCart : setQuantity
          const refused = codeOf(() => act(db, ann, { variantId: id, quantity }, noon)) !== 'done'
          const fits = wanted <= left && !(what === 'add' && quantity === 0)
          expect(refused).toBe(!(fits || (what === 'set' && quantity === 0)))
          if (!refused) model.set(id, wanted)
        }
      }
      const expected = [...model].map(([id, count]) => [id, Math.min(count, stock.get(id) ?? 0)] as const)
      expect(view(db, ann).pieces).toBe(expected.reduce((sum, [, count]) => sum + count, 0))
    }),
    { numRuns: 40 },
  )
})
