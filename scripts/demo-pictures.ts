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
import { listPictures, type Picture } from '../db/demo/assortment.ts'
import { draw } from '../db/demo/drawings/draw.ts'

/** `drawing` tells by its hash whether the file still shows what would be drawn now. */
type Entry = DrawnPicture & { drawing: string }
type Manifest = Record<string, Entry>

/** Near the camera the cloth shows its weave, which takes twice the bytes unless it is pressed harder. */
const encodingOf = ({ view }: Picture) =>
  view === 'detail' || view === 'sole' ? { quality: 72, effort: 2 } : { quality: 80, effort: 1 }

const hashOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 32)
const fileOf = (folder: string, hash: string) => join(folder, `${hash}.webp`)

type Job = { svg: string; encoding: ReturnType<typeof encodingOf>; drawing: string }

async function render(folder: string, { svg, encoding, drawing }: Job): Promise<Entry> {
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const drawn = sharp(data, { raw: info })
  const file = await drawn.clone().webp(encoding).toBuffer()
  const hash = hashOf(file)
  writeFileSync(fileOf(folder, hash), file)
  const small = await drawn
    .resize(100, 100, { fit: 'inside', kernel: 'linear' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const thumb = rgbaToThumbHash(small.info.width, small.info.height, small.data)
  const placeholder = Buffer.from(thumb).toString('base64')
  return { hash, width: info.width, height: info.height, placeholder, drawing }
}

function readManifest(file: string): Manifest {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** Says how many it had to draw. */
export async function drawPictures(folder: string, pictures: readonly Picture[]): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const manifestFile = join(folder, 'manifest.json')
  const before = readManifest(manifestFile)
  const after: Manifest = {}
  const waiting = [...pictures]
  let count = 0
  const work = async () => {
    for (let picture = waiting.shift(); picture !== undefined; picture = waiting.shift()) {
      const svg = draw(picture)
      const encoding = encodingOf(picture)
      const drawing = hashOf(svg + JSON.stringify(encoding))
      const old = before[picture.key]
      const same = old?.drawing === drawing && existsSync(fileOf(folder, old.hash))
      after[picture.key] = same ? old : await render(folder, { svg, encoding, drawing })
      if (!same) count++
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

function removeOthers(folder: string, manifest: Manifest): void {
  const wanted = new Set(Object.values(manifest).map(({ hash }) => `${hash}.webp`))
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.webp') && !wanted.has(file)) rmSync(join(folder, file))
  }
}

if (import.meta.main) {
  const started = performance.now()
  const pictures = listPictures()
  const count = await drawPictures(fileURLToPath(new URL('../dist/demo', import.meta.url)), pictures)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`Demo pictures: ${pictures.length} in dist/demo, ${count} drawn now, in ${seconds} s.`)
}
