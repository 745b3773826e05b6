// The sizes of the shop's pictures: ready on the disk, or drawn when they are first asked for. A size is drawn once however many
// ask for it, and never for a picture or a width that the shop does not have.
import type { Db } from '#db/open.ts'
import {
  nameOfSize,
  type PictureFormat,
  type PictureSize,
  type Wide,
  widthsOf,
} from '#shop/picture-widths.ts'
import { findPicture } from '#shop/pictures.ts'
import type { Log } from '../log.ts'
import { drawSize } from './draw-size.ts'
import type { DrawingQueue } from './drawing-queue.ts'
import type { PictureFiles } from './picture-files.ts'
import { shared } from './shared.ts'

export type PictureSizes = {
  get: (size: PictureSize) => Promise<Buffer | undefined>
  drawAhead: (picture: Wide) => void
}

type Around = { db: Db; log: Log; files: PictureFiles; queue: DrawingQueue }

/** What customers see first. The widest and the JPEGs are seldom asked for. */
const widestAhead = 1280
const formatsAhead: readonly PictureFormat[] = ['webp', 'avif']

export function openPictureSizes({ db, log, files, queue }: Around): PictureSizes {
  const once = shared<Buffer | undefined>()

  const draw = async (size: PictureSize, hurried: boolean) => {
    try {
      const master = await files.readMaster(size.hash)
      if (master === undefined) return undefined
      const bytes = await drawSize(master, { ...size, hurried })
      await files.keepSize(size, bytes).catch((error: unknown) => {
        log.warn('a size of a picture cannot be kept, so it is drawn each time', { error })
      })
      return bytes
    } catch (error) {
      log.warn('a picture cannot be drawn', { error })
      return undefined
    }
  }
  const drawIfMissing = async (size: PictureSize) => {
    if (!files.hasSize(size)) await once(nameOfSize(size), () => draw(size, false))
  }
  return {
    async get(size) {
      const ready = await files.readSize(size)
      if (ready !== undefined || !isOffered(db, size)) return ready
      return once(nameOfSize(size), () => queue.ask(() => draw(size, true)))
    },
    drawAhead({ hash, width: own }) {
      for (const width of widthsOf(own).filter((width) => width <= widestAhead)) {
        for (const format of formatsAhead) queue.later(() => drawIfMissing({ hash, width, format }))
      }
    },
  }
}

function isOffered(db: Db, { hash, width }: PictureSize): boolean {
  const picture = findPicture(db, hash)
  return picture !== undefined && widthsOf(picture.width).includes(width)
}
