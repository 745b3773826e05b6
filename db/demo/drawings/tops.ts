import {
  both,
  clipped,
  fill,
  fold,
  haze,
  lens,
  line,
  linear,
  mirrored,
  type Pen,
  piece,
  seam,
  shadowOf,
  stitches,
  twice,
} from './pen.ts'

const teeBody =
  'M0 190 C42 190 74 178 92 160 C140 178 190 192 230 212 C212 250 206 320 216 378 C206 470 200 560 204 650 C206 760 212 860 218 952 C150 974 70 980 0 980'
const teeSleeve =
  'M676 210C724 236 772 334 804 436C776 458 742 474 712 482C700 446 684 408 664 380C650 320 654 252 676 210Z'
const teeWhole = both(
  'M0 170 C42 170 74 168 92 156 C140 176 190 190 226 210 C274 236 322 334 354 436 C326 458 292 474 262 482 C250 446 234 408 216 384 C206 470 200 560 204 650 C206 760 212 860 218 952 C150 974 70 980 0 980',
)

export function tee(pen: Pen): string {
  const { tone } = pen
  const body = both(teeBody)
  const inside = both('M0 168 C42 168 74 164 92 156 C90 200 60 256 0 262')
  const folds =
    fold(pen, '662 384 600 430 520 452', 30, 0.5) +
    fold(pen, '238 384 300 440 390 470', 26, 0.4) +
    fold(pen, '655 440 610 600 632 800', 30, 0.4) +
    fold(pen, '246 450 300 640 262 860', 34, 0.45) +
    fold(pen, '360 980 400 820 372 640', 34, 0.35) +
    fold(pen, '560 985 520 850 556 700', 36, 0.35) +
    lens('330 300 420 560 380 900', tone.glow, 90, 0.12 + tone.lightness * 0.1, 8)
  const hem = both('M0 956 C70 956 150 950 220 928')
  const hemLine = hem.slice(0, hem.length - 1)
  return (
    shadowOf(pen, teeWhole) +
    twice(teeSleeve, (d) => piece(pen, d, { edge: 0.55, edgeWidth: 80, inside: '' })) +
    twice('M716 470 C744 462 774 446 800 424', (d) => stitches(pen, d)) +
    fill(
      inside,
      linear(pen, [
        [0, tone.deep],
        [1, tone.dark],
      ]),
    ) +
    piece(pen, body, { inside: folds, edge: 0.5, edgeWidth: 120 }) +
    twice('M676 210C658 252 652 320 666 380', (d) => seam(pen, d)) +
    fill(
      inside,
      linear(pen, [
        [0, tone.deep],
        [1, tone.dark],
      ]),
    ) +
    line('M358 162C362 216 400 262 450 262C500 262 538 216 542 162', tone.base, 20, 'stroke-linecap="butt"') +
    stitches(pen, 'M342 172C348 236 394 282 450 282C506 282 552 236 558 172') +
    line(hemLine, tone.stitch, 2, 'stroke-dasharray="7 5"')
  )
}
void [clipped, haze, mirrored]
