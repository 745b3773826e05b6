import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { openDb } from '#db/open.ts'
import * as catalogue from '#db/schema/catalogue.ts'
import * as chat from '#db/schema/chat.ts'
import * as people from '#db/schema/people.ts'
import * as running from '#db/schema/running.ts'
import * as search from '#db/schema/search.ts'
import * as selling from '#db/schema/selling.ts'
import * as telling from '#db/schema/telling.ts'
import { memoryDb } from '#test/support/shop.ts'

// Its ESM build asks for a require that is not there.
const kit = createRequire(import.meta.url)('drizzle-kit/api') as typeof import('drizzle-kit/api')

type Snapshot = Awaited<ReturnType<typeof kit.generateSQLiteDrizzleJson>>
const folder = new URL('../../db/migrations/', import.meta.url)
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown

const schema = () =>
  kit.generateSQLiteDrizzleJson(
    { ...catalogue, ...chat, ...people, ...running, ...search, ...selling, ...telling },
    undefined,
    'snake_case',
  )

/** Tables and indexes as SQLite keeps them, whatever the spaces between the words. */
function shapeOf(db: Db): Map<string, string> {
  const rows = db.$client
    .prepare<[], { name: string; sql: string }>('select name, sql from sqlite_master where sql is not null')
    .all()
  return new Map(rows.map(({ name, sql }) => [name, sql.replace(/\s*([\s(),])\s*/g, '$1').trim()]))
}

describe('the migrations', () => {
  test('end in the tables that the code knows', async () => {
    const empty = await kit.generateSQLiteDrizzleJson({})
    const fresh = openDb(':memory:')
    for (const statement of await kit.generateSQLiteMigration(empty, await schema()))
      fresh.$client.exec(statement)
    const known = shapeOf(fresh)
    const migrated = shapeOf(memoryDb())
    const same = [...known.keys()].map((name) => [name, migrated.get(name)] as const)
    expect(new Map(same)).toEqual(known)
    expect(known.size).toBeGreaterThan(40)
  })

  test('are known to drizzle-kit as far as the schema goes, so that the next one holds only what is new', async () => {
    const newest = readdirSync(new URL('meta/', folder))
      .filter((name) => name.endsWith('_snapshot.json'))
      .sort()
      .at(-1)
    const missing = await kit.generateSQLiteMigration(read(`meta/${newest}`) as Snapshot, await schema())
    expect(missing).toEqual([])
  })

  test('have each a file, a snapshot and a place in the journal', () => {
    const { entries } = read('meta/_journal.json') as {
      entries: { idx: number; tag: string; when: number }[]
    }
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort()
    expect(files).toEqual(entries.map(({ tag }) => `${tag}.sql`))
    expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index))
    expect(entries.map(({ when }) => when)).toEqual(
      [...new Set(entries.map(({ when }) => when))].sort((a, b) => a - b),
    )
  })

  test('never delete what has money in it along with something else', () => {
    const db = memoryDb()
    for (const table of ['orders', 'order_lines', 'order_history', 'promo_codes']) {
      const keys = db.$client.pragma(`foreign_key_list(${table})`) as { on_delete: string }[]
      expect(keys.map((key) => key.on_delete)).not.toContain('CASCADE')
    }
  })
})
