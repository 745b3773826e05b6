// The statements by which an import writes goods, prepared once: ten thousand products are written while customers wait.
import { eq, max, type Placeholder, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { productColours, productImages, products, variants, wantedPictures } from '#db/schema/catalogue.ts'
import { hotChange, prepared } from '../prepared.ts'

const at = sql.placeholder
type Given<Name extends string> = { [One in Name]: Placeholder<string> }
/** The columns of that name, each to be given. */
const given = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, at(name as string)])) as Given<Name>

const ofProduct = [
  ...(['categoryId', 'kind', 'status', 'title', 'description'] as const),
  ...(['priceMinor', 'oldPriceMinor', 'publishedAt'] as const),
] as const
const ofVariant = [
  ...(['productId', 'colourId', 'size', 'sku', 'priceMinor', 'oldPriceMinor'] as const),
  ...(['stock', 'availability', 'position'] as const),
] as const
const ofWanted = [
  ...(['productId', 'colourId', 'source', 'archive', 'position'] as const),
  ...(['staffId', 'chatId', 'batch', 'nextAt'] as const),
] as const

export const insertStatements = prepared((db) => ({
  product: hotChange(
    db,
    db.insert(products).values({
      ...given(...ofProduct),
      ...{ fromPriceMinor: at('priceMinor'), toPriceMinor: at('priceMinor') },
      ...{ version: 1, createdAt: at('now'), updatedAt: at('now') },
    }),
  ),
  colour: hotChange(db, db.insert(productColours).values(given('productId', 'title', 'hex', 'position'))),
  variant: hotChange(db, db.insert(variants).values(given(...ofVariant))),
  image: hotChange(
    db,
    db.insert(productImages).values(given('productId', 'colourId', 'pictureHash', 'position')),
  ),
  wanted: hotChange(db, wantedAnew(db)),
}))

/** One that failed before is tried once more, for this list. */
function wantedAnew(db: Db) {
  const fresh = { archive: sql`excluded.archive`, batch: sql`excluded.batch`, nextAt: sql`excluded.next_at` }
  const teller = { staffId: sql`excluded.staff_id`, chatId: sql`excluded.chat_id` }
  return db
    .insert(wantedPictures)
    .values(given(...ofWanted))
    .onConflictDoUpdate({
      target: [wantedPictures.productId, wantedPictures.source],
      set: { ...fresh, ...teller, attempts: 0, failure: null, endedAt: null },
    })
}

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
const lastIn = (db: Db, table: typeof variants | typeof productColours | typeof productImages) =>
  db
    .select({ last: max(table.position) })
    .from(table)
    .where(eq(table.productId, at('id')))
    .prepare()

export const editStatements = prepared((db) => ({
  title: editOf(db, 'title'),
  description: editOf(db, 'description'),
  kind: editOf(db, 'kind'),
  categoryId: editOf(db, 'categoryId'),
  priceMinor: editOf(db, 'priceMinor'),
  oldPriceMinor: editOf(db, 'oldPriceMinor'),
  status: editOf(db, 'status'),
  published: hotChange(
    db,
    db
      .update(products)
      .set({ publishedAt: sql`coalesce(${products.publishedAt}, ${at('now')})` })
      .where(eq(products.id, at('id'))),
  ),
  touch: hotChange(
    db,
    db
      .update(products)
      .set({ version: sql`${products.version} + 1`, updatedAt: sql`${at('now')}` })
      .where(eq(products.id, at('id'))),
  ),
  stock: hotChange(
    db,
    db
      .update(variants)
      .set({ stock: sql`${at('stock')}` })
      .where(eq(variants.id, at('id'))),
  ),
  stockOf: db
    .select({ stock: variants.stock })
    .from(variants)
    .where(eq(variants.id, at('id')))
    .prepare(),
  lastColour: lastIn(db, productColours),
  lastVariant: lastIn(db, variants),
  lastImage: lastIn(db, productImages),
}))
