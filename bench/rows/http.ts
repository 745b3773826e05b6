// What customers ask for most, from the shop's own server: beside the least that Hono can answer, and in a shop of a hundred times
// as many goods.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { generateGoods } from '#db/generate.ts'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, openDb } from '#db/open.ts'
import { listProducts, productSorts } from '#shop/catalogue.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { type Served, serveApp, serveShop } from '../http.ts'
import type { Row } from '../measure.ts'
import { listQueries } from '../queries.ts'

const now = Date.UTC(2026, 0, 15)

type Shop = Served & { db: Db }

async function openShopOf(products: number): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'))
  const db = openDb(join(folder, 'kiosk.sqlite'))
  migrateDb(db)
  generateGoods(db, { products, now })
  rebuildCatalogue(db, now)
  const { load, close } = await serveShop(db)
  return {
    ...{ db, load },
    close() {
      close()
      closeDb(db)
      rmSync(folder, { recursive: true })
    },
  }
}

function read<T>(db: Db, query: string): T[] {
  return db.$client.prepare(query).pluck().all() as T[]
}

const firstPages = (db: Db) =>
  read<string>(db, 'select slug from categories').map((slug) => `/api/catalogue?language=ru&category=${slug}`)

const products = (db: Db) =>
  read<number>(db, "select id from products where status = 'published' order by id limit 500").map(
    (id) => `/api/products/${id}?language=ru`,
  )

/** In turn, as many customers would ask for them. */
function besideHello(name: string, pathsIn: (db: Db) => string[]): Row {
  return {
    name,
    unit: 'requests/s',
    better: 'higher',
    aim: 0.6,
    turns: 3,
    async prepare() {
      const shop = await openShopOf(1_000)
      const hello = await serveApp(new Hono().get('/', (c) => c.text('hello')))
      const paths = pathsIn(shop.db)
      return {
        ours: async () => (await shop.load(paths)).perSecond,
        limit: async () => (await hello.load(['/'])).perSecond,
        close() {
          hello.close()
          shop.close()
        },
      }
    },
  }
}

export const cataloguePage = besideHello('catalogue pages of 20 products, HTTP', firstPages)
export const productData = besideHello('product page data, HTTP', products)

/** More than the memory keeps: lists in every order and from the middle, products, searches, what lists are narrowed down by. */
function everything(db: Db): string[] {
  const orders = firstPages(db).flatMap((path) => productSorts.map((sort) => `${path}&sort=${sort}`))
  const facets = firstPages(db).map((path) => path.replace('catalogue', 'facets'))
  const searches = listQueries(300).map((query) => `/api/search?language=ru&q=${encodeURIComponent(query)}`)
  const all = [...orders, ...facets, ...searches, ...products(db), ...laterPages(db), '/api/home?language=ru']
  // A prime step: no two of a kind follow each other.
  return all.map((_, index) => all[(index * 7919) % all.length] ?? '')
}

function laterPages(db: Db): string[] {
  return productSorts.flatMap((sort) => {
    const paths: string[] = []
    let after = listProducts(db, { language: 'ru', sort }).next
    while (after !== null && paths.length < 40) {
      paths.push(`/api/catalogue?language=ru&sort=${sort}&cursor=${after}`)
      after = listProducts(db, { language: 'ru', sort, after }).next
    }
    return paths
  })
}

export const manyProducts: Row = {
  name: '100,000 products instead of 1,000, HTTP, the slowest of a hundred',
  unit: 'ms',
  better: 'lower',
  aim: 2,
  turns: 3,
  async prepare() {
    const [many, few] = [await openShopOf(100_000), await openShopOf(1_000)]
    const [ofMany, ofFew] = [everything(many.db), everything(few.db)]
    return {
      ours: async () => (await many.load(ofMany)).p99Ms,
      limit: async () => (await few.load(ofFew)).p99Ms,
      close() {
        many.close()
        few.close()
      },
    }
  },
}
