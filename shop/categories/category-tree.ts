// Where each category stands: its parent, its place among the others, all that lies below it.
// Never asks who is acting; the rules that do are in categories.ts.
import { asc, eq, isNull, max, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { categories } from '#db/schema/catalogue.ts'
import { ShopError } from '../error.ts'
import type { Tx } from '../transaction.ts'

export type Category = typeof categories.$inferSelect

const under = (parentId: number | null) =>
  parentId === null ? isNull(categories.parentId) : eq(categories.parentId, parentId)

export function getCategory(db: Db, categoryId: number): Category {
  const category = db.select().from(categories).where(eq(categories.id, categoryId)).get()
  if (category === undefined) throw new ShopError('not-found')
  return category
}

/** Throws when something is to be put into a category that does not exist. */
export function checkCategory(db: Db, categoryId: number | null): void {
  if (categoryId !== null) getCategory(db, categoryId)
}

export function listChildIds(db: Db, parentId: number | null): number[] {
  const rows = db
    .select({ id: categories.id })
    .from(categories)
    .where(under(parentId))
    .orderBy(asc(categories.position), asc(categories.id))
    .all()
  return rows.map((row) => row.id)
}

/** The category itself and all below it; `union` ends it even on a tree that was damaged into a loop. */
export function listBranchIds(db: Db, categoryId: number): number[] {
  const rows = db.all<{ id: number }>(sql`
    with recursive branch(id) as (
      select ${categoryId}
      union
      select ${categories.id} from ${categories} join branch on ${categories.parentId} = branch.id
    )
    select id from branch`)
  return rows.map((row) => row.id)
}

/** Throws when the target is the category itself or lies below it. */
export function checkOutside(db: Db, categoryId: number, target: number | null): void {
  checkCategory(db, target)
  if (target !== null && listBranchIds(db, categoryId).includes(target)) throw new ShopError('category-loop')
}

export function nextPosition(db: Db, parentId: number | null): number {
  const row = db
    .select({ last: max(categories.position) })
    .from(categories)
    .where(under(parentId))
    .get()
  return (row?.last ?? -1) + 1
}

/** Puts categories under a parent in this order. */
export function placeCategories(
  tx: Tx,
  parentId: number | null,
  categoryIds: readonly number[],
  from = 0,
): void {
  for (const [index, id] of categoryIds.entries()) {
    tx.update(categories)
      .set({ parentId, position: from + index })
      .where(eq(categories.id, id))
      .run()
  }
}
