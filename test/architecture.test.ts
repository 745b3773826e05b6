// Keeps the rooms apart: reads every source file of the project and holds it against the table.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findViolations } from './support/architecture.ts'
import { findCircles } from './support/circles.ts'

const root = new URL('../', import.meta.url)
const notOurs = /^(\.|node_modules$|dist$|data$|artifacts$|coverage$)/
const sources = globSync('**/*.{ts,tsx,mjs,css,ftl}', {
  cwd: root,
  exclude: (path) => notOurs.test(path),
})

test('finds the sources', () => {
  expect(sources).toContain('shop/money.ts')
  expect(sources).toContain('scripts/run.mjs')
  expect(sources.filter((path) => path.startsWith('node_modules'))).toEqual([])
})

const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

test('every file keeps to its room, its length and named exports', () => {
  expect(sources.flatMap((path) => findViolations(path, read(path)))).toEqual([])
})

test('no file needs one that needs it', () => {
  const parsed = sources.filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  expect(findCircles(new Map(parsed.map((path) => [path, read(path)])))).toEqual([])
})

test('a circle is told as the way around', () => {
  const files = {
    'shop/a.ts': "import { b } from './b.ts'",
    'shop/b.ts': "import { type A } from './a.ts'; import { c } from '#shop/c.ts'",
    'shop/c.ts': "export { b } from './b.ts'; import type { D } from './d.ts'",
    'shop/d.ts': "import { a } from './a.ts'",
  }
  expect(findCircles(new Map(Object.entries(files)))).toEqual(['shop/b.ts -> shop/c.ts -> shop/b.ts'])
})

describe('allows', () => {
  test.each([
    ['shop/cart.ts', "import { products } from '#db/schema/catalogue.ts'"],
    ['shop/cart.ts', "import type { Db } from '#db/open.ts'"],
    ['shop/cart.ts', "import { eq } from 'drizzle-orm'; import { priceCart } from './cart-lines.ts'"],
    ['shop/cart.ts', 'const at = new Date(now); const row = { process: at.fetch, crypto: 1 }'],
    ['bot/cart.ts', "type Opened = import('#db/open.ts').Db"],
    ['server/main.ts', "const { openSandbox } = await import('#sandbox/open.ts')"],
    ['server/app.ts', "import { Hono } from 'hono'; import { createBot } from '#bot/bot.ts'"],
    ['webapp/api.ts', "import { hc } from 'hono/client'; import type { Api } from '#server/api.ts'"],
    ['webapp/shop/Cart.tsx', "import { CartInput } from '#shop/contract.ts'; import './cart.css'"],
    ['webapp/shop/parts/Picture.tsx', "import { srcset } from '#shop/picture-widths.ts'"],
    ['webapp/shop/texts.ts', "import texts from '#locales/en/shop.ftl?raw'"],
    ['sandbox/open.ts', "import { startShop } from '#server/start.ts'"],
    ['test/shop/cart.test.ts', "import { openDb } from '#db/open.ts'"],
    ['vite.config.ts', 'export default {}'],
  ])('%s: %s', (path, content) => {
    expect(findViolations(path, content)).toEqual([])
  })
})

describe('refuses', () => {
  test.each([
    ['shop/cart.ts', "import { Bot } from 'grammy'", 'shop/cart.ts:1 imports grammy, which shop may not'],
    ['shop/cart.ts', "import { Hono } from 'hono'", 'imports hono'],
    ['shop/cart.ts', "import { signal } from '@preact/signals'", 'imports @preact/signals'],
    ['shop/cart.ts', "\nimport { readFileSync } from 'node:fs'", 'shop/cart.ts:2 imports node:fs'],
    ['shop/cart.ts', "import { openDb } from '#db/open.ts'", 'imports a value of db/open.ts'],
    ['shop/cart.ts', "import { type Db } from '#db/open.ts'", 'imports a value of db/open.ts'],
    ['shop/cart.ts', "export { openDb } from '../db/open.ts'", 'imports a value of db/open.ts'],
    ['shop/cart.ts', "export * from '#bot/cart.ts'", 'imports bot/cart.ts'],
    ['shop/cart.ts', "const bot = await import('#bot/cart.ts')", 'imports bot/cart.ts'],
    ['shop/cart.ts', 'const bot = await import(name)', 'imports a computed path'],
    ['shop/cart.ts', 'const token = process.env.TOKEN', 'uses process'],
    ['shop/cart.ts', 'const { env } = globalThis', 'uses globalThis'],
    ['shop/cart.ts', 'const now = Date.now()', 'uses Date.now'],
    ['shop/cart.ts', 'const now = new Date()', 'uses new Date()'],
    ['shop/cart.ts', 'const chance = Math.random()', 'uses Math.random'],
    ['shop/cart.ts', 'const key = crypto.randomUUID()', 'uses crypto'],
    ['db/open.ts', "import type { Cart } from '#shop/cart.ts'", 'imports shop/cart.ts'],
    ['bot/cart.ts', "import { openDb } from '#db/open.ts'", 'imports a value of db/open.ts'],
    ['bot/cart.ts', "import type { Api } from '#server/api.ts'", 'imports server/api.ts'],
    ['bot/cart.ts', "import { Page } from '#webapp/shop/Page.tsx'", 'imports webapp/shop/Page.tsx'],
    ['server/app.ts', "import { Page } from '../webapp/shop/Page.tsx'", 'imports webapp/shop/Page.tsx'],
    ['server/app.ts', "import { openSandbox } from '#sandbox/open.ts'", 'imports sandbox/open.ts'],
    ['server/routes/cart.ts', "import Database from 'better-sqlite3'", 'imports better-sqlite3'],
    ['server/main.ts', "import { addProduct } from '#test/support/shop.ts'", 'imports test/support/shop.ts'],
    ['webapp/api.ts', "import { api } from '#server/api.ts'", 'imports a value of server/api.ts'],
    [
      'webapp/shop/Cart.tsx',
      "import { products } from '#db/schema/catalogue.ts'",
      'imports db/schema/catalogue.ts',
    ],
    ['webapp/shop/Cart.tsx', "import { priceCart } from '#shop/cart.ts'", 'imports shop/cart.ts'],
    ['webapp/shop/Cart.tsx', "import { readTranslators } from '#locales/read.ts'", 'imports locales/read.ts'],
    [
      'webapp/shop/Cart.tsx',
      'const Cart = () => <b>{1}</b>\nexport default Cart',
      'Cart.tsx:2 has a default export',
    ],
    ['server/app.ts', 'const app = 1; export { app as default }', 'has a default export'],
    ['locales/read.ts', "import { readSettings } from '#shop/settings.ts'", 'imports shop/settings.ts'],
    ['shop/cart.ts', 'const = 1', 'shop/cart.ts cannot be read'],
  ])('%s: %s', (path, content, sentence) => {
    expect(findViolations(path, content)).toEqual([expect.stringContaining(sentence)])
  })
})

test('refuses a file of more than 400 lines, whatever it is written in', () => {
  expect(findViolations('shop/cart.ts', `${'\n'.repeat(399)}export const last = 1\n`)).toEqual([])
  for (const path of ['shop/cart.ts', 'webapp/shop/shop.css', 'locales/en/shop.ftl']) {
    expect(findViolations(path, '\n'.repeat(401))).toEqual([`${path} has 401 lines, more than 400`])
  }
})
