// What followed from a broadcast: orders of those who got it, within days of getting it. It need not be why they ordered.
import { and, eq, gte, isNotNull, isNull, lt, lte, notInArray, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { orders } from '#db/schema/selling.ts'
import { broadcastReceipts, broadcasts } from '#db/schema/telling.ts'
import { day } from '../keeping.ts'
import { enqueue } from '../outbox.ts'
import { readSettings } from '../settings.ts'
import { undone } from '../stats/sales.ts'
import { inTx } from '../transaction.ts'

export type OrdersAfter = { orders: number; salesMinor: number }

export const daysAfter = 3

export function countOrdersAfter(db: Db, broadcastId: number): OrdersAfter {
  const { currency } = readSettings(db)
  const sum = db
    .select({
      orders: sql<number>`count(*)`,
      salesMinor: sql<number>`coalesce(sum(${orders.totalMinor}) filter (where ${eq(orders.currency, currency)}), 0)`,
    })
    .from(broadcastReceipts)
    .innerJoin(orders, eq(orders.customerId, broadcastReceipts.customerId))
    .where(
      and(
        eq(broadcastReceipts.broadcastId, broadcastId),
        eq(broadcastReceipts.state, 'sent'),
        gte(orders.createdAt, broadcastReceipts.at),
        lt(orders.createdAt, sql`${broadcastReceipts.at} + ${daysAfter * day}`),
        notInArray(orders.status, [...undone]),
      ),
    )
    .get()
  return sum ?? { orders: 0, salesMinor: 0 }
}

/** For the clock: whoever sent it hears once, when those days are over. Tells how many broadcasts it was. */
export function reportBroadcasts(db: Db, now: number): number {
  const over = and(
    isNotNull(broadcasts.endedAt),
    isNull(broadcasts.reportedAt),
    lte(broadcasts.endedAt, now - daysAfter * day),
  )
  if (db.select({ id: broadcasts.id }).from(broadcasts).where(over).get() === undefined) return 0
  return inTx(db, (tx) => {
    const reported = tx.update(broadcasts).set({ reportedAt: now }).where(over).returning().all()
    for (const { id, chatId } of reported) {
      const message = {
        kind: 'broadcast-result',
        key: `broadcast-result:${id}`,
        payload: { broadcastId: id },
      }
      enqueue(tx, { ...message, channel: 'telegram', recipient: String(chatId) }, now)
    }
    return reported.length
  })
}
