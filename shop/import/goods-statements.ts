// The statements by which an import writes goods, prepared once: ten thousand products are written while customers wait.
import { eq, max, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { productColours, productImages, products, variants, wantedPictures } from '#db/schema/catalogue.ts'
import { hotChange, prepared } from '../prepared.ts'

const at = sql.placeholder
export const editable = [
  ...(['title', 'description', 'kind', 'categoryId', 'priceMinor', 'oldPriceMinor', 'status'] as const),
]
/** One value of a product; the columns that hold JSON write it themselves. */
const editOf = (db: Db, name: (typeof editable)[number]) =>
  hotChange(
    db,
    db
      .update(products)
      .set({ [name]: sql`${sql.param(at('value'), products[name])}` })
      .where(eq(products.id, at('id'))),
  )
export const goodsStatements = prepared((db) => ({
  product: hotChange(
    db,
    db.insert(products).values({
      ...{ categoryId: at('categoryId'), kind: at('kind'), status: at('status'), title: at('title') },
      ...{ description: at('description'), priceMinor: at('priceMinor'), oldPriceMinor: at('oldPriceMinor') },
      ...{ fromPriceMinor: at('priceMinor'), toPriceMinor: at('priceMinor'), publishedAt: at('publishedAt') },
      ...{ version: 1, createdAt: at('now'), updatedAt: at('now') },
    }),
  ),
  colour: hotChange(
    db,
    db
      .insert(productColours)
      .values({ productId: at('productId'), title: at('title'), hex: at('hex'), position: at('position') }),
  ),
  variant: hotChange(
    db,
    db.insert(variants).values({
      ...{ productId: at('productId'), colourId: at('colourId'), size: at('size'), sku: at('sku') },
      ...{ priceMinor: at('priceMinor'), oldPriceMinor: at('oldPriceMinor'), stock: at('stock') },
      ...{ availability: at('availability'), position: at('position') },
    }),
  ),
  image: hotChange(
    db,
    db.insert(productImages).values({
      ...{
        productId: at('productId'),
        colourId: at('colourId'),
        pictureHash: at('hash'),
        position: at('position'),
      },
    }),
  ),
  wanted: hotChange(
    db,
    db
      .insert(wantedPictures)
      .values({
        ...{
          productId: at('productId'),
          colourId: at('colourId'),
          source: at('source'),
          archive: at('archive'),
        },
        ...{ position: at('position'), staffId: at('staffId'), chatId: at('chatId'), batch: at('batch') },
        nextAt: at('now'),
      })
      .onConflictDoUpdate({
        target: [wantedPictures.productId, wantedPictures.source],
        set: {
          ...{ archive: sql`excluded.archive`, batch: sql`excluded.batch`, staffId: sql`excluded.staff_id` },
          ...{ chatId: sql`excluded.chat_id`, nextAt: sql`excluded.next_at`, attempts: 0 },
          ...{ failure: null, endedAt: null },
        },
      }),
  ),
  touch: db
    .update(products)
    .set({ version: sql`${products.version} + 1`, updatedAt: sql`${at('now')}` })
    .where(eq(products.id, at('id')))
    .prepare(),
  stock: hotChange(
    db,
    db
      .update(variants)
      .set({ stock: sql`${at('stock')}` })
      .where(eq(variants.id, at('id'))),
  ),
  title: editOf(db, 'title'),
  description: editOf(db, 'description'),
  kind: editOf(db, 'kind'),
  categoryId: editOf(db, 'categoryId'),
  oldPriceMinor: editOf(db, 'oldPriceMinor'),
  priceMinor: editOf(db, 'priceMinor'),
  status: editOf(db, 'status'),
  published: hotChange(
    db,
    db
      .update(products)
      .set({ publishedAt: sql`coalesce(${products.publishedAt}, ${at('now')})` })
      .where(eq(products.id, at('id'))),
  ),
  lastImage: db
    .select({ last: max(productImages.position) })
    .from(productImages)
    .where(eq(productImages.productId, at('id')))
    .prepare(),
  lastVariant: db
    .select({ last: max(variants.position) })
    .from(variants)
    .where(eq(variants.productId, at('id')))
    .prepare(),
  lastColour: db
    .select({ last: max(productColours.position) })
    .from(productColours)
    .where(eq(productColours.productId, at('id')))
    .prepare(),
}))
