// Leggings and running tights.
import type { Look, View } from '../looks.ts'
import { piece, seam, shadow, stitches } from './cloth.ts'
import { mark, zip } from './marks.ts'
import { across, both, twice } from './outline.ts'
import { foldsBothSides } from './parts.ts'
import { fill, type Pen } from './pen.ts'
import type { Scene } from './studio.ts'
import { printOn } from './tops.ts'
import { bow, legLight, waistHollow } from './waists.ts'

type Leggings = Extract<Look, { is: 'leggings' }>

const leg =
  'M0 104 L128 96 C136 120 150 190 166 262 C176 330 172 430 156 540 C148 610 132 660 128 710 C128 790 110 920 90 1046 C76 1052 54 1052 42 1048 C44 950 40 840 36 740 C32 640 18 520 0 430'

function beltOf(high: boolean, fromBehind: boolean): { shape: string; edge: string } {
  const edge = fromBehind
    ? 'M0 206 C50 206 100 206 152 206'
    : high
      ? 'M0 250 C50 232 100 214 152 206'
      : 'M0 170 C48 170 96 168 142 160'
  if (!high) {
    return { shape: 'M0 108 L128 96 C132 116 138 140 142 160 C96 168 48 170 0 170', edge }
  }
  const below = fromBehind ? 'C100 206 50 206 0 206' : 'C100 214 50 232 0 250'
  return { shape: `M0 108 L128 96 C134 120 144 166 152 206 ${below}`, edge }
}

/** What lies on the legs and must end where they end. */
function leggingLines(pen: Pen, look: Leggings, fromBehind: boolean): string {
  const { accent } = pen
  if (fromBehind) return seam(pen, across('M0 430 C10 360 60 300 180 240'))
  if (look.cut === 'kid') {
    return twice(
      'M118 660C128 560 136 520 146 470L190 470L190 660ZM20 1024L120 1024L120 1060L20 1060Z',
      (path) => fill(path, accent.base),
    )
  }
  const pocket = twice('M190 296C140 306 116 326 114 350L120 556C134 566 160 566 190 556', (path) =>
    seam(pen, path),
  )
  if (look.cut === 'high') return pocket
  return (
    pocket +
    twice('M106 850C96 920 88 980 82 1050', (path) => zip(pen, path, 8)) +
    twice('M92 760L88 836L80 836L84 760Z', (path) => fill(path, '#e4e6ea'))
  )
}

const legFolds = [
  '6 426 50 414 104 380',
  '8 446 60 450 110 432',
  '120 716 90 730 46 726',
  '124 740 88 760 48 752',
  '88 1010 68 1020 44 1016',
  '92 990 70 996 46 988',
]

export function leggings(pen: Pen, look: Leggings, view: View): Scene {
  const fromBehind = view === 'back'
  const high = look.cut !== 'run'
  const belt = beltOf(high, fromBehind)
  const content =
    shadow(pen, both(leg)) +
    waistHollow(pen, 'M0 86 C50 86 96 84 126 80 L129 100 C96 110 50 114 0 114') +
    piece(pen, both(leg), {
      weave: 'jersey',
      light: 'flat',
      line: '0 0 1 0',
      inside:
        twice(
          'M128 96C150 190 176 262 172 340C168 470 140 600 128 710C128 790 110 920 90 1046L42 1048C44 950 40 840 36 740C32 640 18 520 0 430Z',
          (path) => fill(path, legLight(pen)),
        ) +
        leggingLines(pen, look, fromBehind) +
        foldsBothSides(pen, legFolds, 13, 0.34),
    }) +
    seam(pen, 'M450 196L450 430') +
    piece(pen, both(belt.shape), { light: 'body', weave: 'jersey', rim: 0.2 }) +
    seam(pen, across(belt.edge), 2) +
    (fromBehind
      ? mark(450, 160, 22, printOn(pen))
      : (high ? '' : bow(pen, 140)) + mark(high ? 390 : 350, high ? 176 : 250, 20, printOn(pen))) +
    twice('M94 1030C78 1036 56 1036 42 1032', (path) => stitches(pen, path))
  if (view === 'detail') return { content, frame: { x: 470, y: 240, zoom: 2.05, turn: -6 } }
  return { content, frame: { x: 450, y: 566, zoom: look.cut === 'kid' ? 0.84 : 0.98 } }
}
