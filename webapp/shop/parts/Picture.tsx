import { useEffect, useRef } from 'preact/hooks'
import { pictureUrl, srcset } from '#shop/picture-widths.ts'
import type { PictureView } from '../api.ts'
import { averageColour } from './placeholder.ts'

/** As wide as a card in the grid is shown. */
const cardSizes = '(min-width: 1000px) 296px, (min-width: 700px) 32vw, 46vw'

type Props = {
  picture: PictureView
  alt: string
  /** What is seen first is asked for first; the rest when somebody comes near it. */
  eager?: boolean
  class?: string
  /** How wide it is shown, as the `sizes` of an image say it. */
  sizes?: string
}

/** Its place is there before it is: in its average colour as it comes from the server, blurred where it is late. */
export function Picture({ picture, alt, eager = false, class: name = 'frame', sizes = cardSizes }: Props) {
  const frame = useRef<HTMLSpanElement>(null)
  const { hash, placeholder } = picture
  const backgroundColor = averageColour(placeholder)
  useEffect(() => {
    const image = frame.current?.querySelector('img')
    // One that can be seen through would keep its blur behind it.
    if (!frame.current || !image || image.complete || backgroundColor === undefined) return
    const late = { frame: frame.current, image, placeholder }
    import('./blur.ts').then(({ drawBlur }) => drawBlur(late)).catch(() => {})
  }, [hash])
  return (
    <span
      class={name}
      ref={frame}
      key={hash}
      style={backgroundColor === undefined ? {} : { backgroundColor }}
    >
      <Photo picture={picture} alt={alt} sizes={sizes} eager={eager} />
    </span>
  )
}

type PhotoProps = Pick<Props, 'picture' | 'alt' | 'eager'> & {
  sizes: string
  /** In pixels of the screen; what is for looking closely asks for more. */
  widest?: number
}

/** The picture alone, as large as whatever holds it, in the best kind and width that the browser takes. */
export function Photo({ picture, alt, sizes, widest, eager = false }: PhotoProps) {
  return (
    <picture>
      <source type="image/avif" srcset={srcset(picture, 'avif', widest)} sizes={sizes} />
      <source type="image/webp" srcset={srcset(picture, 'webp', widest)} sizes={sizes} />
      <img
        src={pictureUrl(picture, 640, 'jpg')}
        width={picture.width}
        height={picture.height}
        alt={alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchpriority={eager ? 'high' : 'auto'}
        decoding={eager ? 'sync' : 'async'}
        draggable={false}
      />
    </picture>
  )
}
