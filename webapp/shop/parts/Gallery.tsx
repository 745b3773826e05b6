import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../language.ts'
import type { PictureView } from '../api.ts'
import { Arrow } from './Arrow.tsx'
import { Picture, pictureUrl } from './Picture.tsx'

type Props = {
  pictures: readonly PictureView[]
  title: string
  picture: number
  onPicture: (index: number) => void
}

/** Swiped by a finger, turned by buttons and keys, or chosen by its small pictures. A new set stays at the same view. */
export function Gallery({ pictures, title, picture, onPicture }: Props) {
  const frames = useRef<HTMLDivElement>(null)
  const shown = useSignal(0)
  const start = Math.min(picture, pictures.length - 1)
  const set = pictures.map(({ hash }) => hash).join()

  // Only another set of pictures moves the strip.
  useLayoutEffect(() => {
    shown.value = start
    frames.current?.scrollTo({ left: start * frames.current.clientWidth, behavior: 'instant' })
  }, [set])

  const turnTo = (index: number) => {
    frames.current?.scrollTo({ left: index * frames.current.clientWidth, behavior: 'smooth' })
  }
  const onScroll = () => {
    const { scrollLeft = 0, clientWidth = 1 } = frames.current ?? {}
    const index = Math.round(scrollLeft / clientWidth)
    if (index === shown.peek()) return
    shown.value = index
    onPicture(index)
  }
  const many = pictures.length > 1
  return (
    <section class="gallery" aria-label={t('gallery')}>
      <div class="stage">
        <div class="frames" ref={frames} onScroll={onScroll} tabIndex={many ? 0 : -1} key={set}>
          {pictures.map((each, index) => (
            <Picture
              key={index}
              picture={each}
              alt={t('gallery-picture', { title, number: index + 1, count: pictures.length })}
              eager={index === start}
            />
          ))}
        </div>
        {many && <Turns shown={shown.value} count={pictures.length} turnTo={turnTo} />}
      </div>
      {many && <Thumbs pictures={pictures} shown={shown.value} turnTo={turnTo} />}
    </section>
  )
}

type Turning = { shown: number; turnTo: (index: number) => void }

function Turns({ shown, count, turnTo }: Turning & { count: number }) {
  return (
    <>
      <button
        type="button"
        class="turn before"
        disabled={shown === 0}
        onClick={() => turnTo(shown - 1)}
        aria-label={t('gallery-before')}
      >
        <Arrow back />
      </button>
      <button
        type="button"
        class="turn after"
        disabled={shown === count - 1}
        onClick={() => turnTo(shown + 1)}
        aria-label={t('gallery-after')}
      >
        <Arrow />
      </button>
      <span class="counter" aria-hidden="true">
        {shown + 1}/{count}
      </span>
    </>
  )
}

function Thumbs({ pictures, shown, turnTo }: Turning & { pictures: readonly PictureView[] }) {
  return (
    <div class="thumbs">
      {pictures.map((each, index) => (
        <button
          type="button"
          class="thumb"
          key={index}
          onClick={() => turnTo(index)}
          aria-label={t('gallery-show', { number: index + 1 })}
          aria-current={index === shown ? 'true' : undefined}
        >
          <img src={pictureUrl(each)} alt="" width={60} height={60} loading="lazy" />
        </button>
      ))}
    </div>
  )
}
