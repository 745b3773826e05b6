// What is found by words; whatever was typed, it is an answer and no mistake.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { searchProducts } from '#shop/search/search.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked, fromCursor, inLanguage } from '../asked.ts'

export const question = z.strictObject({ ...inLanguage, q: z.string().default(''), ...fromCursor })

export function searchRoutes(db: Db) {
  return new Hono().get('/', asked(question), (c) => {
    const { language, q, cursor } = c.req.valid('query')
    const after = cursor === undefined ? {} : { after: cursor }
    return c.json(searchProducts(db, q, { language: spokenBy(db, language), ...after }))
  })
}
