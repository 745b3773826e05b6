// What is kept of a picture that somebody sends: upright, in the colours of a screen, no larger than anybody looks at, and
// nothing of what the camera or a forger wrote into it. Everything customers see is drawn from it.
import type { Metadata, Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { ShopError } from '#shop/error.ts'
import { kindOf, type PictureKind } from './picture-kind.ts'
import { loadSharp } from './sharp.ts'

export type Master = { bytes: Buffer; width: number; height: number; placeholder: string }

/** As much as Telegram hands to a bot. */
const mostMegabytes = 20
export const mostBytes = mostMegabytes << 20
const leastSide = 64
/** Telegram takes twice that, counted after rounding; nothing on sale is longer. */
const mostTimes = 10
const box = { width: 2048, height: 2560, fit: 'inside', withoutEnlargement: true } as const
/** A phone's largest is 48.8. A JPEG and a WebP are made smaller while they are read; AVIF takes 18 bytes for each pixel. */
const mostMegapixels: Record<PictureKind, number> = { jpeg: 50, webp: 50, png: 26, gif: 26, heif: 16 }
const longestSeconds = 30

export const tooHeavy = () => new ShopError('picture-too-heavy', { most: mostMegabytes })

export async function readMaster(bytes: Buffer): Promise<Master> {
  const kind = kindOf(bytes)
  if (kind === undefined) throw new ShopError('picture-unknown-kind')
  checkHead(kind, await readHead(bytes))
  const { data, info } = await whole(
    (await open(bytes))
      .timeout({ seconds: longestSeconds })
      .autoOrient()
      .resize(box)
      .webp({ quality: 90, effort: 2 })
      .toBuffer({ resolveWithObject: true }),
  )
  return { bytes: data, width: info.width, height: info.height, placeholder: await placeholderOf(data) }
}

/** Truncated files are refused; what cameras write a little wrong is not, as others show it, too. */
async function open(bytes: Buffer): Promise<Sharp> {
  const sharp = await loadSharp()
  return sharp(bytes, { failOn: 'error', limitInputPixels: false })
}

async function readHead(bytes: Buffer): Promise<Metadata> {
  return whole((await open(bytes)).metadata())
}

function checkHead(kind: PictureKind, { format, compression, width, height }: Metadata): void {
  if (format !== kind) throw new ShopError('picture-damaged')
  if (format === 'heif' && compression !== 'av1') throw new ShopError('picture-heic')
  const most = mostMegapixels[kind]
  if (width * height > most * 1_000_000) throw new ShopError('picture-too-large', { most })
  const [short = 0, long = 0] = [width, height].sort((a, b) => a - b)
  if (short < leastSide) throw new ShopError('picture-too-small', { least: leastSide })
  if (long > short * mostTimes) throw new ShopError('picture-too-long', { most: mostTimes })
}

/** What the decoder cannot read is for whoever sent it to mend; its own words would tell them nothing. */
async function whole<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw Object.assign(new ShopError('picture-damaged'), { cause: error })
  }
}

async function placeholderOf(master: Buffer): Promise<string> {
  const { data, info } = await (await open(master))
    .resize({ width: 100, height: 100, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}
