// The built web app: its pages and their files, each read and packed once, then answered from memory.
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { protectPage } from './headers.ts'
import { type Packed, type Packing, pack, packingFor } from './packing.ts'

type File = {
  content: Buffer
  changedAt: number
  type: string
  etag: string
  packed: Map<Packing, Promise<Packed>>
}

export type Webapp = {
  folder: string
  /** A page, asked for anew each time, so that an update is seen at once. */
  page: (c: Context, page: 'panel') => Promise<Response>
  /** A file whose name changes with its content, so that it may be kept for ever; nothing if there is none. */
  asset: (c: Context, name: string) => Promise<Response | undefined>
}

export function openWebapp(folder: string, framedBy: readonly string[] = []): Webapp {
  const files = new Map<string, File>()
  const open = (path: string): File | undefined => {
    const full = join(folder, path)
    const changedAt = statSync(full, { throwIfNoEntry: false })?.mtimeMs
    if (changedAt === undefined) return undefined
    const known = files.get(path)
    if (known?.changedAt === changedAt) return known
    const file = readFile(full, changedAt)
    files.set(path, file)
    return file
  }
  return {
    folder,
    async page(c, page) {
      const file = open(`${page}/index.html`)
      if (file === undefined) throw new Error('the web app is not built')
      protectPage(c, framedBy)
      return answer(c, file, 'no-cache')
    },
    async asset(c, name) {
      // One plain name: no path of a request ever reaches the disk.
      const file = /^\w[\w-]*(\.[\w-]+)+$/.test(name) ? open(`assets/${name}`) : undefined
      return file && answer(c, file, 'public, max-age=31536000, immutable')
    },
  }
}

function readFile(path: string, changedAt: number): File {
  const content = readFileSync(path)
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  const type = getMimeType(path) ?? 'application/octet-stream'
  return { content, changedAt, type, etag: `W/"${hash}"`, packed: new Map() }
}

async function answer(c: Context, file: File, cacheControl: string): Promise<Response> {
  c.header('Cache-Control', cacheControl)
  c.header('ETag', file.etag)
  c.header('Vary', 'Accept-Encoding')
  if (c.req.header('If-None-Match') === file.etag) return c.body(null, 304)
  const packing = packingFor(file.type, c.req.header('Accept-Encoding'))
  c.header('Content-Type', file.type)
  if (packing !== undefined) c.header('Content-Encoding', packing)
  return c.body(new Uint8Array(packing === undefined ? file.content : await packed(file, packing)))
}

function packed(file: File, packing: Packing): Promise<Packed> {
  const known = file.packed.get(packing) ?? pack(file.content, packing, 'once')
  file.packed.set(packing, known)
  return known
}
