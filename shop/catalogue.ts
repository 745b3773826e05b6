// The lists of products that customers page through: only published ones of categories they may see.
// Pages go on from the last product shown, never by number, so nothing is skipped or doubled while goods come and go.
import { and, asc, desc, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { categoryCounts } from '#db/schema/search.ts'
import { hiddenIds, inShownCategory, scopeIds, someHidden } from './categories/shown-categories.ts'
import { readCursor, writeCursor } from './page-cursor.ts'
import { hotCells, prepared } from './prepared.ts'
import { type CardRow, cardColumns, cardOf, type ProductCard, p } from './products/product-card.ts'
import {
  conditionOf,
  type ProductFilter,
  questionsOf,
  type VariantQuestion,
  valuesOf,
  wholeConditionOf,
} from './products/product-filter.ts'

export const productSorts = ['new', 'cheap', 'dear', 'popular'] as const
export type ProductSort = (typeof productSorts)[number]

export type ProductList = ProductFilter & {
  language: Language
  sort?: ProductSort
  limit?: number
  /** The `next` of the page before. */
  after?: string
}
export type ProductPage = { items: ProductCard[]; next: string | null }

const order = {
  new: { column: p.publishedAt, down: true },
  cheap: { column: p.fromPriceMinor, down: false },
  dear: { column: p.fromPriceMinor, down: true },
  popular: { column: p.sold, down: true },
} as const
const limits = { default: 20, most: 100 }

export function listProducts(db: Db, list: ProductList): ProductPage {
  const { sort = 'new', language } = list
  const limit = pageLimit(list.limit)
  const [value, id] = list.after === undefined ? startOf(sort) : readCursor(list.after, sort, 2)
  const shape = shapeOf(db, sort, list)
  const read = keep(pages(db), shape, () => preparePage(db, shape))
  const rows = read({ ...valuesOf(list), value, id, limit: limit + 1 }) as CardRow[]
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => cardOf(db, row, language)),
    next: rows.length > limit && last !== undefined ? writeCursor(sort, [Number(last[6]), last[0]]) : null,
  }
}

export function pageLimit(asked: number = limits.default): number {
  return Math.max(1, Math.min(limits.most, Math.trunc(asked)))
}

/** Before everything there is. */
function startOf(sort: ProductSort): [value: number, id: number] {
  return order[sort].down ? [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] : [-1, -1]
}

/** What a prepared statement of this file depends on. */
type Shape = { sort: ProductSort; inCategory: boolean; someHidden: boolean; questions: VariantQuestion[] }

const pages = prepared(() => new Map<string, ReturnType<typeof preparePage>>())
const counts = prepared(() => new Map<string, ReturnType<typeof prepareCount>>())

function shapeOf(db: Db, sort: ProductSort, filter: ProductFilter): Shape {
  const inCategory = filter.categoryId !== undefined
  return { sort, inCategory, someHidden: someHidden(db), questions: questionsOf(filter) }
}

/** One statement for each shape that was ever asked. */
function keep<T>(kept: Map<string, T>, { sort, inCategory, someHidden, questions }: Shape, make: () => T): T {
  const key = [sort, inCategory, someHidden, ...questions].join(' ')
  const known = kept.get(key) ?? make()
  kept.set(key, known)
  return known
}

/** A category's page takes the first of each category below it, so that each is read in the order of its index. */
function preparePage(db: Db, { sort, inCategory, someHidden, questions }: Shape) {
  const { column, down } = order[sort]
  const by = down ? [desc(column), desc(p.id)] : [asc(column), asc(p.id)]
  const beyond = sql`(${column}, ${p.id}) ${sql.raw(down ? '<' : '>')} (${sql.placeholder('value')}, ${sql.placeholder('id')})`
  const fits = sql`${p.status} = 'published' and ${beyond} and ${conditionOf(questions)}`
  const limit = sql.placeholder('limit')
  const columns = { ...cardColumns, value: column }
  if (!inCategory) {
    const where = someHidden ? and(fits, inShownCategory) : fits
    return hotCells(
      db,
      db
        .select(columns)
        .from(p)
        .where(where)
        .orderBy(...by)
        .limit(limit),
    )
  }
  const firstOfEach = sql`${p.id} in (select p.id from products p where p.category_id = scope.id and ${fits}
    order by ${sql.join(by, sql`, `)} limit ${limit})`
  const scope = sql`${scopeIds(someHidden)} scope`
  return hotCells(
    db,
    db
      .select(columns)
      .from(scope)
      .crossJoin(p)
      .where(firstOfEach)
      .orderBy(...by)
      .limit(limit),
  )
}

/**
 * How many products the whole list has. Free without questions to variants; with them it is a look at each product until
 * there are `most`.
 */
export function countProducts(db: Db, filter: ProductFilter, most = Number.MAX_SAFE_INTEGER): number {
  const shape = shapeOf(db, 'new', filter)
  const statement = keep(counts(db), shape, () => prepareCount(db, shape))
  return statement.get({ ...valuesOf(filter), most })?.products ?? 0
}

function prepareCount(db: Db, { inCategory, someHidden, questions }: Shape) {
  const scope = scopeIds(someHidden)
  if (questions.length === 0) {
    const where = inCategory ? sql`category_id in ${scope}` : sql`category_id not in ${hiddenIds}`
    const products = sql<number>`coalesce(sum(products), 0)`
    return db.select({ products }).from(categoryCounts).where(where).prepare()
  }
  const fits = wholeConditionOf(questions, inCategory)
  const fitting = inCategory
    ? sql`${scope} scope cross join products p where ${fits}`
    : sql`products p where ${fits} and ${inShownCategory}`
  const some = sql`(select 1 from ${fitting} limit ${sql.placeholder('most')})`
  return db.select({ products: sql<number>`count(*)` }).from(some).prepare()
}
