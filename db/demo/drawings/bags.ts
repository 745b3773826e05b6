// Backpacks, duffels, waist packs.
import type { View } from '../looks.ts'
import { dim, fold, folds, gleam, ground, type PieceLook, piece, seam, shadow, stitches } from './cloth.ts'
import { mark, puller, zip } from './marks.ts'
import { across, both, twice } from './outline.ts'
import { box, fill, line, moved, type Pen } from './pen.ts'
import type { Scene } from './studio.ts'
import { toneOf } from './tone.ts'
import { printOn } from './tops.ts'

/** Straps and buckles are dark whatever the bag is. */
const webbing = toneOf('#2f3238')
const strapped = (pen: Pen, path: string, look: PieceLook = {}) =>
  piece(pen, path, { tone: webbing, light: 'tube', rim: 0.3, ...look })

function buckle(x: number, y: number, wide: number, high: number): string {
  return (
    fill(box(x - wide / 2, y - high / 2, wide, high, 6), '#1f2126') +
    fill(box(x - wide / 2 + 3, y - high / 2 + 2, wide - 6, high * 0.3, 4), '#5a5f69', 0.7) +
    fill(box(x - wide * 0.22, y - high * 0.18, wide * 0.44, high * 0.36, 3), '#3d4149')
  )
}

const handle = () =>
  line('M398 196C398 128 416 108 450 108C484 108 502 128 502 196', webbing.deep, 30) +
  line('M398 196C398 128 416 108 450 108C484 108 502 128 502 196', webbing.base, 24) +
  line('M394 180C396 134 414 116 446 115', webbing.glow, 4, { opacity: 0.4 })

const packBody =
  'M0 176C90 176 186 196 224 262C256 330 268 520 268 700C268 800 262 900 250 950C236 984 200 990 150 992C100 994 50 994 0 994'

function packFront(pen: Pen): string {
  const { tone, accent } = pen
  const pocket =
    'M0 640C80 640 160 634 206 622C220 700 222 820 212 918C206 944 190 952 160 954C110 958 50 958 0 958'
  const side = 'M250 700C290 706 306 730 306 770L300 900C296 940 276 960 248 962Z'
  return (
    twice(side, (path) =>
      piece(pen, path, { light: 'tube', tone: { ...tone, base: tone.dark, light: tone.base } }),
    ) +
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
            tone: { ...tone, base: tone.dark, light: tone.base },
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

export function duffel(pen: Pen, view: View): Scene {
  const { tone, accent } = pen
  const body =
    'M120 520C126 452 170 420 240 414C380 404 520 404 660 414C730 420 774 452 780 520C792 620 792 720 780 820C772 868 744 884 690 888C530 898 370 898 210 888C156 884 128 868 120 820C108 720 108 620 120 520Z'
  const end =
    'M120 520C126 452 170 420 240 414C214 470 204 560 204 660C204 760 212 840 232 889L210 888C156 884 128 868 120 820C108 720 108 620 120 520Z'
  const far = `<g transform="translate(900 0) scale(-1 1)">`
  const grip = (y: number, colour: string, wide: number) =>
    line(
      `M330 ${y + 300}L330 ${y + 190}C330 ${y + 40} 380 ${y} 450 ${y}C520 ${y} 570 ${y + 40} 570 ${y + 190}L570 ${y + 300}`,
      colour,
      wide,
      { cap: 'butt' },
    )
  const endPiece = piece(pen, end, {
    light: 'tube',
    tone: { ...tone, base: tone.dark, light: tone.base },
    weave: 'twill',
  })
  const content =
    ground(pen, 452, 888, 360, 44) +
    grip(236, webbing.deep, 34) +
    grip(238, webbing.dark, 26) +
    line('M190 560C60 420 300 130 640 240C800 300 820 420 740 540', webbing.deep, 22) +
    line('M190 560C60 420 300 130 640 240C800 300 820 420 740 540', webbing.base, 16) +
    piece(pen, body, {
      light: 'flat',
      weave: 'twill',
      inside:
        gleam(pen, '200 470 450 430 700 470', 44, 0.34) +
        dim(pen, '130 890 450 830 780 890', 60, 0.5) +
        folds(
          pen,
          [
            '260 640 300 700 290 800',
            '640 640 606 700 616 800',
            '470 870 440 800 452 720',
            '380 876 396 800 370 740',
          ],
          24,
          0.3,
        ),
    }) +
    endPiece +
    far +
    endPiece +
    '</g>' +
    line('M168 470C300 452 600 452 732 470', tone.seam, 24, { opacity: 0.35, cap: 'butt' }) +
    zip(pen, 'M168 470C300 452 600 452 732 470', 14) +
    puller(pen, 250, 464, 34) +
    piece(pen, 'M356 560L544 560L544 800Q544 816 528 816L372 816Q356 816 356 800Z', {
      light: 'flat',
      weave: 'twill',
      rim: 0.3,
    }) +
    zip(pen, 'M364 586L536 586', 11) +
    puller(pen, 380, 584, 24) +
    mark(450, 700, 58, printOn(pen)) +
    [330, 570]
      .map(
        (x) =>
          strapped(pen, box(x - 17, 430, 34, 458, 2)) +
          stitches(
            { ...pen, tone: webbing },
            `M${x - 11} 436L${x - 11} 880M${x + 11} 436L${x + 11} 880`,
            1.6,
          ) +
          fill(box(x - 17, 640, 34, 30), accent.base),
      )
      .join('') +
    moved(0, 34, grip(240, webbing.deep, 34) + grip(242, webbing.base, 26)) +
    fill(box(404, 258, 92, 38, 12), webbing.deep) +
    fill(box(404, 258, 92, 12, 6), webbing.glow, 0.3) +
    `<circle cx="186" cy="560" r="17" fill="#b9bdc4"/><circle cx="186" cy="560" r="9" fill="#40444b"/><circle cx="716" cy="560" r="17" fill="#b9bdc4"/><circle cx="716" cy="560" r="9" fill="#40444b"/>`
  if (view === 'detail') return { content, floor: true, frame: { x: 350, y: 560, zoom: 1.8, turn: -7 } }
  return { content, floor: true, frame: { x: 450, y: 570, zoom: 1.1 } }
}

export function waistpack(pen: Pen, view: View): Scene {
  const { tone } = pen
  const pouch = both(
    'M0 452C90 452 190 456 240 474C272 490 284 530 276 580C262 650 200 690 120 704C70 712 30 714 0 714',
  )
  const belt =
    'M190 500C120 480 70 520 80 600C100 760 260 860 450 860C640 860 800 760 820 600C830 520 780 480 710 500L706 540C760 530 786 560 776 610C750 740 610 812 450 812C290 812 150 740 124 610C114 560 140 530 194 540Z'
  const content =
    shadow(pen, pouch) +
    shadow(pen, belt, 0.26) +
    piece(pen, belt, { tone: webbing, light: 'flat', rim: 0.4 }) +
    line(
      'M176 520C120 508 92 540 102 606C124 750 276 836 450 836C624 836 776 750 798 606C808 540 780 508 724 520',
      webbing.stitch,
      2,
      { dash: '8 6', opacity: 0.5 },
    ) +
    buckle(450, 836, 110, 58) +
    twice('M188 486L236 470L262 600L220 660C170 620 160 540 188 486Z', (path) =>
      piece(pen, path, {
        light: 'tube',
        tone: { ...tone, base: tone.dark, light: tone.base },
        weave: 'mesh',
      }),
    ) +
    piece(pen, pouch, {
      weave: 'ripstop',
      inside:
        gleam(pen, '250 500 450 470 650 500', 34, 0.34) +
        folds(
          pen,
          [
            '250 600 300 620 360 610',
            '650 610 600 630 540 616',
            '380 700 400 660 390 620',
            '530 700 512 664 524 630',
          ],
          18,
          0.3,
        ) +
        dim(pen, '220 690 450 700 680 690', 40, 0.4),
    }) +
    line(across('M0 520C90 520 180 524 232 536'), tone.seam, 24, { opacity: 0.35, cap: 'butt' }) +
    zip(pen, across('M0 520C90 520 180 524 232 536'), 13) +
    puller(pen, 640, 526, 32) +
    zip(pen, across('M0 618C70 618 130 614 190 600'), 9) +
    puller(pen, 282, 604, 24) +
    line(across('M0 690C60 690 140 684 200 650'), '#eceef1', 7, { opacity: 0.9 }) +
    mark(450, 570, 34, printOn(pen))
  if (view === 'detail') return { content, frame: { x: 540, y: 580, zoom: 1.9, turn: -8 } }
  return { content, frame: { x: 450, y: 650, zoom: 1.08 } }
}
