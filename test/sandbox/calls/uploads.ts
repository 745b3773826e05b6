// Files that rows send, and how they are shown.
import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { number, someText } from './scene.ts'

const drawn = async (width: number, height: number) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#3a7' } })
      .png()
      .toBuffer(),
  )

export const picture = new File([await drawn(40, 30)], 'a.png', { type: 'image/png' })
export const longPicture = new File([await drawn(4000, 200)], 'a.png', { type: 'image/png' })
export const tooLongPicture = new File([await drawn(4001, 200)], 'a.png', { type: 'image/png' })
export const brokenPicture = new File(['no picture'], 'a.png', { type: 'image/png' })
export const pictureNamed = (name: string) => new File([picture], name, { type: 'image/png' })
export const letter = new File(['hello'], 'letter.txt', { type: 'text/plain' })
export const nothing = new File([], 'letter.txt', { type: 'text/plain' })
export const heavy = (bytes: number, name: string) => new File([randomBytes(bytes)], name)

export const photoOf = (width: number, height: number) => ({
  file_id: someText,
  file_unique_id: someText,
  file_size: number,
  width,
  height,
})
/** The picture, in its only size. */
export const small = photoOf(40, 30)
export const letterShown = {
  file_name: 'letter.txt',
  mime_type: 'text/plain',
  file_id: someText,
  file_unique_id: someText,
  file_size: 5,
}
