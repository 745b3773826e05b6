// Whether a file is whole, and how files are put into place so that not even a power cut leaves half of one.
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Client, openCopy } from './open.ts'

export type RowCounts = Record<string, number>

/** One line for the person at the terminal: what is wrong with the file. */
export class DamagedFile extends Error {
  override name = 'DamagedFile'
}

/** Opens a file that nobody works with, and hands it over once it proved whole. `called`: what the person knows it as. */
export function inspectCopy<T>(file: string, look: (client: Client) => T, called = file): T {
  let client: Client | undefined
  try {
    client = openCopy(file)
    checkWhole(client, called)
    return look(client)
  } catch (error) {
    if (!isSqliteError(error)) throw error
    throw new DamagedFile(`${called} is not a whole database: ${error.message}`, { cause: error })
  } finally {
    client?.close()
  }
}

function checkWhole(client: Client, called: string): void {
  const answer = client.pragma('integrity_check(1)', { simple: true })
  if (answer !== 'ok') throw new DamagedFile(`${called} is damaged: ${String(answer).split('\n')[0]}`)
  const lost = listLostKeys(client)
  if (lost.length > 0) throw new DamagedFile(`${called} is damaged: ${lost.join(', ')}`)
}

/** Rows that point to something that is not there, counted by table: `2 rows of order_lines without their orders`. */
export function listLostKeys(client: Client): string[] {
  const rows = client.pragma('foreign_key_check') as { table: string; parent: string }[]
  const byTable = Map.groupBy(rows, ({ table, parent }) => `${table} without their ${parent}`)
  return [...byTable].map(([what, lost]) => `${lost.length} ${lost.length === 1 ? 'row' : 'rows'} of ${what}`)
}

export function countRows(client: Client): RowCounts {
  const tables = client
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and sql not like 'create virtual %' order by name",
    )
    .all()
  const count = (name: string) => client.prepare(`select count(*) from "${name}"`).pluck().get() as number
  return Object.fromEntries(tables.map(({ name }) => [name, count(name)]))
}

/** Gives a finished file its name; either the old one or the whole new one lies there, at any moment. */
export function putInPlace(from: string, to: string): void {
  sync(from)
  renameSync(from, to)
  syncFolder(dirname(to))
}

export function syncFolder(folder: string): void {
  // Windows has no such thing, and needs none.
  if (process.platform !== 'win32') sync(folder)
}

function sync(path: string): void {
  const handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Of the files in a folder that begin so, only the newest stay. */
export function keepNewest(folder: string, prefix: string, count: number): void {
  const named = readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.sqlite'))
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
  for (const { path } of named.slice(count)) rmSync(path)
}

export function removeDb(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true })
}

/** For tidying up after a failure: that one is what the person has to hear, not what else went wrong. */
export function removeQuietly(file: string): void {
  try {
    removeDb(file)
  } catch {
    // The disk itself may be the trouble.
  }
}

export function isSqliteError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
}
