// Where this shop lies: its folder, its lock, its file. Opens them or says in one line what stands in the way.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isCurrent, MigrationError, migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, holdLock, openDb } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import type { Config } from './env.ts'
import { keepSecret } from './secret.ts'
import { StartError } from './start-error.ts'

export type Place = {
  folder: string
  imagesDir: string
  file: string
  /** Signs cookies and links. */
  secret: string
  release: () => void
}

/** The demo shop lies in a folder of its own, so that its goods never turn up in a real shop. */
export function takePlace({ bot, dataDir, secret }: Pick<Config, 'bot' | 'dataDir' | 'secret'>): Place {
  const folder = bot.kind === 'sandbox' ? join(dataDir, 'sandbox') : dataDir
  const imagesDir = join(folder, 'images')
  try {
    makeFolder(imagesDir)
    for (const place of [dataDir, folder, imagesDir]) accessSync(place, constants.W_OK | constants.X_OK)
    const release = holdLock(join(dataDir, 'kiosk.lock'))
    if (release === undefined) {
      throw new StartError(
        `another Kiosk is running on ${dataDir}: stop that one first, or give this one a DATA_DIR of its own`,
      )
    }
    const file = join(folder, 'kiosk.sqlite')
    return { folder, imagesDir, file, secret: secret ?? keepSecret(folder), release }
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(
      `DATA_DIR ${dataDir} cannot be written to (${codeOf(error)}): give the folder to the user that runs Kiosk, or name another one`,
    )
  }
}

/** Level by level: where nothing can be made, as under /proc, Node's own recursion never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

export function openShop(file: string): Db {
  return open(file, migrateDb)
}

/** Of a real shop that may be running at this moment: never made here, nor brought up to date. */
export function joinShop(dataDir: string): Db {
  const file = join(dataDir, 'kiosk.sqlite')
  if (!existsSync(file)) {
    throw new StartError(
      `${dataDir} holds no shop yet: start it with npm start, or set DATA_DIR to its folder`,
    )
  }
  return open(file, (db) => {
    if (!isCurrent(db)) {
      throw new StartError(
        `${file} is of an older Kiosk: start the shop once with npm start, and run this again`,
      )
    }
  })
}

function open(file: string, prepare: (db: Db) => void): Db {
  let db: Db | undefined
  try {
    db = openDb(file)
    prepare(db)
    return db
  } catch (error) {
    if (db !== undefined) closeQuietly(db)
    if (error instanceof StartError) throw error
    if (error instanceof MigrationError) throw new StartError(error.message)
    const cure = cures.find(([codes]) => codes.test(codeOf(error)))?.[1]
    throw cure === undefined ? error : new StartError(`${file} ${cure}`)
  }
}

export function isEmpty(db: Db): boolean {
  return db.select({ id: products.id }).from(products).limit(1).get() === undefined
}

const cures: [RegExp, string][] = [
  [
    /NOTADB|CORRUPT/,
    'is damaged: move it away with its -wal and -shm, and put the newest backup in its place',
  ],
  [/READONLY|CANTOPEN|PERM|AUTH/, 'cannot be written to: give it to the user that runs Kiosk'],
  [/BUSY|LOCKED/, 'is held by another program: close whatever has it open and start again'],
  [/FULL|IOERR/, 'cannot be written: the disk is full or failing; make room and start again'],
]

/** The driver's or the system's own code; drizzle wraps the error that has it. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : codeOf(error.cause)
}

function closeQuietly(db: Db): void {
  try {
    closeDb(db)
  } catch {
    // What broke the opening is what the person has to hear.
  }
}
