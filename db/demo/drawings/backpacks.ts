// Backpacks.
import type { View } from '../looks.ts'
import { dim, fold, folds, gleam, ground, piece, seam, shadow, stitches } from './cloth.ts'
import { mark, puller, zip } from './marks.ts'
import { across, both, twice } from './outline.ts'
import { box, fill, line, type Pen } from './pen.ts'
import { buckle, strapped, webbing } from './straps.ts'
import type { Scene } from './studio.ts'
import { darker } from './tone.ts'
import { printOn } from './tops.ts'

const handle = () =>
  line('M398 196C398 128 416 108 450 108C484 108 502 128 502 196', webbing.deep, 30) +
  line('M398 196C398 128 416 108 450 108C484 108 502 128 502 196', webbing.base, 24) +
  line('M394 180C396 134 414 116 446 115', webbing.glow, 4, { opacity: 0.4 })

const packBody =
  'M0 176C90 176 186 196 224 262C256 330 268 520 268 700C268 800 262 900 250 950C236 984 200 990 150 992C100 994 50 994 0 994'

function packFront(pen: Pen): string {
  const { tone } = pen
  const side = 'M250 700C290 706 306 730 306 770L300 900C296 940 276 960 248 962Z'
  return (
    twice(side, (path) => piece(pen, path, { light: 'tube', tone: darker(tone) })) +
    piece(pen, both(packBody), {
      weave: 'twill',
      inside:
        gleam(pen, '300 260 272 500 280 900', 70, 0.2) +
        folds(
          pen,
          [
            '250 560 310 590 380 580',
            '650 560 600 596 540 586',
            '200 620 240 640 280 630',
            '706 620 664 640 620 632',
          ],
          22,
          0.34,
        ) +
        dim(pen, '190 980 450 940 712 980', 60, 0.4),
    }) +
    zip(pen, across('M0 300C80 300 150 310 178 350C206 420 214 500 216 580'), 13) +
    puller(pen, 236, 576, 32) +
    puller(pen, 664, 576, 32) +
    piece(pen, both('M0 380C60 380 120 386 140 400C152 440 156 520 156 590C100 604 50 606 0 606'), {
      light: 'flat',
      rim: 0.24,
      weave: 'twill',
    }) +
    stitches(pen, across('M0 392C60 392 112 398 130 410')) +
    mark(450, 492, 66, printOn(pen)) +
    frontPocket(pen)
  )
}

function frontPocket(pen: Pen): string {
  const { tone, accent } = pen
  const pocket =
    'M0 640C80 640 160 634 206 622C220 700 222 820 212 918C206 944 190 952 160 954C110 958 50 958 0 958'
  return (
    piece(pen, both(pocket), {
      light: 'flat',
      weave: 'twill',
      rim: 0.3,
      inside: fold(pen, '300 760 340 800 350 880', 22, 0.3) + fold(pen, '610 740 580 800 586 880', 22, 0.3),
    }) +
    line(across('M0 668C80 668 160 662 208 650'), tone.seam, 22, { opacity: 0.4, cap: 'butt' }) +
    zip(pen, across('M0 668C80 668 160 662 206 650'), 13) +
    puller(pen, 262, 654, 30) +
    fill(box(418, 724, 64, 40, 5), accent.base) +
    stitches({ ...pen, tone: accent }, box(424, 729, 52, 30, 3)) +
    mark(450, 744, 17, accent.lightness > 0.6 ? '#26272b' : '#f4f4f1') +
    fill(both('M0 926L214 912L210 930C200 950 180 953 160 954C110 958 50 958 0 958'), '#e8eaee', 0.5)
  )
}

function packBehind(pen: Pen): string {
  const { tone, accent } = pen
  const strap =
    'M60 236C130 250 190 320 200 440C208 560 204 660 188 760L140 752C150 660 150 560 140 470C132 380 96 320 40 300Z'
  const pads = [0, 1, 2]
    .map((row) =>
      twice(
        `M22 ${420 + row * 150}L110 ${412 + row * 150}Q120 ${412 + row * 150} 120 ${424 + row * 150}L120 ${530 + row * 150}Q120 ${540 + row * 150} 110 ${540 + row * 150}L22 ${546 + row * 150}Z`,
        (path) =>
          piece(pen, path, {
            tone: darker(tone),
            light: 'flat',
            rim: 0.3,
            weave: 'mesh',
          }),
      ),
    )
    .join('')
  return (
    piece(pen, both(packBody), {
      weave: 'twill',
      inside: gleam(pen, '300 260 272 500 280 900', 70, 0.16) + dim(pen, '190 980 450 940 712 980', 60, 0.4),
    }) +
    fill(both('M0 330C70 330 130 340 150 360L160 900C110 916 50 920 0 920'), tone.deep, 0.25) +
    pads +
    seam(pen, across('M0 300C70 300 150 310 200 336')) +
    twice('M170 756L196 760L232 930L206 936Z', (path) => strapped(pen, path)) +
    twice(strap, (path) => shadow(pen, path, 0.24) + strapped(pen, path, { weave: 'mesh' })) +
    twice(
      'M84 262C150 290 178 370 180 460C184 560 180 650 168 740',
      (path) => line(path, accent.base, 5) + line(path, accent.deep, 1, { opacity: 0.4 }),
    ) +
    twice('M150 470L196 466L196 484L150 488Z', (path) => fill(path, webbing.deep)) +
    line('M256 478L644 478', webbing.deep, 22) +
    line('M256 476L644 476', webbing.base, 17) +
    buckle(450, 477, 84, 40) +
    twice('M150 742L204 750L200 782L148 774Z', (path) => fill(path, '#1f2126'))
  )
}

export function backpack(pen: Pen, view: View): Scene {
  const content =
    ground(pen, 452, 990, 290, 34) + handle() + (view === 'back' ? packBehind(pen) : packFront(pen))
  if (view === 'detail') return { content, floor: true, frame: { x: 400, y: 580, zoom: 1.75, turn: -7 } }
  return { content, floor: true, frame: { x: 450, y: 570, zoom: 1.08 } }
}
