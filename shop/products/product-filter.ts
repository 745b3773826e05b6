// What a customer narrows a list down by.
// Everything asked of colour, size, price and stock must hold for one and the same variant.
import { type SQL, sql } from 'drizzle-orm'
import * as z from 'zod'
import { availabilities } from '#db/schema/kinds.ts'
import { highestMinor } from '../money.ts'
import { foldText } from '../search/search-words.ts'

const price = z.int().min(0).max(highestMinor)
const names = z.array(z.string().max(200)).min(1).max(50)

export const productFilter = z.strictObject({
  /** With everything below it. */
  categoryId: z.int().positive().exactOptional(),
  availability: z.array(z.enum(availabilities)).min(1).exactOptional(),
  priceFromMinor: price.exactOptional(),
  priceToMinor: price.exactOptional(),
  /** Names in any language, as listFacets gives them. */
  colours: names.exactOptional(),
  sizes: names.exactOptional(),
  onSale: z.literal(true).exactOptional(),
  inStock: z.literal(true).exactOptional(),
})
export type ProductFilter = z.output<typeof productFilter>

/** Colours of the same name are one colour to a customer, whatever their exact shade. */
export function colourKey(title: string): string {
  return foldText(title).trim().replace(/\s+/g, ' ')
}

/** Small letters as SQLite's lower() makes them, so that M is m but nothing else is guessed. */
export function sizeKey(size: string): string {
  return size.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

const listed = (name: string) => sql`(select value from json_each(${sql.placeholder(name)}))`

const reduced = sql`case
  when v.price_minor is not null then v.old_price_minor > v.price_minor
  else coalesce(v.old_price_minor, p.old_price_minor) > p.price_minor end`

/** What must be true of a row of the facets. */
const facetConditions = {
  colours: sql`f.facet in ('colour-ru', 'colour-en') and f.key in ${listed('colours')}`,
  sizes: sql`f.facet = 'size' and f.key in ${listed('sizes')}`,
}

const variantConditions: Partial<Record<keyof ProductFilter, SQL>> = {
  colours: sql`v.colour_id in (select f.colour_id from product_facets f
    where f.product_id = p.id and ${facetConditions.colours})`,
  sizes: sql`lower(v.size) in ${listed('sizes')}`,
  availability: sql`iif(v.availability = 'in_stock' and v.stock = 0, 'sold_out', v.availability)
    in ${listed('availability')}`,
  priceFromMinor: sql`coalesce(v.price_minor, p.price_minor) >= ${sql.placeholder('priceFromMinor')}`,
  priceToMinor: sql`coalesce(v.price_minor, p.price_minor) <= ${sql.placeholder('priceToMinor')}`,
  onSale: reduced,
  inStock: sql`v.availability = 'in_stock' and coalesce(v.stock, 1) > 0`,
}

/**
 * What cannot be true of a variant unless it is of its product: spares most products the look at their variants. The pluses keep
 * SQLite from making an index of all products for it first.
 */
const productConditions: Partial<Record<keyof ProductFilter, SQL>> = {
  priceFromMinor: sql`p.to_price_minor >= ${sql.placeholder('priceFromMinor')}`,
  priceToMinor: sql`p.from_price_minor <= ${sql.placeholder('priceToMinor')}`,
  onSale: sql`+p.reduced = 1`,
  inStock: sql`+p.availability = 'in_stock'`,
}

const hasFacet = (condition: SQL) =>
  sql`exists (select 1 from product_facets f where f.product_id = p.id and ${condition})`

/** What says the same of the product where nothing else is asked: no variant need be looked at. */
const aloneConditions: Partial<Record<keyof ProductFilter, SQL>> = {
  colours: hasFacet(facetConditions.colours),
  sizes: hasFacet(facetConditions.sizes),
  onSale: sql`p.reduced = 1`,
  inStock: sql`p.availability = 'in_stock'`,
}

export type VariantQuestion = Exclude<keyof ProductFilter, 'categoryId'>

/** The questions this filter asks of variants, in a fixed order: each set of them is one prepared statement. */
export function questionsOf(filter: ProductFilter): VariantQuestion[] {
  const all = Object.keys(variantConditions) as VariantQuestion[]
  return all.filter((question) => filter[question] !== undefined)
}

/** A condition on `products p`; its values come from valuesOf. */
export function conditionOf(questions: readonly VariantQuestion[]): SQL {
  if (questions.length === 0) return sql`true`
  const [first] = questions
  const alone = first !== undefined && questions.length === 1 ? aloneConditions[first] : undefined
  if (alone !== undefined) return alone
  const onProduct = questions.flatMap((question) => productConditions[question] ?? [])
  const onVariant = questions.flatMap((question) => variantConditions[question] ?? [])
  const exists = sql`exists (select 1 from variants v where v.product_id = p.id
    and ${sql.join(onVariant, sql` and `)})`
  return sql.join([...onProduct, exists], sql` and `)
}

/**
 * The same for the published `products p` of the whole shop, or of the category `scope.id`: quicker for all of them than for the
 * first few, as only those are looked at that have such a colour, or else such a size, in any variant.
 */
export function wholeConditionOf(questions: readonly VariantQuestion[], inCategory: boolean): SQL {
  const asked = conditionOf(questions)
  const facet = (['colours', 'sizes'] as const).find((one) => questions.includes(one))
  if (facet === undefined) {
    return sql`p.status = 'published' and ${inCategory ? sql`p.category_id = scope.id and ` : sql``}${asked}`
  }
  // Facets know the category. The plus keeps SQLite from reading all that is published instead.
  const within = inCategory ? sql`f.category_id = scope.id and ` : sql``
  return sql`p.id in (select f.product_id from product_facets f where ${within}${facetConditions[facet]})
    and +p.status = 'published' and ${asked}`
}

export function valuesOf(filter: ProductFilter): Record<string, string | number | null> {
  return {
    categoryId: filter.categoryId ?? null,
    priceFromMinor: filter.priceFromMinor ?? null,
    priceToMinor: filter.priceToMinor ?? null,
    colours: JSON.stringify(filter.colours?.map(colourKey) ?? []),
    sizes: JSON.stringify(filter.sizes?.map(sizeKey) ?? []),
    availability: JSON.stringify(filter.availability ?? []),
  }
}
