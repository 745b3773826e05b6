// Who is new over a time, what brought them, and how far visitors go: as far as there is data. A cart or a form that became an
// order is gone, so those are counted by their orders. Figures only, nobody's name.
import { and, count, countDistinct, eq, exists, gte, lt, ne, notExists, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { customers, staff } from '#db/schema/people.ts'
import { cartLines, checkoutDrafts, orders } from '#db/schema/selling.ts'
import { prepared } from '../prepared.ts'
import { isInviting } from '../referrals.ts'
import type { Span } from './sales.ts'

/** `tag` of a link; `invited` by another customer; `self`. */
export type Origin = {
  from: 'tag' | 'invited' | 'self' | 'other'
  tag: string
  came: number
  ordered: number
}
export type Newcomers = { came: number; ordered: number; origins: Origin[] }
export type Funnel = { carts: number; begun: number; ordered: number; delivered: number }

const mostOrigins = 4
const at = sql.placeholder

const statements = prepared((db) => {
  // Whoever works here looks at the shop, too, and is nobody new.
  const works = db.select({ id: staff.id }).from(staff).where(eq(staff.telegramId, customers.telegramId))
  const bought = db.select({ id: orders.id }).from(orders).where(eq(orders.customerId, customers.id))
  return {
    newcomers: db
      .select({
        tag: customers.cameFrom,
        came: count(),
        ordered: sql<number>`sum(${exists(bought)})`,
      })
      .from(customers)
      .where(and(gte(customers.createdAt, at('from')), lt(customers.createdAt, at('to')), notExists(works)))
      .groupBy(customers.cameFrom)
      .prepare(),
    carts: db
      .select({ rows: countDistinct(cartLines.customerId) })
      .from(cartLines)
      .where(and(gte(cartLines.addedAt, at('from')), lt(cartLines.addedAt, at('to'))))
      .prepare(),
    drafts: db
      .select({ rows: count() })
      .from(checkoutDrafts)
      .where(and(gte(checkoutDrafts.updatedAt, at('from')), lt(checkoutDrafts.updatedAt, at('to'))))
      .prepare(),
    ordered: db
      .select({
        ordered: count(),
        delivered: sql<number>`coalesce(sum(${eq(orders.status, 'delivered')}), 0)`,
      })
      .from(orders)
      .where(
        and(gte(orders.createdAt, at('from')), lt(orders.createdAt, at('to')), ne(orders.source, 'staff')),
      )
      .prepare(),
  }
})

export function countNewcomers(db: Db, { from, to }: Span): Newcomers {
  const rows = statements(db).newcomers.all({ from, to })
  const byOrigin = new Map<string, Origin>()
  for (const { tag, came, ordered } of rows) {
    const kind = tag === null ? 'self' : isInviting(tag) ? 'invited' : 'tag'
    const key = kind === 'tag' ? `tag ${tag}` : kind
    const known = byOrigin.get(key) ?? {
      from: kind,
      tag: kind === 'tag' ? (tag ?? '') : '',
      came: 0,
      ordered: 0,
    }
    byOrigin.set(key, { ...known, came: known.came + came, ordered: known.ordered + ordered })
  }
  const origins = [...byOrigin.values()].sort((a, b) => b.came - a.came)
  const sum = (list: readonly Origin[], name: 'came' | 'ordered') =>
    list.reduce((all, one) => all + one[name], 0)
  const rest = origins.slice(mostOrigins)
  const other: Origin = { from: 'other', tag: '', came: sum(rest, 'came'), ordered: sum(rest, 'ordered') }
  return {
    ...{ came: sum(origins, 'came'), ordered: sum(origins, 'ordered') },
    origins: [...origins.slice(0, mostOrigins), ...(rest.length > 0 ? [other] : [])],
  }
}

/** What the staff wrote down themselves went no such way. */
export function countFunnel(db: Db, { from, to }: Span): Funnel {
  const { carts, drafts, ordered: placed } = statements(db)
  const { ordered = 0, delivered = 0 } = placed.get({ from, to }) ?? {}
  const begun = (drafts.get({ from, to })?.rows ?? 0) + ordered
  // Whoever fills in the form has a cart, however long ago they filled it.
  return { carts: Math.max(begun, (carts.get({ from, to })?.rows ?? 0) + ordered), begun, ordered, delivered }
}
