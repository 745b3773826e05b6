// Who may take a copy of everything, and which passphrase is good enough for one that travels through a chat. Never keeps it,
// and never copies: that is not for a rule to do.
import type { Db } from '#db/open.ts'
import { type Actor, allowAll } from './actor.ts'
import { recordChange } from './audit.ts'
import { ShopError } from './error.ts'
import { inTx } from './transaction.ts'

/** Whoever gets hold of the file may guess for years. */
export const shortestPassphrase = 12
const longestPassphrase = 200
const fewestSigns = 6

export function allowBackup(db: Db, actor: Actor): void {
  allowAll(db, actor, 'backup.take')
}

/** As it is to be typed again; a terminal takes one line. */
export function readPassphrase(written: string): string {
  const passphrase = written.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const signs = [...passphrase]
  if (signs.length < shortestPassphrase)
    throw new ShopError('passphrase-too-short', { least: shortestPassphrase })
  if (signs.length > longestPassphrase)
    throw new ShopError('passphrase-too-long', { most: longestPassphrase })
  if (new Set(signs).size < fewestSigns) throw new ShopError('passphrase-too-simple')
  return passphrase
}

export function noteBackup(db: Db, actor: Actor, { bytes }: { bytes: number }, now: number): void {
  inTx(db, (tx) => {
    allowBackup(tx, actor)
    const after = { megabytes: Math.ceil(bytes / 1_000_000) }
    recordChange(tx, actor, { action: 'backup.take', subject: 'backup', subjectId: 'chat', after }, now)
  })
}
