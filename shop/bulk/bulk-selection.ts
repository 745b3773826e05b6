// Which products a bulk change is about, and all that deciding about them takes, read in two queries.
import { and, asc, eq, sql } from 'drizzle-orm'
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
    .where(and(foundBy(db, 'all' in selection ? {} : selection), within))
    .orderBy(asc(products.id))
    .all()
  const byProduct = Map.groupBy(listVariants(db, rows), (variant) => variant.productId)
  return rows.map((row) => ({ ...row, variants: byProduct.get(row.id) ?? [] }))
}

function listVariants(db: Db, rows: readonly { id: number }[]): SelectedVariant[] {
  return db
    .select(variantColumns)
    .from(variants)
    .where(
      sql`${variants.productId} in (select value from json_each(${JSON.stringify(rows.map((row) => row.id))}))`,
    )
    .orderBy(asc(variants.id))
    .all()
}
