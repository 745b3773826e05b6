// The products as staff look through them: drafts, hidden ones and the archive, too, newest first. A seller sees their own alone.
import { and, desc, eq, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import type { Availability, Language, ProductStatus } from '#db/schema/kinds.ts'
import { type Actor, allow } from '../actor.ts'
import { textIn } from '../languages.ts'

/** `hidden` was on sale before; a draft never was. */
export const productViews = ['all', 'drafts', 'hidden', 'sold_out', 'archive'] as const
export type ProductListView = (typeof productViews)[number]
export type ProductState = 'published' | 'draft' | 'hidden' | 'archived'

export type ProductRow = {
  id: number
  title: string
  state: ProductState
  fromPriceMinor: number
  toPriceMinor: number
  availability: Availability
  /** Of all its variants; nothing where one is not counted. */
  stock: number | null
  variants: number
}
export type ProductListWish = { view: ProductListView; words?: string }
type Page = { limit: number; offset: number; language: Language }

const conditions: Record<ProductListView, SQL | undefined> = {
  all: ne(products.status, 'archived'),
  drafts: and(eq(products.status, 'draft'), isNull(products.publishedAt)),
  hidden: and(eq(products.status, 'draft'), isNotNull(products.publishedAt)),
  sold_out: and(eq(products.status, 'published'), eq(products.availability, 'sold_out')),
  archive: eq(products.status, 'archived'),
}

export function listProductRows(db: Db, actor: Actor, wish: ProductListWish, page: Page): ProductRow[] {
  const { id, title, status, publishedAt, fromPriceMinor, toPriceMinor, availability } = products
  const ofIt = sql`from ${variants} v where v.product_id = ${products.id}`
  return db
    .select({
      ...{ id, title, status, publishedAt, fromPriceMinor, toPriceMinor, availability },
      stock: sql<number | null>`(select iif(count(*) > count(v.stock), null, sum(v.stock)) ${ofIt})`,
      variants: sql<number>`(select count(*) ${ofIt})`,
    })
    .from(products)
    .where(conditionOf(db, actor, wish))
    .orderBy(desc(products.id))
    .limit(page.limit)
    .offset(page.offset)
    .all()
    .map(({ status, publishedAt, ...row }) => ({
      ...row,
      title: textIn(row.title, page.language),
      state: stateOf({ status, publishedAt }),
    }))
}

export function countProductRows(db: Db, actor: Actor, wish: ProductListWish): number {
  const count = sql<number>`count(*)`
  return (
    db
      .select({ count })
      .from(products)
      .where(conditionOf(db, actor, wish))
      .get()?.count ?? 0
  )
}

export function stateOf({
  status,
  publishedAt,
}: {
  status: ProductStatus
  publishedAt: number | null
}): ProductState {
  if (status !== 'draft') return status
  return publishedAt === null ? 'draft' : 'hidden'
}

function conditionOf(db: Db, actor: Actor, { view, words = '' }: ProductListWish): SQL | undefined {
  const reach = allow(db, actor, 'catalogue.edit')
  const own = reach === 'own' && actor.kind === 'staff' ? eq(products.sellerId, actor.id) : undefined
  return and(conditions[view], own, ...wordsIn(words).map(hasWord))
}

const mostWords = 6

function wordsIn(text: string): string[] {
  return text.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, mostWords)
}

/** Anywhere in a title or an article, in small letters or capitals; as `#12` by its number. */
function hasWord(word: string): SQL {
  const number = /^[#№](\d{1,9})$/.exec(word)?.[1]
  if (number !== undefined) return eq(products.id, Number(number)) as SQL
  const plain = withoutYo(word)
  const small = plain.toLowerCase()
  const [first = '', ...others] = small
  const ways = JSON.stringify([
    ...new Set([small, `${first.toUpperCase()}${others.join('')}`, plain, small.toUpperCase()]),
  ])
  const title = sql`replace(replace(${products.title}, 'ё', 'е'), 'Ё', 'Е')`
  const sku = sql`exists (select 1 from ${variants} v where v.product_id = ${products.id}
    and (instr(v.sku, way.value) > 0 or instr(lower(v.sku), lower(way.value)) > 0))`
  return sql`exists (select 1 from json_each(${ways}) way where instr(${title}, way.value) > 0 or ${sku})`
}

const withoutYo = (word: string) => word.replaceAll('ё', 'е').replaceAll('Ё', 'Е')
