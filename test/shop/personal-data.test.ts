import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import type { OrderStatus } from '#db/schema/kinds.ts'
import { auditLog, customers } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { orders } from '#db/schema/selling.ts'
import { type Customer, system } from '#shop/actor.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { fillField, openDraft } from '#shop/checkout/checkout.ts'
import { writeState } from '#shop/conversation-state.ts'
import { write } from '#shop/dialogue/dialogue.ts'
import { addFavourite } from '#shop/favourites.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { placeOrder } from '#shop/orders/orders.ts'
import { deleteMyData, exportMyData } from '#shop/personal-data.ts'
import { notePost } from '#shop/posts.ts'
import { ensureOwners } from '#shop/staff.ts'
import { codeOf } from '#test/support/refusal.ts'
import {
  addCustomer,
  addProduct,
  addVariant,
  buy,
  memoryDb,
  noon,
  orderInput,
  set,
} from '#test/support/shop.ts'

const telegramId = 7_654_321
const traces = ['Zinaida', 'zina_shop', '9217654321', 'zina@example.com', 'Lesnaya', 'blue door', '7654321']

function order(db: Db, customer: Customer, variantId: number): number {
  addToCart(db, customer, { variantId, quantity: 1 }, noon)
  const { key } = openDraft(db, customer, `key-${Math.random()}`, noon)
  const answers = {
    name: 'Zinaida',
    phone: '+79217654321',
    email: 'zina@example.com',
    deliveryId: 'courier',
    address: 'Lesnaya street 5',
    comment: 'the blue door',
    paymentId: 'on-delivery',
  } as const
  for (const [field, value] of Object.entries(answers)) {
    fillField(db, customer, { field: field as keyof typeof answers, value }, noon)
  }
  return placeOrder(db, customer, orderInput(db, customer, key), noon).id
}

function move(db: Db, orderId: number, ...statuses: OrderStatus[]): void {
  for (const to of statuses)
    moveOrder(db, system, { orderId, to, note: 'rang Zinaida', tracking: 'RA123' }, noon)
}

/** A customer who left traces wherever a customer can. */
function shopThatKnowsHer() {
  const db = memoryDb()
  const variant = addVariant(db, addProduct(db).id)
  const her = addCustomer(db, { telegramId, name: 'Zinaida', username: 'zina_shop' })
  const orderId = order(db, her, variant.id)
  move(db, orderId, 'confirmed', 'sent', 'delivered')
  addToCart(db, her, { variantId: variant.id, quantity: 2 }, noon)
  addFavourite(db, her, variant.productId, noon)
  openDraft(db, her, 'next', noon)
  fillField(db, her, { field: 'address', value: 'Lesnaya street 5' }, noon)
  writeState(db, String(telegramId), { typed: 'Zinaida' }, noon)
  const told = { chatId: telegramId, topicId: null, messageId: 5 }
  notePost(db, { kind: 'own-order', subjectId: orderId, ...told }, noon)
  set(db, 'notifyChats', ['-100'])
  const asked = {
    text: 'Zinaida here',
    content: 'text',
    chatId: telegramId,
    topicId: undefined,
    messageId: 1,
  } as const
  write(db, her, { orderId, said: asked }, noon)
  return { db, her, orderId, variant }
}

/** Every word in every table. */
function everything(db: Db): string {
  const tables = db.$client.prepare("select name from sqlite_master where type = 'table'").pluck().all()
  return JSON.stringify(tables.map((name) => db.$client.prepare(`select * from "${name}"`).all()))
}

describe('taking it along', () => {
  test('holds all that is known, and no other customer', () => {
    const { db, her, variant } = shopThatKnowsHer()
    buy(db, addCustomer(db, { name: 'Boris' }), variant.id)
    const told = JSON.stringify(exportMyData(db, her))
    for (const trace of traces) expect(told).toContain(trace)
    expect(told).toContain('RA123')
    expect(told).not.toContain('Boris')
    expect(exportMyData(db, her)).toMatchObject({
      person: { name: 'Zinaida', telegramId },
      cart: { lines: [{ quantity: 2 }] },
      checkout: { address: 'Lesnaya street 5' },
      favourites: [{ productId: variant.productId, addedAt: noon }],
      conversations: [{ typed: 'Zinaida' }],
      dialogue: [{ text: 'Zinaida here', fromShop: false }],
      orders: [{ number: 1, status: 'delivered', lines: [{ quantity: 1 }] }],
    })
  })

  test('is empty for somebody who only looked', () => {
    const db = memoryDb()
    expect(exportMyData(db, addCustomer(db, { telegramId: null, name: '' }))).toMatchObject({
      cart: { promoCode: null, lines: [] },
      checkout: null,
      favourites: [],
      conversations: [],
      dialogue: [],
      orders: [],
    })
  })
})

describe('deleting it', () => {
  test('leaves no trace of the person in any table', () => {
    const { db, her } = shopThatKnowsHer()
    for (const trace of traces) expect(everything(db)).toContain(trace)
    deleteMyData(db, her, noon)
    for (const trace of traces) expect(everything(db)).not.toContain(trace)
  })

  test('keeps the order for the books, with its sums and lines', () => {
    const { db, her, orderId } = shopThatKnowsHer()
    const before = db.select().from(orders).get()
    deleteMyData(db, her, noon + 1)
    expect(db.select().from(orders).all()).toEqual([
      {
        ...before,
        ...{ customerId: null, name: '', phone: '', email: '', address: '', comment: '', tracking: '' },
        version: (before?.version ?? 0) + 1,
        updatedAt: noon + 1,
      },
    ])
    expect(
      db.$client.prepare('select count(*) from order_lines where order_id = ?').pluck().get(orderId),
    ).toBe(1)
  })

  test('is noted without a name', () => {
    const { db, her } = shopThatKnowsHer()
    deleteMyData(db, her, noon)
    expect(db.select().from(auditLog).all().at(-1)).toMatchObject({
      actorKind: 'customer',
      actorId: her.id,
      action: 'customer.delete',
      before: null,
      after: null,
    })
  })

  test.each([[[]], [['confirmed']], [['confirmed', 'ready']], [['confirmed', 'sent']]] as const)(
    'waits for an order that is still under way after %j',
    (way) => {
      const { db, her, variant } = shopThatKnowsHer()
      move(db, order(db, her, variant.id), ...way)
      const before = everything(db)
      expect(codeOf(() => deleteMyData(db, her, noon))).toBe('orders-open')
      expect(() => deleteMyData(db, her, noon)).toThrow(expect.objectContaining({ params: { numbers: '2' } }))
      expect(everything(db)).toBe(before)
    },
  )

  test.each([[['cancelled']], [['confirmed', 'sent', 'returned']]] as const)(
    'goes through after %j',
    (way) => {
      const { db, her, variant } = shopThatKnowsHer()
      move(db, order(db, her, variant.id), ...way)
      deleteMyData(db, her, noon)
      expect(db.select().from(customers).all()).toEqual([])
    },
  )

  test('touches nobody else', () => {
    const { db, her, variant } = shopThatKnowsHer()
    const him = addCustomer(db)
    buy(db, him, variant.id)
    const before = exportMyData(db, him)
    deleteMyData(db, her, noon)
    expect(exportMyData(db, him)).toEqual(before)
  })

  test('keeps what the shop itself is told at the same address', () => {
    const db = memoryDb()
    ensureOwners(db, [telegramId], noon)
    set(db, 'notifyMails', ['zina@example.com'])
    const variant = addVariant(db, addProduct(db).id)
    const owner = addCustomer(db, { telegramId })
    move(db, order(db, owner, variant.id), 'cancelled')
    const told = db.select().from(outbox).all()
    deleteMyData(db, owner, noon)
    expect(db.select().from(outbox).all()).toEqual(told)
    expect(told.length).toBeGreaterThan(0)
  })

  test('is done once', () => {
    const { db, her } = shopThatKnowsHer()
    deleteMyData(db, her, noon)
    expect(codeOf(() => deleteMyData(db, her, noon))).toBe('not-found')
  })
})
