// A backup that is known to be good, and the way back from one. The shop goes on selling while it is backed up;
// while it is put back it must be stopped, which whoever calls makes sure of (holdLock).
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  countRows,
  inspectCopy,
  putInPlace,
  type RowCounts,
  removeDb,
  removeQuietly,
  syncFolder,
} from './check.ts'
import { checkVersion, MigrationError } from './migrate.ts'
import { type Client, closeDb, type Db, openDb } from './open.ts'

export type Backup = { file: string; bytes: number; rows: RowCounts }

/** Page by page between the shop's own work. Whoever asks for it has to prove it whole. */
export async function copyDb(db: Db, file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  removeDb(file)
  await db.$client.backup(file)
}

/** Copied between the shop's own work; the file has its name only once it proved whole. */
export async function backUp(db: Db, file: string): Promise<Backup> {
  const part = `${file}.part`
  try {
    await copyDb(db, part)
    const rows = inspectCopy(part, countRows, `the copy of ${db.$client.name}`)
    putInPlace(part, file)
    return { file, bytes: statSync(file).size, rows }
  } catch (error) {
    removeQuietly(part)
    throw error
  }
}

/** Tells where the replaced file was put, if there was one. A backup that is not whole, or not ours, changes nothing. */
export function restoreBackup({ from, to }: { from: string; to: string }): { replaced: string | undefined } {
  const part = `${to}.restoring`
  mkdirSync(dirname(to), { recursive: true })
  removeDb(part)
  try {
    copyFileSync(from, part)
    // A copy of a running shop's folder has its newest orders in here.
    if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${part}-wal`)
    inspectCopy(part, (client) => checkOurs(client, from), from)
    const replaced = setAside(to)
    putInPlace(part, to)
    return { replaced }
  } catch (error) {
    removeQuietly(part)
    throw error
  }
}

function checkOurs(client: Client, from: string): void {
  if (checkVersion(client, undefined, from).length === 0) throw new MigrationError(`${from} is empty`)
}

/** Never a moment in which a file lies beside the log of another: that would mix the two. */
function setAside(file: string): string | undefined {
  if (!existsSync(file)) {
    removeDb(file)
    return undefined
  }
  const aside = `${file}.replaced-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  if (foldLogIn(file)) {
    linkSync(file, aside)
  } else {
    for (const end of ['-wal', '-shm', '']) {
      if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${aside}${end}`)
    }
  }
  syncFolder(dirname(file))
  return aside
}

/** False for a file too damaged to be opened. */
function foldLogIn(file: string): boolean {
  try {
    closeDb(openDb(file))
    return !existsSync(`${file}-wal`)
  } catch {
    return false
  }
}
