// Which updates of Telegram were dealt with already: it sends one again when an answer was slow or lost.
// An update is noted when it is done, not before: what a crash cut off is taken up again.
import { lt, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { processedUpdates } from '#db/schema/running.ts'
import { day, kept } from './keeping.ts'
import { prepared } from './prepared.ts'
import { lightly } from './transaction.ts'

const id = sql.placeholder('updateId')
const statements = prepared((db) => ({
  find: db
    .select({ at: processedUpdates.at })
    .from(processedUpdates)
    .where(sql`${processedUpdates.updateId} = ${id}`)
    .prepare(),
  note: db
    .insert(processedUpdates)
    .values({ updateId: id, at: sql.placeholder('now') })
    .onConflictDoNothing()
    .prepare(),
}))

export function isUpdateDone(db: Db, updateId: number): boolean {
  return statements(db).find.get({ updateId }) !== undefined
}

export function noteUpdate(db: Db, updateId: number, now: number): void {
  lightly(db, () => statements(db).note.run({ updateId, now }))
}

export function pruneUpdates(db: Db, now: number): number {
  return db
    .delete(processedUpdates)
    .where(lt(processedUpdates.at, now - kept.updates * day))
    .run().changes
}
