import { useSignal } from '@preact/signals'
import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../language.ts'
import { useNoSwipeToClose } from '../../telegram/holding.ts'
import type { PictureView } from '../api.ts'
import { later } from '../later.tsx'
import { gallerySizes } from '../models/product.ts'
import { gently } from './motion.ts'
import { Picture } from './Picture.tsx'
import { quiet } from './quiet.ts'
import type { ZoomProps } from './Zoom.tsx'
import '../gallery.css'

const GalleryThumbs = later('GalleryThumbs', () => import('./GalleryThumbs.tsx'))
const GalleryTurns = later('GalleryTurns', () => import('./GalleryTurns.tsx'))

type Props = {
  pictures: readonly PictureView[]
  title: string
  picture: number
  onPicture: (index: number) => void
  /** What lies over its corner. */
  children?: ComponentChildren
}

/** Swiped by a finger, turned by buttons and keys, or chosen by its small pictures. A new set stays at the same view. */
export function Gallery({ pictures, title, picture, onPicture, children }: Props) {
  const frames = useRef<HTMLDivElement>(null)
  const shown = useSignal(0)
  const isTouched = useSignal(false)
  const zoom = useSignal<{ Zoom: ComponentType<ZoomProps> } | undefined>(undefined)
  const start = Math.min(picture, pictures.length - 1)
  const set = pictures.map(({ hash }) => hash).join()
  const many = pictures.length > 1

  // Only another set of pictures moves the strip.
  useLayoutEffect(() => {
    shown.value = start
    jump(frames.current, start, 'instant')
  }, [set])
  useEffect(() => void quiet().then(loadZoom), [])
  useNoSwipeToClose(isTouched.value)

  const turnTo = (index: number) => {
    const isOn = frames.current?.contains(document.activeElement) ?? false
    const next = jump(frames.current, index, gently())
    if (isOn) next?.focus({ preventScroll: true })
  }
  const touched = (isOn: boolean) => () => {
    isTouched.value = isOn
  }
  const openZoom = async () => {
    zoom.value = await loadZoom()
  }
  const closeZoom = (last: number) => {
    zoom.value = undefined
    const frame = jump(frames.current, last, 'instant')
    // Not while the page still lies below it.
    requestAnimationFrame(() => frame?.focus({ preventScroll: true }))
  }
  const onScroll = () => {
    const { scrollLeft = 0, clientWidth = 1 } = frames.current ?? {}
    const index = Math.round(scrollLeft / clientWidth)
    if (index === shown.peek() || pictures[index] === undefined) return
    shown.value = index
    onPicture(index)
  }
  return (
    <section class="gallery" aria-label={t('gallery')}>
      <div class="stage">
        <div
          class="frames"
          ref={frames}
          key={set}
          onScroll={onScroll}
          onTouchStart={touched(true)}
          onTouchEnd={touched(false)}
          onTouchCancel={touched(false)}
        >
          {pictures.map((each, index) => (
            <button
              type="button"
              key={index}
              tabIndex={index === shown.value ? 0 : -1}
              onClick={openZoom}
              onKeyDown={turningKeys(index, turnTo)}
              aria-haspopup="dialog"
            >
              <Picture
                picture={each}
                alt={t('gallery-picture', { title, number: index + 1, count: pictures.length })}
                eager={index === start}
                sizes={gallerySizes}
              />
            </button>
          ))}
        </div>
        {many && <GalleryTurns shown={shown.value} count={pictures.length} turnTo={turnTo} />}
        {children}
      </div>
      {many && <GalleryThumbs pictures={pictures} shown={shown.value} turnTo={turnTo} key={set} />}
      {zoom.value && (
        <zoom.value.Zoom pictures={pictures} title={title} start={shown.value} onClose={closeZoom} />
      )}
    </section>
  )
}

/** Code that is needed at the first tap on a picture; without a connection there is none. */
async function loadZoom(): Promise<{ Zoom: ComponentType<ZoomProps> } | undefined> {
  return await import('./Zoom.tsx').catch(() => undefined)
}

function jump(frames: HTMLElement | null, index: number, behavior: ScrollBehavior): HTMLElement | undefined {
  const frame = frames?.children[index]
  if (frames === null || !(frame instanceof HTMLElement)) return undefined
  frames.scrollTo({ left: index * frames.clientWidth, behavior })
  return frame
}

function turningKeys(shown: number, turnTo: (index: number) => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    turnTo(shown + (event.key === 'ArrowRight' ? 1 : -1))
  }
}
