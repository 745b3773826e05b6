// Which of all goods staff mean by a category, by words, by a status: drafts and the archive, too, which no customer's search
// knows. Never asks who is looking; the rules that do are in bulk.ts.
import { and, count, countDistinct, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import { orderStatuses } from '#db/schema/kinds.ts'
import { orderLines, orders } from '#db/schema/selling.ts'
import { getCategory, listBranchIds } from '../categories/category-tree.ts'
import { isFinished } from '../orders/order-statuses.ts'
import type { GoodsFilter } from './bulk-input.ts'

const columns = {
  id: products.id,
  title: products.title,
  status: products.status,
  availability: products.availability,
  fromPriceMinor: products.fromPriceMinor,
  toPriceMinor: products.toPriceMinor,
}
/** What a list for staff shows of one product. */
export type GoodsRow = Pick<typeof products.$inferSelect, keyof typeof columns>

/** What is named itself is found wherever it is. */
export type Sought = GoodsFilter | { ids: readonly number[] }

/** The newest first. */
export function findGoods(
  db: Db,
  sought: Sought,
  { limit, offset }: { limit: number; offset: number },
): GoodsRow[] {
  return db
    .select(columns)
    .from(products)
    .where(foundBy(db, sought))
    .orderBy(desc(products.id))
    .limit(limit)
    .offset(offset)
    .all()
}

export function countGoods(db: Db, sought: Sought): number {
  return db.select({ rows: count() }).from(products).where(foundBy(db, sought)).get()?.rows ?? 0
}

export function listGoodsIds(db: Db, sought: Sought): number[] {
  const rows = db.select({ id: products.id }).from(products).where(foundBy(db, sought)).all()
  return rows.map((row) => row.id)
}

export function foundBy(db: Db, sought: Sought): SQL | undefined {
  if ('ids' in sought) {
    return sql`${products.id} in (select value from json_each(${JSON.stringify(sought.ids)}))`
  }
  const { categoryId, words, status, availability } = sought
  return and(
    status === undefined ? ne(products.status, 'archived') : eq(products.status, status),
    availability === undefined ? undefined : eq(products.availability, availability),
    categoryId === undefined ? undefined : inBranch(db, categoryId),
    ...foldedWords(words ?? '').map(named),
  )
}

function inBranch(db: Db, categoryId: number | null): SQL {
  if (categoryId === null) return isNull(products.categoryId)
  return inArray(products.categoryId, listBranchIds(db, getCategory(db, categoryId).id))
}

/** As people type them: without capitals, and е for ё. */
function foldedWords(text: string): string[] {
  return text.toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter(Boolean)
}

const articles = sql`(select group_concat(v.sku, ' ') from variants v where v.product_id = ${products.id})`
const said = sql`replace(fold(concat_ws(' ', ${products.title} ->> 'ru', ${products.title} ->> 'en', ${articles})), 'ё', 'е')`

const named = (word: string) => sql`instr(${said}, ${word}) > 0`

/** How many of these products are in orders that are not finished: what is deleted does not go back to its stock when such an order is cancelled. */
export function countInOpenOrders(db: Db, productIds: readonly number[]): number {
  const open = orderStatuses.filter((status) => !isFinished(status))
  const row = db
    .select({ rows: countDistinct(orderLines.productId) })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(
      and(
        inArray(orders.status, open),
        sql`${orderLines.productId} in (select value from json_each(${JSON.stringify(productIds)}))`,
      ),
    )
    .get()
  return row?.rows ?? 0
}
