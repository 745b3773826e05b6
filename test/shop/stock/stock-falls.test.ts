import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import { staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { stockFalls } from '#db/schema/telling.ts'
import type { Staff } from '#shop/actor.ts'
import { system } from '#shop/actor.ts'
import { editOrder } from '#shop/orders/order-lines.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { changeStock, setStock } from '#shop/stock/stock.ts'
import { gatheredMs, readFallen, tellFalls } from '#shop/stock/stock-falls.ts'
import { addCustomer, addProduct, addStaff, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

function openShop(stock: number) {
  const db = memoryDb()
  const tee = addProduct(db, { title: { ru: 'Футболка', en: 'Tee' } })
  const variant = addVariant(db, tee.id, { stock, sku: 'TEE' })
  return { db, tee, variant, owner: addStaff(db, 'owner') }
}

const levels = (db: Db) =>
  db
    .select({ level: stockFalls.level })
    .from(stockFalls)
    .all()
    .map(({ level }) => level)
const later = noon + gatheredMs

function told(db: Db) {
  return db
    .select()
    .from(outbox)
    .where(eq(outbox.kind, 'stock-low'))
    .all()
    .map(({ recipient, payload }) => ({ recipient: Number(recipient), ...payload }))
}
const idOf = (db: Db, { id }: Staff) => db.select().from(staff).where(eq(staff.id, id)).get()?.telegramId

describe('stock that falls', () => {
  test('to the low mark is noticed once, and at its end again', () => {
    const { db, variant } = openShop(6)
    buy(db, addCustomer(db), variant.id, 2)
    expect(levels(db)).toEqual([])
    buy(db, addCustomer(db), variant.id, 1)
    buy(db, addCustomer(db), variant.id, 1)
    expect(levels(db)).toEqual(['low'])
    buy(db, addCustomer(db), variant.id, 2)
    expect(levels(db)).toEqual(['low', 'out'])
  })

  test('past both marks at once is out', () => {
    const { db, variant } = openShop(6)
    buy(db, addCustomer(db), variant.id, 6)
    expect(levels(db)).toEqual(['out'])
  })

  test('is noticed anew once it has come in between', () => {
    const { db, variant } = openShop(4)
    const { id } = buy(db, addCustomer(db), variant.id, 1)
    moveOrder(db, system, { orderId: id, to: 'cancelled', note: '' }, noon)
    buy(db, addCustomer(db), variant.id, 1)
    expect(levels(db)).toEqual(['low', 'low'])
  })

  test('by an order that is made larger is noticed, too', () => {
    const { db, variant } = openShop(5)
    const { id } = buy(db, addCustomer(db), variant.id, 1)
    editOrder(db, system, { orderId: id, changes: [{ variantId: variant.id, quantity: 2 }] }, noon)
    expect(levels(db)).toEqual(['low'])
  })

  test('is no news where nothing is counted, or more comes in', () => {
    const { db, variant, owner, tee } = openShop(1)
    changeStock(db, owner, { variant: variant.id, by: 1 }, noon)
    const endless = addVariant(db, tee.id, { stock: null })
    buy(db, addCustomer(db), endless.id, 9)
    expect(levels(db)).toEqual([])
  })
})

describe('what fell', () => {
  test('waits a little for others, and is told together once', () => {
    const { db, tee, variant, owner } = openShop(4)
    const other = addVariant(db, tee.id, { stock: 1 })
    buy(db, addCustomer(db), variant.id)
    buy(db, addCustomer(db), other.id)
    expect(tellFalls(db, later - 1)).toBe(0)
    expect(tellFalls(db, later)).toBe(1)
    expect(tellFalls(db, later + gatheredMs)).toBe(0)
    expect(told(db)).toEqual([{ recipient: idOf(db, owner), variants: `${variant.id},${other.id}`, more: 0 }])
  })

  test('is told to those who mind the stock: not to couriers, to sellers only of their own', () => {
    const { db, tee, variant, owner } = openShop(4)
    const [manager, seller, idle] = [addStaff(db, 'manager'), addStaff(db, 'seller'), addStaff(db, 'seller')]
    addStaff(db, 'courier')
    db.update(products).set({ sellerId: seller.id }).where(eq(products.id, tee.id)).run()
    buy(db, addCustomer(db), variant.id)
    tellFalls(db, later)
    expect(told(db).map(({ recipient }) => recipient)).toEqual(
      [owner, manager, seller].map((one) => idOf(db, one)),
    )
    expect(told(db)).not.toContainEqual(expect.objectContaining({ recipient: idOf(db, idle) }))
  })

  test('is not told to who set it so', () => {
    const { db, variant, owner } = openShop(9)
    const manager = addStaff(db, 'manager')
    setStock(db, manager, { variant: variant.id, stock: 0 }, noon)
    tellFalls(db, later)
    expect(told(db).map(({ recipient }) => recipient)).toEqual([idOf(db, owner)])
  })

  test('and has come in meanwhile is no news when it is read', () => {
    const { db, tee, variant, owner } = openShop(4)
    const other = addVariant(db, tee.id, { stock: 1, sku: 'CAP', size: 'L' })
    buy(db, addCustomer(db), variant.id)
    buy(db, addCustomer(db), other.id)
    tellFalls(db, later)
    setStock(db, owner, { variant: variant.id, stock: 20 }, later)
    const [news] = told(db) as { variants?: string }[]
    expect(readFallen(db, String(news?.variants), 'en')).toMatchObject([
      { title: 'Tee', size: 'L', sku: 'CAP', stock: 0 },
    ])
  })
})
