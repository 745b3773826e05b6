// The full-text table of migrations/0001_search.sql: which words a product's row holds, and how a query asks for them.
// Every word carries a mark that says where it stands, as separate short lists are read faster than one with places in it.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { foldText, type Word } from './search-words.ts'

/** products.search_row holds the rank above what the id lacks to this. */
export const rowsPerRank = 2 ** 40

export const productSearch = sqliteTable('product_search', {
  /** products.search_row */
  rowid: integer().notNull(),
  words: text().notNull(),
})

/** Longer beginnings find what these find. */
export const longestStart = 6

export const marks = {
  /** The stem of any word of the product. */
  anywhere: ({ stem }: Word) => stem,
  /** The stem of a word of its title. */
  title: ({ stem }: Word) => `^${stem}`,
  /** How a word of its title, colours, sizes, categories or SKUs begins: in descriptions that would be anything. */
  start: ({ word }: Word) => `_${word.slice(0, longestStart)}`,
} as const

/** All the beginnings of a word that the index has. */
export function startsOf({ word }: Word): string[] {
  const longest = Math.min(longestStart, word.length)
  return Array.from({ length: Math.max(0, longest - 1) }, (_, index) => `_${word.slice(0, index + 2)}`)
}

/** `NK-air 42` and `nkair42` are one. */
export function skuMark(text: string): string {
  return `#${foldText(text).replace(/[^\p{L}\p{N}]+/gu, '')}`
}
