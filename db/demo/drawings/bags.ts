// Duffels and waist packs.
import type { View } from '../looks.ts'
import { dim, folds, gleam, ground, piece, shadow, stitches } from './cloth.ts'
import { mark, puller, zip } from './marks.ts'
import { across, both, twice } from './outline.ts'
import { box, fill, line, moved, type Pen } from './pen.ts'
import { buckle, strapped, webbing } from './straps.ts'
import type { Scene } from './studio.ts'
import { darker } from './tone.ts'
import { printOn } from './tops.ts'

const sling = 'M190 560C60 420 300 130 640 240C800 300 820 420 740 540'

const grip = (y: number, colour: string, wide: number) =>
  line(
    `M330 ${y + 300}L330 ${y + 190}C330 ${y + 40} 380 ${y} 450 ${y}C520 ${y} 570 ${y + 40} 570 ${y + 190}L570 ${y + 300}`,
    colour,
    wide,
    { cap: 'butt' },
  )

function duffelFront(pen: Pen): string {
  const { accent } = pen
  return (
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
  )
}

const duffelFolds = [
  '260 640 300 700 290 800',
  '640 640 606 700 616 800',
  '470 870 440 800 452 720',
  '380 876 396 800 370 740',
]

export function duffel(pen: Pen, view: View): Scene {
  const { tone } = pen
  const body =
    'M120 520C126 452 170 420 240 414C380 404 520 404 660 414C730 420 774 452 780 520C792 620 792 720 780 820C772 868 744 884 690 888C530 898 370 898 210 888C156 884 128 868 120 820C108 720 108 620 120 520Z'
  const end =
    'M120 520C126 452 170 420 240 414C214 470 204 560 204 660C204 760 212 840 232 889L210 888C156 884 128 868 120 820C108 720 108 620 120 520Z'
  const endPiece = piece(pen, end, {
    light: 'tube',
    tone: darker(tone),
    weave: 'twill',
  })
  const content =
    ground(pen, 452, 888, 360, 44) +
    grip(236, webbing.deep, 34) +
    grip(238, webbing.dark, 26) +
    line(sling, webbing.deep, 22) +
    line(sling, webbing.base, 16) +
    piece(pen, body, {
      light: 'flat',
      weave: 'twill',
      inside:
        gleam(pen, '200 470 450 430 700 470', 44, 0.34) +
        dim(pen, '130 890 450 830 780 890', 60, 0.5) +
        folds(pen, duffelFolds, 24, 0.3),
    }) +
    endPiece +
    `<g transform="translate(900 0) scale(-1 1)">${endPiece}</g>` +
    line('M168 470C300 452 600 452 732 470', tone.seam, 24, { opacity: 0.35, cap: 'butt' }) +
    duffelFront(pen)
  if (view === 'detail') return { content, floor: true, frame: { x: 350, y: 560, zoom: 1.8, turn: -7 } }
  return { content, floor: true, frame: { x: 450, y: 570, zoom: 1.1 } }
}

function waistBelt(pen: Pen): string {
  const belt =
    'M190 500C120 480 70 520 80 600C100 760 260 860 450 860C640 860 800 760 820 600C830 520 780 480 710 500L706 540C760 530 786 560 776 610C750 740 610 812 450 812C290 812 150 740 124 610C114 560 140 530 194 540Z'
  return (
    shadow(pen, belt, 0.26) +
    piece(pen, belt, { tone: webbing, light: 'flat', rim: 0.4 }) +
    line(
      'M176 520C120 508 92 540 102 606C124 750 276 836 450 836C624 836 776 750 798 606C808 540 780 508 724 520',
      webbing.stitch,
      2,
      { dash: '8 6', opacity: 0.5 },
    ) +
    buckle(450, 836, 110, 58)
  )
}

const pouchFolds = [
  '250 600 300 620 360 610',
  '650 610 600 630 540 616',
  '380 700 400 660 390 620',
  '530 700 512 664 524 630',
]

export function waistpack(pen: Pen, view: View): Scene {
  const { tone } = pen
  const pouch = both(
    'M0 452C90 452 190 456 240 474C272 490 284 530 276 580C262 650 200 690 120 704C70 712 30 714 0 714',
  )
  const content =
    shadow(pen, pouch) +
    waistBelt(pen) +
    twice('M188 486L236 470L262 600L220 660C170 620 160 540 188 486Z', (path) =>
      piece(pen, path, {
        light: 'tube',
        tone: darker(tone),
        weave: 'mesh',
      }),
    ) +
    piece(pen, pouch, {
      weave: 'ripstop',
      inside:
        gleam(pen, '250 500 450 470 650 500', 34, 0.34) +
        folds(pen, pouchFolds, 18, 0.3) +
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
