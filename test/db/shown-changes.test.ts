import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { shownTables, watchShown } from '#db/shown-changes.ts'
import { addProduct, addVariant, memoryDb } from '#test/support/shop.ts'

/** What nobody but its owner, or the shop, is shown. A new table belongs here or among those that everybody is shown. */
const ownBusiness = [
  ...[
    'customers',
    'staff',
    'invitations',
    'audit_log',
    'carts',
    'cart_lines',
    'checkout_drafts',
    'promo_codes',
  ],
  ...['orders', 'order_lines', 'order_history', 'outbox', 'processed_updates', 'conversation_state'],
  ...[
    'posts',
    'dialogue',
    'dialogue_topics',
    'telegram_files',
    'bulk_changes',
    'deleted_products',
    'favourites',
    'wanted_pictures',
  ],
  ...['broadcasts', 'broadcast_receipts', 'stock_falls'],
]
/** SQLite's own, and the pieces of the full-text table, which change with its words. */
const notTables = /^(sqlite_|__drizzle_|product_search)/

function listTables(db: Db): string[] {
  const names = db.$client
    .prepare("select name from sqlite_master where type = 'table'")
    .pluck()
    .all() as string[]
  return names.filter((name) => !notTables.test(name)).sort()
}

function columnsOf(db: Db, table: string): string[] {
  return (db.$client.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
}

/** Ones, which are numbers, texts and JSON alike. */
function rowOf(db: Db, table: string, fields: Record<string, string>): string {
  const columns = columnsOf(db, table)
  return `insert into ${table} (${columns.map((name) => `"${name}"`)}) values (${columns.map((name) => `'${fields[name] ?? 1}'`)})`
}

/** A row, changed column by column and taken away again: what was counted of each step. */
function stepsIn(table: string, fields: Record<string, string> = {}): { step: string; counted: number }[] {
  const db = memoryDb()
  db.$client.pragma('foreign_keys = OFF')
  const changes = watchShown(db)
  const steps = [
    ['insert', rowOf(db, table, fields)],
    ...columnsOf(db, table).map((name) => [name, `update ${table} set "${name}" = "${name}"`]),
    ['delete', `delete from ${table}`],
  ]
  return steps.map(([step = '', sql = '']) => {
    const before = changes.count
    db.$client.exec(sql)
    return { step, counted: changes.count - before }
  })
}

test('every table is known to be shown to everybody, or not to be', () => {
  expect(listTables(memoryDb())).toEqual([...shownTables, ...ownBusiness].sort())
})

describe('a change', () => {
  /** Noted apart, as every order makes them. */
  const apart: Record<string, string[]> = { variants: ['stock'], products: ['sold'] }

  test.each(shownTables.filter((table) => table !== 'reviews'))('of anything in %s is noticed', (table) => {
    const unseen = stepsIn(table).filter(({ counted }) => counted === 0)
    expect(unseen.map(({ step }) => step)).toEqual(apart[table] ?? [])
  })

  test.each(ownBusiness)('of anything in %s is nothing to others', (table) => {
    expect(stepsIn(table).filter(({ counted }) => counted > 0)).toEqual([])
  })

  test('of a review is noticed when it is shown, or was', () => {
    const counted = (status: string) => stepsIn('reviews', { status }).map((step) => step.counted)
    expect(new Set(counted('shown'))).toEqual(new Set([1]))
    expect(new Set(counted('waiting'))).toEqual(new Set([0]))
    const db = memoryDb()
    db.$client.pragma('foreign_keys = OFF')
    db.$client.exec(rowOf(db, 'reviews', { status: 'waiting' }))
    const changes = watchShown(db)
    for (const status of ['shown', 'hidden']) db.$client.prepare('update reviews set status = ?').run(status)
    expect(changes.count).toBe(2)
  })

  test('of the stock tells the fewest pieces there were, and of sales only that there were some', () => {
    const db = memoryDb()
    const { id } = addProduct(db)
    addVariant(db, id, { stock: 10 })
    const changes = watchShown(db)
    const { count } = changes
    db.update(variants).set({ stock: 7 }).run()
    db.update(variants).set({ stock: 9 }).run()
    db.update(products).set({ sold: 3 }).run()
    expect(changes).toEqual({ count, fewestPieces: 7, sales: 1 })
    db.update(variants).set({ stock: null }).run()
    expect(changes.fewestPieces).toBe(0)
  })

  test('of another shop in the same process is nothing to this one', () => {
    const [one, other] = [memoryDb(), memoryDb()]
    const changes = [watchShown(one), watchShown(other)]
    addProduct(other)
    expect(changes.map(({ count }) => count > 0)).toEqual([false, true])
    expect(watchShown(one)).toBe(changes[0])
  })
})
