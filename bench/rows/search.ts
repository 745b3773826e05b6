// A search among 10,000 products, asked of the shop's own server, beside a prepared query of as many cards behind bare Hono.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { generateGoods } from '#db/generate.ts'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, openDb } from '#db/open.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { serveApp, serveShop } from '../http.ts'
import type { Row } from '../measure.ts'
import { listQueries } from '../queries.ts'

const products = 10_000
const queries = 3_000
const now = Date.UTC(2026, 0, 15)

/** What a card shows, its picture with its size and placeholder too, without the patches of its colours. */
const twentyCards = `
  select p.id, kind, title, from_price_minor as fromPriceMinor, to_price_minor as toPriceMinor,
    old_price_minor as oldPriceMinor, availability, hash, width, height, placeholder
  from products p left join pictures on hash =
    (select picture_hash from product_images i where i.product_id = p.id order by i.position, i.id limit 1)
  where status = 'published' and published_at < ? order by published_at desc limit 20`

export const search: Row = {
  name: 'search over 10,000 products, HTTP, distinct queries',
  unit: 'requests/s',
  better: 'higher',
  aim: 0.5,
  turns: 3,
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'))
    const db = openDb(join(folder, 'kiosk.sqlite'))
    migrateDb(db)
    generateGoods(db, { products, now })
    rebuildCatalogue(db, now)
    const cards = db.$client.prepare(twentyCards)
    const ours = await serveShop(db)
    const bare = await serveApp(
      new Hono().get('/cards', (c) => c.json({ items: cards.all(Number(c.req.query('before'))) })),
    )
    const asked = listQueries(queries).map(
      (query) => `/api/search?language=ru&q=${encodeURIComponent(query)}`,
    )
    const pages = asked.map((_, index) => `/cards?before=${now - index * 3_600_000}`)
    return {
      ours: async () => (await ours.load(asked)).perSecond,
      limit: async () => (await bare.load(pages)).perSecond,
      close() {
        ours.close()
        bare.close()
        closeDb(db)
        rmSync(folder, { recursive: true })
      },
    }
  },
}
