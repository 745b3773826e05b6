// Draws the demo shop's pictures to dist/demo: <hash>.webp each, and manifest.json from a picture's key to its file.
// What was drawn before and would come out the same is left alone.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { DrawnPicture } from '../db/demo/album.ts'
import { listPictures } from '../db/demo/assortment.ts'
import { draw } from '../db/demo/drawings/draw.ts'

/** `drawing` tells by its hash whether the file still shows what would be drawn now. */
type Entry = DrawnPicture & { drawing: string }

const folder = fileURLToPath(new URL('../dist/demo', import.meta.url))
const manifestFile = join(folder, 'manifest.json')
const encoding = { quality: 80, effort: 2 }

const hashOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 32)
const fileOf = (hash: string) => join(folder, `${hash}.webp`)

async function render(svg: string, drawing: string): Promise<Entry> {
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const drawn = sharp(data, { raw: info })
  const file = await drawn.clone().webp(encoding).toBuffer()
  const hash = hashOf(file)
  writeFileSync(fileOf(hash), file)
  const small = await drawn
    .resize(100, 100, { fit: 'inside', kernel: 'linear' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const placeholder = rgbaToThumbHash(small.info.width, small.info.height, small.data)
  return {
    hash,
    width: info.width,
    height: info.height,
    placeholder: Buffer.from(placeholder).toString('base64'),
    drawing,
  }
}

function readManifest(): Record<string, Entry> {
  return existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {}
}

async function main(): Promise<void> {
  const started = performance.now()
  mkdirSync(folder, { recursive: true })
  sharp.concurrency(1)
  const before = readManifest()
  const manifest: Record<string, Entry> = {}
  const waiting = listPictures()
  let drawnNow = 0
  const work = async () => {
    for (let picture = waiting.shift(); picture !== undefined; picture = waiting.shift()) {
      const svg = draw(picture)
      const drawing = hashOf(svg + JSON.stringify(encoding))
      const old = before[picture.key]
      const same = old !== undefined && old.drawing === drawing && existsSync(fileOf(old.hash))
      manifest[picture.key] = same ? old : await render(svg, drawing)
      if (!same) drawnNow++
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  finish(manifest, drawnNow, started)
}

function finish(manifest: Record<string, Entry>, drawnNow: number, started: number): void {
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(manifestFile, `${JSON.stringify(sorted, undefined, 1)}\n`)
  const wanted = new Set(Object.values(manifest).map(({ hash }) => `${hash}.webp`))
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.webp') && !wanted.has(file)) rmSync(join(folder, file))
  }
  const all = Object.keys(manifest).length
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`Demo pictures: ${all} in dist/demo, ${drawnNow} drawn now, in ${seconds} s.`)
}

await main()
