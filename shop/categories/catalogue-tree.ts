// The categories as customers walk through them: never a hidden one, nor one with nothing in it.
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { categories, pictures } from '#db/schema/catalogue.ts'
import type { Language } from '#db/schema/kinds.ts'
import { categoryCounts } from '#db/schema/search.ts'
import { textIn } from '../languages.ts'
import { prepared } from '../prepared.ts'
import type { PictureView } from '../products/product-card.ts'

export type CategoryStep = { id: number; slug: string; title: string }
export type CategoryView = CategoryStep & {
  picture: PictureView | null
  /** Published products in it and in all below it. */
  products: number
  children: CategoryView[]
}
/** With the way that leads to it from the top, itself not included. */
export type CategoryPage = CategoryView & { path: CategoryStep[] }

function prepareRows(db: Db, where: SQL) {
  return db
    .select({
      id: categories.id,
      parentId: categories.parentId,
      slug: categories.slug,
      title: categories.title,
      products: sql<number>`coalesce(${categoryCounts.products}, 0)`,
      picture: {
        hash: pictures.hash,
        width: pictures.width,
        height: pictures.height,
        placeholder: pictures.placeholder,
      },
    })
    .from(categories)
    .leftJoin(categoryCounts, eq(categoryCounts.categoryId, categories.id))
    .leftJoin(pictures, eq(pictures.hash, categories.pictureHash))
    .where(sql`${where} and not ${categories.hidden}`)
    .orderBy(asc(categories.position), asc(categories.id))
    .prepare()
}

const statements = prepared((db) => ({
  all: prepareRows(db, sql`true`),
  byId: prepareRows(db, sql`${categories.id} = ${sql.placeholder('id')}`),
  bySlug: prepareRows(db, sql`${categories.slug} = ${sql.placeholder('slug')}`),
  below: prepareRows(db, sql`${categories.parentId} = ${sql.placeholder('id')}`),
}))

type Row = ReturnType<ReturnType<typeof prepareRows>['all']>[number]
/** The shown categories directly below one; below none, at the top. */
type Below = (id: number | null) => Row[]

export function listCategories(db: Db, language: Language): CategoryView[] {
  const rows = Map.groupBy(statements(db).all.all(), (row) => row.parentId)
  const below: Below = (id) => rows.get(id) ?? []
  return viewsBelow(below, null, language)
}

/** By id or by slug; none where customers may not go. An empty one is found: the link to it may be older than its emptiness. */
export function findCategory(db: Db, key: number | string, language: Language): CategoryPage | undefined {
  const { byId, bySlug, below } = statements(db)
  const row = typeof key === 'number' ? byId.get({ id: key }) : bySlug.get({ slug: key })
  const path = row && findPath(db, row, language)
  return row && path && { ...viewOf((id) => below.all({ id }), row, language), path }
}

/** None when one of them is hidden. */
function findPath(db: Db, row: Row, language: Language): CategoryStep[] | undefined {
  if (row.parentId === null) return []
  const parent = statements(db).byId.get({ id: row.parentId })
  const path = parent && findPath(db, parent, language)
  return path && [...path, stepOf(parent, language)]
}

function viewsBelow(below: Below, id: number | null, language: Language): CategoryView[] {
  return below(id)
    .map((row) => viewOf(below, row, language))
    .filter((view) => view.products > 0)
}

function viewOf(below: Below, row: Row, language: Language): CategoryView {
  const children = viewsBelow(below, row.id, language)
  const products = children.reduce((sum, child) => sum + child.products, row.products)
  return { ...stepOf(row, language), picture: row.picture, products, children }
}

function stepOf({ id, slug, title }: Row, language: Language): CategoryStep {
  return { id, slug, title: textIn(title, language) }
}
