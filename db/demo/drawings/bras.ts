// Sport tops.
import type { Look, View } from '../looks.ts'
import { dim, gleam, piece, seam, shadow, stitches } from './cloth.ts'
import { mark } from './marks.ts'
import { across, both, twice } from './outline.ts'
import { foldsBothSides, ribbing } from './parts.ts'
import { box, fill, line, type Pen } from './pen.ts'
import type { Scene } from './studio.ts'
import { mix } from './tone.ts'
import { printOn } from './tops.ts'

type Bra = Extract<Look, { is: 'bra' }>

const below = 'C256 560 236 630 212 690 C146 712 70 718 0 718'
const shapes = {
  strong: {
    front: `M0 424 C70 420 112 360 120 250 L124 190 L184 184 C184 300 200 400 250 470 ${below}`,
    back: `M0 330 C40 330 90 290 124 190 L184 184 C180 250 130 330 128 390 C140 450 200 480 250 496 ${below}`,
    neck: 'M0 424 C70 420 112 360 120 250 L124 190',
    neckBack: 'M0 330 C40 330 90 290 124 190',
    arm: 'M184 184C184 300 200 400 250 470',
    armBack: 'M184 184C180 250 130 330 128 390C140 450 200 480 250 496',
  },
  soft: {
    front: `M0 470 C40 440 110 380 132 260 L142 190 L166 190 C166 320 190 420 250 486 ${below}`,
    back: `M0 600 C60 590 110 500 142 190 L166 190 C150 420 190 540 250 560 C252 600 232 640 212 690 C146 712 70 718 0 718`,
    neck: 'M0 470 C40 440 110 380 132 260 L142 190',
    neckBack: 'M0 600 C60 590 110 500 142 190',
    arm: 'M166 190C166 320 190 420 250 486',
    armBack: 'M166 190C150 420 190 540 250 560',
  },
}
const hem = 'M0 718 C70 718 146 712 212 690 L206 768 C146 790 70 796 0 796'

function cupSeams(pen: Pen, cut: Bra['cut']): string {
  return cut === 'strong'
    ? twice('M14 440C60 520 70 620 60 716', (path) => seam(pen, path)) +
        twice('M150 300C160 420 190 520 238 600', (path) => seam(pen, path))
    : twice('M0 700C70 690 150 640 236 560', (path) => seam(pen, path))
}

const stretchFolds = ['240 540 200 556 150 550', '238 600 196 620 150 620', '230 690 190 680 140 690']

export function bra(pen: Pen, look: Bra, view: View): Scene {
  const { tone, accent } = pen
  const shape = shapes[look.cut]
  const fromBehind = view === 'back'
  const strong = look.cut === 'strong'
  const binding = (path: string) => line(path, tone.dark, 10) + line(path, tone.deep, 1.2, { opacity: 0.5 })
  const content =
    shadow(
      pen,
      both(`${shape.front.slice(0, shape.front.indexOf('C146 712'))} L206 768 C146 790 70 796 0 796`),
    ) +
    fill(both(fromBehind ? shape.front : shape.back), mix(tone.deep, tone.dark, 0.35)) +
    piece(pen, both(fromBehind ? shape.back : shape.front), {
      weave: 'jersey',
      inside:
        gleam(pen, '340 420 350 560 366 690', 110, 0.2) +
        gleam(pen, '566 420 574 560 556 690', 90, 0.16) +
        dim(pen, '450 430 450 560 450 720', 44, 0.24) +
        foldsBothSides(pen, stretchFolds, 15, 0.34),
    }) +
    (fromBehind ? '' : cupSeams(pen, look.cut)) +
    binding(across(fromBehind ? shape.neckBack : shape.neck)) +
    twice(fromBehind ? shape.armBack : shape.arm, binding) +
    piece(pen, both(hem), {
      light: 'body',
      weave: 'rib',
      inside: strong ? ribbing(pen, [240, 694], [660, 694], 100) : '',
    }) +
    (strong
      ? stitches(pen, across('M0 730 C70 730 146 724 211 702'))
      : seam(pen, across('M0 726 C70 726 146 720 212 698'))) +
    (fromBehind && strong ? hooks(pen) : '') +
    (strong && !fromBehind
      ? twice('M120 262L184 262L184 276L120 276Z', (path) => fill(path, accent.base))
      : '') +
    mark(450, fromBehind ? (strong ? 420 : 660) : 758, 24, strong && !fromBehind ? accent.base : printOn(pen))
  return { content, frame: { x: 450, y: 520, zoom: 1.16 } }
}

function hooks(pen: Pen): string {
  const { tone } = pen
  const rows = [738, 760, 782]
    .map(
      (y) =>
        `<circle cx="436" cy="${y}" r="4" fill="#c9ccd2"/><circle cx="464" cy="${y}" r="4" fill="#8d929b"/>`,
    )
    .join('')
  return fill(box(414, 722, 72, 80, 6), tone.dark) + line(box(414, 722, 72, 80, 6), tone.seam, 2) + rows
}
