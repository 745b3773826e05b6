// What follows a bulk deletion and takes too long to be done in one go: what is in the archive already goes for good, or, after an
// undo, comes back. In steps, between which everybody else is served; what a crash cuts off is taken up at the next start. Decides
// nothing: all of it was confirmed.
import { eq, gt, sql, sum } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { bulkChanges } from '#db/schema/running.ts'
import { countSearchLater, followSearch } from '../search/search-index.ts'
import { inTx, type Tx } from '../transaction.ts'
import { binProducts, restoreProducts } from './bulk-bin.ts'
import type { BulkItem } from './bulk-step.ts'
import { writePatches } from './bulk-write.ts'

/** So many together stay below what a person notices. */
export const followedAtOnce = 50

/** One step. */
export function followBulk(db: Db, bulkId: number, now: number): void {
  inTx(db, (tx) => {
    const { undoneAt, pending } = bulkChanges
    const bulk = tx.select({ undoneAt, pending }).from(bulkChanges).where(eq(bulkChanges.id, bulkId)).get()
    if (bulk === undefined || bulk.pending === 0) return
    const left = Math.max(0, bulk.pending - followedAtOnce)
    const items = readItems(tx, bulkId, { from: left, count: bulk.pending - left })
    if (bulk.undoneAt === null) deleteSome(tx, bulkId, items)
    else restoreSome(tx, items, now)
    tx.update(bulkChanges).set({ pending: left }).where(eq(bulkChanges.id, bulkId)).run()
  })
}

/** Of how many products something is still to be done, after whichever change: they are to go or to come back, or the search is. */
export function countFollowing(db: Db): number {
  const row = db
    .select({ pending: sum(bulkChanges.pending) })
    .from(bulkChanges)
    .where(gt(bulkChanges.pending, 0))
    .get()
  return Number(row?.pending ?? 0) + countSearchLater(db)
}

/** One step of it, wherever it stands; says how much is left. */
export function followOn(db: Db, now: number): number {
  const open = db.select({ id: bulkChanges.id }).from(bulkChanges).where(gt(bulkChanges.pending, 0)).get()
  if (open === undefined) followSearch(db)
  else followBulk(db, open.id, now)
  return countFollowing(db)
}

function readItems(tx: Tx, bulkId: number, { from, count }: { from: number; count: number }): BulkItem[] {
  const rows = tx.all<{ item: string }>(sql`
    select one.value as item from ${bulkChanges}, json_each(${bulkChanges.items}) as one
    where ${bulkChanges.id} = ${bulkId} and one.key >= ${from} and one.key < ${from + count}`)
  return rows.map((row) => JSON.parse(row.item) as BulkItem)
}

/** What somebody took out of the archive, or changed, in these few seconds stays. */
function deleteSome(tx: Tx, bulkId: number, items: readonly BulkItem[]): void {
  const untouched = tx.all<{ id: number }>(sql`
    select products.id from json_each(${JSON.stringify(items)}) as one
    join products on products.id = one.value ->> 'productId'
    where products.version = one.value ->> 'version' + 1`)
  binProducts(
    tx,
    bulkId,
    untouched.map((row) => row.id),
  )
}

function restoreSome(tx: Tx, items: readonly BulkItem[], now: number): void {
  const restored = new Set(
    restoreProducts(
      tx,
      items.map(({ productId }) => productId),
    ),
  )
  const back = items.filter(({ productId }) => restored.has(productId))
  writePatches(
    tx,
    back.map(({ productId, before }) => ({ productId, patch: before })),
    now,
  )
}
