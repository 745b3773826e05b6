import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { outbox } from '#db/schema/running.ts'
import { orderLines, orders } from '#db/schema/selling.ts'
import { addToCart, applyPromo } from '#shop/cart/cart.ts'
import { viewCart } from '#shop/cart/cart-view.ts'
import { addPromo } from '#shop/cart/promo-editing.ts'
import { fillField, fillLocation, findDraft } from '#shop/checkout/checkout.ts'
import { findOrder, findOrderByNumber, findOrderByToken, getOrder } from '#shop/orders/order-access.ts'
import { repeatOrder } from '#shop/orders/order-repeat.ts'
import { viewOrder } from '#shop/orders/order-views.ts'
import { placeOrder } from '#shop/orders/orders.ts'
import { codeOf } from '#test/support/refusal.ts'
import {
  addCustomer,
  addProduct,
  addStaff,
  addVariant,
  buy,
  fillDraft,
  memoryDb,
  noon,
  orderInput,
  set,
} from '#test/support/shop.ts'

const stockOf = (db: Db, id: number) => db.select().from(variants).where(eq(variants.id, id)).get()?.stock

function smallShop(stock: number | null = 5) {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const product = addProduct(db, { priceMinor: 1000, title: { en: 'Tee', ru: 'Футболка' } })
  const variantId = addVariant(db, product.id, { stock, size: 'M', sku: 'TEE-M' }).id
  return { db, owner, product, variantId, ann: addCustomer(db) }
}

test('an order is a snapshot of what was agreed, takes the stock and empties cart and draft', () => {
  const { db, ann, variantId } = smallShop()
  const placed = buy(db, ann, variantId, 2)
  const order = getOrder(db, ann, placed.id)
  expect(viewOrder(db, ann, order, 'ru')).toMatchObject({
    number: 1,
    status: 'new',
    name: 'Ann',
    phone: '+79211234567',
    address: 'Main street 1',
    delivery: 'Курьером',
    payment: 'При получении',
    goodsMinor: 2000,
    totalMinor: 2000,
    lines: [{ title: 'Футболка', size: 'M', sku: 'TEE-M', quantity: 2, priceMinor: 1000, sumMinor: 2000 }],
    history: [{ by: 'customer', from: null, to: 'new', at: noon }],
    moves: ['cancelled'],
  })
  expect([
    stockOf(db, variantId),
    viewCart(db, ann, { language: 'en' }, noon).lines,
    findDraft(db, ann),
  ]).toEqual([3, [], undefined])
  db.delete(products).run()
  expect(viewOrder(db, ann, order, 'en').lines[0]).toMatchObject({ title: 'Tee', priceMinor: 1000 })
})

test('the same key gives the same order and takes the stock once', () => {
  const { db, ann, variantId } = smallShop()
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  const input = orderInput(db, ann, fillDraft(db, ann))
  const first = placeOrder(db, ann, input, noon)
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  expect(placeOrder(db, ann, { ...input, token: 'another', agreedMinor: 0 }, noon)).toEqual(first)
  expect([stockOf(db, variantId), db.select().from(orders).all().length]).toEqual([4, 1])
})

test('somebody else’s key is not a way to somebody else’s order', () => {
  const { db, ann, variantId } = smallShop()
  const bob = addCustomer(db)
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  const input = orderInput(db, ann, fillDraft(db, ann))
  placeOrder(db, ann, input, noon)
  expect(codeOf(() => placeOrder(db, bob, { ...input, token: 'bob' }, noon))).toBe('cart-empty')
})

test('refuses an order when the last item was just sold', () => {
  const { db, ann, variantId } = smallShop(1)
  const bob = addCustomer(db)
  for (const buyer of [ann, bob]) addToCart(db, buyer, { variantId, quantity: 1 }, noon)
  const inputs = [ann, bob].map((buyer) => orderInput(db, buyer, fillDraft(db, buyer)))
  const [hers, his] = inputs
  if (hers === undefined || his === undefined) throw new Error('two inputs were made')
  placeOrder(db, ann, hers, noon)
  expect(codeOf(() => placeOrder(db, bob, his, noon))).toBe('out-of-stock')
  expect([stockOf(db, variantId), db.select().from(orders).all().length]).toEqual([0, 1])
})

test('a thousand buyers of a hundred items: a hundred orders, stock nought, nobody charged twice for one key', () => {
  const { db, product, variantId } = smallShop(100)
  const buyers = Array.from({ length: 1000 }, () => {
    const buyer = addCustomer(db)
    addToCart(db, buyer, { variantId, quantity: 1 }, noon)
    return { buyer, input: orderInput(db, buyer, fillDraft(db, buyer)) }
  })
  const tries = buyers.flatMap((one) => [one, one])
  const codes = tries.map(({ buyer, input }) => codeOf(() => placeOrder(db, buyer, input, noon)))
  expect(codes.filter((code) => code === 'done')).toHaveLength(200)
  expect(codes.filter((code) => code === 'out-of-stock')).toHaveLength(1800)
  expect(
    db
      .select()
      .from(orders)
      .all()
      .map((order) => order.number),
  ).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
  expect(stockOf(db, variantId)).toBe(0)
  expect(db.select().from(products).where(eq(products.id, product.id)).get()).toMatchObject({
    availability: 'sold_out',
    sold: 100,
  })
})

test('nothing of a refused order stays: not the stock of the lines before the one that failed', () => {
  const { db, ann, product, variantId } = smallShop()
  const second = addVariant(db, product.id, { stock: 1 }).id
  addToCart(db, ann, { variantId, quantity: 2 }, noon)
  addToCart(db, ann, { variantId: second, quantity: 1 }, noon)
  const input = orderInput(db, ann, fillDraft(db, ann))
  // Between reading the cart and taking the stock nothing can come; a trigger plays the thief.
  db.$client.exec(`create temp trigger thief after update of stock on variants when new.id = ${variantId}
    begin update variants set stock = 0 where id = ${second}; end`)
  expect(codeOf(() => placeOrder(db, ann, input, noon))).toBe('out-of-stock')
  expect([stockOf(db, variantId), stockOf(db, second)]).toEqual([5, 1])
  expect([db.select().from(orders).all(), db.select().from(outbox).all()]).toEqual([[], []])
  expect(viewCart(db, ann, { language: 'en' }, noon).pieces).toBe(3)
})

test('a total that is not the one agreed on is refused with the right one', () => {
  const { db, ann, product, variantId } = smallShop()
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  const input = orderInput(db, ann, fillDraft(db, ann))
  db.update(products).set({ priceMinor: 900 }).where(eq(products.id, product.id)).run()
  expect(() => placeOrder(db, ann, input, noon)).toThrow(
    expect.objectContaining({ code: 'cart-changed', params: { totalMinor: 900 } }),
  )
  expect(placeOrder(db, ann, { ...input, agreedMinor: 900 }, noon).totalMinor).toBe(900)
})

test('names what is missing or wrong before anything is sold', () => {
  const { db, ann, product, variantId } = smallShop()
  const input = { key: 'k', token: 't', agreedMinor: 1000, source: 'chat', language: 'en' } as const
  const code = () => codeOf(() => placeOrder(db, ann, input, noon))
  expect(code()).toBe('cart-empty')
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  expect(code()).toBe('delivery-required')
  fillDraft(db, ann)
  set(db, 'contactFields', { name: 'required', phone: 'required', email: 'required', comment: 'off' })
  expect(code()).toBe('email-required')
  fillField(db, ann, { field: 'email', value: 'ann@example.com' }, noon)
  set(db, 'minimumMinor', 1001)
  expect(code()).toBe('order-below-minimum')
  set(db, 'minimumMinor', 1000)
  set(db, 'closedUntil', noon + 1)
  expect(code()).toBe('shop-closed')
  set(db, 'closedUntil', noon)
  db.update(products).set({ status: 'archived' }).where(eq(products.id, product.id)).run()
  expect(code()).toBe('not-for-sale')
  db.update(products).set({ status: 'published' }).where(eq(products.id, product.id)).run()
  expect(code()).toBe('done')
})

test('discount, delivery and total are computed anew and each line carries its part', () => {
  const { db, ann, owner, product, variantId } = smallShop()
  const dear = addVariant(db, product.id, { priceMinor: 333 }).id
  set(db, 'deliveries', [
    { id: 'courier', title: { en: 'C' }, priceMinor: 250, freeFromMinor: 5000, pickup: false, active: true },
  ])
  addPromo(db, owner, { code: 'TEN', kind: 'percent', value: 10 }, noon)
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  addToCart(db, ann, { variantId: dear, quantity: 1 }, noon)
  applyPromo(db, ann, 'TEN', noon)
  const { id } = placeOrder(db, ann, orderInput(db, ann, fillDraft(db, ann)), noon)
  expect(findOrder(db, id)).toMatchObject({
    goodsMinor: 1333,
    discountMinor: 133,
    deliveryMinor: 250,
    totalMinor: 1450,
    promoCode: 'TEN',
  })
  expect(
    db
      .select()
      .from(orderLines)
      .all()
      .map((line) => line.discountMinor),
  ).toEqual([100, 33])
})

test('what is on order is sold without touching the stock and says so', () => {
  const { db, ann, product } = smallShop()
  const variantId = addVariant(db, product.id, { availability: 'on_order', stock: 4 }).id
  const { id } = buy(db, ann, variantId, 9)
  expect(stockOf(db, variantId)).toBe(4)
  expect(db.select().from(orderLines).where(eq(orderLines.orderId, id)).get()).toMatchObject({
    reserved: 0,
    onOrder: true,
  })
})

test('a service is ordered without delivery or address', () => {
  const { db, ann } = smallShop()
  const variantId = addVariant(db, addProduct(db, { kind: 'service' }).id, { stock: null }).id
  const order = findOrder(db, buy(db, ann, variantId).id)
  expect(order).toMatchObject({ deliveryId: '', deliveryTitle: {}, address: '', deliveryMinor: 0 })
})

test('a shared location travels with the order', () => {
  const { db, ann, variantId } = smallShop()
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  const key = fillDraft(db, ann)
  fillLocation(db, ann, { latitude: 59.93428, longitude: 30.3351 }, noon)
  const { id } = placeOrder(db, ann, orderInput(db, ann, key), noon)
  expect(findOrder(db, id)).toMatchObject({ latitude: 59.93428, longitude: 30.3351 })
})

test('numbers begin where the settings say and have no gaps', () => {
  const { db, ann, variantId } = smallShop()
  set(db, 'firstOrderNumber', 1001)
  const numbers = [buy(db, ann, variantId), buy(db, ann, variantId)].map((order) => order.number)
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  const input = orderInput(db, ann, fillDraft(db, ann))
  expect(codeOf(() => placeOrder(db, ann, { ...input, agreedMinor: 1 }, noon))).toBe('cart-changed')
  expect([...numbers, placeOrder(db, ann, input, noon).number]).toEqual([1001, 1002, 1003])
})

test('an order tells the configured chats and addresses and the customer, once each', () => {
  const { db, variantId } = smallShop()
  const ann = addCustomer(db, { telegramId: 77 })
  set(db, 'notifyChats', ['-100200/7'])
  set(db, 'notifyMails', ['shop@example.com'])
  addToCart(db, ann, { variantId, quantity: 1 }, noon)
  const key = fillDraft(db, ann)
  fillField(db, ann, { field: 'email', value: 'ann@example.com' }, noon)
  const { id } = placeOrder(db, ann, orderInput(db, ann, key), noon)
  const rows = db.select().from(outbox).all()
  expect(
    rows.map((row) => [row.kind, row.channel, row.recipient, row.payload.audience, row.payload.orderId]),
  ).toEqual([
    ['order-placed', 'telegram', '-100200/7', 'staff', id],
    ['order-placed', 'mail', 'shop@example.com', 'staff', id],
    ['order-placed', 'telegram', '77', 'customer', id],
    ['order-placed', 'mail', 'ann@example.com', 'customer', id],
  ])
})

test('with no chat configured, owners and managers hear of the order themselves', () => {
  const { db, ann, variantId } = smallShop()
  for (const role of ['manager', 'courier', 'seller'] as const) addStaff(db, role)
  buy(db, ann, variantId)
  const told = db
    .select()
    .from(outbox)
    .all()
    .filter((row) => row.payload.audience === 'staff')
  expect(told).toHaveLength(2)
})

test('an order is found by token and number, and does not exist for another customer', () => {
  const { db, ann, variantId } = smallShop()
  const { id, token, number } = buy(db, ann, variantId)
  expect([findOrderByToken(db, token)?.id, findOrderByNumber(db, number)?.id]).toEqual([id, id])
  expect(findOrderByToken(db, 'guess')).toBeUndefined()
  expect(codeOf(() => getOrder(db, addCustomer(db), id))).toBe('not-found')
})

test('ordering again brings what is still sold, as many as there are, and names the rest', () => {
  const { db, ann, product, variantId } = smallShop(10)
  const gone = addVariant(db, addProduct(db, { title: { en: 'Cap' } }).id).id
  addToCart(db, ann, { variantId: gone, quantity: 1 }, noon)
  const { id } = buy(db, ann, variantId, 7)
  db.update(products)
    .set({ status: 'archived' })
    .where(eq(products.title, { en: 'Cap' }))
    .run()
  expect(repeatOrder(db, ann, { orderId: id, language: 'en' }, noon)).toMatchObject({
    added: [{ quantity: 3, ordered: 7 }],
    missing: [{ title: 'Cap', code: 'not-for-sale' }],
  })
  expect(viewCart(db, ann, { language: 'en' }, noon)).toMatchObject({
    pieces: 3,
    lines: [{ productId: product.id }],
  })
})

test('ordering again twice, or with some of it in the cart already, is one wish', () => {
  const { db, ann, variantId } = smallShop(10)
  const { id } = buy(db, ann, variantId, 2)
  const repeat = () => repeatOrder(db, ann, { orderId: id, language: 'en' }, noon).added
  const pieces = () => viewCart(db, ann, { language: 'en' }, noon).pieces
  expect([repeat(), repeat()].flat()).toMatchObject([{ quantity: 2 }, { quantity: 2 }])
  expect(pieces()).toBe(2)
  addToCart(db, ann, { variantId, quantity: 3 }, noon)
  expect(repeat()).toMatchObject([{ quantity: 5, ordered: 2 }])
  expect(pieces()).toBe(5)
})
