// Where a shop's pictures lie: <hash>.webp is what is kept of each, or <hash>.svg where we drew it ourselves; sizes/ holds what
// is made of them and can be made again. A file has its name only once it is whole.
import { existsSync, rmSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nameOfSize, type PictureSize, pictureFormats, type Wide, widthsOf } from '#shop/picture-widths.ts'

/** `isDrawing`: one of ours, without anything shining through. */
export type KeptPicture = { bytes: Buffer; isDrawing: boolean }

export type PictureFiles = {
  readMaster: (hash: string) => Promise<KeptPicture | undefined>
  hasMaster: (hash: string) => boolean
  keepMaster: (hash: string, bytes: Buffer) => Promise<void>
  readSize: (size: PictureSize) => Promise<Buffer | undefined>
  hasSize: (size: PictureSize) => boolean
  keepSize: (size: PictureSize, bytes: Buffer) => Promise<void>
  remove: (picture: Wide) => void
}

export function openPictureFiles(folder: string): PictureFiles {
  const master = (hash: string) => join(folder, `${hash}.webp`)
  const drawing = (hash: string) => join(folder, `${hash}.svg`)
  const sized = (size: PictureSize) => join(folder, 'sizes', nameOfSize(size))
  return {
    async readMaster(hash) {
      const bytes = await read(master(hash))
      if (bytes !== undefined) return { bytes, isDrawing: false }
      const drawn = await read(drawing(hash))
      return drawn && { bytes: drawn, isDrawing: true }
    },
    hasMaster: (hash) => existsSync(master(hash)) || existsSync(drawing(hash)),
    keepMaster: (hash, bytes) => writeWhole(master(hash), bytes),
    readSize: (size) => read(sized(size)),
    hasSize: (size) => existsSync(sized(size)),
    keepSize: (size, bytes) => writeWhole(sized(size), bytes),
    remove({ hash, width: own }) {
      for (const width of widthsOf(own)) {
        for (const format of pictureFormats) rmSync(sized({ hash, width, format }), { force: true })
      }
      for (const file of [master(hash), drawing(hash)]) rmSync(file, { force: true })
    },
  }
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (/^(ENOENT|ENOTDIR)$/.test(String((error as NodeJS.ErrnoException).code))) return undefined
    throw error
  }
}

/** On the disk when it returns. The part is named after its file, so that what a crash leaves is written over. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const part = `${file}.part`
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeToDisk(part, bytes)
    await rename(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  await syncFolder(dirname(file))
}

async function writeToDisk(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing, and needs none.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
