import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { outbox } from '#db/schema/running.ts'
import { orders } from '#db/schema/selling.ts'
import { chooseSummaryHour, readSummary, tellSummary } from '#shop/summary.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addProduct, addStaff, addVariant, buy, memoryDb } from '#test/support/shop.ts'

const hour = 3_600_000
const day = 24 * hour
/** Nine in the morning in Moscow. */
const nine = Date.UTC(2026, 0, 15, 6)

function openShop(summaryHour: number | null = 9) {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const manager = addStaff(db, 'manager')
  addStaff(db, 'courier')
  if (summaryHour !== null) chooseSummaryHour(db, owner, summaryHour, nine - 2 * day)
  return { db, owner, manager }
}

const told = (db: Db) =>
  db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.kind, 'summary'))
    .all()
    .map(({ payload }) => payload.day)

describe('the daily summary', () => {
  test('is told at its hour to owners and managers, of yesterday, and once', () => {
    const { db } = openShop()
    expect(tellSummary(db, nine - 1)).toBe(0)
    expect(tellSummary(db, nine)).toBe(2)
    expect(tellSummary(db, nine + 60_000)).toBe(0)
    expect(told(db)).toEqual(['2026-01-14', '2026-01-14'])
    expect(tellSummary(db, nine + day)).toBe(2)
  })

  test('comes later where the shop did not run at its hour', () => {
    const { db } = openShop()
    expect(tellSummary(db, nine + 5 * hour)).toBe(2)
  })

  test('comes never where nobody wished for it', () => {
    const { db } = openShop(null)
    expect(tellSummary(db, nine + 5 * hour)).toBe(0)
  })

  test('chosen after its hour begins the next day', () => {
    const { db, owner } = openShop(null)
    chooseSummaryHour(db, owner, 9, nine + 3 * hour)
    expect(tellSummary(db, nine + 4 * hour)).toBe(0)
    expect(tellSummary(db, nine + day)).toBe(2)
  })

  test('is for the owner to choose', () => {
    const { db, manager, owner } = openShop()
    expect(codeOf(() => chooseSummaryHour(db, manager, 8, nine))).toBe('not-allowed')
    expect(codeOf(() => chooseSummaryHour(db, owner, 24, nine))).toBe('setting-invalid')
  })

  test('says what was sold and what waits', () => {
    const { db, manager } = openShop()
    const tee = addProduct(db, { priceMinor: 100_00 })
    const [many, few] = [addVariant(db, tee.id, { stock: 50 }), addVariant(db, tee.id, { stock: 2 })]
    addVariant(db, tee.id, { stock: 0 })
    const at = (variantId: number, createdAt: number, status: 'new' | 'sent' | 'cancelled') => {
      const { id } = buy(db, addCustomer(db), variantId)
      db.update(orders).set({ createdAt, status }).where(eq(orders.id, id)).run()
    }
    at(many.id, nine - day, 'new')
    at(few.id, nine - day, 'sent')
    at(many.id, nine - day, 'cancelled')
    at(many.id, nine - 2 * day, 'new')
    expect(readSummary(db, manager, '2026-01-14')).toMatchObject({
      sales: { orders: 3, cancelled: 1, salesMinor: 200_00 },
      before: { orders: 1 },
      waiting: { fresh: 2, inWork: 1, reviews: 0, undelivered: 0, low: 1, out: 1 },
    })
  })
})
