// Changing many products at once: what it would do, then exactly that or nothing, and the way back is in bulk-undo.ts.
// There is no bulk deletion for good: it could not be undone. The archive is the bin, and takes goods out of everybody's sight.
import { desc, sql } from 'drizzle-orm'
import type * as z from 'zod'
import type { Db } from '#db/open.ts'
import type { Json } from '#db/schema/kinds.ts'
import { bulkChanges } from '#db/schema/running.ts'
import { type Actor, allow } from './actor.ts'
import { recordChange } from './audit.ts'
import { bulkChange, bulkOrder, bulkSelection } from './bulk-input.ts'
import { type BulkPlan, type PlannedChange, planBulk } from './bulk-plan.ts'
import type { ProductPatch } from './bulk-step.ts'
import { writePatches } from './bulk-write.ts'
import { ShopError } from './error.ts'
import { readInput } from './product-input.ts'
import { inTx, type Tx } from './transaction.ts'

/** One product of a stored bulk change: its version and values before, and the values it was given. */
export type BulkItem = { productId: number; version: number; before: ProductPatch; after: ProductPatch }
export type BulkDone = Omit<BulkPlan, 'fingerprint'> & { id: number }

export function previewBulk(
  db: Db,
  actor: Actor,
  selection: z.input<typeof bulkSelection>,
  change: z.input<typeof bulkChange>,
): BulkPlan {
  allow(db, actor, 'bulk.change')
  const order = { selection: readInput(bulkSelection, selection), change: readInput(bulkChange, change) }
  return planBulk(db, actor, order)
}

/** Applies what was previewed; if anything of it has become different, nothing. */
export function applyBulk(db: Db, actor: Actor, input: z.input<typeof bulkOrder>, now: number): BulkDone {
  return inTx(db, (tx) => {
    allow(tx, actor, 'bulk.change')
    if (actor.kind !== 'staff') throw new ShopError('not-allowed')
    const order = readInput(bulkOrder, input)
    const { fingerprint, ...plan } = planBulk(tx, actor, order)
    if (fingerprint !== order.fingerprint) throw new ShopError('changed-meanwhile')
    if (plan.changed.length === 0) throw new ShopError('bulk-nothing')
    const items = plan.changed.map((change) => itemOf(change, now))
    writePatches(
      tx,
      items.map(({ productId, after }) => ({ productId, patch: after })),
      now,
    )
    const id = keep(tx, { staffId: actor.id, kind: order.change.kind, items: items as Json, at: now })
    const { selection, change } = order
    const after = { selection, change, changed: items.length, refused: plan.refused.length } as Json
    recordChange(tx, actor, { action: 'bulk.apply', subject: 'bulk', subjectId: id, after }, now)
    return { ...plan, id }
  })
}

/** Only now is it known when those were published that never had been. */
function itemOf({ productId, version, before, after }: PlannedChange, now: number): BulkItem {
  const first = before.publishedAt === undefined ? {} : { publishedAt: now }
  return { productId, version, before, after: { ...after, ...first } }
}

function keep(tx: Tx, row: typeof bulkChanges.$inferInsert): number {
  return tx.insert(bulkChanges).values(row).returning({ id: bulkChanges.id }).get().id
}

/** The latest first, with how many products each changed. */
export function listBulkChanges(db: Db, actor: Actor, limit = 20) {
  allow(db, actor, 'bulk.change')
  const { id, staffId, kind, at, undoneAt, items } = bulkChanges
  const changed = sql<number>`json_array_length(${items})`
  return db
    .select({ id, staffId, kind, at, undoneAt, changed })
    .from(bulkChanges)
    .orderBy(desc(id))
    .limit(limit)
    .all()
}
