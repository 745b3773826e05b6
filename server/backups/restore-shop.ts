// Puts a backup in the place of the shop's database, while the shop is stopped: unlocked, proved whole and ours, and only then
// put in place. What was there before stays beside it.
import { randomBytes } from 'node:crypto'
import { restoreBackup } from '#db/backup.ts'
import { DamagedFile, removeQuietly } from '#db/check.ts'
import { MigrationError } from '#db/migrate.ts'
import type { Config } from '../env.ts'
import { takePlace } from '../place.ts'
import { StartError } from '../start-error.ts'
import { unlockBackup } from './unlock.ts'

export type Restored = {
  file: string
  /** Where what was there before lies now. */
  replaced: string | undefined
}

export async function restoreShop(
  config: Pick<Config, 'bot' | 'dataDir' | 'secret'>,
  { from, passphrase }: { from: string; passphrase: () => Promise<string> },
): Promise<Restored> {
  const { file, release } = takePlace(config)
  const plain = `${file}.unlocked-${randomBytes(4).toString('hex')}`
  try {
    await unlockBackup(from, plain, passphrase)
    return { file, ...putBack(plain, { file, from }) }
  } finally {
    removeQuietly(plain)
    release()
  }
}

function putBack(plain: string, { file, from }: { file: string; from: string }) {
  try {
    return restoreBackup({ from: plain, to: file })
  } catch (error) {
    if (!(error instanceof DamagedFile) && !(error instanceof MigrationError)) throw error
    throw new StartError(`nothing was changed: ${error.message.replaceAll(plain, from)}`)
  }
}
