import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { useNoSwipeToClose } from '../../telegram/holding.ts'
import { useBackButton } from '../../telegram/use-buttons.ts'
import type { PictureView } from '../api.ts'
import { openLayer } from '../navigation.ts'
import { ZoomControls } from './ZoomControls.tsx'
import { ZoomStrip } from './ZoomStrip.tsx'
import { pan, type Zooming, zoomBy } from './zoom-gestures.ts'
import { type Point, type View, whole } from './zoom-view.ts'
import '../zoom.css'

export type ZoomProps = {
  pictures: readonly PictureView[]
  title: string
  start: number
  /** With the picture that was looked at last. */
  onClose: (shown: number) => void
}

const panBy = 80
const ways: Partial<Record<string, Point>> = {
  ArrowLeft: { x: panBy, y: 0 },
  ArrowRight: { x: -panBy, y: 0 },
  ArrowUp: { x: 0, y: panBy },
  ArrowDown: { x: 0, y: -panBy },
}
const ratios: Partial<Record<string, number>> = { '+': 1.5, '=': 1.5, '-': 1 / 1.5, '0': 0 }

/** Pictures on the whole screen, as near as one likes. */
export function Zoom({ pictures, title, start, onClose }: ZoomProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const closing = useRef(() => {})
  const zooming = useZooming(pictures, start, { dialog, leave: () => closing.current() })
  useLayoutEffect(() => {
    dialog.current?.showModal()
    closing.current = openLayer(() => onClose(zooming.shown.peek()))
    return () => dialog.current?.close()
  }, [])
  useBackButton(zooming.leave)
  useNoSwipeToClose()
  return (
    <dialog
      class="zoom"
      ref={dialog}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        zooming.leave()
      }}
      onClose={zooming.leave}
      onKeyDown={(event) => {
        if (act(zooming, event.key)) event.preventDefault()
      }}
    >
      <ZoomStrip pictures={pictures} title={title} zooming={zooming} />
      <ZoomControls count={pictures.length} zooming={zooming} />
    </dialog>
  )
}

function useZooming(
  pictures: readonly PictureView[],
  start: number,
  { dialog, leave }: { dialog: RefObject<HTMLDialogElement | null>; leave: () => void },
): Zooming {
  const shown = useSignal(start)
  const view = useSignal<View>(whole)
  const drag = useSignal<Point>({ x: 0, y: 0 })
  const isHeld = useSignal(false)
  return useMemo(() => {
    const turn = (by: number) => {
      const next = shown.peek() + by
      if (pictures[next] === undefined) return
      view.value = whole
      shown.value = next
    }
    const hold = () => {
      const { clientWidth = 0, clientHeight = 0 } = dialog.current ?? {}
      const { width = 1, height = 1 } = pictures[shown.peek()] ?? {}
      return { stage: { width: clientWidth, height: clientHeight }, picture: { width, height } }
    }
    return { shown, view, drag, isHeld, turn, hold, leave }
  }, [])
}

/** Whether the key means something here. */
function act(zooming: Zooming, key: string): boolean {
  const ratio = ratios[key]
  const way = ways[key]
  if (ratio !== undefined) zoomBy(zooming, ratio)
  else if (way === undefined) return false
  else if (zooming.view.peek().scale > 1) pan(zooming, way)
  else if (way.x !== 0) zooming.turn(way.x < 0 ? 1 : -1)
  return true
}
