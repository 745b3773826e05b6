import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate as migrateAsDrizzleDoes } from 'drizzle-orm/better-sqlite3/migrator'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isFromNewer, MigrationError, migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, openCopy, openDb } from '#db/open.ts'
import { allRows, tempFolder } from '#test/support/files.ts'

const start = `
CREATE TABLE shelves (id integer PRIMARY KEY, title text NOT NULL);
--> statement-breakpoint
CREATE TABLE goods (id integer PRIMARY KEY, shelf_id integer NOT NULL REFERENCES shelves(id) ON DELETE CASCADE, price integer);
`
// As drizzle-kit writes a change that SQLite has no ALTER TABLE for.
const rebuildShelves = `
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE __new_shelves (id integer PRIMARY KEY, title text DEFAULT '' NOT NULL);
--> statement-breakpoint
INSERT INTO __new_shelves("id", "title") SELECT "id", "title" FROM shelves;--> statement-breakpoint
DROP TABLE shelves;--> statement-breakpoint
ALTER TABLE __new_shelves RENAME TO shelves;--> statement-breakpoint
PRAGMA foreign_keys=ON;
`
const addColour = "ALTER TABLE goods ADD colour text DEFAULT 'red' NOT NULL;"

/** A folder of migrations, as the given statements in their order. */
function writeMigrations(folder: string, statements: Record<string, string>): string {
  const migrations = join(folder, 'migrations')
  mkdirSync(join(migrations, 'meta'), { recursive: true })
  const entries = Object.keys(statements).map((tag, idx) => ({
    idx,
    tag,
    when: 1000 + idx,
    breakpoints: true,
  }))
  writeFileSync(join(migrations, 'meta/_journal.json'), JSON.stringify({ entries }))
  for (const [tag, sql] of Object.entries(statements)) writeFileSync(join(migrations, `${tag}.sql`), sql)
  return migrations
}

function open(folder: string): Db {
  const db = openDb(join(folder, 'kiosk.sqlite'))
  onTestFinished(() => closeDb(db))
  return db
}

/** A shop at its first version with two shelves and three goods. */
function filledShop() {
  const folder = tempFolder()
  const migrations = writeMigrations(folder, { '0000_start': start })
  const db = open(folder)
  migrateDb(db, migrations)
  db.$client.exec("insert into shelves values (1, 'shoes'), (2, 'hats')")
  db.$client.exec('insert into goods values (1, 1, 100), (2, 1, 200), (3, 2, 300)')
  const update = (more: Record<string, string>) => writeMigrations(folder, { '0000_start': start, ...more })
  return { folder, db, migrations, update, backups: join(folder, 'backups') }
}

const keysAreOn = (db: Db) => db.$client.pragma('foreign_keys', { simple: true }) === 1
const tablesOf = (db: Db) => Object.keys(allRows(db.$client))
const copiesIn = (backups: string) => readdirSync(backups).sort()

describe('migrating', () => {
  test('makes the tables of a new file, and copies nothing', () => {
    const { db, folder } = filledShop()
    expect(tablesOf(db)).toEqual(['__drizzle_migrations', 'goods', 'shelves'])
    expect(readdirSync(folder)).not.toContain('backups')
    expect(keysAreOn(db)).toBe(true)
  })

  test('keeps every row where the plain way loses the children of a rebuilt table', () => {
    const plain = filledShop()
    migrateAsDrizzleDoes(plain.db, { migrationsFolder: plain.update({ '0001_rebuild': rebuildShelves }) })
    expect(allRows(plain.db.$client).goods).toEqual([])

    const ours = filledShop()
    const before = allRows(ours.db.$client)
    migrateDb(ours.db, ours.update({ '0001_rebuild': rebuildShelves }))
    const after = allRows(ours.db.$client)
    expect(after.goods).toHaveLength(3)
    expect({ ...after, __drizzle_migrations: [] }).toEqual({ ...before, __drizzle_migrations: [] })
    expect(keysAreOn(ours.db)).toBe(true)
    expect(() => ours.db.$client.exec('insert into goods values (4, 99, 1)')).toThrow('FOREIGN KEY')
  })

  test('writes its steps down as the plain way does', () => {
    const plain = filledShop()
    migrateAsDrizzleDoes(plain.db, { migrationsFolder: plain.update({ '0001_colour': addColour }) })
    const ours = filledShop()
    migrateDb(ours.db, ours.update({ '0001_colour': addColour }))
    expect(allRows(ours.db.$client)).toEqual(allRows(plain.db.$client))
  })

  test('takes a step that was merged late, with an older date', () => {
    const { db, folder, update } = filledShop()
    migrateDb(db, update({ '0001_colour': addColour }))
    const merged = writeMigrations(folder, {
      '0000_start': start,
      '0001_colour': addColour,
      '0002_late': 'SELECT 1;',
    })
    const entries = [
      { tag: '0000_start', when: 1000 },
      { tag: '0002_late', when: 1000.5 },
      { tag: '0001_colour', when: 1001 },
    ]
    writeFileSync(join(merged, 'meta/_journal.json'), JSON.stringify({ entries }))
    writeFileSync(join(merged, '0002_late.sql'), 'CREATE TABLE late (id integer);')
    migrateDb(db, merged)
    expect(tablesOf(db)).toContain('late')
  })

  test('reads no step when there is nothing to do', () => {
    const { db, migrations, backups } = filledShop()
    rmSync(join(migrations, '0000_start.sql'))
    migrateDb(db, migrations)
    expect(() => copiesIn(backups)).toThrow('ENOENT')
  })
})

describe('the copy before', () => {
  test('holds every row as it was, in one file named after the last step', () => {
    const { db, update, backups } = filledShop()
    const before = allRows(db.$client)
    migrateDb(db, update({ '0001_colour': addColour, '0002_more': 'CREATE TABLE more (id integer);' }))
    const [name, ...others] = copiesIn(backups)
    expect(others).toEqual([])
    expect(name).toMatch(/^before-migration-from-0000_start-[\dT-]+Z\.sqlite$/)
    const copy = openCopy(join(backups, name ?? ''))
    expect(allRows(copy)).toEqual(before)
    copy.close()
  })

  test('is kept three times, and other backups are left alone', () => {
    const { db, update, backups } = filledShop()
    const steps: Record<string, string> = {}
    for (let n = 1; n <= 5; n++) {
      steps[`000${n}_step`] = `CREATE TABLE step_${n} (id integer);`
      migrateDb(db, update(steps))
      writeFileSync(join(backups, 'nightly.sqlite'), '')
    }
    expect(copiesIn(backups).map((name) => name.replace(/-20.*/, ''))).toEqual([
      'before-migration-from-0002_step',
      'before-migration-from-0003_step',
      'before-migration-from-0004_step',
      'nightly.sqlite',
    ])
  })

  test('must succeed, or nothing is touched', () => {
    const { db, update, backups } = filledShop()
    writeFileSync(backups, 'a file where the folder should be')
    const before = allRows(db.$client)
    expect(() => migrateDb(db, update({ '0001_colour': addColour }))).toThrow(/no copy could be kept.*EEXIST/)
    expect(allRows(db.$client)).toEqual(before)
  })

  test('is not made of a damaged file, nor is that migrated', () => {
    const { folder, db, update, backups } = filledShop()
    db.$client.pragma('foreign_keys = OFF')
    db.$client.exec('insert into goods values (4, 99, 1)')
    expect(() => migrateDb(db, update({ '0001_colour': addColour }))).toThrow(
      '1 row of goods without their shelves',
    )
    expect(copiesIn(backups)).toEqual([])
    expect(allRows(openCopyOf(folder, db))).not.toHaveProperty('colour')
  })
})

function openCopyOf(folder: string, db: Db) {
  closeDb(db)
  const copy = openCopy(join(folder, 'kiosk.sqlite'))
  onTestFinished(() => void copy.close())
  return copy
}

describe('a migration that goes wrong', () => {
  test.each([
    [
      'breaks a reference',
      'DELETE FROM shelves WHERE id = 1;',
      /0001_step would leave 2 rows of goods without their shelves/,
    ],
    ['is not SQL', 'CREATE TABEL oops;', /migration 0001_step failed \(near "TABEL"/],
    [
      'fails half way',
      'DELETE FROM goods; INSERT INTO nowhere VALUES (1);',
      /0001_step failed \(no such table: nowhere/,
    ],
    [
      'forgets a trigger of the table it rebuilds',
      rebuildShelves,
      /migration 0001_step drops shelf_named with the table/,
    ],
  ])('and %s leaves all as it was', (_, sql, message) => {
    const { db, update } = filledShop()
    db.$client.exec('CREATE TRIGGER shelf_named AFTER INSERT ON shelves BEGIN SELECT 1; END')
    const before = allRows(db.$client)
    const run = () => migrateDb(db, update({ '0001_step': sql }))
    expect(run).toThrow(MigrationError)
    expect(run).toThrow(message)
    expect(allRows(db.$client)).toEqual(before)
    expect(keysAreOn(db)).toBe(true)
    expect(db.$client.inTransaction).toBe(false)
  })

  test('takes back the good ones before it', () => {
    const { db, update } = filledShop()
    const before = allRows(db.$client)
    expect(() => migrateDb(db, update({ '0001_colour': addColour, '0002_oops': 'OOPS;' }))).toThrow(
      '0002_oops',
    )
    expect(allRows(db.$client)).toEqual(before)
    migrateDb(db, update({ '0001_colour': addColour }))
    expect(allRows(db.$client).goods?.[0]).toMatchObject({ colour: 'red' })
  })

  test('is allowed to end a trigger on purpose', () => {
    const { db, update } = filledShop()
    db.$client.exec('CREATE TRIGGER shelf_named AFTER INSERT ON shelves BEGIN SELECT 1; END')
    migrateDb(db, update({ '0001_step': 'DROP TRIGGER shelf_named;' }))
    expect(
      db.$client.prepare("select count(*) from sqlite_master where type = 'trigger'").pluck().get(),
    ).toBe(0)
  })
})

describe('a file that is not for this version', () => {
  test('of a newer Kiosk is refused', () => {
    const { db, migrations, update } = filledShop()
    migrateDb(db, update({ '0001_colour': addColour }))
    writeMigrations(join(migrations, '..'), { '0000_start': start })
    expect(isFromNewer(db, migrations)).toBe(true)
    expect(() => migrateDb(db, migrations)).toThrow(
      /kiosk\.sqlite was written by a newer Kiosk: install that version/,
    )
  })

  test('of this or an older one is not called newer', () => {
    const { db, migrations, update } = filledShop()
    expect(isFromNewer(db, migrations)).toBe(false)
    expect(isFromNewer(db, update({ '0001_colour': addColour }))).toBe(false)
    expect(isFromNewer(open(tempFolder()), migrations)).toBe(false)
  })

  test('of another program is refused', () => {
    const { migrations } = filledShop()
    const other = open(tempFolder())
    other.$client.exec('CREATE TABLE orders (id integer)')
    expect(() => migrateDb(other, migrations)).toThrow('is not a database of Kiosk')
    expect(tablesOf(other)).toEqual(['orders'])
  })
})
