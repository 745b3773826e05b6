// What the shop has of what a file is about, read in a few queries however long the file: whose articles they are, the products
// whole, the tree of categories. Writes nothing.
import { asc, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/open.ts'
import {
  categories,
  pictures,
  productColours,
  productImages,
  products,
  variants,
  wantedPictures,
} from '#db/schema/catalogue.ts'
import type { ProductSheet } from '../products/product-sheet.ts'
import type { Owners } from './goods.ts'
import { idInKey, keyFor } from './key.ts'
import type { Line } from './line.ts'
import { foldWord } from './words.ts'

const { searchRow, ...columns } = getTableColumns(products)
const listed = (values: readonly (number | string)[]) =>
  sql`(select value from json_each(${JSON.stringify(values)}))`

export function findOwners(db: Db, lines: readonly Line[]): Owners {
  const bySku = ownersOf(
    db,
    lines.map(({ sku }) => sku),
  )
  const ids = lines.map(({ group }) => idInKey(group)).filter((id) => id !== undefined)
  const known = db
    .select({ id: products.id, createdAt: products.createdAt })
    .from(products)
    .where(sql`${products.id} in ${listed([...new Set(ids)])}`)
    .all()
  const byKey = new Map(known.map((product) => [keyFor(product), product.id]))
  const nameless = lines.filter(({ sku }) => sku === '').flatMap(({ title }) => Object.values(title))
  const byTitle = titledIn(db, nameless)
  return {
    ofSku: (sku) => bySku.get(sku),
    ofKey: (key) => byKey.get(key),
    ofTitle(title) {
      const called = byTitle.get(title.toLowerCase())
      return called?.length === 1 ? called[0] : undefined
    },
  }
}

/** The products that are called so in any language; small letters are as good as large ones. */
function titledIn(db: Db, titles: readonly string[]): Map<string, number[]> {
  if (titles.length === 0) return new Map()
  const wanted = listed([...new Set(titles.map((title) => title.toLowerCase()))])
  const rows = db.all<{ id: number; title: string }>(sql`
    select distinct ${products.id} as id, fold(one.value) as title from ${products}, json_each(${products.title}) as one
    where fold(one.value) in ${wanted}`)
  const byTitle = new Map<string, number[]>()
  for (const { id, title } of rows) byTitle.set(title, [...(byTitle.get(title) ?? []), id])
  return byTitle
}

/** Which product has which of these articles. */
export function ownersOf(db: Db, skus: readonly string[]): Map<string, number> {
  const rows = db
    .select({ sku: variants.sku, productId: variants.productId })
    .from(variants)
    .where(sql`${variants.sku} in ${listed([...new Set(skus)].filter(Boolean))}`)
    .all()
  return new Map(rows.map(({ sku, productId }) => [sku, productId]))
}

/** `sources`: where pictures of it were asked for from, and came, or are on their way. */
export type Present = ProductSheet & { sources: Set<string> }

export function loadPresent(db: Db, ids: readonly number[]): Map<number, Present> {
  const goods = db
    .select(columns)
    .from(products)
    .where(sql`${products.id} in ${listed(ids)}`)
    .all()
  const parts = partsOf(db, ids)
  return new Map(
    goods.map((product) => [
      product.id,
      {
        ...product,
        colours: parts.colours.get(product.id) ?? [],
        variants: parts.variants.get(product.id) ?? [],
        images: parts.images.get(product.id) ?? [],
        sources: new Set(parts.wanted.get(product.id)?.map(({ source }) => source)),
      },
    ]),
  )
}

function partsOf(db: Db, ids: readonly number[]) {
  const of = (column: SQLiteColumn) => sql`${column} in ${listed(ids)}`
  const byProduct = <Row extends { productId: number }>(rows: Row[]) =>
    Map.groupBy(rows, ({ productId }) => productId)
  const { position: colourPlace, id: colourId } = productColours
  const { position: imagePlace, id: imageId } = productImages
  const asked = { productId: wantedPictures.productId, source: wantedPictures.source }
  const came = sql`${of(wantedPictures.productId)} and ${wantedPictures.failure} is null`
  const colours = db.select().from(productColours).where(of(productColours.productId))
  const offers = db.select().from(variants).where(of(variants.productId))
  const images = db.select().from(productImages).where(of(productImages.productId))
  return {
    colours: byProduct(colours.orderBy(asc(colourPlace), asc(colourId)).all()),
    variants: byProduct(offers.orderBy(asc(variants.position), asc(variants.id)).all()),
    images: byProduct(images.orderBy(asc(productImages.colourId), asc(imagePlace), asc(imageId)).all()),
    wanted: byProduct(db.select(asked).from(wantedPictures).where(came).all()),
  }
}

/** Of these the ones that are pictures of the shop. */
export function knownPictures(db: Db, hashes: readonly string[]): Set<string> {
  const found = db
    .select({ hash: pictures.hash })
    .from(pictures)
    .where(sql`${pictures.hash} in ${listed(hashes)}`)
    .all()
  return new Set(found.map(({ hash }) => hash))
}

type Category = typeof categories.$inferSelect
export type CategoryTree = {
  /** The one that stands there, by its titles in any language. */
  find: (path: readonly string[]) => number | undefined
  /** Whether these titles are its way from the top. */
  isAt: (id: number | null, path: readonly string[]) => boolean
}

export function readCategoryTree(db: Db): CategoryTree {
  const all = new Map(
    db
      .select()
      .from(categories)
      .orderBy(asc(categories.position), asc(categories.id))
      .all()
      .map((one) => [one.id, one]),
  )
  const children = Map.groupBy(all.values(), ({ parentId }) => parentId)
  const isCalled = ({ title }: Category, name: string) =>
    Object.values(title).some((text) => foldWord(text) === foldWord(name))
  return {
    find(path) {
      let at: number | null = null
      for (const name of path) {
        const found: Category | undefined = children.get(at)?.find((one) => isCalled(one, name))
        if (found === undefined) return undefined
        at = found.id
      }
      return at ?? undefined
    },
    isAt(id, path) {
      let at = id
      for (const name of path.toReversed()) {
        const category: Category | undefined = at === null ? undefined : all.get(at)
        if (category === undefined || !isCalled(category, name)) return false
        at = category.parentId
      }
      return at === null && id !== null
    },
  }
}
