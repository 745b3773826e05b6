// Where customers came from: the tag of the link that brought them, once, before their first order. Every customer has a tag of
// their own to invite by. Never tells a customer who it was that came.
import { and, count, eq, exists, inArray, isNull, notExists, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { customers } from '#db/schema/people.ts'
import { orders } from '#db/schema/selling.ts'
import { type Actor, allowAll, type Customer } from './actor.ts'
import { enqueueCards } from './orders/order-notices.ts'
import { prepared } from './prepared.ts'
import type { Tx } from './transaction.ts'

const tagForm = /^[A-Za-z0-9_-]{1,60}$/
const idDigits = 7

/** `inviter`: the name of the customer whose own link it was, while they are one. */
export type Arrival = { tag: string; inviter: string }
export type Arrivals = { came: number; ordered: number }

const at = sql.placeholder

const statements = prepared((db) => {
  const ordered = db.select({ id: orders.id }).from(orders).where(eq(orders.customerId, customers.id))
  const came = eq(customers.cameFrom, at('tag'))
  return {
    name: db
      .select({ name: customers.name })
      .from(customers)
      .where(eq(customers.id, at('id')))
      .prepare(),
    note: db
      .update(customers)
      .set({ cameFrom: sql`${at('tag')}` })
      .where(and(eq(customers.id, at('id')), isNull(customers.cameFrom), notExists(ordered)))
      .prepare(),
    came: db.select({ rows: count() }).from(customers).where(came).prepare(),
    ordered: db
      .select({ rows: count() })
      .from(customers)
      .where(and(came, exists(ordered)))
      .prepare(),
  }
})

/** Upper case and leading zeros keep it apart from every tag that people make up, as `cafe` or `c12`. */
export function ownTag({ id }: Customer): string {
  return `c${id.toString(36).toUpperCase().padStart(idDigits, '0')}`
}

function customerOf(tag: string): Customer | undefined {
  if (!/^c[0-9A-Z]+$/.test(tag)) return undefined
  const customer: Customer = { kind: 'customer', id: Number.parseInt(tag.slice(1), 36) }
  return ownTag(customer) === tag ? customer : undefined
}

/** The tag is some customer's own. */
export function isInviting(tag: string): boolean {
  return customerOf(tag) !== undefined
}

/** What is no tag, or the tag of nobody, brings nobody. True when it is remembered now. */
export function noteArrival(db: Db, customer: Customer, tag: string): boolean {
  if (!tagForm.test(tag)) return false
  const inviter = customerOf(tag)
  if (inviter?.id === customer.id) return false
  if (inviter !== undefined && statements(db).name.get({ id: inviter.id }) === undefined) return false
  return statements(db).note.run({ tag, id: customer.id }).changes > 0
}

export function describeArrival(db: Db, cameFrom: string | null): Arrival | undefined {
  if (cameFrom === null) return undefined
  const inviter = customerOf(cameFrom)
  const name = inviter === undefined ? '' : statements(db).name.get({ id: inviter.id })?.name
  return { tag: cameFrom, inviter: name ?? '' }
}

/** For the office: what a link brought. */
export function countArrivals(db: Db, actor: Actor, tag: string): Arrivals {
  allowAll(db, actor, 'order.see')
  const ordered = statements(db).ordered.get({ tag })?.rows ?? 0
  return { came: cameBy(db, tag), ordered }
}

/** For the customer: how many came by their own link. */
export function countInvited(db: Db, customer: Customer): number {
  return cameBy(db, ownTag(customer))
}

function cameBy(db: Db, tag: string): number {
  return statements(db).came.get({ tag })?.rows ?? 0
}

/** The cards of whom they invited name them no more. */
export function forgetInviter(tx: Tx, customer: Customer, now: number): void {
  const invited = tx
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.cameFrom, ownTag(customer)))
  const changed = tx
    .update(orders)
    .set({ version: sql`${orders.version} + 1` })
    .where(inArray(orders.customerId, invited))
    .returning({ id: orders.id, version: orders.version })
    .all()
  for (const order of changed) enqueueCards(tx, order, now)
}
