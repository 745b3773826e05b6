// Which orders a person may touch. Asked by every rule that shows or changes one.
import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import { orderLines, orders } from '#db/schema/selling.ts'
import { type Actor, type Permission, reachOf, roleOf } from '../actor.ts'
import { ShopError } from '../error.ts'
import { hotRead, prepared } from '../prepared.ts'

export type Order = typeof orders.$inferSelect

const id = sql.placeholder('id')

const statements = prepared((db) => ({
  order: db.select().from(orders).where(eq(orders.id, id)).prepare(),
  byToken: hotRead(
    db,
    db
      .select()
      .from(orders)
      .where(eq(orders.token, sql.placeholder('token'))),
  ),
  byNumber: db
    .select()
    .from(orders)
    .where(eq(orders.number, sql.placeholder('number')))
    .prepare(),
  foreignLine: db
    .select({ id: orderLines.id })
    .from(orderLines)
    .leftJoin(products, eq(products.id, orderLines.productId))
    .where(
      and(
        eq(orderLines.orderId, id),
        or(isNull(products.sellerId), ne(products.sellerId, sql.placeholder('staffId'))),
      ),
    )
    .limit(1)
    .prepare(),
}))

export function findOrder(db: Db, orderId: number): Order | undefined {
  return statements(db).order.get({ id: orderId })
}

/** Whoever has the link sees the order: it is as long as a password. */
export function findOrderByToken(db: Db, token: string): Order | undefined {
  return statements(db).byToken.get({ token })
}

export function findOrderByNumber(db: Db, number: number): Order | undefined {
  return statements(db).byNumber.get({ number })
}

/** An order of another person does not exist for you, rather than being forbidden. */
export function getOrder(db: Db, actor: Actor, orderId: number, permission: Permission = 'order.see'): Order {
  const order = findOrder(db, orderId)
  if (order === undefined || !maySee(db, actor, order)) throw new ShopError('not-found')
  if (actor.kind === 'staff' && reachOf(db, actor, permission) === 'none') throw new ShopError('not-allowed')
  return order
}

function maySee(db: Db, actor: Actor, order: Order): boolean {
  if (actor.kind === 'customer') return order.customerId === actor.id
  const reach = reachOf(db, actor, 'order.see')
  if (reach !== 'own' || actor.kind !== 'staff') return reach === 'all'
  if (roleOf(db, actor) === 'courier') return order.assignedTo === actor.id
  return statements(db).foreignLine.get({ id: order.id, staffId: actor.id }) === undefined
}
