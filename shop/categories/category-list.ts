// The categories as staff see them: hidden and empty ones, too, with what is in each.
// Lists ask nobody who they are: what shows them does, as do the rules that change anything.
import { asc, count, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import type { Language, LocalText } from '#db/schema/kinds.ts'
import { type Actor, allowAll } from '../actor.ts'
import { textIn } from '../languages.ts'
import { type Category, getCategory, listBranchIds, listChildIds } from './category-tree.ts'

export type CategoryLine = { id: number; title: LocalText; hidden: boolean; children: number; goods: number }

/** What lies directly below one, or at the top; `goods` with all below it. */
export function listCategoryLines(db: Db, parentId: number | null): CategoryLine[] {
  const below = parentId === null ? isNull(categories.parentId) : eq(categories.parentId, parentId)
  const { id, title, hidden } = categories
  const rows = db
    .select({ id, title, hidden })
    .from(categories)
    .where(below)
    .orderBy(asc(categories.position), asc(id))
    .all()
  return rows.map((row) => ({
    ...row,
    children: countChildren(db, row.id),
    goods: countGoods(db, listBranchIds(db, row.id)),
  }))
}

export type PathStep = { id: number; title: LocalText; hidden: boolean }

export type CategorySheet = Category & {
  /** From the top down, itself at the end. */
  path: PathStep[]
  children: number
  /** Among its siblings, from 1. */
  place: number
  siblings: number
  /** Directly in it, whatever their state. */
  goods: number
  /** With all below it. */
  goodsInBranch: number
}

/** Throws unless this person shapes the tree. */
export function allowCategories(db: Db, actor: Actor): void {
  allowAll(db, actor, 'catalogue.edit')
}

export function getCategorySheet(db: Db, actor: Actor, categoryId: number): CategorySheet {
  allowCategories(db, actor)
  const category = getCategory(db, categoryId)
  const siblings = listChildIds(db, category.parentId)
  return {
    ...category,
    place: siblings.indexOf(categoryId) + 1,
    siblings: siblings.length,
    path: pathOf(db, categoryId),
    children: countChildren(db, categoryId),
    goods: countGoods(db, [categoryId]),
    goodsInBranch: countGoods(db, listBranchIds(db, categoryId)),
  }
}

/** From the top down to the category itself; a tree that was damaged into a loop ends where it comes round. */
export function pathOf(db: Db, categoryId: number): PathStep[] {
  const path: PathStep[] = []
  let next: number | null = categoryId
  while (next !== null && !path.some(({ id }) => id === next)) {
    const { id, title, hidden, parentId } = getCategory(db, next)
    path.unshift({ id, title, hidden })
    next = parentId
  }
  return path
}

/** `Одежда › Футболки`. */
export function pathWords(db: Db, categoryId: number, language: Language): string {
  return pathOf(db, categoryId)
    .map(({ title }) => textIn(title, language))
    .join(' › ')
}

function countChildren(db: Db, parentId: number): number {
  const row = db.select({ rows: count() }).from(categories).where(eq(categories.parentId, parentId)).get()
  return row?.rows ?? 0
}

function countGoods(db: Db, categoryIds: number[]): number {
  const row = db
    .select({ rows: count() })
    .from(products)
    .where(inArray(products.categoryId, categoryIds))
    .get()
  return row?.rows ?? 0
}
