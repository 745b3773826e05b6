// What a list can be narrowed down by.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { listFacets } from '#shop/facets.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked, inLanguage } from '../asked.ts'
import { getCategory } from './catalogue.ts'

export const question = z.strictObject({ ...inLanguage, category: z.string().max(200).exactOptional() })

export function facetRoutes(db: Db) {
  return new Hono().get('/', asked(question), (c) => {
    const { language: wished, category } = c.req.valid('query')
    const language = spokenBy(db, wished)
    const within = category === undefined ? {} : { categoryId: getCategory(db, category, language).id }
    return c.json(listFacets(db, { language, ...within }))
  })
}
