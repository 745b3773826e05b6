// Broadcasts: begun for everybody who fits at that moment, paused, gone on with, stopped; one at a time. Who gets it is written
// down at the start, so that a restart neither loses nor doubles anybody. Never sends.
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { BroadcastAudience, BroadcastContent, BroadcastState, ReceiptState } from '#db/schema/kinds.ts'
import { customers } from '#db/schema/people.ts'
import { broadcastReceipts, broadcasts } from '#db/schema/telling.ts'
import { type Actor, allowAll, type Staff } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { ShopError } from '../error.ts'
import { inTx, type Tx } from '../transaction.ts'
import { fits } from './audience.ts'
import { checkContent } from './content.ts'
import { countOrdersAfter, type OrdersAfter } from './orders-after.ts'

export type Broadcast = typeof broadcasts.$inferSelect
export type BroadcastView = {
  broadcast: Broadcast
  receipts: Record<ReceiptState, number>
  orders: OrdersAfter
}
export type NewBroadcast = {
  content: BroadcastContent
  audience: BroadcastAudience
  /** The message that shows how far it is. */
  place: { chatId: number; messageId: number }
}

const longestTold = 200

export function startBroadcast(db: Db, actor: Staff, wish: NewBroadcast, now: number): Broadcast {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'broadcast.send')
    const { content, audience, place } = wish
    checkContent(content)
    if (findOpen(tx) !== undefined) throw new ShopError('broadcast-running')
    const row = {
      staffId: actor.id,
      content,
      audience,
      ...place,
      state: 'sending',
      people: 0,
      startedAt: now,
    } as const
    const { id } = tx.insert(broadcasts).values(row).returning().get()
    const people = addReceipts(tx, id, audience, now)
    if (people === 0) throw new ShopError('broadcast-nobody')
    const begun = tx.update(broadcasts).set({ people }).where(eq(broadcasts.id, id)).returning().get()
    const told = { people, text: [...content.text].slice(0, longestTold).join('') }
    recordChange(
      tx,
      actor,
      { action: 'broadcast.start', subject: 'broadcast', subjectId: id, after: told },
      now,
    )
    return begun
  })
}

function addReceipts(tx: Tx, id: number, audience: BroadcastAudience, now: number): number {
  const chosen = tx
    .select({
      id: sql<number>`null`.as('id'),
      broadcastId: sql<number>`${id}`.as('broadcast_id'),
      customerId: sql<number>`${customers.id}`.as('customer_id'),
      state: sql<ReceiptState>`'waiting'`.as('state'),
      at: sql<number>`null`.as('at'),
    })
    .from(customers)
    .where(fits(tx, audience, now))
    .orderBy(customers.id)
  return tx.insert(broadcastReceipts).select(chosen).run().changes
}

/** The one that is going out, or paused. */
export function findOpen(db: Db): Broadcast | undefined {
  return db.select().from(broadcasts).where(isNull(broadcasts.endedAt)).get()
}

/** The same once more is no failure: two may tap at once. */
export function setBroadcastState(
  db: Db,
  actor: Actor,
  { id, to }: { id: number; to: Exclude<BroadcastState, 'done'> },
  now: number,
): Broadcast {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'broadcast.send')
    const before = getBroadcast(tx, id)
    if (before.state === to) return before
    if (before.endedAt !== null) throw new ShopError('broadcast-over')
    if (to === 'stopped') return stop(tx, actor, before, now)
    const after = tx.update(broadcasts).set({ state: to }).where(eq(broadcasts.id, id)).returning().get()
    const change = { before: before.state, after: to }
    recordChange(
      tx,
      actor,
      { action: 'broadcast.state', subject: 'broadcast', subjectId: id, ...change },
      now,
    )
    return after
  })
}

function stop(tx: Tx, actor: Actor, { id, state }: Broadcast, now: number): Broadcast {
  const unsent = and(eq(broadcastReceipts.broadcastId, id), eq(broadcastReceipts.state, 'waiting'))
  tx.update(broadcastReceipts).set({ state: 'skipped', at: now }).where(unsent).run()
  const ended = { state: 'stopped', endedAt: now } as const
  const after = tx.update(broadcasts).set(ended).where(eq(broadcasts.id, id)).returning().get()
  const change = { before: state, after: 'stopped' }
  recordChange(tx, actor, { action: 'broadcast.state', subject: 'broadcast', subjectId: id, ...change }, now)
  return after
}

export function findBroadcast(db: Db, id: number): Broadcast | undefined {
  return db.select().from(broadcasts).where(eq(broadcasts.id, id)).get()
}

/** The message that shows how far it is was taken away, and stands there anew. */
export function noteBroadcastPlace(db: Db, id: number, messageId: number): void {
  db.update(broadcasts).set({ messageId }).where(eq(broadcasts.id, id)).run()
}

export function getBroadcast(db: Db, id: number): Broadcast {
  const found = findBroadcast(db, id)
  if (found === undefined) throw new ShopError('not-found')
  return found
}

/** How far it is, and what came of it so far. */
export function viewBroadcast(db: Db, actor: Actor, id: number): BroadcastView {
  allowAll(db, actor, 'broadcast.send')
  const rows = db
    .select({ state: broadcastReceipts.state, people: sql<number>`count(*)` })
    .from(broadcastReceipts)
    .where(eq(broadcastReceipts.broadcastId, id))
    .groupBy(broadcastReceipts.state)
    .all()
  const none = { waiting: 0, queued: 0, sent: 0, gone: 0, failed: 0, skipped: 0 }
  const counted = Object.fromEntries(rows.map(({ state, people }) => [state, people]))
  return {
    broadcast: getBroadcast(db, id),
    receipts: { ...none, ...counted },
    orders: countOrdersAfter(db, id),
  }
}

/** Newest first. */
export function listBroadcasts(db: Db, actor: Actor, limit = 5, offset = 0): Broadcast[] {
  allowAll(db, actor, 'broadcast.send')
  return db.select().from(broadcasts).orderBy(desc(broadcasts.id)).limit(limit).offset(offset).all()
}
