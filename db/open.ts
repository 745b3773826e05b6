// The only file that knows the driver: opens the shop's file with the pragmas that keep orders safe.
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { closeDisk } from './on-disk.ts'

export type Client = Database.Database
export type Db = BetterSQLite3Database<Record<string, never>> & { $client: Client }

/** How long a writer waits for another one, as a backup or a second process may be at work. */
const busyTimeoutMs = 5_000

/** The file, or in memory what such a file held. */
export function openDb(file: string | Buffer): Db {
  const client = new Database(file, { timeout: busyTimeoutMs })
  client.pragma('journal_mode = WAL')
  // What must outlive a power cut is written by inTx, which waits for the disk.
  client.pragma('synchronous = NORMAL')
  client.pragma('foreign_keys = ON')
  client.pragma('temp_store = MEMORY')
  client.pragma('cache_size = -16000')
  addFunctions(client)
  keepPlans(client)
  return drizzle(client, { casing: 'snake_case' }) as Db
}

/** For looking into a file that nobody works with: as it lies there, with no log beside it after. */
export function openCopy(file: string): Client {
  const client = new Database(file, { fileMustExist: true })
  addFunctions(client)
  client.pragma('journal_mode = DELETE')
  return client
}

function addFunctions(client: Client): void {
  // SQLite's own lower() and LIKE know no letters but the English ones.
  client.function('fold', { deterministic: true }, (text) => String(text ?? '').toLowerCase())
}

/**
 * Hides the values from SQLite's planner, behind a plus that does nothing. It would look at some of them (`limit ?`, many
 * `= ?`, after ANALYZE any `< ?`) and so plan the statement anew for each run: a prepared join took 40 µs instead of 2.
 */
function keepPlans(client: Client): void {
  const prepare = client.prepare.bind(client)
  client.prepare = ((source: string) =>
    prepare(source.replace(/'[^']*'|"[^"]*"|\?/g, (part) => (part === '?' ? '+?' : part)))) as typeof prepare
}

/** Leaves one file behind: the write-ahead log is folded in. */
export function closeDb(db: Db): void {
  closeDisk(db)
  db.$client.close()
}

/**
 * Keeps every other process out while this one lives; nothing if another was first. The system itself lets go
 * of the file, even after a kill, so that nothing stale is ever left.
 */
export function holdLock(file: string): (() => void) | undefined {
  const client = new Database(file, { timeout: 0 })
  try {
    client.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    client.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
  return () => client.close()
}
