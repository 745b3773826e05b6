// Pictures by the hash of their content: what an address shows never changes, so it may be kept for ever. No part of an address
// reaches the disk unless it is a name as we write them. A hash alone is the whole picture as WebP.
import { Hono } from 'hono'
import { nameOfSize, readSizeName } from '#shop/picture-widths.ts'
import type { Pictures } from '../pictures/pictures.ts'

const types = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const

export function imageRoutes(pictures: Pictures) {
  return new Hono().get('/:name', async (c) => {
    const name = c.req.param('name')
    const size = readSizeName(name) ?? pictures.findLargest(name, 'webp')
    if (size === undefined) return c.notFound()
    const etag = `"${nameOfSize(size)}"`
    const content = await pictures.read(size)
    if (content === undefined) return c.notFound()
    c.header('ETag', etag)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    if (c.req.header('If-None-Match')?.includes(etag)) return c.body(null, 304)
    return c.body(new Uint8Array(content), 200, { 'Content-Type': types[size.format] })
  })
}
