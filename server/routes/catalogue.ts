// Lists of products, as customers page through them.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { listProducts } from '#shop/catalogue.ts'
import { findCategory } from '#shop/catalogue-tree.ts'
import { ShopError } from '#shop/error.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked } from '../asked.ts'

export const question = z.object({
  language: z.string().exactOptional(),
  /** By its name in the address. */
  category: z.string().max(200).exactOptional(),
  cursor: z.string().max(100).exactOptional(),
})

export function catalogueRoutes(db: Db) {
  return new Hono().get('/', asked(question), (c) => {
    const { language: wished, category: slug, cursor } = c.req.valid('query')
    const language = spokenBy(db, wished)
    const category = slug === undefined ? undefined : findCategory(db, slug, language)
    if (slug !== undefined && category === undefined) throw new ShopError('not-found')
    const page = listProducts(db, {
      language,
      ...(category === undefined ? {} : { categoryId: category.id }),
      ...(cursor === undefined ? {} : { after: cursor }),
    })
    return c.json({
      category: category === undefined ? null : { slug: category.slug, title: category.title },
      ...page,
    })
  })
}
