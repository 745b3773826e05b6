// Takes a bulk change back: once, within a day. What was edited since stays as it is: then nothing is taken back, or, when
// that is wanted, the rest. Sales in between are no edits: they moved stock, and stock is not what a bulk change changes.
import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Json, LocalText } from '#db/schema/kinds.ts'
import { bulkChanges } from '#db/schema/running.ts'
import { type Actor, allow } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { checkCategory } from '../categories/category-tree.ts'
import { attempt, ShopError } from '../error.ts'
import { inTx } from '../transaction.ts'
import { listBinned, listTaken } from './bulk-bin.ts'
import { followBulk, followedAtOnce } from './bulk-follow.ts'
import type { BulkChange } from './bulk-input.ts'
import type { BulkItem } from './bulk-step.ts'
import { writePatches } from './bulk-write.ts'

export const undoWithinMs = 24 * 60 * 60 * 1000
/** More ids than this in an error are of no use to anybody. */
const namedAtMost = 20

/** Edited since; deleted since; the category it came from is gone; its article belongs to another product. */
export type Obstacle = 'edited' | 'gone' | 'category' | 'article'
export type Staying = { productId: number; title: LocalText; why: Obstacle; sku?: string }
export type UndoPlan = {
  bulkId: number
  change: BulkChange
  changed: number
  back: number
  staying: Staying[]
}
export type Undone = { productIds: number[]; staying: Staying[] }

type Bulk = typeof bulkChanges.$inferSelect
type Judged = { bulk: Bulk; items: BulkItem[]; staying: Staying[] }

/** What an undo would bring back, and what not. */
export function planUndo(db: Db, actor: Actor, bulkId: number, now: number): UndoPlan {
  const { bulk, items, staying } = judge(db, actor, bulkId, now)
  const change = bulk.change as BulkChange
  return { bulkId, change, changed: bulk.changed, back: items.length - staying.length, staying }
}

/** `partly`: what can be taken back is, whatever stays. */
export function undoBulk(
  db: Db,
  actor: Actor,
  { bulkId, partly = false }: { bulkId: number; partly?: boolean },
  now: number,
): Undone {
  return inTx(db, (tx) => {
    const { bulk, items, staying } = judge(tx, actor, bulkId, now)
    if (staying.length === items.length || !partly) refuseStaying(staying)
    const kept = new Set(staying.map(({ productId }) => productId))
    const back = items.filter(({ productId }) => !kept.has(productId))
    const isDeletion = bulk.kind === 'delete'
    if (!isDeletion) {
      writePatches(
        tx,
        back.map(({ productId, before }) => ({ productId, patch: before })),
        now,
      )
    }
    const pending = isDeletion ? back.length : 0
    // Later undos count by what is left of it here.
    const rest = staying.length === 0 ? {} : { items: back as Json }
    tx.update(bulkChanges)
      .set({ undoneAt: now, pending, ...rest })
      .where(eq(bulkChanges.id, bulkId))
      .run()
    const after = { changed: back.length, ...(staying.length > 0 && { staying: staying.length }) }
    recordChange(tx, actor, { action: 'bulk.undo', subject: 'bulk', subjectId: bulkId, after }, now)
    if (back.length <= followedAtOnce) followBulk(tx, bulkId, now)
    return { productIds: back.map(({ productId }) => productId), staying }
  })
}

function judge(db: Db, actor: Actor, bulkId: number, now: number): Judged {
  const reach = allow(db, actor, 'bulk.change')
  const bulk = db.select().from(bulkChanges).where(eq(bulkChanges.id, bulkId)).get()
  if (bulk === undefined) throw new ShopError('not-found')
  if (reach === 'own' && !(actor.kind === 'staff' && actor.id === bulk.staffId))
    throw new ShopError('not-allowed')
  if (bulk.undoneAt !== null) throw new ShopError('bulk-undone')
  if (now - bulk.at > undoWithinMs) throw new ShopError('bulk-too-late')
  if (bulk.pending > 0) throw new ShopError('bulk-busy')
  const items = bulk.items as BulkItem[]
  const staying = bulk.kind === 'delete' ? stayingDeleted(db, items) : stayingEdited(db, bulkId, items)
  return { bulk, items, staying }
}

/** A later bulk change that was itself undone left nothing behind: its two steps of the version do not count. */
function stayingEdited(db: Db, bulkId: number, items: readonly BulkItem[]): Staying[] {
  const edited = db.all<{ id: number; title: string | null }>(sql`
    with undone(id, steps) as (
      select one.value ->> 'productId', 2 * count(*)
      from bulk_changes, json_each(bulk_changes.items) as one
      where bulk_changes.id > ${bulkId} and bulk_changes.undone_at is not null
      group by 1
    )
    select one.value ->> 'productId' as id, products.title
    from bulk_changes, json_each(bulk_changes.items) as one
    left join products on products.id = one.value ->> 'productId'
    left join undone on undone.id = products.id
    where bulk_changes.id = ${bulkId}
      and products.version is not one.value ->> 'version' + 1 + coalesce(undone.steps, 0)
    order by 1`)
  const staying = edited.map(({ id, title }) => stay(id, title))
  const known = new Set(edited.map(({ id }) => id))
  const homeless = withoutCategory(db, items).filter((id) => !known.has(id))
  return [...staying, ...listTitles(db, homeless).map((one) => ({ ...one, why: 'category' as const }))]
}

/** A title that is no more: the product is not either. */
function stay(productId: number, title: string | null): Staying {
  if (title === null) return { productId, title: {}, why: 'gone' }
  return { productId, title: JSON.parse(title) as LocalText, why: 'edited' }
}

/** A category the goods came from may have been deleted once it was empty. */
function withoutCategory(db: Db, items: readonly BulkItem[]): number[] {
  const gone = new Set<number>()
  for (const categoryId of new Set(items.map(({ before }) => before.categoryId ?? null))) {
    if (categoryId !== null && !attempt(() => checkCategory(db, categoryId)).ok) gone.add(categoryId)
  }
  const homeless = items.filter(({ before }) => before.categoryId != null && gone.has(before.categoryId))
  return homeless.map(({ productId }) => productId)
}

/** What was changed in the seconds before it would have gone was never deleted. */
function stayingDeleted(db: Db, items: readonly BulkItem[]): Staying[] {
  const ids = items.map(({ productId }) => productId)
  const binned = new Map(listBinned(db, ids).map((one) => [one.productId, one]))
  const taken = listTaken(db, ids).flatMap(({ productId, sku }) => {
    const known = binned.get(productId)
    return known === undefined ? [] : [{ ...known, why: 'article' as const, sku }]
  })
  const missing = ids.filter((id) => !binned.has(id))
  const there = new Map(listTitles(db, missing).map((one) => [one.productId, one]))
  const others = missing.map((productId): Staying => {
    const known = there.get(productId)
    return known === undefined ? { productId, title: {}, why: 'gone' } : { ...known, why: 'edited' }
  })
  return [...taken, ...others]
}

function listTitles(db: Db, ids: readonly number[]): { productId: number; title: LocalText }[] {
  const rows = db.all<{ id: number; title: string }>(
    sql`select id, title from products where id in (select value from json_each(${JSON.stringify(ids)})) order by id`,
  )
  return rows.map(({ id, title }) => ({ productId: id, title: JSON.parse(title) as LocalText }))
}

function refuseStaying(staying: readonly Staying[]): void {
  if (staying.length === 0) return
  const products = staying
    .slice(0, namedAtMost)
    .map(({ productId }) => productId)
    .join(', ')
  throw new ShopError('changed-meanwhile', { count: staying.length, products })
}
