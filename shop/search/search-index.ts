// Keeps search and facets in step with the products: only published ones are in them. Never decides what a search answers.
import { asc, count, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { productColours, products, variants } from '#db/schema/catalogue.ts'
import { type LocalText, languages } from '#db/schema/kinds.ts'
import { productFacets, searchLater, searchWords } from '#db/schema/search.ts'
import { textIn } from '../languages.ts'
import { prepared } from '../prepared.ts'
import { colourKey, sizeKey } from '../products/product-filter.ts'
import { inTx, type Tx } from '../transaction.ts'
import { marks, productSearch, skuMark, startsOf } from './search-table.ts'
import { isNumber, type Word, wordsIn } from './search-words.ts'

/** A longer description is found by its beginning. */
const longestText = 4_000
const longestWord = 40

const id = sql.placeholder('id')
const searchRow = sql`(select search_row from products where id = ${id})`
const statements = prepared((db) => ({
  product: db
    .select({
      status: products.status,
      title: products.title,
      description: products.description,
      categoryId: products.categoryId,
    })
    .from(products)
    .where(eq(products.id, id))
    .prepare(),
  colours: db.select().from(productColours).where(eq(productColours.productId, id)).prepare(),
  variants: db
    .select({ size: variants.size, sku: variants.sku, colourId: variants.colourId })
    .from(variants)
    .where(eq(variants.productId, id))
    .prepare(),
  /** The titles from the product's category up to the top. */
  categoryTitles: db
    .select({ title: sql<string>`title` })
    .from(
      sql`(with recursive up(id, parent_id, title) as (
        select c.id, c.parent_id, c.title from categories c where c.id = ${sql.placeholder('categoryId')}
        union select c.id, c.parent_id, c.title from categories c join up on c.id = up.parent_id)
        select title from up)`,
    )
    .prepare(),
  add: db
    .insert(productSearch)
    .values({
      rowid: searchRow,
      words: sql.placeholder('words'),
    })
    .prepare(),
  remove: db.delete(productSearch).where(eq(productSearch.rowid, searchRow)).prepare(),
  addFacet: db
    .insert(productFacets)
    .values({
      productId: id,
      categoryId: sql.placeholder('categoryId'),
      facet: sql.placeholder('facet'),
      key: sql.placeholder('key'),
      label: sql.placeholder('label'),
      hex: sql.placeholder('hex'),
      colourId: sql.placeholder('colourId'),
    })
    .prepare(),
  removeFacets: db.delete(productFacets).where(eq(productFacets.productId, id)).prepare(),
  addWord: db
    .insert(searchWords)
    .values({ word: sql.placeholder('word'), stem: sql.placeholder('stem') })
    .onConflictDoNothing()
    .prepare(),
}))

type Row = NonNullable<ReturnType<ReturnType<typeof statements>['product']['get']>>
type Colour = typeof productColours.$inferSelect
type Offered = Pick<typeof variants.$inferSelect, 'size' | 'sku' | 'colourId'>

/** Adds, updates or removes one product in the search, as its row now says. */
export function indexProduct(tx: Tx, productId: number): void {
  statements(tx).remove.run({ id: productId })
  statements(tx).removeFacets.run({ id: productId })
  addProduct(tx, productId, new Set())
}

/** The products of a category and of all below it: they are found by its title, so after that or its place changed. */
export function indexCategory(tx: Tx, categoryId: number): void {
  const inside = tx.all<{ id: number }>(sql`
    with recursive down(id) as (
      select ${categoryId} union select c.id from categories c join down on c.parent_id = down.id)
    select p.id from products p where p.status = 'published' and p.category_id in (select id from down)`)
  indexMany(
    tx,
    inside.map((product) => product.id),
  )
}

/** So many together stay below what a person notices. */
export const indexedAtOnce = 50

/** Few at once; more one after another in followSearch, between whose steps everybody else is served. */
export function indexMany(tx: Tx, productIds: readonly number[]): void {
  if (productIds.length <= indexedAtOnce) {
    for (const productId of productIds) indexProduct(tx, productId)
    return
  }
  tx.run(
    sql`insert or ignore into search_later (product_id) select value from json_each(${JSON.stringify(productIds)})`,
  )
}

/** One step; says how many are left. What a crash cuts off is taken up at the next start. */
export function followSearch(db: Db): number {
  const left = countSearchLater(db)
  if (left === 0) return 0
  return inTx(db, (tx) => {
    const step = tx.select().from(searchLater).limit(indexedAtOnce).all()
    for (const { productId: one } of step) {
      indexProduct(tx, one)
      tx.delete(searchLater).where(eq(searchLater.productId, one)).run()
    }
    return left - step.length
  })
}

export function countSearchLater(db: Db): number {
  return db.select({ rows: count() }).from(searchLater).get()?.rows ?? 0
}

/** All products anew: after seeding, import or restore. */
export function rebuildSearch(tx: Tx): void {
  tx.delete(productSearch).run()
  tx.delete(productFacets).run()
  tx.delete(searchWords).run()
  tx.delete(searchLater).run()
  const published = tx
    .select({ id: products.id })
    .from(products)
    .where(eq(products.status, 'published'))
    .orderBy(asc(products.searchRow))
    .all()
  const learned = new Set<string>()
  tuneFor(tx, 'bulk')
  for (const product of published) addProduct(tx, product.id, learned)
  tx.run(sql`insert into product_search (product_search) values ('optimize')`)
  tuneFor(tx, 'edits')
}

/** Thousands of rows at once are sorted in memory and merged at the end; single ones soon, as searches read each piece. */
function tuneFor(tx: Tx, work: 'bulk' | 'edits'): void {
  const merging = sql.raw(work === 'bulk' ? '0' : '2')
  const memory = sql.raw(work === 'bulk' ? '16000000' : '1000000')
  tx.run(
    sql`insert into product_search (product_search, rank) values ('automerge', ${merging}), ('hashsize', ${memory})`,
  )
}

function addProduct(tx: Tx, productId: number, learned: Set<string>): void {
  const product = statements(tx).product.get({ id: productId })
  if (product?.status !== 'published') return
  const colours = statements(tx).colours.all({ id: productId })
  const offered = statements(tx).variants.all({ id: productId })
  addWords(tx, productId, { product, colours, offered, learned })
  addFacets(tx, productId, product.categoryId, colours, offered)
}

type Written = { product: Row; colours: Colour[]; offered: Offered[]; learned: Set<string> }

function addWords(tx: Tx, productId: number, { product, colours, offered, learned }: Written): void {
  const inCategories = statements(tx)
    .categoryTitles.all({ categoryId: product.categoryId })
    .map((row) => JSON.parse(row.title) as LocalText)
  const skus = offered.map((variant) => variant.sku)
  const named = [...colours.map((colour) => colour.title), ...inCategories].flatMap(textsOf)
  const title = uniqueWords(textsOf(product.title))
  const facts = uniqueWords([...named, ...offered.map((variant) => variant.size), ...skus])
  const body = uniqueWords(textsOf(product.description))
  const marked = [
    ...[...title, ...facts, ...body].map(marks.anywhere),
    ...title.map(marks.title),
    ...[...title, ...facts].flatMap(startsOf),
    ...skus.map(skuMark),
  ]
  statements(tx).add.run({ id: productId, words: [...new Set(marked)].join(' ') })
  learnWords(tx, [...title, ...facts, ...body], learned)
}

function textsOf(text: LocalText): string[] {
  return languages.map((language) => (text[language] ?? '').slice(0, longestText))
}

/** `T-shirt` is also written `tshirt`. */
function uniqueWords(texts: readonly string[]): Word[] {
  const all = texts.flatMap((text) => wordsIn(text.includes('-') ? `${text} ${joinHyphens(text)}` : text))
  const byWord = new Map(all.map((one) => [one.word, one]))
  return [...byWord.values()].filter(({ word }) => word.length <= longestWord)
}

function joinHyphens(text: string): string {
  return (text.match(/\p{L}+(?:-\p{L}+)+/gu) ?? []).map((word) => word.replaceAll('-', '')).join(' ')
}

/** `learned`: what this run need not look up again. */
function learnWords(tx: Tx, words: readonly Word[], learned: Set<string>): void {
  for (const { word, stem } of words) {
    if (learned.has(word) || isNumber(word)) continue
    learned.add(word)
    statements(tx).addWord.run({ word, stem })
  }
}

/** Only what a variant has: each of them finds at least this product. */
function addFacets(
  tx: Tx,
  productId: number,
  category: number | null,
  colours: Colour[],
  offered: Offered[],
) {
  const sizes = new Map(offered.map(({ size }) => [sizeKey(size), size]))
  sizes.delete('')
  const had = colours.filter((colour) => offered.some((variant) => variant.colourId === colour.id))
  const rows = [
    ...Array.from(sizes, ([key, label]) => ({ facet: 'size', key, label, hex: null, colourId: null })),
    ...had.flatMap(({ id: colourId, title, hex }) =>
      languages.map((language) => {
        const label = textIn(title, language)
        return { facet: `colour-${language}`, key: colourKey(label), label, hex, colourId }
      }),
    ),
  ]
  for (const row of rows) statements(tx).addFacet.run({ ...row, id: productId, categoryId: category ?? 0 })
}
