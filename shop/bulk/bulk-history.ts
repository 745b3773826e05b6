// The bulk changes that were made: who, what, when, and for how long each can still be undone.
import { and, count, desc, eq, lt, ne, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Json } from '#db/schema/kinds.ts'
import { customers, staff } from '#db/schema/people.ts'
import { bulkChanges, deletedProducts } from '#db/schema/running.ts'
import { type Actor, allow } from '../actor.ts'
import { ShopError } from '../error.ts'
import { day, kept } from '../keeping.ts'
import { inTx } from '../transaction.ts'
import type { BulkChange } from './bulk-input.ts'
import type { BulkItem } from './bulk-step.ts'
import { undoWithinMs } from './bulk-undo.ts'

const { id, at, undoneAt, changed, pending } = bulkChanges
/** An owner named by the environment has no name here until they write to the bot. */
const who = sql<string>`coalesce(nullif(${staff.name}, ''), ${customers.name}, '')`
/** An undo leaves the products that it brought back, as long as they are of use. */
const broughtBack = sql<number>`iif(${undoneAt} is null, 0, json_array_length(${bulkChanges.items}))`
const columns = { id, staffId: bulkChanges.staffId, who, at, undoneAt, changed, pending, broughtBack }

export type MadeChange = {
  id: number
  staffId: number
  who: string
  change: BulkChange
  at: number
  undoneAt: number | null
  changed: number
  /** By its undo; 0: not undone, or long ago. */
  broughtBack: number
  /** Still at work on it. */
  pending: number
}

/** The latest first. */
export function listBulkChanges(
  db: Db,
  actor: Actor,
  { limit = 20, offset = 0 }: { limit?: number; offset?: number } = {},
): MadeChange[] {
  allow(db, actor, 'bulk.change')
  return madeChanges(db).orderBy(desc(id)).limit(limit).offset(offset).all().map(madeOf)
}

export function getBulkChange(db: Db, actor: Actor, bulkId: number): MadeChange {
  allow(db, actor, 'bulk.change')
  const row = madeChanges(db).where(eq(id, bulkId)).get()
  if (row === undefined) throw new ShopError('not-found')
  return madeOf(row)
}

function madeChanges(db: Db) {
  return db
    .select({ ...columns, change: bulkChanges.change })
    .from(bulkChanges)
    .innerJoin(staff, eq(staff.id, bulkChanges.staffId))
    .leftJoin(customers, eq(customers.telegramId, staff.telegramId))
    .$dynamic()
}

function madeOf<Row extends { change: Json }>(row: Row) {
  return { ...row, change: row.change as BulkChange }
}

export function isUndoable({ at, undoneAt, pending }: MadeChange, now: number): boolean {
  return undoneAt === null && pending === 0 && now - at <= undoWithinMs
}

/** What is too late to be undone needs nothing kept for it. Says how many were let go. */
export function pruneBulk(db: Db, now: number): number {
  return inTx(db, (tx) => {
    const late = and(lt(at, now - undoWithinMs), eq(pending, 0))
    const before = tx.select({ id }).from(bulkChanges).where(late)
    const deleted = tx.delete(deletedProducts).where(sql`${deletedProducts.bulkId} in (${before})`).run()
    tx.update(bulkChanges)
      .set({ items: [] })
      .where(and(late, ne(sql`length(${bulkChanges.items})`, 2)))
      .run()
    tx.delete(bulkChanges)
      .where(and(late, lt(at, now - kept.bulkChanges * day)))
      .run()
    return deleted.changes
  })
}

/** What one of them changed, as long as that is known. */
export function listChangedIds(db: Db, actor: Actor, bulkId: number): number[] {
  allow(db, actor, 'bulk.change')
  const row = db.select({ items: bulkChanges.items }).from(bulkChanges).where(eq(id, bulkId)).get()
  return ((row?.items ?? []) as BulkItem[]).map(({ productId }) => productId)
}

export function countBulkChanges(db: Db, actor: Actor): number {
  allow(db, actor, 'bulk.change')
  return db.select({ rows: count() }).from(bulkChanges).get()?.rows ?? 0
}
