// What the search box offers while one types.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { suggest } from '#shop/search/suggestions.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked, inLanguage } from '../asked.ts'

export const question = z.strictObject({ ...inLanguage, q: z.string().default('') })

export function suggestionRoutes(db: Db) {
  return new Hono().get('/', asked(question), (c) => {
    const { language, q } = c.req.valid('query')
    return c.json(suggest(db, q, spokenBy(db, language)))
  })
}
