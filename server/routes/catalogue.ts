// Lists of products, as customers narrow them down and page through them.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { countProducts, listProducts, productSorts } from '#shop/catalogue.ts'
import { type CategoryPage, findCategory } from '#shop/categories/catalogue-tree.ts'
import { ShopError } from '#shop/error.ts'
import { limits } from '#shop/limits.ts'
import type { ProductFilter } from '#shop/products/product-filter.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked, fromCursor, inLanguage } from '../asked.ts'

const yes = z.literal('true').transform(() => true as const)
const minor = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)
const name = z.string().min(1).max(200)
/** Given once, or once for each. */
const names = z.union([name.transform((one) => [one]), z.array(name).max(50)])

export const question = z.strictObject({
  ...inLanguage,
  /** By its name in the address. */
  category: z.string().max(200).exactOptional(),
  sort: z.enum(productSorts).exactOptional(),
  /** As /facets names them. */
  colours: names.exactOptional(),
  sizes: names.exactOptional(),
  priceFrom: minor.exactOptional(),
  priceTo: minor.exactOptional(),
  inStock: yes.exactOptional(),
  onSale: yes.exactOptional(),
  ...fromCursor,
})
type Question = z.output<typeof question>

export function catalogueRoutes(db: Db) {
  return new Hono().get('/', asked(question), (c) => {
    const { language: wished, sort, category: slug, cursor, ...narrow } = c.req.valid('query')
    const language = spokenBy(db, wished)
    const category = slug === undefined ? null : getCategory(db, slug, language)
    const filter = filterOf(narrow, category)
    const page = listProducts(db, {
      ...filter,
      language,
      ...(sort !== undefined && { sort }),
      ...(cursor !== undefined && { after: cursor }),
    })
    // Whoever pages on was told already.
    const total = cursor === undefined ? countProducts(db, filter, limits.counted + 1) : null
    return c.json({ category, ...page, total })
  })
}

type Narrow = Omit<Question, 'language' | 'sort' | 'category' | 'cursor'>

function filterOf(narrow: Narrow, category: CategoryPage | null): ProductFilter {
  const { colours, sizes, priceFrom, priceTo, inStock, onSale } = narrow
  return {
    ...(category !== null && { categoryId: category.id }),
    ...(colours !== undefined && { colours }),
    ...(sizes !== undefined && { sizes }),
    ...(priceFrom !== undefined && { priceFromMinor: priceFrom }),
    ...(priceTo !== undefined && { priceToMinor: priceTo }),
    ...(inStock !== undefined && { inStock }),
    ...(onSale !== undefined && { onSale }),
  }
}

export function getCategory(db: Db, slug: string, language: Language): CategoryPage {
  const category = findCategory(db, slug, language)
  if (category === undefined) throw new ShopError('not-found')
  return category
}
