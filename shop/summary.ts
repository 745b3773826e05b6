// The daily summary: what yesterday was, and what waits today. Told once a day at the hour that the owner chose, or later where
// the shop was not running then; never twice. Off until somebody wishes for it.
import { and, count, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { outbox, settings } from '#db/schema/running.ts'
import { orders, reviews } from '#db/schema/selling.ts'
import { type Actor, allowAll } from './actor.ts'
import { addDays, dayOf, hourOf, startOfDay } from './calendar.ts'
import { listChiefs } from './orders/order-notices.ts'
import { enqueue } from './outbox.ts'
import { changeSetting, readSettings } from './settings.ts'
import { type Sales, sumSales } from './stats/sales.ts'
import { inTx } from './transaction.ts'

export type Summary = {
  /** The day that is told of. */
  day: string
  currency: string
  sales: Sales
  /** The day before that one. */
  before: Sales
  waiting: { fresh: number; inWork: number; reviews: number; undelivered: number; low: number; out: number }
}

const hour = 3_600_000

/** Null: none. */
export function chooseSummaryHour(db: Db, actor: Actor, value: number | null, now: number): void {
  changeSetting(db, actor, { key: 'summaryHour', value }, now)
}

/** For the clock. Tells to how many. */
export function tellSummary(db: Db, now: number): number {
  const { summaryHour, timeZone } = readSettings(db)
  if (summaryHour === null || hourOf(now, timeZone) < summaryHour) return 0
  const today = dayOf(now, timeZone)
  // Whoever chooses nine o'clock at noon means tomorrow's.
  if (chosenAt(db) > startOfDay(today, timeZone) + summaryHour * hour) return 0
  const key = `summary:${today}`
  return inTx(db, (tx) => {
    const untold = listChiefs(tx).filter((recipient) => !isTold(tx, `${key} telegram ${recipient}`))
    const payload = { day: addDays(today, -1) }
    for (const recipient of untold) {
      enqueue(tx, { kind: 'summary', key, channel: 'telegram', recipient, payload }, now)
    }
    return untold.length
  })
}

function chosenAt(db: Db): number {
  const row = db
    .select({ at: settings.updatedAt })
    .from(settings)
    .where(eq(settings.key, 'summaryHour'))
    .get()
  return row?.at ?? 0
}

function isTold(db: Db, key: string): boolean {
  return db.select({ id: outbox.id }).from(outbox).where(eq(outbox.key, key)).get() !== undefined
}

export function readSummary(db: Db, actor: Actor, day: string): Summary {
  allowAll(db, actor, 'stats.see')
  const { currency, timeZone } = readSettings(db)
  const salesOf = (one: string) => {
    const span = { from: startOfDay(one, timeZone), to: startOfDay(addDays(one, 1), timeZone) }
    return sumSales(db, span, currency)
  }
  return { day, currency, sales: salesOf(day), before: salesOf(addDays(day, -1)), waiting: countWaiting(db) }
}

function countWaiting(db: Db): Summary['waiting'] {
  const ordersIn = (...statuses: (typeof orders.$inferSelect)['status'][]) =>
    db.select({ rows: count() }).from(orders).where(inArray(orders.status, statuses)).get()?.rows ?? 0
  const unread = db.select({ rows: count() }).from(reviews).where(eq(reviews.status, 'waiting')).get()
  const dead = and(eq(outbox.state, 'dead'), isNotNull(outbox.endedAt))
  const { lowStock } = readSettings(db)
  const stock = db
    .select({
      out: sql<number>`coalesce(sum(${eq(variants.stock, 0)}), 0)`,
      low: sql<number>`coalesce(sum(${variants.stock} > 0), 0)`,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(
      and(
        lte(variants.stock, lowStock),
        eq(variants.availability, 'in_stock'),
        eq(products.status, 'published'),
      ),
    )
    .get()
  return {
    ...{ fresh: ordersIn('new'), inWork: ordersIn('confirmed', 'ready', 'sent') },
    ...{ reviews: unread?.rows ?? 0, low: stock?.low ?? 0, out: stock?.out ?? 0 },
    undelivered: db.select({ rows: count() }).from(outbox).where(dead).get()?.rows ?? 0,
  }
}
