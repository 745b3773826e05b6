// What many garments have: a pair of sleeves or legs, folds on both sides, necks, ribbed edges.
import { folds, type PieceLook, piece, seam, stitches } from './cloth.ts'
import { label } from './marks.ts'
import { across, both, left, middle, right } from './outline.ts'
import { falling, fill, type Pen } from './pen.ts'

export type Side = 'left' | 'right'

/** Points counted from the middle, put on one side. */
export function onSide(points: string, side: Side): string {
  const sign = side === 'left' ? -1 : 1
  return points
    .split(' ')
    .map((value, index) => (index % 2 === 0 ? middle + sign * Number(value) : value))
    .join(' ')
}

export type PairLook = Omit<PieceLook, 'inside'> & {
  /** From the middle; each is drawn on both sides. */
  folds?: readonly string[]
  foldWide?: number
  stitches?: readonly string[]
  seams?: readonly string[]
  inside?: (side: Side) => string
}

/** The same piece on the left and on the right. */
export function pair(pen: Pen, path: string, look: PairLook = {}): string {
  const one = (side: Side) => {
    const place = side === 'left' ? left : right
    const inside =
      (look.inside?.(side) ?? '') +
      folds(
        pen,
        (look.folds ?? []).map((points) => onSide(points, side)),
        look.foldWide ?? 15,
      ) +
      (look.seams ?? []).map((line) => seam(pen, place(line))).join('') +
      (look.stitches ?? []).map((line) => stitches(pen, place(line))).join('')
    return piece(pen, place(path), { light: 'tube', ...look, inside })
  }
  return one('left') + one('right')
}

export function foldsBothSides(pen: Pen, list: readonly string[], wide = 18, strength = 0.42): string {
  return folds(
    pen,
    list.flatMap((points) => [onSide(points, 'left'), onSide(points, 'right')]),
    wide,
    strength,
  )
}

/** The inside of the back, seen through an open neck; given as its right half. */
export function throat(pen: Pen, hollow: string, labelAt?: number): string {
  const { tone } = pen
  return (
    fill(both(hollow), falling(pen, tone.dark, tone.deep)) +
    (labelAt === undefined ? '' : label(middle, labelAt, 50))
  )
}

/** A ribbed band between two edges, both given from the middle outwards. */
export function band(pen: Pen, half: string, lowerEdge: string): string {
  return (
    piece(pen, both(half), { light: 'flat', weave: 'rib', rim: 0.22 }) + seam(pen, across(lowerEdge), 1.6)
  )
}

/** Short strokes of ribbing, standing on a curve between two heights. */
export function ribbing(
  pen: Pen,
  from: [x: number, y: number],
  to: [x: number, y: number],
  high: number,
): string {
  const [x1, y1] = from
  const [x2, y2] = to
  const count = Math.round(Math.hypot(x2 - x1, y2 - y1) / 9)
  const strokes = Array.from({ length: count }, (_, index) => {
    const part = (index + 0.5) / count
    const [x, y] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part]
    return `M${Math.round(x)} ${Math.round(y)}L${Math.round(x)} ${Math.round(y + high)}`
  }).join('')
  const { tone } = pen
  return `<path d="${strokes}" stroke="${tone.lightness < 0.36 ? tone.light : tone.seam}" stroke-width="2.6" stroke-opacity="0.32"/>`
}
