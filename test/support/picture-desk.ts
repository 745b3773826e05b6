// A shop that takes pictures: somebody who may send them, and the folder they end up in.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createLog } from '#server/log.ts'
import { openPictures } from '#server/pictures/pictures.ts'
import { ShopError } from '#shop/error.ts'
import { tempFolder } from './files.ts'
import { codeOf } from './refusal.ts'
import { addStaff, memoryDb } from './shop.ts'

export function openDesk(folder = tempFolder()) {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const lines: string[] = []
  const log = createLog('debug', { write: (text) => lines.push(text) })
  const pictures = openPictures({ db, log, now: Date.now, folder })
  onTestFinished(pictures.close)
  return {
    db,
    owner,
    pictures,
    folder,
    logged: () => lines.join(''),
    send: (bytes: Buffer) => pictures.keep(owner, bytes),
    /** What is kept of a picture. */
    master: (hash: string) => readFileSync(join(folder, `${hash}.webp`)),
    files: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name !== 'sizes')
        .sort(),
    /** Why it was refused; a refusal that cannot be put into words fails the test. */
    async refusal(bytes: Buffer) {
      try {
        await pictures.keep(owner, bytes)
        return 'kept'
      } catch (error) {
        if (!(error instanceof ShopError)) throw error
        return codeOf(() => {
          throw error
        })
      }
    },
  }
}
