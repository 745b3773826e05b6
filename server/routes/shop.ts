// What a screen has to know of the shop before it can show anything.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { type CategoryView, listCategories } from '#shop/catalogue-tree.ts'
import { textIn } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked } from '../asked.ts'

export type ShopView = {
  name: string
  greeting: string
  languages: Language[]
  /** What these texts are in. */
  spoken: Language
  currency: string
  categories: CategoryView[]
}

const question = z.object({ language: z.string().exactOptional() })

export function shopRoutes(db: Db) {
  return new Hono().get('/', asked(question), (c) => {
    const { shopName, greeting, languages, currency } = readSettings(db)
    const spoken = spokenBy(db, c.req.valid('query').language)
    const view: ShopView = {
      name: textIn(shopName, spoken),
      greeting: textIn(greeting, spoken),
      languages,
      spoken,
      currency,
      categories: listCategories(db, spoken),
    }
    return c.json(view)
  })
}
