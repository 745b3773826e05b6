// What a list can be narrowed down by: each colour and size named here is had by a product of the list.
// Read by jumping from name to name in the index, so that it costs as much as there are names, not products.
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Facet, Language } from '#db/schema/kinds.ts'
import { productFacets } from '#db/schema/search.ts'
import { allIds, scopeIds, someHidden } from './categories/shown-categories.ts'
import { prepared } from './prepared.ts'
import { bySize } from './products/sizes.ts'

export type ColourFacet = { key: string; title: string; hex: string }
export type SizeFacet = { key: string; title: string }
export type Facets = {
  colours: ColourFacet[]
  sizes: SizeFacet[]
  /** The lowest and the highest price; none where there is nothing. */
  priceFromMinor: number | null
  priceToMinor: number | null
}

const facet = sql.placeholder('facet')

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
    .select({ key: productFacets.key, title: productFacets.label, hex: productFacets.hex })
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

const statements = prepared((db) => ({
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
  const colours = named(`colour-${list.language}`)
  return {
    colours: colours
      .map(({ key, title, hex }) => ({ key, title, hex: hex ?? '' }))
      .sort((a, b) => collators[list.language].compare(a.title, b.title)),
    sizes: named('size')
      .map(({ key, title }) => ({ key, title }))
      .sort((a, b) => bySize(a.title, b.title)),
    ...(prices.get({ categoryId: list.categoryId ?? null }) ?? { priceFromMinor: null, priceToMinor: null }),
  }
}
