// Brings the shop's file to the newest tables without losing a row: a checked copy first, then all steps and the check
// of every reference in one transaction. Whatever goes wrong, the file is as it was.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import {
  countRows,
  DamagedFile,
  inspectCopy,
  keepNewest,
  listLostKeys,
  putInPlace,
  removeQuietly,
} from './check.ts'
import type { Client, Db } from './open.ts'

const folder = fileURLToPath(new URL('../db/migrations', import.meta.url))
/** Copies made before a migration; those of the nightly backup are others. */
const copyPrefix = 'before-migration-'
const copiesKept = 3

type Step = { when: number; tag: string }

/** One line for the person at the terminal: why the file cannot be used, and that nothing happened to it. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

export function migrateDb(db: Db, migrationsFolder = folder): void {
  const client = db.$client
  const applied = checkVersion(client, migrationsFolder)
  const pending = readJournal(migrationsFolder).filter(
    (step) => !applied.some(({ when }) => when === step.when),
  )
  if (pending.length === 0) return
  const last = applied.at(-1)
  if (last !== undefined && !client.memory) keepCopy(client, last.tag)
  // Rebuilding a table drops the old one, and with the keys on its children are deleted along with it.
  // Inside a transaction this setting is ignored.
  client.pragma('foreign_keys = OFF')
  try {
    client.transaction(() => apply(client, pending, migrationsFolder)).immediate()
  } finally {
    client.pragma('foreign_keys = ON')
  }
}

function apply(client: Client, steps: Step[], migrationsFolder: string): void {
  // As drizzle's own tools expect it.
  client.exec(
    'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  )
  const note = client.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
  for (const { tag, when } of steps) {
    const statements = readFileSync(join(migrationsFolder, `${tag}.sql`), 'utf8')
    const triggers = listTriggers(client)
    run(client, tag, statements)
    const kept = listTriggers(client)
    const gone = triggers.filter((name) => !kept.includes(name) && !statements.includes(name))
    if (gone.length > 0) {
      throw new MigrationError(
        `migration ${tag} drops ${gone.join(', ')} with the table: make them again in it`,
      )
    }
    note.run(createHash('sha256').update(statements).digest('hex'), when)
  }
  const lost = listLostKeys(client)
  if (lost.length > 0) {
    const tags = steps.map((step) => step.tag).join(', ')
    throw new MigrationError(`${client.name} is as it was: ${tags} would leave ${lost.join(', ')}`)
  }
}

function run(client: Client, tag: string, statements: string): void {
  try {
    client.exec(statements)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new MigrationError(`${client.name} is as it was: migration ${tag} failed (${reason})`, { cause })
  }
}

/** A generated rebuild of a table knows nothing of its triggers, and they vanish with the old one. */
function listTriggers(client: Client): string[] {
  return client.prepare<[], string>("select name from sqlite_master where type = 'trigger'").pluck().all()
}

/** Whether a newer Kiosk wrote this file: its tables are not the ones this code knows. */
export function isFromNewer(db: Db, migrationsFolder = folder): boolean {
  const known = new Set(readJournal(migrationsFolder).map((step) => step.when))
  return listApplied(db.$client).some((when) => !known.has(when))
}

/** Every step is behind it; throws where it is not a shop of ours, or a newer one's. */
export function isCurrent(db: Db, migrationsFolder = folder): boolean {
  return checkVersion(db.$client, migrationsFolder).length === readJournal(migrationsFolder).length
}

/** The steps this file has behind it; throws unless it is a shop of ours, or empty. */
export function checkVersion(client: Client, migrationsFolder = folder, called = client.name): Step[] {
  const journal = readJournal(migrationsFolder)
  const applied = listApplied(client)
  const steps = journal.filter((step) => applied.includes(step.when))
  if (steps.length < applied.length) {
    throw new MigrationError(`${called} was written by a newer Kiosk: install that version again`)
  }
  if (steps.length === 0 && Object.keys(countRows(client)).length > 0) {
    throw new MigrationError(`${called} is not a database of Kiosk: it holds the tables of another program`)
  }
  return steps
}

/** The journal only: reading every step at every start would cost more than opening the shop. */
function readJournal(migrationsFolder: string): Step[] {
  const text = readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')
  return (JSON.parse(text) as { entries: Step[] }).entries
}

function listApplied(client: Client): number[] {
  const noted = "select 1 from sqlite_master where name = '__drizzle_migrations'"
  if (client.prepare(noted).get() === undefined) return []
  return client.prepare('select created_at from __drizzle_migrations').pluck().all().map(Number)
}

function keepCopy(client: Client, tag: string): void {
  const backups = join(dirname(client.name), 'backups')
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const copy = join(backups, `${copyPrefix}from-${tag}-${stamp}.sqlite`)
  const part = `${copy}.part`
  try {
    mkdirSync(backups, { recursive: true })
    client.prepare('vacuum into ?').run(part)
    if (!isDeepStrictEqual(inspectCopy(part, countRows, 'the copy'), countRows(client))) {
      throw new DamagedFile('the copy misses rows')
    }
    putInPlace(part, copy)
    keepNewest(backups, copyPrefix, copiesKept)
  } catch (cause) {
    removeQuietly(part)
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new MigrationError(
      `${client.name} is as it was: no copy could be kept before its update (${reason})`,
      {
        cause,
      },
    )
  }
}
