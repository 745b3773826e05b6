import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../language.ts'
import type { PictureView } from '../api.ts'
import { gently } from './motion.ts'
import { Photo } from './Picture.tsx'

export type Turning = { shown: number; turnTo: (index: number) => void }

/** All pictures at once, small. Where they do not fit, the last one is cut in half: there is more. */
export function GalleryThumbs({ pictures, shown, turnTo }: Turning & { pictures: readonly PictureView[] }) {
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const thumb = strip.current?.children[shown]
    if (!(thumb instanceof HTMLElement) || strip.current === null) return
    const { clientWidth, clientHeight } = strip.current
    strip.current.scrollTo({
      left: thumb.offsetLeft - (clientWidth - thumb.offsetWidth) / 2,
      top: thumb.offsetTop - (clientHeight - thumb.offsetHeight) / 2,
      behavior: gently(),
    })
  }, [shown])
  return (
    <div class="thumbs" ref={strip}>
      {pictures.map((picture, index) => (
        <button
          type="button"
          class="thumb"
          key={index}
          onClick={() => turnTo(index)}
          aria-label={t('gallery-show', { number: index + 1 })}
          aria-current={index === shown ? 'true' : undefined}
        >
          <Photo picture={picture} alt="" sizes="64px" widest={320} />
        </button>
      ))}
    </div>
  )
}
