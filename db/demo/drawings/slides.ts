// Slides, from above.
import type { View } from '../looks.ts'
import { gleam, piece, shadow } from './cloth.ts'
import { mark } from './marks.ts'
import { line, moved, type Pen, scaled, turned } from './pen.ts'
import type { Scene } from './studio.ts'
import { darker } from './tone.ts'

const bed =
  'M0 -330C84 -330 132 -262 130 -170C128 -90 104 -30 104 50C104 140 118 200 96 270C80 320 40 336 0 336C-44 336 -82 318 -94 266C-108 200 -92 140 -98 50C-104 -40 -136 -90 -130 -180C-124 -268 -80 -330 0 -330Z'
const inner =
  'M0 -304C68 -304 108 -246 106 -168C104 -96 82 -30 82 50C82 138 94 196 76 256C64 296 34 310 0 310C-36 310 -66 294 -76 252C-88 196 -72 138 -78 50C-84 -36 -112 -96 -106 -176C-100 -250 -64 -304 0 -304Z'

function slide(pen: Pen): string {
  const { tone, accent } = pen
  const strap =
    'M-146 -150C-150 -60 -128 10 -112 56C-60 20 60 20 116 56C132 10 152 -60 148 -150C80 -206 -78 -206 -146 -150Z'
  const rows = Array.from(
    { length: 9 },
    (_, index) =>
      `M-70 ${96 + index * 22}C-30 ${102 + index * 22} 30 ${102 + index * 22} 72 ${96 + index * 22}`,
  ).join('')
  return (
    shadow(pen, bed, 0.34) +
    piece(pen, bed, { light: 'tube', rim: 0.4 }) +
    piece(pen, inner, {
      light: 'flat',
      tone: darker(tone),
      rim: 0.5,
      inside:
        line(rows, tone.deep, 5, { opacity: 0.35 }) +
        moved(0, 3, line(rows, tone.glow, 2, { opacity: 0.25 })),
    }) +
    shadow(pen, strap, 0.3) +
    piece(pen, strap, { light: 'body', rim: 0.4, inside: gleam(pen, '-90 -130 0 -170 90 -130', 34, 0.4) }) +
    line('M-128 -132C-70 -182 70 -182 130 -132M-106 34C-56 2 56 2 108 34', tone.deep, 2.4, {
      opacity: 0.45,
    }) +
    mark(4, -74, 62, tone.lightness > 0.72 ? tone.deep : accent.base)
  )
}

export function slides(pen: Pen, view: View): Scene {
  const content =
    moved(262, 560, turned(-7, 0, 0, scaled(1.12, 0, 0, slide(pen)))) +
    moved(634, 590, turned(9, 0, 0, scaled(1.12, 0, 0, slide(pen))))
  return view === 'detail' ? { content, frame: { x: 330, y: 500, zoom: 1.9, turn: -8 } } : { content }
}
