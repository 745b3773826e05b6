// Takes a bulk change back: once, within a day, and only while no product of it was edited since.
// Sales in between are no edits: they moved stock, and stock is not what a bulk change changes.
import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { bulkChanges } from '#db/schema/running.ts'
import { type Actor, allow } from './actor.ts'
import { recordChange } from './audit.ts'
import type { BulkItem } from './bulk.ts'
import { writePatches } from './bulk-write.ts'
import { checkCategory } from './category-tree.ts'
import { attempt, ShopError } from './error.ts'
import { inTx, type Tx } from './transaction.ts'

export const undoWithinMs = 24 * 60 * 60 * 1000
/** More ids than this in an error are of no use to anybody. */
const namedAtMost = 20

export function undoBulk(db: Db, actor: Actor, bulkId: number, now: number): { productIds: number[] } {
  return inTx(db, (tx) => {
    const reach = allow(tx, actor, 'bulk.change')
    const bulk = tx.select().from(bulkChanges).where(eq(bulkChanges.id, bulkId)).get()
    if (bulk === undefined) throw new ShopError('not-found')
    if (reach === 'own' && !(actor.kind === 'staff' && actor.id === bulk.staffId))
      throw new ShopError('not-allowed')
    if (bulk.undoneAt !== null) throw new ShopError('bulk-undone')
    if (now - bulk.at > undoWithinMs) throw new ShopError('bulk-too-late')
    const items = bulk.items as BulkItem[]
    refuseEdited(listEdited(tx, bulkId))
    checkCategories(tx, items)
    writePatches(
      tx,
      items.map(({ productId, before }) => ({ productId, patch: before })),
      now,
    )
    tx.update(bulkChanges).set({ undoneAt: now }).where(eq(bulkChanges.id, bulkId)).run()
    const after = { changed: items.length }
    recordChange(tx, actor, { action: 'bulk.undo', subject: 'bulk', subjectId: bulkId, after }, now)
    return { productIds: items.map(({ productId }) => productId) }
  })
}

/**
 * The products that are not at the version the change left them at. A later bulk change that was itself undone
 * left nothing behind: its two steps of the version do not count.
 */
function listEdited(tx: Tx, bulkId: number): number[] {
  const rows = tx.all<{ id: number }>(sql`
    with undone(id, steps) as (
      select one.value ->> 'productId', 2 * count(*)
      from bulk_changes, json_each(bulk_changes.items) as one
      where bulk_changes.id > ${bulkId} and bulk_changes.undone_at is not null
      group by 1
    )
    select one.value ->> 'productId' as id
    from bulk_changes, json_each(bulk_changes.items) as one
    left join products on products.id = one.value ->> 'productId'
    left join undone on undone.id = products.id
    where bulk_changes.id = ${bulkId}
      and products.version is not one.value ->> 'version' + 1 + coalesce(undone.steps, 0)
    order by 1`)
  return rows.map((row) => row.id)
}

function refuseEdited(productIds: readonly number[]): void {
  if (productIds.length === 0) return
  const products = productIds.slice(0, namedAtMost).join(', ')
  throw new ShopError('changed-meanwhile', { count: productIds.length, products })
}

/** A category the goods came from may have been deleted once it was empty. */
function checkCategories(tx: Tx, items: readonly BulkItem[]): void {
  const categoryIds = new Set(items.map(({ before }) => before.categoryId ?? null))
  for (const categoryId of categoryIds) {
    if (!attempt(() => checkCategory(tx, categoryId)).ok) throw new ShopError('changed-meanwhile')
  }
}
