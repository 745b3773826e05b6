// Pictures by the hash of their content: the answer to a hash never changes, so it may be kept for ever.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'

export function imageRoutes(imagesDir: string) {
  return new Hono().get('/:hash{[0-9a-f]{16,128}}', async (c) => {
    const content = await readFile(join(imagesDir, `${c.req.param('hash')}.webp`)).catch(() => undefined)
    if (content === undefined) return c.notFound()
    c.header('Content-Type', 'image/webp')
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.body(new Uint8Array(content))
  })
}
