// A copy of the database for the owner's chat: taken between the shop's own work, then proved, packed and locked in a thread, so
// that no customer waits. What is too large for a bot is refused. The plain copy never outlives the work, and the passphrase is
// kept nowhere.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { copyDb } from '#db/backup.ts'
import { removeQuietly } from '#db/check.ts'
import type { Db } from '#db/open.ts'
import { dayOf } from '#shop/calendar.ts'
import { ShopError } from '#shop/error.ts'
import { readSettings } from '#shop/settings.ts'
import type { Locked, ToLock } from './lock.ts'

export type BackupFile = { name: string; bytes: Buffer; orders: number; products: number }
export type TakeBackup = (passphrase: string) => Promise<BackupFile>

type Place = {
  db: Db
  now: () => number
  /** Where the shop lies; the nightly copies lie in `backups` of it. */
  folder: string
  mostMegabytes?: number
  guessing?: number
}

/** What a bot may send. */
const mostOfTelegram = 50
const megabyte = 1_000_000
/** Beside the bundle lies one of the thread; beside the source its source. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './server-backup.js',
  import.meta.url,
)

export function backupTaker({
  db,
  now,
  folder,
  mostMegabytes = mostOfTelegram,
  guessing,
}: Place): TakeBackup {
  let isBusy = false
  return async (passphrase) => {
    if (isBusy) throw new ShopError('backup-busy')
    isBusy = true
    const file = join(folder, `sending-${randomBytes(6).toString('hex')}.sqlite`)
    try {
      await copyDb(db, file)
      const { rows, bytes } = await lockInThread({
        file,
        passphrase,
        mostBytes: mostMegabytes * megabyte,
        guessing,
      })
      if (bytes === undefined) {
        throw new ShopError('backup-too-large', { most: mostMegabytes, folder: join(folder, 'backups') })
      }
      const name = `kiosk-${dayOf(now(), readSettings(db).timeZone)}.sqlite.gz.age`
      const { orders = 0, products = 0 } = rows
      return { name, bytes: Buffer.from(bytes), orders, products }
    } finally {
      removeQuietly(file)
      isBusy = false
    }
  }
}

async function lockInThread(workerData: ToLock): Promise<Locked> {
  const { promise, resolve, reject } = Promise.withResolvers<Locked>()
  const worker = new Worker(script, { workerData })
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('the thread that locks the backup ended without an answer')))
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}
