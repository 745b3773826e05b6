// Lists of products, as customers narrow them down and page through them.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { countProducts, listProducts, productSorts } from '#shop/catalogue.ts'
import { type CategoryPage, findCategory } from '#shop/categories/catalogue-tree.ts'
import { ShopError } from '#shop/error.ts'
import { limits } from '#shop/limits.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked, fromCursor, inLanguage } from '../asked.ts'
import { filterOf, narrowing } from '../narrowing.ts'

export const question = z.strictObject({
  ...inLanguage,
  /** By its name in the address. */
  category: z.string().max(200).exactOptional(),
  sort: z.enum(productSorts).exactOptional(),
  ...narrowing,
  ...fromCursor,
})

export function catalogueRoutes(db: Db) {
  return new Hono().get('/', asked(question), (c) => {
    const { language: wished, sort, category: slug, cursor, ...narrow } = c.req.valid('query')
    const language = spokenBy(db, wished)
    const category = slug === undefined ? null : getCategory(db, slug, language)
    const filter = { ...filterOf(narrow), ...(category !== null && { categoryId: category.id }) }
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

export function getCategory(db: Db, slug: string, language: Language): CategoryPage {
  const category = findCategory(db, slug, language)
  if (category === undefined) throw new ShopError('not-found')
  return category
}
