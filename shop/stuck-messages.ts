// What could not be told so far, for the staff to see and to send again. Decides nothing about when the shop itself retries.
import { and, desc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { outbox } from '#db/schema/running.ts'
import { type Actor, allowAll } from './actor.ts'
import { recordChange } from './audit.ts'
import { ShopError } from './error.ts'
import type { QueuedMessage } from './outbox.ts'
import { inTx, type Tx } from './transaction.ts'

/** Given up, or failed at least once and still waiting; newest first. */
export function listStuck(db: Db, actor: Actor, limit = 50): QueuedMessage[] {
  allowAll(db, actor, 'outbox.see')
  const dead = and(eq(outbox.state, 'dead'), isNotNull(outbox.endedAt))
  const failing = and(isNull(outbox.endedAt), isNotNull(outbox.lastError))
  return db.select().from(outbox).where(or(dead, failing)).orderBy(desc(outbox.id)).limit(limit).all()
}

/** Tries a waiting message at once; a dead one joins the end of the queue with all its attempts back. Tells its id. */
export function resend(db: Db, actor: Actor, id: number, now: number): number {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'outbox.see')
    const message = tx.select().from(outbox).where(eq(outbox.id, id)).get()
    if (message === undefined) throw new ShopError('not-found')
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

function requeue(tx: Tx, message: QueuedMessage, now: number): number {
  const { id, ...kept } = message
  if (message.state === 'waiting') {
    tx.update(outbox).set({ nextAt: now }).where(eq(outbox.id, id)).run()
    return id
  }
  if (message.state !== 'dead') throw new ShopError('changed-meanwhile')
  tx.delete(outbox).where(eq(outbox.id, id)).run()
  const again = { ...kept, state: 'waiting' as const, attempts: 0, nextAt: now, endedAt: null }
  return tx.insert(outbox).values(again).returning({ id: outbox.id }).get().id
}
