// What is kept only to be found quickly: made from the catalogue, and made anew from it at any time.
// The full-text table itself and what keeps these in step are SQL: migrations/0001_search.sql.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { productColours, products } from './catalogue.ts'
import { facets } from './kinds.ts'

/** Every word the search has met, so that a misspelt one can be corrected. Grows; ends with a rebuild. */
export const searchWords = sqliteTable('search_words', {
  id: integer().primaryKey({ autoIncrement: true }),
  word: text().notNull().unique(),
  stem: text().notNull(),
})

/** What a published product can be narrowed down by: a row per size, and per colour and language. */
export const productFacets = sqliteTable(
  'product_facets',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    productId: integer()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    /** 0: in none. */
    categoryId: integer().notNull(),
    facet: text({ enum: facets }).notNull(),
    /** What makes two of them the same to a customer: the name in small letters. */
    key: text().notNull(),
    label: text().notNull(),
    hex: text(),
    colourId: integer().references(() => productColours.id, { onDelete: 'cascade' }),
  },
  (t) => [
    index('product_facets_product').on(t.productId, t.facet, t.key),
    index('product_facets_colour').on(t.colourId),
    index('product_facets_category').on(t.categoryId, t.facet, t.key),
    index('product_facets_key').on(t.facet, t.key, t.productId),
  ],
)

/** How many published products lie directly in a category (0: in none). */
export const categoryCounts = sqliteTable('category_counts', {
  categoryId: integer().primaryKey(),
  products: integer().notNull(),
})

/** Products that the search is still to learn of, where there were too many to do it at once. */
export const searchLater = sqliteTable('search_later', {
  productId: integer()
    .primaryKey()
    .references(() => products.id, { onDelete: 'cascade' }),
})
