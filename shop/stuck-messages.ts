// What could not be told so far, for the staff to see, to send again and to take off. Decides nothing about when the shop
// itself retries.
import { and, asc, count, desc, eq, gt, isNotNull, isNull, ne, notLike, or } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { customers } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { type Actor, allowAll, reachOf } from './actor.ts'
import { recordChange } from './audit.ts'
import { ShopError } from './error.ts'
import { isForAllStaff, isForStaff } from './failed-messages.ts'
import { nudgeSender, type QueuedMessage } from './outbox.ts'
import { findStaff } from './staff.ts'
import { inTx, type Tx } from './transaction.ts'

/** Whoever was away for longer looks at the orders themselves. */
const missedMs = 7 * 24 * 3_600_000

const dead = and(eq(outbox.state, 'dead'), isNotNull(outbox.endedAt))
/** Of a broadcast its own page tells whom it did not reach. */
const isNews = notLike(outbox.kind, 'broadcast%')
const stuck = and(isNews, or(dead, and(isNull(outbox.endedAt), isNotNull(outbox.lastError))))

/** Given up, or failed at least once and still waiting; newest first. */
export function listStuck(db: Db, actor: Actor, limit = 50, offset = 0): QueuedMessage[] {
  allowAll(db, actor, 'outbox.see')
  return db.select().from(outbox).where(stuck).orderBy(desc(outbox.id)).limit(limit).offset(offset).all()
}

export function countStuck(db: Db, actor: Actor): number {
  allowAll(db, actor, 'outbox.see')
  return db.select({ stuck: count() }).from(outbox).where(stuck).get()?.stuck ?? 0
}

/** Tries a waiting message at once; a dead one joins the end of the queue with all its attempts back. Tells its id. */
export function resend(db: Db, actor: Actor, id: number, now: number): number {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'outbox.see')
    const message = getMessage(tx, id)
    const subjectId = requeue(tx, message, now)
    const { lastError } = message
    recordChange(
      tx,
      actor,
      { action: 'message.resend', subject: 'message', subjectId, before: lastError },
      now,
    )
    return subjectId
  })
}

/** In the order things happened; what is on its way is left to its sender. Tells how many. */
export function resendAll(db: Db, actor: Actor, now: number): number {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'outbox.see')
    const resting = and(stuck, ne(outbox.state, 'sending'))
    const messages = tx.select().from(outbox).where(resting).orderBy(asc(outbox.id)).all()
    for (const message of messages) requeue(tx, message, now)
    const entry = { action: 'message.resend-all', subject: 'message', subjectId: 'all' }
    if (messages.length > 0) recordChange(tx, actor, { ...entry, after: messages.length }, now)
    return messages.length
  })
}

/** Only what was given up: what still waits is told once it can be. */
export function takeOff(db: Db, actor: Actor, id: number, now: number): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'outbox.see')
    const message = getMessage(tx, id)
    if (message.state !== 'dead') throw new ShopError('changed-meanwhile')
    tx.delete(outbox).where(eq(outbox.id, id)).run()
    const { key, lastError } = message
    const entry = { action: 'message.take-off', subject: 'message', subjectId: id }
    recordChange(tx, actor, { ...entry, before: { key, lastError } }, now)
  })
}

/**
 * Staff who could not be written to, and write now, hear what they missed: the owner whom the environment names presses START
 * after the first order, say. To be asked before they are met. Tells how many.
 */
export function tellMissed(db: Db, telegramId: number, now: number): number {
  const actor = findStaff(db, telegramId)
  if (actor === undefined) return 0
  const seesAll = reachOf(db, actor, 'outbox.see') === 'all'
  const known = db
    .select({ since: customers.unreachableAt })
    .from(customers)
    .where(eq(customers.telegramId, telegramId))
    .get()
  if (known !== undefined && known.since === null) return 0
  const own = and(dead, eq(outbox.channel, 'telegram'), eq(outbox.recipient, String(telegramId)))
  return inTx(db, (tx) => {
    const lately = and(own, gt(outbox.endedAt, now - missedMs))
    const lost = tx.select().from(outbox).where(lately).orderBy(asc(outbox.id)).all()
    const messages = lost.filter((one) => isForStaff(one) && (seesAll || !isForAllStaff(one)))
    for (const message of messages) requeue(tx, message, now)
    return messages.length
  })
}

function getMessage(tx: Tx, id: number): QueuedMessage {
  const message = tx.select().from(outbox).where(eq(outbox.id, id)).get()
  if (message === undefined) throw new ShopError('not-found')
  return message
}

function requeue(tx: Tx, message: QueuedMessage, now: number): number {
  const { id, ...kept } = message
  if (message.state !== 'waiting' && message.state !== 'dead') throw new ShopError('changed-meanwhile')
  nudgeSender(tx)
  if (message.state === 'waiting') {
    tx.update(outbox).set({ nextAt: now }).where(eq(outbox.id, id)).run()
    return id
  }
  tx.delete(outbox).where(eq(outbox.id, id)).run()
  const again = { ...kept, state: 'waiting' as const, attempts: 0, nextAt: now, endedAt: null }
  return tx.insert(outbox).values(again).returning({ id: outbox.id }).get().id
}
