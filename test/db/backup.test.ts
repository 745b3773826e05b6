import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { backUp, restoreBackup } from '#db/backup.ts'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, openCopy, openDb } from '#db/open.ts'
import { enqueue } from '#shop/outbox.ts'
import { inTx } from '#shop/transaction.ts'
import { allRows, tempFolder } from '#test/support/files.ts'
import { addCustomer, addProduct, addVariant, buy, noon } from '#test/support/shop.ts'

function openShop(file: string): Db {
  const db = openDb(file)
  onTestFinished(() => closeDb(db))
  migrateDb(db)
  return db
}

/** A shop in a file, with something sold. */
function shopWithOrders(orders = 3) {
  const folder = tempFolder()
  const file = join(folder, 'kiosk.sqlite')
  const db = openShop(file)
  const variant = addVariant(db, addProduct(db).id, { stock: 1000 })
  const sell = () => buy(db, addCustomer(db), variant.id)
  for (let n = 0; n < orders; n++) sell()
  return { folder, file, db, sell, backup: join(folder, 'backups', 'nightly.sqlite') }
}

function rowsIn(file: string) {
  const copy = openCopy(file)
  const rows = allRows(copy)
  copy.close()
  return rows
}

/** Rows that are whole together: no order without its lines, no row half written. */
function countsOf(rows: ReturnType<typeof allRows>) {
  return Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.length]))
}

const fill = (db: Db, count: number) =>
  inTx(db, (tx) => {
    for (let n = 0; n < count; n++) {
      const payload = { text: 'x'.repeat(2000), n }
      enqueue(
        tx,
        { kind: 'filler', key: `filler-${n}`, channel: 'mail', recipient: `${n}@example.com`, payload },
        noon,
      )
    }
  })

describe('a backup', () => {
  test('holds every row, and tells how many there are', async () => {
    const { db, backup } = shopWithOrders()
    const made = await backUp(db, backup)
    const rows = allRows(db.$client)
    expect(rowsIn(backup)).toEqual(rows)
    expect(made).toMatchObject({ file: backup, rows: { orders: 3, order_lines: 3, customers: 3 } })
    expect(made.bytes).toBe(readFileSync(backup).length)
  })

  test('is one file, with nothing beside it', async () => {
    const { db, backup, folder } = shopWithOrders()
    await backUp(db, backup)
    expect(readdirSync(join(folder, 'backups'))).toEqual(['nightly.sqlite'])
  })

  test('is made while the shop sells, and holds a moment of it, whole', async () => {
    const { db, backup, sell } = shopWithOrders()
    // Big enough for many steps, so that orders come in between them.
    fill(db, 5000)
    let working = true
    const made = backUp(db, backup).finally(() => {
      working = false
    })
    let sold = 3
    while (working) {
      sell()
      sold++
      await setImmediate()
    }
    await made
    expect(sold).toBeGreaterThan(8)
    const rows = rowsIn(backup)
    const counts = countsOf(rows)
    expect(counts.orders).toBe(counts.order_lines)
    expect(counts.orders).toBe(counts.order_history)
    expect(counts.orders).toBeGreaterThanOrEqual(3)
    const now = allRows(db.$client)
    for (const [table, list] of Object.entries(rows)) {
      if (table === 'orders' || table === 'order_lines')
        expect(now[table]).toEqual(expect.arrayContaining(list))
    }
  })

  test('replaces an older one of the same name only when it is good', async () => {
    const { db, backup, sell } = shopWithOrders()
    await backUp(db, backup)
    const old = rowsIn(backup)
    db.$client.pragma('foreign_keys = OFF')
    db.$client.exec('delete from customers')
    await expect(backUp(db, backup)).rejects.toThrow(/is damaged: .*rows of orders without their customers/)
    expect(rowsIn(backup)).toEqual(old)
    expect(existsSync(`${backup}.part`)).toBe(false)
    db.$client.exec('update orders set customer_id = null; delete from carts; delete from checkout_drafts')
    db.$client.pragma('foreign_keys = ON')
    sell()
    await backUp(db, backup)
    expect(rowsIn(backup)).toEqual(allRows(db.$client))
  })

  test('is not disturbed by what an interrupted one left', async () => {
    const { db, backup, folder } = shopWithOrders()
    mkdirSync(join(folder, 'backups'))
    writeFileSync(`${backup}.part`, 'half a page')
    await backUp(db, backup)
    expect(rowsIn(backup)).toEqual(allRows(db.$client))
  })

  test('says why it could not be made', async () => {
    const { db, folder } = shopWithOrders()
    writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
    await expect(backUp(db, join(folder, 'backups', 'nightly.sqlite'))).rejects.toThrow(/EEXIST|ENOTDIR/)
  })
})

describe('restoring', () => {
  test('brings a shop back on another machine, row by row', async () => {
    const { db, backup } = shopWithOrders()
    await backUp(db, backup)
    const to = join(tempFolder(), 'data', 'kiosk.sqlite')
    expect(restoreBackup({ from: backup, to })).toEqual({ replaced: undefined })
    const restored = openShop(to)
    expect(allRows(restored.$client)).toEqual(allRows(db.$client))
    expect(restored.$client.pragma('journal_mode', { simple: true })).toBe('wal')
  })

  test('keeps the file it replaces, with its newest orders', async () => {
    const { db, file, backup, sell } = shopWithOrders()
    await backUp(db, backup)
    const saved = allRows(db.$client)
    sell()
    const newest = allRows(db.$client)
    closeDb(db)
    const { replaced } = restoreBackup({ from: backup, to: file })
    expect(rowsIn(file)).toEqual(saved)
    expect(rowsIn(replaced ?? '')).toEqual(newest)
    expect(newest).not.toEqual(saved)
  })

  test('never mixes the restored file with the log of the one before', async () => {
    const { db, folder, backup, sell } = shopWithOrders()
    await backUp(db, backup)
    const saved = allRows(db.$client)
    sell()
    // As a killed shop leaves its folder: the newest order stands in the log alone.
    const killed = join(folder, 'killed', 'kiosk.sqlite')
    mkdirSync(join(folder, 'killed'))
    for (const end of ['', '-wal', '-shm']) copyFileSync(`${db.$client.name}${end}`, `${killed}${end}`)
    const newest = allRows(db.$client)
    const { replaced } = restoreBackup({ from: backup, to: killed })
    expect(readdirSync(join(folder, 'killed')).filter((name) => /-(wal|shm)$/.test(name))).toEqual([])
    expect(rowsIn(killed)).toEqual(saved)
    expect(rowsIn(replaced ?? '')).toEqual(newest)
  })

  test('takes along the log of a copied folder', () => {
    const { db, folder } = shopWithOrders()
    const copied = join(folder, 'copied.sqlite')
    for (const end of ['', '-wal']) copyFileSync(`${db.$client.name}${end}`, `${copied}${end}`)
    const to = join(folder, 'elsewhere.sqlite')
    restoreBackup({ from: copied, to })
    expect(rowsIn(to)).toEqual(allRows(db.$client))
  })

  test('works where the present file is beyond opening, and keeps that one too', async () => {
    const { db, file, backup } = shopWithOrders()
    await backUp(db, backup)
    const saved = allRows(db.$client)
    closeDb(db)
    writeFileSync(file, 'what is left after a bad disk')
    writeFileSync(`${file}-wal`, 'and its log')
    const { replaced } = restoreBackup({ from: backup, to: file })
    expect(rowsIn(file)).toEqual(saved)
    expect(readFileSync(replaced ?? '', 'utf8')).toBe('what is left after a bad disk')
    expect(readFileSync(`${replaced}-wal`, 'utf8')).toBe('and its log')
  })

  test.each([
    ['is cut short', (file: string) => truncateSync(file, 40_000), /is damaged|is not a whole database/],
    ['has a page overwritten', spoilPages, /is damaged|is not a whole database/],
    ['has lost an index, but not its pages', forgetIndex, /is damaged: /],
    [
      'is no database',
      (file: string) => writeFileSync(file, 'PK\u0003\u0004 a photo album'),
      /is not a whole database/,
    ],
    ['is empty', (file: string) => truncateSync(file, 0), /is empty/],
    ['belongs to another program', foreign, /is not a database of Kiosk/],
    ['comes from a newer Kiosk', newer, /was written by a newer Kiosk/],
    ['is not there', (file: string) => mkdirSync(`${file}.x`, { recursive: true }), /ENOENT/],
  ])('refuses a backup that %s, and leaves the present file alone', async (what, spoil, message) => {
    const { db, file, folder, backup, sell } = shopWithOrders()
    await backUp(db, backup)
    const given = what === 'is not there' ? join(folder, 'nowhere.sqlite') : backup
    spoil(given)
    sell()
    const present = allRows(db.$client)
    const bytes = existsSync(given) ? readFileSync(given) : undefined
    closeDb(db)
    const restore = () => restoreBackup({ from: given, to: file })
    expect(restore).toThrow(message)
    expect(restore).toThrow(given)
    expect(rowsIn(file)).toEqual(present)
    expect(readdirSync(folder).filter((name) => name.includes('rest') || name.includes('replaced'))).toEqual(
      [],
    )
    if (bytes !== undefined) expect(readFileSync(given).equals(bytes)).toBe(true)
  })
})

function spoilPages(file: string): void {
  const bytes = readFileSync(file)
  bytes.fill(0xab, 8192, 60_000)
  writeFileSync(file, bytes)
}

function forgetIndex(file: string): void {
  const copy = openCopy(file)
  copy.unsafeMode()
  copy.pragma('writable_schema = ON')
  copy.exec("delete from sqlite_master where name = 'orders_phone'")
  copy.close()
}

function foreign(file: string): void {
  const other = openDb(`${file}.other`)
  other.$client.exec('create table orders (id integer)')
  closeDb(other)
  copyFileSync(`${file}.other`, file)
}

function newer(file: string): void {
  const copy = openCopy(file)
  copy.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)")
  copy.close()
}
