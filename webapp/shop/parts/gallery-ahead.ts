// Pictures that nobody sees yet and may want to see at the next tap: fetched and decoded ahead, once everything else is there.
import { pictureUrl, srcset } from '#shop/picture-widths.ts'
import type { PictureView } from '../api.ts'
import { quiet } from './quiet.ts'

/** Held, so that the browser does not forget them. */
const ahead = new Map<string, HTMLImageElement>()

export async function fetchAhead(pictures: readonly PictureView[], sizes: string): Promise<void> {
  if (savesData()) return
  await loaded()
  for (const picture of pictures) {
    await quiet()
    await fetchNow(picture, sizes)
  }
}

/** Somebody is about to tap. */
export async function fetchNow(picture: PictureView, sizes: string): Promise<void> {
  if (ahead.has(picture.hash)) return
  const image = new Image()
  ahead.set(picture.hash, image)
  const parts = (['avif', 'webp'] as const).map((format) => {
    const source = document.createElement('source')
    return Object.assign(source, { type: `image/${format}`, srcset: srcset(picture, format), sizes })
  })
  // The same choice as on the page, or the browser would fetch another file.
  document.createElement('picture').append(...parts, image)
  image.src = pictureUrl(picture, 640, 'jpg')
  await image.decode().catch(() => ahead.delete(picture.hash))
}

function loaded(): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve()
  return new Promise((resolve) => addEventListener('load', resolve, { once: true }))
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
