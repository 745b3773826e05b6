// How a picture lies on a stage that shows it whole at first: how many times larger, and how far its middle is from that of the
// stage, in pixels. Points are counted from the middle of the stage, too.

export type Point = { x: number; y: number }
export type Size = { width: number; height: number }
export type View = Point & { scale: number }
/** The stage, and what it holds. */
export type Hold = { stage: Size; picture: Size }

export const whole: View = { scale: 1, x: 0, y: 0 }
export const largest = 4
/** What a double tap shows. */
export const closer = 2.5

/** Larger or smaller, with what is at the point staying there. */
export function scaledAt(view: View, wished: number, point: Point): View {
  const scale = Math.min(largest, Math.max(1, wished))
  const ratio = scale / view.scale
  return { scale, x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio }
}

export function movedBy(view: View, by: Point): View {
  return { ...view, x: view.x + by.x, y: view.y + by.y }
}

/** Never further than its edges: what is smaller than the stage stays in its middle. */
export function held(view: View, hold: Hold): View {
  const shown = shownIn(hold)
  const within = (place: number, length: number, room: number) => {
    const most = Math.max(0, (length * view.scale - room) / 2)
    return Math.min(most, Math.max(-most, place))
  }
  return {
    scale: view.scale,
    x: within(view.x, shown.width, hold.stage.width),
    y: within(view.y, shown.height, hold.stage.height),
  }
}

/** As large as the whole of it can be seen. */
function shownIn({ stage, picture }: Hold): Size {
  const share = Math.min(stage.width / picture.width, stage.height / picture.height)
  return { width: picture.width * share, height: picture.height * share }
}
