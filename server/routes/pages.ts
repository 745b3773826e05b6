// The shop's own pages.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { ShopError } from '#shop/error.ts'
import { findPage } from '#shop/pages/pages.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked, inLanguage } from '../asked.ts'

export const question = z.strictObject(inLanguage)

export function pageRoutes(db: Db) {
  return new Hono().get('/:slug', asked(question), (c) => {
    const language = spokenBy(db, c.req.valid('query').language)
    const page = findPage(db, c.req.param('slug'), language)
    if (page === undefined) throw new ShopError('not-found')
    return c.json(page)
  })
}
