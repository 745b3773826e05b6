// Shorts.
import type { Look, View } from '../looks.ts'
import { dim, gleam, piece, seam, shadow, stitches } from './cloth.ts'
import { mark, puller, zip } from './marks.ts'
import { both, twice } from './outline.ts'
import { foldsBothSides, pair, ribbing } from './parts.ts'
import { fill, linear, type Pen } from './pen.ts'
import type { Scene } from './studio.ts'
import { printOn } from './tops.ts'
import { bow, waistHollow } from './waists.ts'

type Shorts = Extract<Look, { is: 'shorts' }>

const cuts = {
  split: { outer: [286, 640], inner: [26, 672], crotch: 520 },
  long: { outer: [270, 846], inner: [30, 874], crotch: 560 },
  double: { outer: [292, 664], inner: [28, 694], crotch: 530 },
} as const

function shortsHalf(cut: Shorts['cut']): string {
  const { outer, inner, crotch } = cuts[cut]
  const [x, y] = outer
  return `M0 296 C70 296 140 292 190 282 C214 380 ${x - 30} ${y - 200} ${x} ${y} C${x - 80} ${y + 26} ${inner[0] + 90} ${inner[1] + 8} ${inner[0]} ${inner[1]} C20 ${crotch + 90} 10 ${crotch + 40} 0 ${crotch}`
}

function linerLegs(pen: Pen): string {
  const leg = 'M34 640L272 640C276 700 276 760 270 822C200 842 120 848 56 844C46 780 40 710 34 640Z'
  return pair(pen, leg, {
    tone: pen.tone,
    line: '0 0 1 0',
    weave: 'jersey',
    folds: ['262 700 200 716 130 706'],
    stitches: ['M270 806C200 826 120 832 56 828'],
    inside: () => fill(both('M0 640 L320 640 L320 735 C200 716 60 722 0 722'), pen.tone.deep, 0.4),
  })
}

/** The slit or the stripe along the sides. */
function shortsSides(pen: Pen, cut: Shorts['cut']): string {
  const { tone, accent } = pen
  const [x, y] = cuts[cut].outer
  const sideStripe = `M192 284C216 380 ${x - 28} ${y - 200} ${x} ${y}L${x - 34} ${y + 8}C${x - 62} ${y - 190} 190 380 166 288Z`
  return (
    (cut === 'split'
      ? twice(
          `M${x} ${y + 4}C${x - 16} ${y - 40} ${x - 30} ${y - 80} ${x - 54} ${y - 110}C${x - 62} ${y - 60} ${x - 60} ${y - 20} ${x - 52} ${y + 16}Z`,
          (path) => fill(path, tone.deep, 0.55),
        )
      : '') +
    (cut === 'long'
      ? ''
      : twice(
          sideStripe,
          (path) =>
            fill(path, accent.base) +
            fill(
              path,
              linear(pen, [
                [0, '#000000', 0.05],
                [1, '#000000', 0.2],
              ]),
            ),
        ))
  )
}

function shortsFolds(pen: Pen, cut: Shorts['cut']): string {
  const { outer, inner, crotch } = cuts[cut]
  const [x, y] = outer
  return (
    gleam(pen, '330 320 310 520 290 760', 60, 0.1) +
    dim(pen, `450 ${crotch - 120} 450 ${crotch} 450 ${crotch + 200}`, 60, 0.3) +
    foldsBothSides(
      pen,
      [
        `6 ${crotch - 8} 60 ${crotch - 10} 130 ${crotch - 54}`,
        `8 ${crotch + 16} 70 ${crotch + 40} 120 ${crotch + 40}`,
        `212 420 170 450 120 456`,
        `${x - 90} ${y + 6} ${x - 110} ${y - 90} ${x - 96} ${y - 180}`,
        `${inner[0] + 60} ${inner[1]} ${inner[0] + 50} ${inner[1] - 70} ${inner[0] + 70} ${inner[1] - 130}`,
      ],
      20,
    )
  )
}

export function shorts(pen: Pen, look: Shorts, view: View): Scene {
  const half = shortsHalf(look.cut)
  const { outer, inner, crotch } = cuts[look.cut]
  const [x, y] = outer
  const fromBehind = view === 'back'
  const outline = both(half)
  const content =
    shadow(
      pen,
      look.cut === 'double' ? both('M0 230 L188 226 L300 690 L276 830 L56 850 L28 694 L0 530') : outline,
    ) +
    (look.cut === 'double' ? linerLegs(pen) : '') +
    waistHollow(pen, 'M0 236 C70 236 140 232 186 226 L188 244 C140 262 70 268 0 268') +
    piece(pen, outline, {
      weave: look.cut === 'long' ? 'twill' : 'ripstop',
      inside: shortsSides(pen, look.cut) + shortsFolds(pen, look.cut),
    }) +
    seam(pen, `M450 296L450 ${crotch}`) +
    twice(
      `M${x} ${y - 14}C${x - 80} ${y + 12} ${inner[0] + 90} ${inner[1] - 6} ${inner[0]} ${inner[1] - 14}`,
      (path) => stitches(pen, path),
    ) +
    piece(pen, both('M0 244 C70 244 140 240 187 228 L192 290 C140 302 70 306 0 306'), {
      light: 'body',
      inside: ribbing(pen, [258, 238], [642, 238], 74),
    }) +
    (fromBehind
      ? zip(pen, 'M388 352L512 352', 11) + puller(pen, 400, 350, 20) + mark(450, 404, 22, printOn(pen))
      : twice(
          look.cut === 'long' ? 'M138 306C150 360 176 396 214 424' : 'M130 306C140 350 164 380 206 400',
          (path) => seam(pen, path, 3.4),
        ) +
        bow(pen, 276) +
        mark(450 + x - 110, y - 40, 24, printOn(pen)))
  return view === 'detail'
    ? { content, frame: { x: 480, y: 370, zoom: 2, turn: -6 } }
    : { content, frame: { x: 450, y: 545, zoom: 1.12 } }
}
