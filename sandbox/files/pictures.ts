// Pictures as Telegram makes them of what it is given: turned upright, without what the camera wrote into them, as JPEG in
// its own sizes. Keeps nothing.
import sharp, { type Metadata, type Sharp } from 'sharp'
import { MediaRefused } from './refusal.ts'

export type Picture = { bytes: Buffer; width: number; height: number }

/** The longest side of s, m, x and y. */
const sizes = [90, 320, 800, 1280] as const
const thumbnailSide = 320
const longestSides = 10_000
const mostTimes = 20
/** HEIC, AVIF and drawings are no photos to Telegram. */
const readable = new Set(['jpeg', 'png', 'gif', 'webp', 'tiff'])
const quality = 87

/** Smallest first; no size is larger than the picture. */
export async function photoSizes(bytes: Buffer): Promise<Picture[]> {
  const { width, height } = await readHead(bytes)
  const last = sizes.findIndex((size) => size >= Math.max(width, height))
  const made = last === -1 ? sizes : sizes.slice(0, last + 1)
  return Promise.all(made.map((size) => fitInto(bytes, size)))
}

/** Nothing when it is no picture. */
export async function thumbnailOf(bytes: Buffer): Promise<Picture | undefined> {
  try {
    await readHead(bytes)
    return await fitInto(bytes, thumbnailSide)
  } catch (error) {
    if (error instanceof MediaRefused) return undefined
    throw error
  }
}

/** What a bot sends has to have the sides of a photo; a phone sees to that by itself. */
export async function checkSides(bytes: Buffer): Promise<void> {
  const { width, height } = await readHead(bytes)
  const isTooLong = Math.max(width, height) > mostTimes * Math.min(width, height)
  if (width + height > longestSides || isTooLong) throw new MediaRefused('PHOTO_INVALID_DIMENSIONS')
}

async function readHead(bytes: Buffer): Promise<Metadata> {
  const head = await readAnyHead(bytes)
  if (!readable.has(head.format)) throw new MediaRefused('IMAGE_PROCESS_FAILED')
  return head
}

async function readAnyHead(bytes: Buffer): Promise<Metadata> {
  try {
    return await open(bytes).metadata()
  } catch {
    throw new MediaRefused('IMAGE_PROCESS_FAILED')
  }
}

const open = (bytes: Buffer): Sharp => sharp(bytes, { failOn: 'error', limitInputPixels: false })

async function fitInto(bytes: Buffer, side: number): Promise<Picture> {
  try {
    const { data, info } = await open(bytes)
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch {
    throw new MediaRefused('IMAGE_PROCESS_FAILED')
  }
}
