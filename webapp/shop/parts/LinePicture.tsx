import type { PictureView } from '../api.ts'
import { Picture } from './Picture.tsx'

/** Of one line of several; what it is stands beside it. */
export function LinePicture({
  picture,
  isFaded = false,
}: {
  picture: PictureView | null
  isFaded?: boolean
}) {
  const name = isFaded ? 'line-picture faded' : 'line-picture'
  return picture === null ? (
    <div class={name} />
  ) : (
    <Picture picture={picture} alt="" class={name} sizes="64px" />
  )
}
