// The rows of products on the first screen.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { readHome } from '#shop/home.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked, inLanguage } from '../asked.ts'

export const question = z.strictObject(inLanguage)

export function homeRoutes(db: Db) {
  return new Hono().get('/', asked(question), (c) =>
    c.json(readHome(db, spokenBy(db, c.req.valid('query').language))),
  )
}
