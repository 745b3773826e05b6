// What a screen has to know of the shop before it can show anything.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { type Appearance, readAppearance } from '#shop/appearance.ts'
import { type CategoryView, listCategories } from '#shop/categories/catalogue-tree.ts'
import { textIn } from '#shop/languages.ts'
import { listPages, type PageLink } from '#shop/pages/pages.ts'
import { readSettings } from '#shop/settings.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked, inLanguage } from '../asked.ts'

export type ShopView = Appearance & {
  name: string
  greeting: string
  languages: Language[]
  /** What these texts are in. */
  spoken: Language
  currency: string
  /** How a phone number without a country code is read. */
  country: string
  categories: CategoryView[]
  pages: PageLink[]
  /** Where its moments are told in. */
  timeZone: string
  /** No orders before this moment; null: open. */
  closedUntil: number | null
  /** How the shop's bot is called in Telegram; null where there is none, or it is not yet known. */
  bot: string | null
}

/** The bot's name, once it is known. */
export type BotName = () => string | null

export const question = z.strictObject(inLanguage)

export function shopRoutes(db: Db, botName: BotName) {
  return new Hono().get('/', asked(question), (c) => {
    const { shopName, greeting, languages, currency, country, timeZone, closedUntil } = readSettings(db)
    const spoken = spokenBy(db, c.req.valid('query').language)
    const view: ShopView = {
      ...{ languages, spoken, currency, country, timeZone, closedUntil },
      name: textIn(shopName, spoken),
      greeting: textIn(greeting, spoken),
      categories: listCategories(db, spoken),
      pages: listPages(db, spoken),
      ...readAppearance(db, spoken),
      bot: botName(),
    }
    return c.json(view)
  })
}
