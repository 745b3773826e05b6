// What a list can be narrowed down by: each colour and size named here is had by a product of the list.
// Read by jumping from name to name in the index, so that it costs as much as there are names, not products.
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import type { Facet, Language } from '#db/schema/kinds.ts'
import { productFacets } from '#db/schema/search.ts'
import { allIds, scopeIds, someHidden } from './categories/shown-categories.ts'
import { prepared } from './prepared.ts'
import { bySize } from './products/sizes.ts'

/** `also`: its key in the other language, by which a link may name it. */
export type ColourFacet = { key: string; also: string; title: string; hex: string }
export type SizeFacet = { key: string; title: string }
export type Facets = {
  colours: ColourFacet[]
  sizes: SizeFacet[]
  /** The lowest and the highest price; none where there is nothing. */
  priceFromMinor: number | null
  priceToMinor: number | null
}

const facet = sql.placeholder('facet')
const columns = {
  key: productFacets.key,
  title: productFacets.label,
  hex: productFacets.hex,
  also: sql<
    string | null
  >`(select other.key from product_facets other where other.colour_id = product_facets.colour_id
    and other.facet <> ${facet} limit 1)`,
}

/** The first name in each category of the scope, then always the next one; then one row of each name. */
function prepareNames(db: Db, scope: SQL) {
  const next = (categoryId: SQL, beyond: SQL) => sql`(select min(f.key) from product_facets f
    where f.category_id = ${categoryId} and f.facet = ${facet} ${beyond})`
  const names = sql`(with recursive walk(category_id, key) as (
    select scope.id, ${next(sql`scope.id`, sql``)} from ${scope} scope
    union all
    select walk.category_id, ${next(sql`walk.category_id`, sql`and f.key > walk.key`)} from walk where walk.key is not null)
    select key, min(category_id) category_id from walk where key is not null group by key)`
  return db
    .select(columns)
    .from(sql`${names} name`)
    .crossJoin(productFacets)
    .where(
      sql`${productFacets.id} = (select f.id from product_facets f
        where f.category_id = name.category_id and f.facet = ${facet} and f.key = name.key limit 1)`,
    )
    .prepare()
}

function preparePrices(db: Db, scope: SQL) {
  const extreme = (column: SQL, order: SQL) => sql`(select ${column} from products p
    where p.category_id is nullif(scope.id, 0) and p.status = 'published' order by ${column} ${order} limit 1)`
  return db
    .select({
      priceFromMinor: sql<number | null>`min(${extreme(sql`p.from_price_minor`, sql`asc`)})`,
      priceToMinor: sql<number | null>`max(${extreme(sql`p.to_price_minor`, sql`desc`)})`,
    })
    .from(sql`${scope} scope`)
    .prepare()
}

function prepareBoth(db: Db, scope: SQL) {
  return { names: prepareNames(db, scope), prices: preparePrices(db, scope) }
}

/** Always looked through first, so that no more of the facets is read than theirs. */
const given = sql`json_each(${sql.placeholder('ids')}) one`

function prepareGiven(db: Db) {
  const names = db
    .select(columns)
    .from(given)
    .crossJoin(productFacets)
    .where(sql`${productFacets.productId} = one.value and ${productFacets.facet} = ${facet}`)
    .groupBy(productFacets.key)
    .prepare()
  const prices = db
    .select({
      priceFromMinor: sql<number | null>`min(${products.fromPriceMinor})`,
      priceToMinor: sql<number | null>`max(${products.toPriceMinor})`,
    })
    .from(given)
    .crossJoin(products)
    .where(sql`${products.id} = one.value`)
    .prepare()
  return { names, prices }
}

const statements = prepared((db) => ({
  given: prepareGiven(db),
  all: prepareBoth(db, allIds),
  category: prepareBoth(db, scopeIds(false)),
  shownCategory: prepareBoth(db, scopeIds(true)),
}))

const collators = { ru: new Intl.Collator('ru'), en: new Intl.Collator('en') }

/** Of a category with all below it, or of the whole shop. */
export function listFacets(db: Db, list: { categoryId?: number; language: Language }): Facets {
  const { all, category, shownCategory } = statements(db)
  const inCategory = someHidden(db) ? shownCategory : category
  const { names, prices } = list.categoryId === undefined ? all : inCategory
  const named = (facet: Facet) => names.all({ facet, categoryId: list.categoryId ?? null })
  const range = prices.get({ categoryId: list.categoryId ?? null })
  return inOrder(named, range, list.language)
}

/** Of just these products. */
export function facetsOf(db: Db, productIds: readonly number[], language: Language): Facets {
  const ids = JSON.stringify(productIds)
  const { names, prices } = statements(db).given
  return inOrder((facet) => names.all({ facet, ids }), prices.get({ ids }), language)
}

type Named = { key: string; title: string; hex: string | null; also: string | null }
type Range = Pick<Facets, 'priceFromMinor' | 'priceToMinor'>

function inOrder(named: (facet: Facet) => Named[], range: Range | undefined, language: Language): Facets {
  return {
    colours: named(`colour-${language}`)
      .map(({ key, title, hex, also }) => ({ key, also: also ?? key, title, hex: hex ?? '' }))
      .sort((a, b) => collators[language].compare(a.title, b.title)),
    sizes: named('size')
      .map(({ key, title }) => ({ key, title }))
      .sort((a, b) => bySize(a.title, b.title)),
    ...(range ?? { priceFromMinor: null, priceToMinor: null }),
  }
}
