// Which products a bulk change is about, and all that deciding about them takes, read in two queries.
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { foundBy } from './bulk-find.ts'
import type { BulkSelection } from './bulk-input.ts'

const columns = {
  id: products.id,
  title: products.title,
  status: products.status,
  publishedAt: products.publishedAt,
  categoryId: products.categoryId,
  priceMinor: products.priceMinor,
  fromPriceMinor: products.fromPriceMinor,
  toPriceMinor: products.toPriceMinor,
  availability: products.availability,
  version: products.version,
}
const variantColumns = {
  id: variants.id,
  productId: variants.productId,
  priceMinor: variants.priceMinor,
  stock: variants.stock,
  availability: variants.availability,
}

export type SelectedVariant = Pick<typeof variants.$inferSelect, keyof typeof variantColumns>
export type SelectedProduct = Pick<typeof products.$inferSelect, keyof typeof columns> & {
  variants: SelectedVariant[]
}

/** `sellerId` narrows it to one person's goods. */
export function listSelected(db: Db, selection: BulkSelection, sellerId?: number): SelectedProduct[] {
  const within = sellerId === undefined ? undefined : eq(products.sellerId, sellerId)
  const rows = db
    .select(columns)
    .from(products)
    .where(and(selected(db, selection), within))
    .orderBy(asc(products.id))
    .all()
  const byProduct = Map.groupBy(listVariants(db, rows), (variant) => variant.productId)
  return rows.map((row) => ({ ...row, variants: byProduct.get(row.id) ?? [] }))
}

function selected(db: Db, selection: BulkSelection): SQL | undefined {
  if ('ids' in selection) return inJson(products.id, selection.ids)
  return foundBy(db, 'all' in selection ? {} : selection)
}

function listVariants(db: Db, rows: readonly { id: number }[]): SelectedVariant[] {
  return db
    .select(variantColumns)
    .from(variants)
    .where(
      inJson(
        variants.productId,
        rows.map((row) => row.id),
      ),
    )
    .orderBy(asc(variants.id))
    .all()
}

/** One bound value for any number of ids. */
function inJson(column: typeof products.id | typeof variants.productId, ids: readonly number[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
}
