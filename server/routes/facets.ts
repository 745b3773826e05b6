// What a list can be narrowed down by.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { listFacets } from '#shop/facets.ts'
import { listFoundFacets } from '#shop/search/search.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked, inLanguage } from '../asked.ts'
import { getCategory } from './catalogue.ts'

/** A category, or what is found by words; else the whole shop. */
const of = { category: z.string().max(200).exactOptional(), q: z.string().exactOptional() }

export const question = z.strictObject({ ...inLanguage, ...of })

export function facetRoutes(db: Db) {
  return new Hono().get('/', asked(question), (c) => {
    const { language: wished, category, q } = c.req.valid('query')
    const language = spokenBy(db, wished)
    if (q !== undefined) return c.json(listFoundFacets(db, q, language))
    const within = category === undefined ? {} : { categoryId: getCategory(db, category, language).id }
    return c.json(listFacets(db, { language, ...within }))
  })
}
