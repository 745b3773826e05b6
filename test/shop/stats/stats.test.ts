import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { customers } from '#db/schema/people.ts'
import { orders } from '#db/schema/selling.ts'
import { type Customer, system } from '#shop/actor.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { ownTag } from '#shop/referrals.ts'
import { readStats } from '#shop/stats/stats.ts'
import { codeOf } from '#test/support/refusal.ts'
import {
  addCustomer,
  addProduct,
  addStaff,
  addVariant,
  buy,
  fillDraft,
  memoryDb,
  set,
} from '#test/support/shop.ts'

const hour = 3_600_000
const day = 24 * hour
/** Six in the evening in Moscow. */
const now = Date.UTC(2026, 0, 15, 15)

function openShop() {
  const db = memoryDb()
  const tee = addProduct(db, { title: { ru: 'Футболка', en: 'Tee' }, priceMinor: 1000_00 })
  const cap = addProduct(db, { title: { ru: 'Кепка', en: 'Cap' }, priceMinor: 500_00 })
  const variants = [tee, cap].map(({ id }) => addVariant(db, id, { stock: 1000 }))
  const [teeM, capS] = variants
  if (teeM === undefined || capS === undefined) throw new Error('no variants')
  return { db, tee: teeM.id, cap: capS.id }
}

type Bought = { at: number; variant: number; quantity?: number; buyer?: Customer } & Partial<
  typeof orders.$inferInsert
>

function order(db: Db, { at, variant, quantity = 1, buyer = addCustomer(db), ...fields }: Bought): number {
  const { id } = buy(db, buyer, variant, quantity)
  db.update(orders)
    .set({ createdAt: at, ...fields })
    .where(eq(orders.id, id))
    .run()
  return id
}

const read = (db: Db, period: 'day' | 'week' | 'month', back = 0) =>
  readStats(db, { actor: system, language: 'en' }, { period, back }, now)

describe('the figures', () => {
  test('of today are compared with yesterday by this hour', () => {
    const { db, tee } = openShop()
    order(db, { at: now - hour, variant: tee, quantity: 3 })
    order(db, { at: now - day - hour, variant: tee, quantity: 2 })
    order(db, { at: now - day + hour, variant: tee, quantity: 50 })
    const stats = read(db, 'day')
    expect(stats.now).toMatchObject({ orders: 1, salesMinor: 3000_00, averageMinor: 3000_00 })
    expect(stats.before).toMatchObject({ orders: 1, salesMinor: 2000_00 })
    expect(stats).toMatchObject({ firstDay: '2026-01-15', lastDay: '2026-01-15', isRunning: true })
    // The bars show all of yesterday, by the shop’s clock.
    const [six, eight] = [17, 19].map((index) => stats.steps[index])
    expect(six).toMatchObject({ salesMinor: 3000_00, beforeMinor: 2000_00, isToCome: false })
    expect(eight).toMatchObject({ salesMinor: 0, beforeMinor: 50_000_00, isToCome: true })
    expect(stats.steps).toHaveLength(24)
  })

  test('of a week and a month are of their days, and what is further back is found by going back', () => {
    const { db, tee } = openShop()
    for (const ago of [0, 6, 7, 13, 14, 29, 30]) order(db, { at: now - ago * day, variant: tee })
    expect(read(db, 'week').now.orders).toBe(2)
    expect(read(db, 'week').before.orders).toBe(2)
    expect(read(db, 'week', 1).now.orders).toBe(2)
    expect(read(db, 'month').now.orders).toBe(6)
    expect(read(db, 'month', 1)).toMatchObject({
      now: { orders: 1 },
      before: { orders: 0 },
      isRunning: false,
    })
    expect(read(db, 'week').steps.map(({ salesMinor }) => salesMinor > 0)).toEqual([
      ...[true, false, false, false, false, false, true],
    ])
  })

  test('leave out of the sales what was cancelled or came back, and count it', () => {
    const { db, tee } = openShop()
    order(db, { at: now - hour, variant: tee })
    order(db, { at: now - hour, variant: tee, status: 'cancelled' })
    order(db, { at: now - hour, variant: tee, status: 'returned' })
    expect(read(db, 'day').now).toMatchObject({
      ...{ orders: 3, cancelled: 2, kept: 1, salesMinor: 1000_00, averageMinor: 1000_00 },
    })
    expect(read(db, 'day').best).toEqual([{ title: 'Tee', pieces: 1, salesMinor: 1000_00 }])
  })

  test('add up one currency only', () => {
    const { db, tee } = openShop()
    order(db, { at: now - hour, variant: tee })
    order(db, { at: now - hour, variant: tee, currency: 'EUR' })
    expect(read(db, 'day').now).toMatchObject({ orders: 2, kept: 1, salesMinor: 1000_00 })
  })

  test('name the best products by what they brought', () => {
    const { db, tee, cap } = openShop()
    order(db, { at: now - hour, variant: cap, quantity: 3 })
    order(db, { at: now - hour, variant: tee, quantity: 1 })
    order(db, { at: now - hour, variant: tee, quantity: 1 })
    expect(read(db, 'day').best.map(({ title, pieces }) => `${title} ${pieces}`)).toEqual(['Tee 2', 'Cap 3'])
  })

  test('follow the shop’s clock', () => {
    const { db, tee } = openShop()
    order(db, { at: Date.UTC(2026, 0, 14, 22), variant: tee })
    expect(read(db, 'day').now.orders).toBe(1)
    set(db, 'timeZone', 'Europe/London')
    expect(read(db, 'day').now.orders).toBe(0)
  })
})

test('new customers are told by what brought them', () => {
  const { db, tee } = openShop()
  const lately = { createdAt: now - hour }
  const ann = addCustomer(db, lately)
  addCustomer(db, { ...lately, cameFrom: ownTag(ann) })
  const buyer = addCustomer(db, { ...lately, cameFrom: 'instagram' })
  addCustomer(db, { ...lately, cameFrom: 'instagram' })
  addCustomer(db, { createdAt: now - 2 * day })
  order(db, { at: now - hour, variant: tee, buyer })
  const { newcomers } = read(db, 'day')
  expect(newcomers).toMatchObject({ came: 4, ordered: 1 })
  expect(newcomers.origins.map(({ from, tag, came, ordered }) => [from, tag, came, ordered])).toEqual([
    ['tag', 'instagram', 2, 1],
    ['self', '', 1, 0],
    ['invited', '', 1, 0],
  ])
})

test('the way to an order is counted by what lies in carts, stands in forms, and was ordered', () => {
  const { db, tee } = openShop()
  const lately = now - hour
  order(db, { at: lately, variant: tee, status: 'delivered', source: 'chat' })
  order(db, { at: lately, variant: tee, source: 'web' })
  order(db, { at: lately, variant: tee, source: 'staff' })
  const [looks, begins] = [addCustomer(db), addCustomer(db)]
  addToCart(db, looks, { variantId: tee, quantity: 1 }, lately)
  addToCart(db, begins, { variantId: tee, quantity: 1 }, lately)
  fillDraft(db, begins)
  db.$client.exec(`update checkout_drafts set updated_at = ${lately}`)
  expect(read(db, 'day').funnel).toEqual({ carts: 4, begun: 3, ordered: 2, delivered: 1 })
  expect(read(db, 'day').sources).toHaveLength(3)
})

test('nobody but owners and managers sees them', () => {
  const db = memoryDb()
  const see = (actor: Parameters<typeof readStats>[1]['actor']) => () =>
    readStats(db, { actor, language: 'en' }, { period: 'day', back: 0 }, now)
  expect(see(addStaff(db, 'manager'))().now.orders).toBe(0)
  for (const actor of [addStaff(db, 'courier'), addStaff(db, 'seller'), addCustomer(db)]) {
    expect(codeOf(see(actor))).toBe('not-allowed')
  }
})

test('sums over a time are read from the index alone', () => {
  const db = memoryDb()
  db.insert(customers).values({ createdAt: now, seenAt: now }).run()
  const plan = db.$client
    .prepare(
      "explain query plan select count(*), sum(total_minor) filter (where status not in ('cancelled')) from orders where created_at >= +? and created_at < +?",
    )
    .all(0, 1) as { detail: string }[]
  expect(plan[0]?.detail).toContain('USING COVERING INDEX orders_created')
})
