// Which updates of Telegram were dealt with already: it sends one again when an answer was slow or lost.
// An update is noted when it is done, not before: what a crash cut off is taken up again. What was fetched is kept until
// then, as Telegram forgets it with the next fetch.
import { asc, isNotNull, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Json } from '#db/schema/kinds.ts'
import { processedUpdates } from '#db/schema/running.ts'
import { day, kept } from './keeping.ts'
import { hotChange, hotRead, prepared } from './prepared.ts'
import { inLightTx } from './transaction.ts'

const at = sql.placeholder
const statements = prepared((db) => ({
  find: hotRead(
    db,
    db
      .select({ isDone: sql<number>`received is null` })
      .from(processedUpdates)
      .where(sql`${processedUpdates.updateId} = ${at('updateId')}`),
  ),
  receive: db
    .insert(processedUpdates)
    .values({ updateId: at('updateId'), received: at('received'), at: at('now') })
    .onConflictDoNothing()
    .prepare(),
  note: hotChange(
    db,
    db
      .insert(processedUpdates)
      .values({ updateId: at('updateId'), at: at('now') })
      .onConflictDoUpdate({ target: processedUpdates.updateId, set: { received: null } }),
  ),
}))

/** The highest number that ever came. One above it is new, which needs no look. */
const highest = new WeakMap<Db, number>()

function highestIn(db: Db): number {
  const known = highest.get(db)
  if (known !== undefined) return known
  const max = sql<number | null>`max(${processedUpdates.updateId})`
  const last = db.select({ last: max }).from(processedUpdates).get()?.last ?? 0
  highest.set(db, last)
  return last
}

function noteHighest(db: Db, updateId: number): void {
  if (updateId > highestIn(db)) highest.set(db, updateId)
}

export function isUpdateDone(db: Db, updateId: number): boolean {
  return updateId <= highestIn(db) && statements(db).find.get({ updateId })?.isDone === 1
}

/** Before they are worked on. */
export function receiveUpdates(db: Db, updates: readonly { update_id: number }[], now: number): void {
  inLightTx(db, (tx) => {
    for (const update of updates) {
      noteHighest(tx, update.update_id)
      statements(tx).receive.run({ updateId: update.update_id, received: update, now })
    }
  })
}

/** Received and never done, in their order: the process ended too soon. */
export function listUnfinished(db: Db): Json[] {
  return db
    .select({ received: processedUpdates.received })
    .from(processedUpdates)
    .where(isNotNull(processedUpdates.received))
    .orderBy(asc(processedUpdates.updateId))
    .all()
    .flatMap(({ received }) => received ?? [])
}

export function noteUpdate(db: Db, updateId: number, now: number): void {
  noteHighest(db, updateId)
  statements(db).note({ updateId, now })
}

export function pruneUpdates(db: Db, now: number): number {
  return db
    .delete(processedUpdates)
    .where(lt(processedUpdates.at, now - kept.updates * day))
    .run().changes
}
