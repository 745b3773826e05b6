// Draws the demo shop's pictures to dist/demo: <hash>.svg each, and manifest.json from a picture's key to its file. The shop
// makes of them what it makes of any picture, when it is first asked for: a first start would wait long for all of them.
// What was drawn before and would come out the same is left alone.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { Album, DrawnPicture } from '../db/demo/album.ts'
import { listPictures, type Picture } from '../db/demo/assortment.ts'
import { draw } from '../db/demo/drawings/draw.ts'

const fileOf = (hash: string) => `${hash}.svg`

async function describe(hash: string, svg: string): Promise<DrawnPicture> {
  const { width = 0, height = 0 } = await sharp(Buffer.from(svg)).metadata()
  // Drawn small from the start: 72 is what a drawing has at its own size.
  const { data, info } = await sharp(Buffer.from(svg), { density: (72 * 100) / Math.max(width, height) })
    .resize(100, 100, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const placeholder = Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
  return { hash, width, height, placeholder }
}

function readManifest(file: string): Album {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** Says how many it had to draw. */
export async function drawPictures(folder: string, pictures: readonly Picture[]): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const manifestFile = join(folder, 'manifest.json')
  const before = readManifest(manifestFile)
  const after: Album = {}
  const waiting = [...pictures]
  let count = 0
  const work = async () => {
    for (let picture = waiting.shift(); picture !== undefined; picture = waiting.shift()) {
      const svg = draw(picture)
      const hash = createHash('sha256').update(svg).digest('hex').slice(0, 32)
      const old = before[picture.key]
      const same = old?.hash === hash && existsSync(join(folder, fileOf(hash)))
      after[picture.key] = same ? old : await describe(hash, svg)
      if (same) continue
      writeFileSync(join(folder, fileOf(hash)), svg)
      count++
    }
  }
  // One picture per core at a time costs less than each picture on all cores.
  sharp.concurrency(1)
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  const sorted = Object.fromEntries(Object.entries(after).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(manifestFile, `${JSON.stringify(sorted, undefined, 1)}\n`)
  removeOthers(folder, after)
  return count
}

function removeOthers(folder: string, manifest: Album): void {
  const wanted = new Set(['manifest.json', ...Object.values(manifest).map(({ hash }) => fileOf(hash))])
  for (const file of readdirSync(folder)) {
    if (!wanted.has(file)) rmSync(join(folder, file), { recursive: true })
  }
}

if (import.meta.main) {
  const started = performance.now()
  const pictures = listPictures()
  const count = await drawPictures(fileURLToPath(new URL('../dist/demo', import.meta.url)), pictures)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`Demo pictures: ${pictures.length} in dist/demo, ${count} drawn now, in ${seconds} s.`)
}
