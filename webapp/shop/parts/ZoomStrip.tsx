import { useEffect, useMemo, useRef } from 'preact/hooks'
import { t } from '../../language.ts'
import type { PictureView } from '../api.ts'
import { Photo } from './Picture.tsx'
import { gesturesOn, type Zooming } from './zoom-gestures.ts'

type Props = { pictures: readonly PictureView[]; title: string; zooming: Zooming }

/** One picture as large as the screen, with its neighbours beside it, as far as the fingers have moved them. */
export function ZoomStrip({ pictures, title, zooming }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const { down, move, up, wheel } = useMemo(() => gesturesOn(zooming), [zooming])
  const shown = zooming.shown.value
  const { x, y } = zooming.drag.value
  // A listener that is written on an element may not keep the page from being scrolled.
  useEffect(() => {
    const { current } = stage
    current?.addEventListener('wheel', wheel, { passive: false })
    return () => current?.removeEventListener('wheel', wheel)
  }, [wheel])
  return (
    <div
      class={zooming.isHeld.value ? 'zoom-stage held' : 'zoom-stage'}
      ref={stage}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <div class="zoom-strip" style={{ transform: `translate(calc(${-100 * shown}% + ${x}px), ${y}px)` }}>
        {pictures.map((picture, index) =>
          Math.abs(index - shown) > 1 ? null : (
            <Slide
              key={index}
              picture={picture}
              alt={t('gallery-picture', { title, number: index + 1, count: pictures.length })}
              place={index}
              zooming={zooming}
            />
          ),
        )}
      </div>
    </div>
  )
}

type SlideProps = { picture: PictureView; alt: string; place: number; zooming: Zooming }

function Slide({ picture, alt, place, zooming }: SlideProps) {
  const isShown = place === zooming.shown.value
  const { scale, x, y } = zooming.view.value
  return (
    <div class="zoom-slide" style={{ left: `${100 * place}%` }} aria-hidden={!isShown}>
      <div
        class={isShown && scale > 1 ? 'zoom-picture near' : 'zoom-picture'}
        style={isShown ? { transform: `translate(${x}px, ${y}px) scale(${scale})` } : {}}
      >
        <Photo
          picture={picture}
          alt={alt}
          sizes={`${Math.ceil(isShown ? scale : 1) * 100}vw`}
          eager={isShown}
          widest={2048}
        />
      </div>
    </div>
  )
}
