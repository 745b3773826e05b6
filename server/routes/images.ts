// Pictures by the hash of their content: the answer to a hash never changes, so it may be kept for ever.
import { Hono } from 'hono'
import { imageReader } from '../image-files.ts'

export function imageRoutes(imagesDir: string) {
  const readImage = imageReader(imagesDir)
  return new Hono().get('/:hash{[0-9a-f]{16,128}}', async (c) => {
    const content = await readImage(c.req.param('hash'))
    if (content === undefined) return c.notFound()
    c.header('Content-Type', 'image/webp')
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.body(new Uint8Array(content))
  })
}
