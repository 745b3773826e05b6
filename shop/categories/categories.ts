// The tree of categories as staff shape it: no loops, an address for each, and no goods lost with a deleted one.
// Only for those who may edit the whole catalogue: a seller puts goods into categories, but makes none.
import { eq, sql } from 'drizzle-orm'
import type * as z from 'zod'
import type { Db } from '#db/open.ts'
import { categories, pictures, products } from '#db/schema/catalogue.ts'
import type { Json } from '#db/schema/kinds.ts'
import { type Actor, allowAll } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { ShopError } from '../error.ts'
import { textIn } from '../languages.ts'
import { changeTitle, checkOrder, readInput } from '../products/product-input.ts'
import { indexCategory, indexMany } from '../search/search-index.ts'
import { firstFree, slugOf } from '../slugs.ts'
import { inTx, type Tx } from '../transaction.ts'
import {
  categoryEdit,
  categoryMove,
  categoryOrder,
  categoryRemoval,
  categoryShift,
  newCategory,
} from './category-input.ts'
import {
  type Category,
  checkCategory,
  checkOutside,
  getCategory,
  listChildIds,
  nextPosition,
  placeCategories,
} from './category-tree.ts'

const slugLength = 64

type Edit<Result> = { subjectId: number | string; before?: Json; after?: Json; result: Result }

/** Makes an edit `(db, actor, input, now)`: who may, is the input sound, the change, the log, in one transaction. */
function categoryEditing<Schema extends z.ZodType, Result>(
  action: string,
  schema: Schema,
  work: (tx: Tx, input: z.output<Schema>, now: number) => Edit<Result>,
) {
  return (db: Db, actor: Actor, input: z.input<Schema>, now: number): Result =>
    inTx(db, (tx) => {
      allowAll(tx, actor, 'catalogue.edit')
      const { result, ...entry } = work(tx, readInput(schema, input), now)
      recordChange(tx, actor, { action, subject: 'category', ...entry }, now)
      return result
    })
}

/** The address comes from the title and stays when that is changed, so that shared links live on. */
export const createCategory = categoryEditing('category.create', newCategory, (tx, input) => {
  const { parentId } = input
  const title = changeTitle({}, input.title)
  checkCategory(tx, parentId)
  const slug = firstFree(slugOf(textIn(title, 'en')) || 'category', (tried) => isTaken(tx, tried), slugLength)
  const row = { title, slug, parentId, position: nextPosition(tx, parentId) }
  const made = tx.insert(categories).values(row).returning().get()
  return { subjectId: made.id, after: made, result: made }
})

export const editCategory = categoryEditing('category.edit', categoryEdit, (tx, input) => {
  const { categoryId, title, ...fields } = input
  const before = getCategory(tx, categoryId)
  checkPicture(tx, fields.pictureHash)
  const named = title === undefined ? before.title : changeTitle(before.title, title)
  const edit = update(tx, before, { ...fields, title: named })
  // Nothing else of it is searched for.
  if (title !== undefined) indexCategory(tx, categoryId)
  return edit
})

/** To the end of the new parent's categories; one that is there already keeps its place. */
export const moveCategory = categoryEditing('category.move', categoryMove, (tx, input) => {
  const { categoryId, parentId } = input
  const before = getCategory(tx, categoryId)
  checkOutside(tx, categoryId, parentId)
  const position = parentId === before.parentId ? before.position : nextPosition(tx, parentId)
  const edit = update(tx, before, { parentId, position })
  indexCategory(tx, categoryId)
  return edit
})

export const reorderCategories = categoryEditing('category.reorder', categoryOrder, (tx, input) => {
  const { parentId, categoryIds } = input
  const before = listChildIds(tx, parentId)
  checkOrder(before, categoryIds)
  placeCategories(tx, parentId, categoryIds)
  return { subjectId: parentId ?? 'top', before, after: categoryIds, result: undefined }
})

/** At its end already, it stays where it is. */
export const shiftCategory = categoryEditing('category.reorder', categoryShift, (tx, { categoryId, to }) => {
  const { parentId } = getCategory(tx, categoryId)
  const before = listChildIds(tx, parentId)
  const from = before.indexOf(categoryId)
  const place = { first: 0, up: Math.max(0, from - 1), down: from + 1, last: before.length }[to]
  const after = before.toSpliced(from, 1).toSpliced(place, 0, categoryId)
  placeCategories(tx, parentId, after)
  return { subjectId: parentId ?? 'top', before, after, result: undefined }
})

/** Goods and categories inside go where they are told, or the category stays. */
export const deleteCategory = categoryEditing('category.delete', categoryRemoval, (tx, input, now) => {
  const { categoryId, moveTo } = input
  const before = getCategory(tx, categoryId)
  const children = listChildIds(tx, categoryId)
  const goods = listGoodsIds(tx, categoryId)
  const inside = { goods: goods.length, categories: children.length }
  if (moveTo === undefined && inside.goods + inside.categories > 0) {
    throw new ShopError('category-not-empty', inside)
  }
  const target = moveTo ?? null
  checkOutside(tx, categoryId, target)
  placeCategories(tx, target, children, nextPosition(tx, target))
  tx.update(products)
    .set({ categoryId: target, version: sql`${products.version} + 1`, updatedAt: now })
    .where(eq(products.categoryId, categoryId))
    .run()
  tx.delete(categories).where(eq(categories.id, categoryId)).run()
  indexMany(tx, goods)
  for (const id of children) indexCategory(tx, id)
  const after = { ...inside, moveTo: target }
  return { subjectId: categoryId, before, after, result: undefined }
})

function update(tx: Tx, before: Category, fields: Partial<Category>): Edit<Category> {
  const after = tx.update(categories).set(fields).where(eq(categories.id, before.id)).returning().get()
  return { subjectId: before.id, before, after, result: after }
}

function isTaken(tx: Tx, slug: string): boolean {
  return tx.select().from(categories).where(eq(categories.slug, slug)).get() !== undefined
}

function listGoodsIds(tx: Tx, categoryId: number): number[] {
  const inside = eq(products.categoryId, categoryId)
  const rows = tx.select({ id: products.id }).from(products).where(inside).all()
  return rows.map((row) => row.id)
}

function checkPicture(tx: Tx, hash: string | null | undefined): void {
  if (hash === null || hash === undefined) return
  if (tx.select().from(pictures).where(eq(pictures.hash, hash)).get() === undefined) {
    throw new ShopError('not-found')
  }
}
