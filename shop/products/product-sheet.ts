// A product as staff edit it, all of it in one plain piece, and whether this person may.
// Never shown to customers: drafts are in it, and whose goods they are.
import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { productColours, productImages, products, variants } from '#db/schema/catalogue.ts'
import { type Actor, allow, type Permission } from '../actor.ts'
import { ShopError } from '../error.ts'
import { prepared } from '../prepared.ts'

/** Where the search keeps it is nobody's to edit. */
const { searchRow, ...columns } = getTableColumns(products)

type Product = Omit<typeof products.$inferSelect, 'searchRow'>
export type VariantSheet = typeof variants.$inferSelect
export type ProductSheet = Product & {
  colours: (typeof productColours.$inferSelect)[]
  variants: VariantSheet[]
  images: (typeof productImages.$inferSelect)[]
}

const statements = prepared((db) => {
  const productId = sql.placeholder('productId')
  return {
    product: db.select(columns).from(products).where(eq(products.id, productId)).prepare(),
    colours: db
      .select()
      .from(productColours)
      .where(eq(productColours.productId, productId))
      .orderBy(asc(productColours.position), asc(productColours.id))
      .prepare(),
    variants: db
      .select()
      .from(variants)
      .where(eq(variants.productId, productId))
      .orderBy(asc(variants.position), asc(variants.id))
      .prepare(),
    images: db
      .select()
      .from(productImages)
      .where(eq(productImages.productId, productId))
      .orderBy(asc(productImages.colourId), asc(productImages.position), asc(productImages.id))
      .prepare(),
  }
})

/** Throws unless this is one of the products the person may work on. */
export function allowProduct<Owned extends { sellerId: number | null }>(
  db: Db,
  actor: Actor,
  permission: Permission,
  product: Owned | undefined,
): Owned {
  const reach = allow(db, actor, permission)
  if (product === undefined) throw new ShopError('not-found')
  const own = actor.kind === 'staff' && product.sellerId === actor.id
  if (reach === 'own' && !own) throw new ShopError('not-allowed')
  return product
}

export function getProductSheet(db: Db, actor: Actor, productId: number): ProductSheet {
  return allowProduct(db, actor, 'catalogue.edit', findSheet(db, productId))
}

/** For rules that ask about the person themselves. */
export function findSheet(db: Db, productId: number): ProductSheet | undefined {
  const read = statements(db)
  const product = read.product.get({ productId })
  if (product === undefined) return undefined
  return {
    ...product,
    colours: read.colours.all({ productId }),
    variants: read.variants.all({ productId }),
    images: read.images.all({ productId }),
  }
}
