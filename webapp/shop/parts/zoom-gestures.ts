// What fingers, mouse and wheel mean on the full screen: pinch and double tap make the picture larger, a drag moves it, and moves
// on to the next one where all of it is seen.
import type { Signal } from '@preact/signals'
import { closer, type Hold, held, movedBy, type Point, scaledAt, type View, whole } from './zoom-view.ts'

export type Zooming = {
  /** Which of the pictures. */
  shown: Signal<number>
  view: Signal<View>
  /** How far the whole strip is dragged while a picture is seen whole. */
  drag: Signal<Point>
  /** A finger is on it: nothing moves by itself. */
  isHeld: Signal<boolean>
  hold: () => Hold
  turn: (by: 1 | -1) => void
  leave: () => void
}
type Touch = { from: Point; at: number; travelled: number; most: number }

const none: Point = { x: 0, y: 0 }
const tapMs = 300
/** A finger that lies still trembles as much. */
const trembling = 10
const flickMs = 250

export function gesturesOn(zooming: Zooming) {
  const { view, isHeld } = zooming
  const fingers = new Map<number, Point>()
  let touch: Touch | undefined
  let lastTap: { at: number; point: Point } | undefined

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return
    stageOf(event).setPointerCapture(event.pointerId)
    const point = pointOf(event)
    fingers.set(event.pointerId, point)
    touch ??= { from: point, at: event.timeStamp, travelled: 0, most: 0 }
    touch.most = Math.max(touch.most, fingers.size)
    isHeld.value = true
  }
  const move = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId) || touch === undefined) return
    const before = spanOf(fingers)
    fingers.set(event.pointerId, pointOf(event))
    const after = spanOf(fingers)
    const by = { x: after.middle.x - before.middle.x, y: after.middle.y - before.middle.y }
    touch.travelled += Math.hypot(by.x, by.y)
    if (fingers.size > 1) pinch(zooming, { ratio: after.length / before.length, at: before.middle, by })
    else if (view.peek().scale > 1) look(zooming, movedBy(view.peek(), by))
    else if (touch.most === 1) dragStrip(zooming, touch.from, after.middle)
  }
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0 || touch === undefined) return
    const ended = touch
    const point = pointOf(event)
    touch = undefined
    isHeld.value = false
    const isTap =
      ended.most === 1 &&
      ended.travelled < trembling &&
      event.timeStamp - ended.at < tapMs &&
      event.type === 'pointerup'
    if (!isTap) return settle(zooming, event.timeStamp - ended.at)
    zooming.drag.value = none
    const isSecond =
      lastTap !== undefined && event.timeStamp - lastTap.at < tapMs && isNear(lastTap.point, point)
    lastTap = isSecond ? undefined : { at: event.timeStamp, point }
    if (isSecond || event.pointerType === 'mouse') toggle(zooming, point)
  }
  return { down, move, up, wheel: (event: WheelEvent) => wheel(zooming, event) }
}

/** By a share of what it is, around a point: by default the middle. */
export function zoomBy(zooming: Zooming, ratio: number, at: Point = none): void {
  look(zooming, scaledAt(zooming.view.peek(), zooming.view.peek().scale * ratio, at))
}

export function pan(zooming: Zooming, by: Point): void {
  look(zooming, movedBy(zooming.view.peek(), by))
}

function look({ view, hold }: Zooming, wished: View): void {
  view.value = held(wished, hold())
}

function toggle(zooming: Zooming, at: Point): void {
  const { view } = zooming
  look(zooming, view.peek().scale > 1 ? whole : scaledAt(view.peek(), closer, at))
}

function pinch(zooming: Zooming, { ratio, at, by }: { ratio: number; at: Point; by: Point }): void {
  const scaled = scaledAt(zooming.view.peek(), zooming.view.peek().scale * ratio, at)
  look(zooming, movedBy(scaled, by))
}

/** Sideways to another picture, down to leave: whichever the finger began with. */
function dragStrip({ drag }: Zooming, from: Point, to: Point): void {
  const by = { x: to.x - from.x, y: to.y - from.y }
  const isDown = drag.peek().y > 0 || (drag.peek().x === 0 && by.y > Math.abs(by.x))
  drag.value = isDown ? { x: 0, y: Math.max(0, by.y) } : { x: by.x, y: 0 }
}

function settle({ drag, hold, turn, leave }: Zooming, tookMs: number): void {
  const { x, y } = drag.peek()
  const { width, height } = hold().stage
  drag.value = none
  const isFlick = tookMs < flickMs
  if (y > height / (isFlick ? 12 : 5)) leave()
  else if (Math.abs(x) > width / (isFlick ? 12 : 4)) turn(x < 0 ? 1 : -1)
}

function wheel(zooming: Zooming, event: WheelEvent): void {
  event.preventDefault()
  zoomBy(zooming, Math.exp(-event.deltaY / 300), pointOf(event))
}

/** From the middle of the stage. */
function pointOf(event: MouseEvent): Point {
  const { left, top, width, height } = stageOf(event).getBoundingClientRect()
  return { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 }
}

const stageOf = (event: Event) => event.currentTarget as Element

function spanOf(fingers: ReadonlyMap<number, Point>): { middle: Point; length: number } {
  const [one = none, other = one] = fingers.values()
  return {
    middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
    length: Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)),
  }
}

function isNear(one: Point, other: Point): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < 40
}
