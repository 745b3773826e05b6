// What a screen has to know of the shop before it can show anything.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { listCategories } from '#shop/catalogue-tree.ts'
import { textIn } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'
import { asked, spokenBy } from '../asked.ts'

const question = z.object({ language: z.string().exactOptional() })

export function shopRoutes(db: Db) {
  return new Hono().get('/', asked(question), (c) => {
    const { shopName, greeting, languages, currency } = readSettings(db)
    const spoken = spokenBy(db, c.req.valid('query').language)
    return c.json({
      name: textIn(shopName, spoken),
      greeting: textIn(greeting, spoken),
      languages,
      /** What these texts are in. */
      spoken,
      currency,
      categories: listCategories(db, spoken),
    })
  })
}
