// Changing many products at once: what it would do, then exactly that or nothing. The way back is in bulk-undo.ts, and for
// deleted goods too, as they are kept for as long as that is open. What takes longer follows in bulk-follow.ts.
import type * as z from 'zod'
import type { Db } from '#db/open.ts'
import type { Json } from '#db/schema/kinds.ts'
import { bulkChanges } from '#db/schema/running.ts'
import { type Actor, allow, allowAll } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { ShopError } from '../error.ts'
import { readInput } from '../products/product-input.ts'
import { inTx, type Tx } from '../transaction.ts'
import { countGoods, findGoods, type GoodsRow, listGoodsIds, type Sought } from './bulk-find.ts'
import { followBulk, followedAtOnce } from './bulk-follow.ts'
import { type BulkChange, type BulkSelection, bulkChange, bulkOrder, bulkSelection } from './bulk-input.ts'
import { type BulkPlan, type PlannedChange, planBulk } from './bulk-plan.ts'
import type { BulkItem } from './bulk-step.ts'
import { writePatches } from './bulk-write.ts'

export type BulkDone = Omit<BulkPlan, 'fingerprint'> & { id: number }

/** Of the products in one entry of the log. */
const namedAtMost = 100

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
    const { selection, change } = order
    const id = keep(tx, { staffId: actor.id, change, items, at: now })
    const after = { selection: named(selection), change, changed: items.length, refused: plan.refused.length }
    recordChange(
      tx,
      actor,
      { action: 'bulk.apply', subject: 'bulk', subjectId: id, after: after as Json },
      now,
    )
    if (items.length <= followedAtOnce) followBulk(tx, id, now)
    return { ...plan, id }
  })
}

/** The log keeps of a long selection how it began. */
function named(selection: BulkSelection) {
  if (!('ids' in selection)) return selection
  const { ids } = selection
  return ids.length <= namedAtMost ? selection : { ids: ids.slice(0, namedAtMost), picked: ids.length }
}

/** Only now is it known when those were published that never had been. */
function itemOf({ productId, version, before, after }: PlannedChange, now: number): BulkItem {
  const first = before.publishedAt === undefined ? {} : { publishedAt: now }
  return { productId, version, before, after: { ...after, ...first } }
}

type Kept = { staffId: number; change: BulkChange; items: BulkItem[]; at: number }

function keep(tx: Tx, { staffId, change, items, at }: Kept): number {
  const { kind } = change
  const counts = { changed: items.length, pending: kind === 'delete' ? items.length : 0 }
  const row = { staffId, kind, at, ...counts, change: change as Json, items: items as Json }
  return tx.insert(bulkChanges).values(row).returning({ id: bulkChanges.id }).get().id
}

export type FoundGoods = { goods: GoodsRow[]; total: number }

/** A page of what can be picked from. */
export function listForBulk(
  db: Db,
  actor: Actor,
  sought: Sought,
  page: { limit: number; offset: number },
): FoundGoods {
  allowAll(db, actor, 'bulk.change')
  return { goods: findGoods(db, sought, page), total: countGoods(db, sought) }
}

/** All of it, to be picked at once. */
export function listIdsForBulk(db: Db, actor: Actor, sought: Sought): number[] {
  allowAll(db, actor, 'bulk.change')
  return listGoodsIds(db, sought)
}
