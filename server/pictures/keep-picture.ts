// Takes a picture that somebody of the shop sends. It is known by the hash of the very file, so that the same one sent again
// is found before anything is decoded; what is kept of it lies on the disk before the shop knows it.
import { createHash } from 'node:crypto'
import type { Db } from '#db/open.ts'
import { type Actor, allow } from '#shop/actor.ts'
import { ShopError } from '#shop/error.ts'
import type { Wide } from '#shop/picture-widths.ts'
import { addPicture, findPicture } from '#shop/pictures.ts'
import type { PictureView } from '#shop/products/product-card.ts'
import type { Log } from '../log.ts'
import type { DrawingQueue } from './drawing-queue.ts'
import { mostBytes, readMaster, tooHeavy } from './master.ts'
import type { PictureFiles } from './picture-files.ts'
import { shared } from './shared.ts'

export type KeepPicture = (actor: Actor, bytes: Buffer) => Promise<PictureView>

type Around = {
  db: Db
  log: Log
  now: () => number
  files: PictureFiles
  queue: DrawingQueue
  /** One that was not there before. */
  added: (picture: Wide) => void
}

export function pictureKeeper({ db, log, now, files, queue, added }: Around): KeepPicture {
  const once = shared<PictureView>()

  const read = async (hash: string, bytes: Buffer): Promise<PictureView> => {
    const { bytes: kept, ...look } = await readMaster(bytes)
    try {
      await files.keepMaster(hash, kept)
    } catch (error) {
      log.error('a picture cannot be kept: is the disk full, or DATA_DIR/images not ours to write to?', {
        error,
      })
      throw new ShopError('picture-not-kept')
    }
    return { hash, ...look }
  }
  return async (actor, bytes) => {
    allow(db, actor, 'catalogue.edit')
    if (bytes.length > mostBytes) throw tooHeavy()
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
    const known = findPicture(db, hash)
    if (known !== undefined && files.hasMaster(hash)) return addPicture(db, actor, known, now())
    const made = await once(hash, () => queue.ask(() => read(hash, bytes)))
    const picture = addPicture(db, actor, made, now())
    added(picture)
    return picture
  }
}
