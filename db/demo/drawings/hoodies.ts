// Hoodies, pulled over and zipped.
import type { Look, View } from '../looks.ts'
import { dim, gleam, piece, seam, shadow, stitches } from './cloth.ts'
import { cord, cordTip, eyelet, mark, puller, zip } from './marks.ts'
import { across, both, twice } from './outline.ts'
import { foldsBothSides, pair, ribbing } from './parts.ts'
import { clipped, fill, line, linear, type Pen } from './pen.ts'
import type { Scene } from './studio.ts'
import { printOn } from './tops.ts'

type Hoodie = Extract<Look, { is: 'hoodie' }>

const body =
  'M0 196 C60 196 104 190 120 172 C164 184 208 202 248 232 C240 290 234 350 238 424 C234 540 236 700 240 856 C160 868 80 872 0 872'
const hem = 'M0 870 C80 870 160 866 240 854 L232 924 C150 938 70 942 0 942'
const sleeve =
  'M236 222C300 248 338 350 356 480C372 600 384 706 392 806C368 826 330 836 298 832C288 716 278 600 262 506C254 462 246 440 236 424C230 350 230 280 236 222Z'
const cuff = 'M392 806L386 872C364 888 332 894 306 888L298 832C330 836 368 826 392 806Z'
const outside = both(
  'M0 66 C70 64 130 94 142 152 L146 180 C180 190 210 204 236 222 C300 248 338 350 356 480 C372 600 392 750 386 872 C364 888 332 894 306 888 C288 716 278 600 262 506 C254 462 246 440 238 424 C234 540 236 700 232 924 C150 938 70 942 0 942',
)
const hood = 'M0 64 C72 62 132 92 144 152 C150 190 132 224 104 250 C76 276 40 296 0 312'
const opening = 'M0 108 C52 108 92 128 100 166 C104 204 66 250 0 282'
const pocket = 'M0 618 C50 618 92 614 116 610 L178 762 C180 790 180 820 178 850 C110 860 50 862 0 862'

function hoodInFront(pen: Pen, look: Hoodie): string {
  const { tone, accent } = pen
  const lining = look.kid ? accent : tone
  const edge = across('M0 282C66 250 104 204 100 166C92 128 52 108 0 108')
  return (
    piece(pen, both(hood), {
      weave: 'jersey',
      inside: foldsBothSides(pen, ['136 150 122 200 84 240', '110 110 128 140 122 190'], 14),
    }) +
    fill(
      both(opening),
      linear(pen, [
        [0, lining.dark],
        [0.55, lining.deep],
        [1, lining.deep],
      ]),
    ) +
    clipped(
      pen,
      both(opening),
      dim(pen, '450 130 450 210 450 290', 120, 0.5) + line('M450 108L450 290', lining.deep, 2),
    ) +
    line(edge, tone.base, 15) +
    line(edge, tone.deep, 1.4, { opacity: 0.5 }) +
    stitches(pen, across('M0 296C74 262 116 210 110 162C100 118 56 97 0 97'), 1.8)
  )
}

function hoodBehind(pen: Pen): string {
  const shape = both('M0 78 C70 78 128 104 140 156 C146 214 112 300 64 352 C38 378 16 386 0 386')
  return (
    shadow(pen, shape, 0.22) +
    piece(pen, shape, {
      weave: 'jersey',
      inside: foldsBothSides(pen, ['130 170 104 240 60 290', '86 110 104 160 96 230'], 18),
    }) +
    seam(pen, 'M450 80L450 386') +
    stitches(pen, 'M441 82L441 380') +
    stitches(pen, 'M459 82L459 380')
  )
}

function cords(pen: Pen): string {
  const { accent, tone } = pen
  const colour = tone.lightness > 0.6 ? tone.dark : '#f1f1ee'
  const shine = tone.lightness > 0.6 ? tone.light : '#ffffff'
  return (
    cord('M398 298C394 350 408 400 400 452', colour, shine) +
    cord('M502 298C508 350 494 390 502 432', colour, shine) +
    cordTip(400, 448, accent.base) +
    cordTip(502, 428, accent.base) +
    eyelet(398, 294, 9) +
    eyelet(502, 294, 9)
  )
}

function front(pen: Pen, look: Hoodie): string {
  const opening = 'M116 610L178 762'
  return (
    hoodInFront(pen, look) +
    piece(pen, both(pocket), { light: 'flat', rim: 0.2, weave: 'jersey' }) +
    twice(opening, (path) => seam(pen, path, 4)) +
    twice('M104 616L164 764L164 852', (path) => stitches(pen, path)) +
    (look.zip
      ? zip(pen, 'M450 310L450 940', 15) +
        stitches(pen, 'M436 316L436 940') +
        stitches(pen, 'M464 316L464 940') +
        puller(pen, 450, 330, 32)
      : stitches(pen, across('M0 628 C50 628 84 626 104 622'))) +
    (look.kid ? '' : cords(pen)) +
    (look.zip
      ? mark(566, 420, 24, printOn(pen))
      : mark(450, look.kid ? 470 : 520, look.kid ? 60 : 34, look.kid ? pen.accent.base : printOn(pen)))
  )
}

const sleeveFolds = [
  '240 424 276 446 320 436',
  '244 450 270 486 312 492',
  '340 560 312 584 272 586',
  '360 640 330 660 286 654',
  '384 760 350 784 304 776',
  '390 796 350 812 302 806',
]

const bodyFolds = [
  '230 432 176 464 110 470',
  '230 456 196 520 150 566',
  '232 660 186 690 150 730',
  '236 846 190 836 140 806',
  '228 800 206 790 176 760',
]

export function hoodie(pen: Pen, look: Hoodie, view: View): Scene {
  const fromBehind = view === 'back'
  const content =
    shadow(pen, outside) +
    pair(pen, cuff, {
      weave: 'rib',
      line: '0 0 1 0',
      inside: (side) =>
        side === 'left' ? ribbing(pen, [62, 800], [150, 836], 70) : ribbing(pen, [750, 836], [838, 800], 70),
    }) +
    pair(pen, sleeve, {
      line: '.1 0 .9 .14',
      weave: 'jersey',
      foldWide: 20,
      folds: sleeveFolds,
    }) +
    piece(pen, both(hem), { light: 'body', inside: ribbing(pen, [214, 862], [686, 862], 80) }) +
    piece(pen, both(body), {
      weave: 'jersey',
      inside: gleam(pen, '330 300 344 560 330 850', 70, 0.08) + foldsBothSides(pen, bodyFolds, 22),
    }) +
    twice('M246 232C238 290 232 350 238 424', (path) => seam(pen, path)) +
    twice('M256 240C248 296 243 350 248 420', (path) => stitches(pen, path)) +
    seam(pen, across('M0 870 C80 870 160 866 240 854')) +
    (fromBehind ? hoodBehind(pen) : front(pen, look))
  if (view === 'detail') return { content, frame: { x: look.zip ? 500 : 450, y: 330, zoom: 1.85, turn: -5 } }
  return look.kid ? { content, frame: { x: 450, y: 540, zoom: 0.87 } } : { content }
}
