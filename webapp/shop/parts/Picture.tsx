import { thumbHashToDataURL } from 'thumbhash'
import type { PictureView } from '../api.ts'

const drawn = new Map<string, string>()

/** The blur that stands where the picture will be; a damaged one is no reason to show nothing. */
function placeholderOf(base64: string): string | undefined {
  try {
    const known =
      drawn.get(base64) ?? thumbHashToDataURL(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)))
    drawn.set(base64, known)
    return `url(${known})`
  } catch {
    return undefined
  }
}

type Props = { picture: PictureView; alt: string; eager?: boolean; class?: string }

export function Picture({ picture, alt, eager = false, class: name = 'frame' }: Props) {
  const backgroundImage = placeholderOf(picture.placeholder)
  return (
    <div class={name} style={backgroundImage === undefined ? {} : { backgroundImage }}>
      <img
        src={pictureUrl(picture)}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchpriority={eager ? 'high' : 'auto'}
        decoding="async"
      />
    </div>
  )
}

export function pictureUrl({ hash }: PictureView): string {
  return `/images/${hash}`
}
