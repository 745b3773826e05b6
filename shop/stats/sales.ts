// What was sold over a time: sums, orders, the best products, the ways they came by. Sums are of the shop's own currency; an
// order that was cancelled or came back is counted, and is no sale.
import { and, eq, gte, inArray, lt, notInArray, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language, OrderSource } from '#db/schema/kinds.ts'
import { orderLines, orders } from '#db/schema/selling.ts'
import { storedTextIn } from '../languages.ts'
import { prepared } from '../prepared.ts'

export type Span = { from: number; to: number }
export type Sales = { orders: number; cancelled: number; kept: number; salesMinor: number; delivered: number }
export type Best = { title: string; pieces: number; salesMinor: number }

export const undone = ['cancelled', 'returned'] as const
const mostBest = 5

const at = sql.placeholder
const within = and(gte(orders.createdAt, at('from')), lt(orders.createdAt, at('to')))
const isKept = notInArray(orders.status, [...undone])
const isOurs = eq(orders.currency, at('currency'))

const statements = prepared((db) => ({
  sales: db
    .select({
      orders: sql<number>`count(*)`,
      cancelled: sql<number>`coalesce(sum(${inArray(orders.status, [...undone])}), 0)`,
      kept: sql<number>`coalesce(sum(${and(isKept, isOurs)}), 0)`,
      salesMinor: sql<number>`coalesce(sum(${orders.totalMinor}) filter (where ${and(isKept, isOurs)}), 0)`,
      delivered: sql<number>`coalesce(sum(${eq(orders.status, 'delivered')}), 0)`,
    })
    .from(orders)
    .where(within)
    .prepare(),
  best: db
    .select({
      // The newest line says how it is called.
      line: sql<number>`max(${orderLines.id})`,
      title: sql<string>`${orderLines.title}`,
      pieces: sql<number>`sum(${orderLines.quantity})`,
      salesMinor: sql<number>`sum(${orderLines.quantity} * ${orderLines.priceMinor} - ${orderLines.discountMinor}) as sold_for`,
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(within, isKept, isOurs))
    .groupBy(sql`coalesce(${orderLines.productId}, ${orderLines.title})`)
    .orderBy(sql`sold_for desc, 1`)
    .limit(mostBest)
    .prepare(),
  sources: db
    .select({ source: orders.source, orders: sql<number>`count(*) as placed` })
    .from(orders)
    .where(within)
    .groupBy(orders.source)
    .orderBy(sql`placed desc`)
    .prepare(),
}))

export function sumSales(db: Db, span: Span, currency: string): Sales {
  const { from, to } = span
  const none = { orders: 0, cancelled: 0, kept: 0, salesMinor: 0, delivered: 0 }
  return from >= to ? none : (statements(db).sales.get({ from, to, currency }) ?? none)
}

export function addUp(all: readonly Sales[]): Sales {
  const sum = (name: keyof Sales) => all.reduce((total, one) => total + one[name], 0)
  return {
    ...{ orders: sum('orders'), cancelled: sum('cancelled'), kept: sum('kept') },
    ...{ salesMinor: sum('salesMinor'), delivered: sum('delivered') },
  }
}

export function listBest(
  db: Db,
  { from, to }: Span,
  { currency, language }: { currency: string; language: Language },
): Best[] {
  return statements(db)
    .best.all({ from, to, currency })
    .map(({ title, pieces, salesMinor }) => ({ title: storedTextIn(title, language), pieces, salesMinor }))
}

export function listSources(db: Db, { from, to }: Span): { source: OrderSource; orders: number }[] {
  return statements(db).sources.all({ from, to })
}
