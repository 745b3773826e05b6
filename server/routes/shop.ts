// What a screen has to know of the shop before it can show anything.
import { Hono } from 'hono'
import type { Db } from '#db/open.ts'
import { readSettings } from '#shop/settings.ts'

export function shopRoutes(db: Db) {
  return new Hono().get('/', (c) => {
    const { shopName, greeting, languages, language, currency } = readSettings(db)
    return c.json({ name: shopName, greeting, languages, language, currency })
  })
}
