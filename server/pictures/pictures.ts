// The shop's pictures as files: new ones are taken, sizes of them given out, and those that nothing shows let go.
import type { Db } from '#db/open.ts'
import { type PictureFormat, type PictureSize, widthFor } from '#shop/picture-widths.ts'
import { findPicture, forgetPicture, listForgotten } from '#shop/pictures.ts'
import type { Log } from '../log.ts'
import { openDrawingQueue } from './drawing-queue.ts'
import { type KeepPicture, pictureKeeper } from './keep-picture.ts'
import { openPictureFiles, type PictureFiles } from './picture-files.ts'
import { openPictureSizes } from './picture-sizes.ts'

/** The bytes of a photo as Telegram takes one; nothing where it cannot be had: whoever asks does without. */
export type ReadImage = (hash: string) => Promise<Buffer | undefined>

export type Pictures = {
  keep: KeepPicture
  /** Nothing where there is no such picture, or not in this width. */
  read: (size: PictureSize) => Promise<Buffer | undefined>
  /** As wide as a screen shows it. */
  findLargest: (hash: string, format: PictureFormat) => PictureSize | undefined
  readImage: ReadImage
  /** The best there is of it, as a WebP; nothing where there is none. */
  readBest: ReadImage
  removeForgotten: () => void
  close: () => Promise<void>
}

type Place = { db: Db; log: Log; now: () => number; folder: string }

/** Nor does Telegram show a photo wider. */
const screenWidth = 1280

export function openPictures({ db, log, now, folder }: Place): Pictures {
  const files = openPictureFiles(folder)
  const queue = openDrawingQueue()
  const sizes = openPictureSizes({ db, log, files, queue })
  const findLargest: Pictures['findLargest'] = (hash, format) => {
    const picture = findPicture(db, hash)
    return picture && { hash, width: widthFor(picture, screenWidth), format }
  }
  const readLargest = async (hash: string, format: PictureFormat) => {
    const size = findLargest(hash, format)
    return size && (await sizes.get(size))
  }
  return {
    keep: pictureKeeper({ db, log, now, files, queue, added: sizes.drawAhead }),
    read: sizes.get,
    findLargest,
    async readImage(hash) {
      try {
        return await readLargest(hash, 'jpg')
      } catch (error) {
        log.warn('a photo is left out of a message', { error })
        return undefined
      }
    },
    readBest: async (hash) => (await readMaster(files, hash)) ?? (await readLargest(hash, 'webp')),
    removeForgotten() {
      try {
        // The files go first: what fails in between is found again the next time.
        for (const picture of listForgotten(db, now())) {
          files.remove(picture)
          forgetPicture(db, picture.hash)
        }
      } catch (error) {
        log.error('pictures that nothing shows cannot be removed', { error })
      }
    },
    close: queue.close,
  }
}

/** A drawing of ours is no picture that others open. */
async function readMaster(files: PictureFiles, hash: string): Promise<Buffer | undefined> {
  const kept = await files.readMaster(hash)
  return kept?.isDrawing === false ? kept.bytes : undefined
}
