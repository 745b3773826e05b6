// Which updates of Telegram were taken already: it sends one again when an answer was slow or lost.
import { lt, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { processedUpdates } from '#db/schema/running.ts'
import { prepared } from './prepared.ts'

/** Telegram keeps an update for a day, and begins its numbers anew after a quiet week. */
const keptMs = 2 * 24 * 3_600_000

const statements = prepared((db) => ({
  note: db
    .insert(processedUpdates)
    .values({ updateId: sql.placeholder('updateId'), at: sql.placeholder('now') })
    .onConflictDoNothing()
    .prepare(),
}))

/** Notes the update; false when it was noted before. */
export function isNewUpdate(db: Db, updateId: number, now: number): boolean {
  return statements(db).note.run({ updateId, now }).changes === 1
}

export function pruneUpdates(db: Db, now: number): number {
  return db
    .delete(processedUpdates)
    .where(lt(processedUpdates.at, now - keptMs))
    .run().changes
}
