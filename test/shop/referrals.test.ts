import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { customers } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { type Customer, system } from '#shop/actor.ts'
import { findOrder, type Order } from '#shop/orders/order-access.ts'
import { viewCard } from '#shop/orders/order-card.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { viewOrder } from '#shop/orders/order-views.ts'
import { deleteMyData, exportMyData } from '#shop/personal-data.ts'
import { notePost } from '#shop/posts.ts'
import { countArrivals, countInvited, describeArrival, noteArrival, ownTag } from '#shop/referrals.ts'
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

const cameFrom = (db: Db, { id }: Customer) =>
  db.select().from(customers).where(eq(customers.id, id)).get()?.cameFrom

function openShop() {
  const db = memoryDb()
  const variant = addVariant(db, addProduct(db).id)
  const [ann, boris] = [addCustomer(db), addCustomer(db, { name: 'Boris' })]
  const orderOf = (customer: Customer): Order => findOrder(db, buy(db, customer, variant.id).id) as Order
  const cardOf = (order: Order) => viewCard(db, order, { actor: system, language: 'en' })
  return { db, ann, boris, orderOf, cardOf }
}

describe('where a customer came from', () => {
  test('is remembered once, by the first link', () => {
    const { db, ann, boris } = openShop()
    expect(noteArrival(db, ann, 'spring-Fair_26')).toBe(true)
    expect(noteArrival(db, ann, 'autumn')).toBe(false)
    expect(noteArrival(db, ann, ownTag(boris))).toBe(false)
    expect(cameFrom(db, ann)).toBe('spring-Fair_26')
    expect(cameFrom(db, boris)).toBeNull()
  })

  test('is nobody’s merit once they have ordered', () => {
    const { db, ann, orderOf } = openShop()
    moveOrder(db, system, { orderId: orderOf(ann).id, to: 'cancelled' }, noon)
    expect(noteArrival(db, ann, 'spring')).toBe(false)
    expect(cameFrom(db, ann)).toBeNull()
  })

  test('is never the customer’s own link, nor that of nobody', () => {
    const { db, ann } = openShop()
    for (const tag of [ownTag(ann), ownTag({ kind: 'customer', id: 999 })])
      expect(noteArrival(db, ann, tag)).toBe(false)
    expect(cameFrom(db, ann)).toBeNull()
  })

  test.each(['', 'весна', 'a b', 'a.b', "a'", 'x'.repeat(61)])('is not what is no tag: %j', (tag) => {
    const { db, ann } = openShop()
    expect(noteArrival(db, ann, tag)).toBe(false)
    expect(cameFrom(db, ann)).toBeNull()
  })

  test('is a tag of up to sixty signs', () => {
    const { db, ann } = openShop()
    expect(noteArrival(db, ann, 'x'.repeat(60))).toBe(true)
  })
})

describe('a customer’s own tag', () => {
  test('names whoever invites, and a tag that people make up never does', () => {
    const { db, boris } = openShop()
    expect(ownTag({ kind: 'customer', id: 389 })).toBe('c00000AT')
    expect(describeArrival(db, ownTag(boris))).toEqual({ tag: ownTag(boris), inviter: 'Boris' })
    for (const tag of ['c2', 'cafe', 'C0000002', `c0${ownTag(boris).slice(1)}`, 'c0000002x'])
      expect(describeArrival(db, tag)).toEqual({ tag, inviter: '' })
    expect(describeArrival(db, null)).toBeUndefined()
  })

  test('counts for the customer how many came by it', () => {
    const { db, ann, boris } = openShop()
    noteArrival(db, ann, ownTag(boris))
    noteArrival(db, addCustomer(db), ownTag(boris))
    expect([countInvited(db, boris), countInvited(db, ann)]).toEqual([2, 0])
  })
})

test('the office learns how many came by a link, and how many of them ordered', () => {
  const { db, ann, boris, orderOf } = openShop()
  for (const one of [ann, boris, addCustomer(db)]) noteArrival(db, one, 'spring')
  noteArrival(db, addCustomer(db), 'Spring')
  orderOf(ann)
  orderOf(ann)
  orderOf(addCustomer(db))
  for (const role of ['owner', 'manager'] as const)
    expect(countArrivals(db, addStaff(db, role), 'spring')).toEqual({ came: 3, ordered: 1 })
  expect(countArrivals(db, system, 'nowhere')).toEqual({ came: 0, ordered: 0 })
  for (const actor of [addStaff(db, 'courier'), addStaff(db, 'seller'), ann])
    expect(codeOf(() => countArrivals(db, actor, 'spring'))).toBe('not-allowed')
})

test('the card of the staff tells it, the customer’s own view never', () => {
  const { db, ann, boris, orderOf, cardOf } = openShop()
  noteArrival(db, ann, ownTag(boris))
  const order = orderOf(ann)
  expect(cardOf(order).arrival).toEqual({ tag: ownTag(boris), inviter: 'Boris' })
  expect(cardOf(orderOf(boris)).arrival).toBeUndefined()
  expect(JSON.stringify(viewOrder(db, ann, order, 'en'))).not.toMatch(/Boris|arrival|cameFrom/)
})

test('counting finds its rows by the index', () => {
  const { db } = openShop()
  const plan = db.$client.prepare("explain query plan select count(*) from customers where came_from = 'x'")
  expect(JSON.stringify(plan.all())).toContain('customers_came_from')
})

describe('as personal data', () => {
  test('is taken along', () => {
    const { db, ann } = openShop()
    noteArrival(db, ann, 'spring')
    expect(exportMyData(db, ann).person.cameFrom).toBe('spring')
  })

  test('goes with the customer, who may be brought again after', () => {
    const { db, ann } = openShop()
    noteArrival(db, ann, 'spring')
    deleteMyData(db, ann, noon)
    expect(countArrivals(db, system, 'spring').came).toBe(0)
    expect(noteArrival(db, ann, 'spring')).toBe(false)
    expect(noteArrival(db, addCustomer(db), 'autumn')).toBe(true)
  })

  test('of an inviter leaves the tag alone, and the cards that named them are written anew', () => {
    const { db, ann, boris, orderOf, cardOf } = openShop()
    noteArrival(db, ann, ownTag(boris))
    const order = orderOf(ann)
    set(db, 'notifyChats', ['-100'])
    notePost(db, { kind: 'order', subjectId: order.id, chatId: -100, topicId: null, messageId: 5 }, noon)
    db.delete(outbox).run()
    deleteMyData(db, boris, noon)
    expect(cardOf(order).arrival).toEqual({ tag: ownTag(boris), inviter: '' })
    expect(JSON.stringify(exportMyData(db, ann))).not.toContain('Boris')
    expect(findOrder(db, order.id)).toEqual({ ...order, version: order.version + 1 })
    const payload = { orderId: order.id, version: order.version + 1, audience: 'onlooker' }
    expect(db.select().from(outbox).all()).toMatchObject([
      { kind: 'order-edited', recipient: '-100', payload },
    ])
  })
})
