import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { type OrderStatus, orderStatuses, roles } from '#db/schema/kinds.ts'
import { auditLog, staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { orderHistory, orderLines, orders } from '#db/schema/selling.ts'
import { type Actor, system } from '#shop/actor.ts'
import { addToCart, applyPromo } from '#shop/cart/cart.ts'
import { addPromo } from '#shop/cart/promo-editing.ts'
import { findOrder, getOrder } from '#shop/orders/order-access.ts'
import { editOrder } from '#shop/orders/order-lines.ts'
import { assignOrder, moveOrder } from '#shop/orders/order-moves.ts'
import { checkOrderMoves, findMove, isFinished, listMoves, orderMoves } from '#shop/orders/order-statuses.ts'
import { listMyOrders, listOrders } from '#shop/orders/order-views.ts'
import { notePost } from '#shop/posts.ts'
import { codeOf } from '#test/support/refusal.ts'
import {
  addCustomer,
  addProduct,
  addStaff,
  addVariant,
  buy,
  memoryDb,
  noon,
  set,
} from '#test/support/shop.ts'

const stockOf = (db: Db, id: number) => db.select().from(variants).where(eq(variants.id, id)).get()?.stock

function shopWithOrder(quantity = 2) {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const product = addProduct(db, { priceMinor: 1000 })
  const variantId = addVariant(db, product.id, { stock: 5 }).id
  const ann = addCustomer(db)
  const { id } = buy(db, ann, variantId, quantity)
  return { db, owner, ann, product, variantId, id }
}

function putInto(db: Db, id: number, status: OrderStatus) {
  db.update(orders).set({ status }).where(eq(orders.id, id)).run()
}

describe('the table of moves', () => {
  test('strands no order, and is refused when it would', () => {
    expect(() => checkOrderMoves()).not.toThrow()
    expect(() => checkOrderMoves({ ...orderMoves, new: [] })).toThrow('No order can ever become confirmed')
    const courierOnly = [{ to: 'sent', who: ['courier'], stock: 'keep' }] as const
    expect(() => checkOrderMoves({ ...orderMoves, ready: courierOnly })).toThrow('The owner cannot')
  })

  test('offers each role its own moves', () => {
    expect(listMoves('new', 'customer')).toEqual(['cancelled'])
    expect(listMoves('new', 'seller')).toEqual(['confirmed'])
    expect(listMoves('sent', 'courier')).toEqual(['delivered', 'returned'])
    expect(orderStatuses.filter(isFinished)).toEqual(['delivered', 'cancelled', 'returned'])
  })

  test('every move in it works for whoever may make it, and every other one is refused', () => {
    const { db, ann, variantId, id } = shopWithOrder()
    const people: [string, Actor][] = [
      ...roles.map((role) => [role, addStaff(db, role)] as [string, Actor]),
      ['customer', ann],
      ['system', system],
    ]
    const courier = people.find(([name]) => name === 'courier')?.[1]
    const seller = people.find(([name]) => name === 'seller')?.[1]
    const sellerId = seller?.kind === 'staff' ? seller.id : null
    db.update(orders)
      .set({ assignedTo: courier?.kind === 'staff' ? courier.id : null })
      .run()
    db.update(products).set({ sellerId }).run()
    for (const from of orderStatuses) {
      for (const to of orderStatuses) {
        for (const [name, who] of people) {
          putInto(db, id, from)
          db.update(variants).set({ stock: 0 }).run()
          db.update(orderLines).set({ reserved: 2 }).run()
          const move = findMove(from, to)
          const allowed = move?.who.some((one) => one === name) ?? false
          const expected = move === undefined ? 'order-move-refused' : allowed ? 'done' : 'not-allowed'
          expect([from, to, name, codeOf(() => moveOrder(db, who, { orderId: id, to }, noon))]).toEqual([
            from,
            to,
            name,
            expected,
          ])
          expect(findOrder(db, id)?.status).toBe(allowed ? to : from)
          expect(stockOf(db, variantId)).toBe(allowed && move?.stock === 'return' ? 2 : 0)
        }
      }
    }
  })
})

test('a cancelled order gives its pieces back once and makes the product available again', () => {
  const { db, ann, owner, product, variantId, id } = shopWithOrder(5)
  expect(db.select().from(products).get()).toMatchObject({ availability: 'sold_out', sold: 5 })
  moveOrder(db, ann, { orderId: id, to: 'cancelled', note: 'Changed my mind' }, noon)
  expect(stockOf(db, variantId)).toBe(5)
  expect(db.select().from(products).where(eq(products.id, product.id)).get()).toMatchObject({
    availability: 'in_stock',
    sold: 0,
  })
  expect(codeOf(() => moveOrder(db, owner, { orderId: id, to: 'cancelled' }, noon))).toBe(
    'order-move-refused',
  )
  expect(stockOf(db, variantId)).toBe(5)
})

test('history says who, when, from what to what and why', () => {
  const { db, ann, owner, id } = shopWithOrder()
  moveOrder(db, owner, { orderId: id, to: 'confirmed' }, noon + 1)
  moveOrder(db, owner, { orderId: id, to: 'sent', tracking: ' RA 123 ', note: 'By post' }, noon + 2)
  expect(db.select().from(orderHistory).all()).toMatchObject([
    { at: noon, actorKind: 'customer', actorId: ann.id, from: null, to: 'new' },
    { at: noon + 1, actorKind: 'staff', actorId: owner.id, from: 'new', to: 'confirmed' },
    { at: noon + 2, actorKind: 'staff', actorId: owner.id, from: 'confirmed', to: 'sent', note: 'By post' },
  ])
  expect(findOrder(db, id)).toMatchObject({ tracking: 'RA 123', version: 3 })
})

test('of two helpers who confirm at once the second is told', () => {
  const { db, owner, id } = shopWithOrder()
  const manager = addStaff(db, 'manager')
  moveOrder(db, owner, { orderId: id, to: 'confirmed', version: 1 }, noon)
  expect(codeOf(() => moveOrder(db, manager, { orderId: id, to: 'confirmed', version: 1 }, noon))).toBe(
    'order-move-refused',
  )
  expect(codeOf(() => moveOrder(db, manager, { orderId: id, to: 'cancelled', version: 1 }, noon))).toBe(
    'order-move-refused',
  )
})

test('the same move by the same person from the same version is made once, and is no refusal', () => {
  const { db, owner, ann, id } = shopWithOrder()
  const confirm = { orderId: id, to: 'confirmed', version: 1 } as const
  const first = moveOrder(db, owner, confirm, noon)
  expect(moveOrder(db, owner, confirm, noon + 1)).toEqual(first)
  expect(db.select().from(orderHistory).all()).toHaveLength(2)
  // By somebody else, or without a version, it is another one.
  expect(codeOf(() => moveOrder(db, system, confirm, noon))).toBe('order-move-refused')
  expect(codeOf(() => moveOrder(db, ann, confirm, noon))).toBe('order-move-refused')
  expect(codeOf(() => moveOrder(db, owner, { orderId: id, to: 'confirmed' }, noon))).toBe(
    'order-move-refused',
  )
  moveOrder(db, owner, { orderId: id, to: 'ready' }, noon)
  expect(codeOf(() => moveOrder(db, owner, confirm, noon))).toBe('order-move-refused')
})

test('each move is told once to staff and customer', () => {
  const { db, owner, id } = shopWithOrder()
  moveOrder(db, owner, { orderId: id, to: 'confirmed' }, noon)
  const moved = db
    .select()
    .from(outbox)
    .all()
    .filter((row) => row.kind === 'order-moved')
  expect(moved.map((row) => [row.payload.audience, row.payload.version])).toEqual([
    ['staff', 2],
    ['customer', 2],
  ])
})

test('somebody removed from the staff may do nothing more', () => {
  const { db, owner, id } = shopWithOrder()
  db.update(staff).set({ removedAt: noon }).run()
  expect(codeOf(() => moveOrder(db, owner, { orderId: id, to: 'confirmed' }, noon))).toBe('not-found')
})

test('a courier sees only what was handed over, a seller only orders of their own goods alone', () => {
  const { db, ann, owner, product, variantId, id } = shopWithOrder()
  const courier = addStaff(db, 'courier')
  const seller = addStaff(db, 'seller')
  const seen = (who: Actor) => listOrders(db, who).map((order) => order.id)
  expect([seen(owner), seen(courier), seen(seller)]).toEqual([[id], [], []])
  assignOrder(db, owner, { orderId: id, staffId: courier.id }, noon)
  db.update(products).set({ sellerId: seller.id }).where(eq(products.id, product.id)).run()
  expect([seen(courier), seen(seller), getOrder(db, seller, id).id]).toEqual([[id], [id], id])
  addToCart(db, ann, { variantId: addVariant(db, addProduct(db).id).id, quantity: 1 }, noon)
  const mixed = buy(db, ann, variantId).id
  expect([seen(seller), codeOf(() => getOrder(db, seller, mixed))]).toEqual([[id], 'not-found'])
  expect(codeOf(() => listOrders(db, ann))).toBe('not-allowed')
})

test('handing over is for owners and managers, to people who are still there', () => {
  const { db, owner, id } = shopWithOrder()
  const courier = addStaff(db, 'courier')
  expect(codeOf(() => assignOrder(db, courier, { orderId: id, staffId: courier.id }, noon))).toBe(
    'not-allowed',
  )
  expect(codeOf(() => assignOrder(db, owner, { orderId: id, staffId: 999 }, noon))).toBe('not-found')
  assignOrder(db, owner, { orderId: id, staffId: courier.id }, noon)
  expect(db.select().from(auditLog).all().at(-1)).toMatchObject({
    action: 'order.assign',
    before: null,
    after: courier.id,
  })
})

test('handing over tells whoever gets the order and the cards that stand, and never the customer', () => {
  const { db, owner, id } = shopWithOrder()
  const courier = addStaff(db, 'courier')
  notePost(db, { kind: 'order', subjectId: id, chatId: -100, topicId: 7, messageId: 1 }, noon)
  notePost(db, { kind: 'order', subjectId: id + 1, chatId: -200, topicId: null, messageId: 1 }, noon)
  const told = () => {
    const rows = db.select().from(outbox).all()
    db.delete(outbox).run()
    return rows.map(({ kind, recipient, payload }) => [kind, payload.audience, recipient])
  }
  told()
  const { telegramId } = db.select().from(staff).where(eq(staff.id, courier.id)).get() ?? {}
  assignOrder(db, owner, { orderId: id, staffId: courier.id }, noon)
  expect(told()).toEqual([
    ['order-edited', 'onlooker', '-100/7'],
    ['order-assigned', 'staff', String(telegramId)],
  ])
  assignOrder(db, owner, { orderId: id, staffId: courier.id }, noon)
  expect(told()).toEqual([])
  assignOrder(db, owner, { orderId: id, staffId: owner.id }, noon)
  expect(told()).toEqual([['order-edited', 'onlooker', '-100/7']])
  expect(findOrder(db, id)?.version).toBe(3)
})

test('a move is told once in every place where the card stands', () => {
  const { db, owner, id } = shopWithOrder()
  set(db, 'notifyChats', ['-100/7', '-300'])
  const places = [
    [-100, 7],
    [-100, 7],
    [-100, 8],
    [-200, null],
  ] as const
  for (const [index, [chatId, topicId]] of places.entries()) {
    notePost(db, { kind: 'order', subjectId: id, chatId, topicId, messageId: index + 1 }, noon)
  }
  db.delete(outbox).run()
  moveOrder(db, owner, { orderId: id, to: 'confirmed' }, noon)
  const told = db.select().from(outbox).all()
  expect(
    told
      .filter(({ payload }) => payload.audience !== 'customer')
      .map(({ recipient, payload }) => [payload.audience, recipient]),
  ).toEqual([
    ['staff', '-100/7'],
    ['staff', '-300'],
    ['onlooker', '-100/8'],
    ['onlooker', '-200'],
  ])
})

test('orders are found by number, a part of the name in any case, and any spelling of the phone', () => {
  const { db, owner, ann, id } = shopWithOrder()
  db.update(orders).set({ name: 'Анна Петрова' }).run()
  const find = (text: string) => listOrders(db, owner, { text }).map((order) => order.id)
  expect(['1', 'петр', 'АННА', '8 (921) 123-45-67', '4567', 'Боб', '%', '9999999'].map(find)).toEqual([
    [id],
    [id],
    [id],
    [id],
    [id],
    [],
    [],
    [],
  ])
  expect(listOrders(db, owner, { statuses: ['sent'] })).toEqual([])
  expect(listMyOrders(db, ann).map((order) => order.id)).toEqual([id])
})

describe('editing a new order', () => {
  test('moves stock by the difference and recounts the sums', () => {
    const { db, owner, variantId, id } = shopWithOrder(2)
    editOrder(db, owner, { orderId: id, changes: [{ variantId, quantity: 4 }] }, noon)
    expect([stockOf(db, variantId), findOrder(db, id)?.totalMinor]).toEqual([1, 4000])
    editOrder(db, owner, { orderId: id, changes: [{ variantId, quantity: 1 }] }, noon)
    expect([stockOf(db, variantId), findOrder(db, id)?.totalMinor]).toEqual([4, 1000])
    expect(
      codeOf(() => editOrder(db, owner, { orderId: id, changes: [{ variantId, quantity: 6 }] }, noon)),
    ).toBe('out-of-stock')
    expect(stockOf(db, variantId)).toBe(4)
  })

  test('adds a thing at today’s price and keeps the price agreed for the others', () => {
    const { db, owner, product, id } = shopWithOrder(1)
    db.update(products).set({ priceMinor: 1500 }).run()
    const other = addVariant(db, product.id, { stock: 1 }).id
    editOrder(db, owner, { orderId: id, changes: [{ variantId: other, quantity: 1 }] }, noon)
    expect(findOrder(db, id)?.goodsMinor).toBe(2500)
    expect(stockOf(db, other)).toBe(0)
    expect(db.select().from(auditLog).all().at(-1)).toMatchObject({
      action: 'order.edit',
      subjectId: String(id),
    })
  })

  test('keeps the promo code and spreads its discount anew', () => {
    const { db, owner, ann, product, variantId } = shopWithOrder(1)
    addPromo(db, owner, { code: 'TEN', kind: 'percent', value: 10, maxUses: 1 }, noon)
    addToCart(db, ann, { variantId, quantity: 1 }, noon)
    applyPromo(db, ann, 'TEN', noon)
    const { id } = buy(db, ann, variantId)
    const other = addVariant(db, product.id).id
    editOrder(db, owner, { orderId: id, changes: [{ variantId: other, quantity: 1 }] }, noon)
    expect(findOrder(db, id)).toMatchObject({ goodsMinor: 3000, discountMinor: 300, totalMinor: 2700 })
    const lines = db.select().from(orderLines).where(eq(orderLines.orderId, id)).all()
    expect(lines.map((line) => line.discountMinor)).toEqual([200, 100])
  })

  test('never leaves it empty, and never touches one that is worked on or belongs to others', () => {
    const { db, owner, ann, variantId, id } = shopWithOrder()
    const change = { orderId: id, changes: [{ variantId, quantity: 1 }] }
    const nothing = { orderId: id, changes: [{ variantId, quantity: 0 }] }
    expect(codeOf(() => editOrder(db, owner, nothing, noon))).toBe('order-would-be-empty')
    for (const who of [ann, addStaff(db, 'courier'), addStaff(db, 'seller')]) {
      expect(codeOf(() => editOrder(db, who, change, noon))).toBe('not-allowed')
    }
    moveOrder(db, owner, { orderId: id, to: 'confirmed' }, noon)
    expect(codeOf(() => editOrder(db, owner, change, noon))).toBe('order-not-editable')
  })
})

test('whatever happens to orders, pieces on the shelf and in live orders add up', () => {
  const act = fc.record({
    what: fc.constantFrom('buy', 'move', 'edit'),
    quantity: fc.integer({ min: 0, max: 4 }),
    to: fc.constantFrom(...orderStatuses),
    pick: fc.nat(5),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const { db, owner, ann, variantId } = shopWithOrder(1)
      for (const { what, quantity, to, pick } of acts) {
        const all = db.select().from(orders).all()
        const orderId = all[pick % all.length]?.id ?? 0
        codeOf(() => {
          if (what === 'buy') buy(db, ann, variantId, quantity)
          if (what === 'move') moveOrder(db, owner, { orderId, to }, noon)
          if (what === 'edit') editOrder(db, owner, { orderId, changes: [{ variantId, quantity }] }, noon)
        })
      }
      const reserved = db
        .select()
        .from(orderLines)
        .all()
        .reduce((sum, line) => sum + line.reserved, 0)
      expect((stockOf(db, variantId) ?? 0) + reserved).toBe(5)
      for (const order of db.select().from(orders).all()) {
        const lines = db.select().from(orderLines).where(eq(orderLines.orderId, order.id)).all()
        expect(order.goodsMinor).toBe(lines.reduce((sum, line) => sum + line.priceMinor * line.quantity, 0))
      }
    }),
    { numRuns: 30 },
  )
})
