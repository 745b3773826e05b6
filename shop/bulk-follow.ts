// What follows a bulk change and takes too long to be done in one go: the search learns of what was published, hidden or moved,
// and what is deleted really goes. In steps, between which everybody else is served; what a crash cuts off is taken up at the next
// start. Decides nothing: all of it was confirmed.
import { eq, gt, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { bulkChanges } from '#db/schema/running.ts'
import { binProducts, restoreProducts } from './bulk-bin.ts'
import type { BulkChange } from './bulk-input.ts'
import type { BulkItem } from './bulk-step.ts'
import { writePatches } from './bulk-write.ts'
import { indexProduct } from './search-index.ts'
import { inTx, type Tx } from './transaction.ts'

/** So many together stay below what a person notices. */
export const followedAtOnce = 50

/** Prices and availability are not in the search: nothing has to follow. */
export function hasToFollow(kind: BulkChange['kind']): boolean {
  return kind !== 'price' && kind !== 'availability'
}

/** One step; says of how many products the rest is still to be done. */
export function followBulk(db: Db, bulkId: number, now: number): number {
  return inTx(db, (tx) => {
    const { kind, undoneAt, pending } = bulkChanges
    const bulk = tx
      .select({ kind, undoneAt, pending })
      .from(bulkChanges)
      .where(eq(bulkChanges.id, bulkId))
      .get()
    if (bulk === undefined || bulk.pending === 0) return 0
    const left = Math.max(0, bulk.pending - followedAtOnce)
    const items = readItems(tx, bulkId, { from: left, count: bulk.pending - left })
    if (bulk.kind !== 'delete') for (const { productId } of items) indexProduct(tx, productId)
    else if (bulk.undoneAt === null) deleteSome(tx, bulkId, items)
    else restoreSome(tx, items, now)
    tx.update(bulkChanges).set({ pending: left }).where(eq(bulkChanges.id, bulkId)).run()
    return left
  })
}

/** Those of which something is still to be done. */
export function listFollowing(db: Db): number[] {
  const rows = db.select({ id: bulkChanges.id }).from(bulkChanges).where(gt(bulkChanges.pending, 0)).all()
  return rows.map((row) => row.id)
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
  for (const { productId } of back) indexProduct(tx, productId)
}
