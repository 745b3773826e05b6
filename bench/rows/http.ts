// What customers ask for most, from the shop's own server, beside the least that Hono can answer.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { generateGoods } from '#db/generate.ts'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, openDb } from '#db/open.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { serveApp, serveShop } from '../http.ts'
import type { Row } from '../measure.ts'

const now = Date.UTC(2026, 0, 15)

type Shop = { db: Db; close: () => void }

function openShopOf(products: number): Shop {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'))
  const db = openDb(join(folder, 'kiosk.sqlite'))
  migrateDb(db)
  generateGoods(db, { products, now })
  rebuildCatalogue(db, now)
  return {
    db,
    close() {
      closeDb(db)
      rmSync(folder, { recursive: true })
    },
  }
}

/** Every path in turn, as many customers would ask for them. */
function besideHello(name: string, paths: string[]): Row {
  return {
    name,
    unit: 'requests/s',
    better: 'higher',
    aim: 0.6,
    turns: 3,
    async prepare() {
      const shop = openShopOf(1_000)
      const ours = await serveShop(shop.db)
      const hello = await serveApp(new Hono().get('/', (c) => c.text('hello')))
      return {
        ours: async () => (await ours.load(paths)).perSecond,
        limit: async () => (await hello.load(['/'])).perSecond,
        close() {
          ours.close()
          hello.close()
          shop.close()
        },
      }
    },
  }
}

export const cataloguePage = besideHello('catalogue page of 20 products, HTTP', [
  '/api/catalogue?language=ru',
])
export const productData = besideHello('product page data, HTTP', ['/api/products/5?language=ru'])
