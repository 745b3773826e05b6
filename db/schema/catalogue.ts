import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { availabilities, type LocalText, productKinds, productStatuses } from './kinds.ts'
import { staff } from './people.ts'

/** A picture by the hash of the file it was made of; its own files lie in DATA_DIR/images. */
export const pictures = sqliteTable('pictures', {
  hash: text().primaryKey(),
  width: integer().notNull(),
  height: integer().notNull(),
  /** ThumbHash, base64: drawn before the picture comes. */
  placeholder: text().notNull(),
  createdAt: integer().notNull(),
  /** Since when nothing refers to it; empty: something does, or nobody has looked yet. */
  unusedSince: integer(),
})

export const categories = sqliteTable(
  'categories',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    parentId: integer().references((): AnySQLiteColumn => categories.id, { onDelete: 'restrict' }),
    slug: text().notNull().unique(),
    title: text({ mode: 'json' }).$type<LocalText>().notNull(),
    pictureHash: text().references(() => pictures.hash, { onDelete: 'set null' }),
    position: integer().notNull().default(0),
    hidden: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    index('categories_parent').on(t.parentId, t.position),
    index('categories_hidden').on(t.hidden).where(sql`hidden = 1`),
  ],
)

export const products = sqliteTable(
  'products',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    categoryId: integer().references(() => categories.id, { onDelete: 'set null' }),
    /** Whose goods these are in a marketplace; empty: the shop's own. */
    sellerId: integer().references(() => staff.id, { onDelete: 'set null' }),
    kind: text({ enum: productKinds }).notNull().default('good'),
    status: text({ enum: productStatuses }).notNull().default('draft'),
    title: text({ mode: 'json' }).$type<LocalText>().notNull(),
    description: text({ mode: 'json' }).$type<LocalText>().notNull(),
    priceMinor: integer().notNull(),
    oldPriceMinor: integer(),
    /** Kept from the variants by refreshProduct: the lowest and highest price, the best availability. */
    fromPriceMinor: integer().notNull(),
    toPriceMinor: integer().notNull(),
    availability: text({ enum: availabilities }).notNull().default('sold_out'),
    sold: integer().notNull().default(0),
    /** Grows with every change, so that a bulk change is not undone over a later one. */
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    publishedAt: integer(),
    /**
     * The row in the search, which answers lowest first, as full-text lists are read forwards much faster than back:
     * what can be had before what is sold out, then the more often sold by tens, then the newer. The lower 40 bits
     * are what the id lacks to their end.
     */
    searchRow: integer()
      .notNull()
      .generatedAlwaysAs(
        sql`(31 - (availability <> 'sold_out') * 10 - iif(sold > 0, length(sold), 0)) * 1099511627776 + 1099511627775 - id`,
      ),
    /** Kept likewise: whether any variant costs less than before. */
    reduced: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    index('products_new').on(t.status, t.publishedAt, t.id),
    // The highest price last: what costs too little is passed over within the index.
    index('products_price').on(t.status, t.fromPriceMinor, t.id, t.toPriceMinor),
    index('products_sold').on(t.status, t.sold, t.id),
    index('products_reduced').on(t.status, t.publishedAt, t.id).where(sql`reduced = 1`),
    index('products_category_new').on(t.categoryId, t.status, t.publishedAt, t.id),
    index('products_category_price').on(t.categoryId, t.status, t.fromPriceMinor, t.id, t.toPriceMinor),
    index('products_category_highest').on(t.categoryId, t.status, t.toPriceMinor),
    index('products_category_sold').on(t.categoryId, t.status, t.sold, t.id),
    check('products_price_positive', sql`${t.priceMinor} >= 0 and ${t.fromPriceMinor} >= 0`),
    check('products_published_at', sql`${t.status} <> 'published' or ${t.publishedAt} is not null`),
  ],
)

export const productColours = sqliteTable(
  'product_colours',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    productId: integer()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    title: text({ mode: 'json' }).$type<LocalText>().notNull(),
    /** #rrggbb for the patch beside the name. */
    hex: text().notNull(),
    position: integer().notNull().default(0),
  },
  (t) => [index('product_colours_product').on(t.productId, t.position)],
)

export const variants = sqliteTable(
  'variants',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    productId: integer()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    colourId: integer().references(() => productColours.id, { onDelete: 'cascade' }),
    size: text().notNull().default(''),
    sku: text().notNull().unique(),
    /** Empty: the product's own. */
    priceMinor: integer(),
    oldPriceMinor: integer(),
    /** Empty: not counted (services, files). */
    stock: integer(),
    /** What the owner says; what the customer sees also depends on the stock. */
    availability: text({ enum: availabilities }).notNull().default('in_stock'),
    position: integer().notNull().default(0),
  },
  (t) => [
    index('variants_product').on(t.productId, t.position),
    // Without it, and its sister below, each deleted colour would be looked for in all variants there are.
    index('variants_colour').on(t.colourId).where(sql`colour_id is not null`),
    index('variants_reduced')
      .on(t.productId, t.priceMinor, t.oldPriceMinor)
      .where(sql`old_price_minor is not null`),
    uniqueIndex('variants_once').on(t.productId, t.colourId, t.size),
    uniqueIndex('variants_once_plain').on(t.productId, t.size).where(sql`colour_id is null`),
    check('variants_stock_not_negative', sql`${t.stock} is null or ${t.stock} >= 0`),
    check('variants_price_not_negative', sql`${t.priceMinor} is null or ${t.priceMinor} >= 0`),
  ],
)

/** The gallery: a picture bound to a product and, where it shows one colour, to that colour. */
export const productImages = sqliteTable(
  'product_images',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    productId: integer()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    colourId: integer().references(() => productColours.id, { onDelete: 'cascade' }),
    pictureHash: text()
      .notNull()
      .references(() => pictures.hash, { onDelete: 'restrict' }),
    position: integer().notNull().default(0),
  },
  (t) => [
    index('product_images_product').on(t.productId, t.colourId, t.position),
    index('product_images_picture').on(t.pictureHash),
    index('product_images_colour').on(t.colourId).where(sql`colour_id is not null`),
  ],
)

/**
 * Pictures that a price list names: fetched one after the other, also after a restart. They stay when they have come, so that the
 * same list once more asks for none of them again.
 */
export const wantedPictures = sqliteTable(
  'wanted_pictures',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    productId: integer()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    colourId: integer().references(() => productColours.id, { onDelete: 'cascade' }),
    /** An address, or the name of a file in the archive. */
    source: text().notNull(),
    /** Telegram's id of the archive that it lies in; empty: it is an address. */
    archive: text(),
    position: integer().notNull(),
    /** Who brought the list, and in which chat they hear what became of it. */
    staffId: integer()
      .notNull()
      .references(() => staff.id),
    chatId: integer().notNull(),
    /** All of one list. */
    batch: integer().notNull(),
    attempts: integer().notNull().default(0),
    nextAt: integer().notNull(),
    /** The code of what is wrong with it; empty: it came, or is on its way. */
    failure: text(),
    endedAt: integer(),
  },
  (t) => [
    uniqueIndex('wanted_pictures_once').on(t.productId, t.source),
    index('wanted_pictures_open').on(t.nextAt).where(sql`ended_at is null`),
    index('wanted_pictures_batch').on(t.batch),
  ],
)
