// Straps, buckles and what hangs on them: dark whatever the bag is.
import { type PieceLook, piece } from './cloth.ts'
import { box, fill, type Pen } from './pen.ts'
import { toneOf } from './tone.ts'

export const webbing = toneOf('#2f3238')

export const strapped = (pen: Pen, path: string, look: PieceLook = {}) =>
  piece(pen, path, { tone: webbing, light: 'tube', rim: 0.3, ...look })

export function buckle(x: number, y: number, wide: number, high: number): string {
  return (
    fill(box(x - wide / 2, y - high / 2, wide, high, 6), '#1f2126') +
    fill(box(x - wide / 2 + 3, y - high / 2 + 2, wide - 6, high * 0.3, 4), '#5a5f69', 0.7) +
    fill(box(x - wide * 0.22, y - high * 0.18, wide * 0.44, high * 0.36, 3), '#3d4149')
  )
}
