// Shorts, leggings, joggers, trekking trousers.
import type { Look, View } from '../looks.ts'
import { dim, gleam, piece, seam, shadow, stitches } from './cloth.ts'
import { cord, cordTip, eyelet, mark, puller, zip } from './marks.ts'
import { across, both, right, twice } from './outline.ts'
import { foldsBothSides, pair, ribbing } from './parts.ts'
import { box, fill, line, linear, type Pen } from './pen.ts'
import type { Scene } from './studio.ts'
import { printOn } from './tops.ts'

type Of<Shape extends Look['is']> = Extract<Look, { is: Shape }>

/** The inside of the waist's back edge, seen over the front. */
function waistHollow(pen: Pen, half: string): string {
  return fill(
    both(half),
    linear(pen, [
      [0, pen.tone.dark],
      [1, pen.tone.deep],
    ]),
  )
}

function bow(pen: Pen, y: number): string {
  const { tone, accent } = pen
  const colour = tone.lightness > 0.6 ? tone.dark : '#eeeeea'
  const shine = tone.lightness > 0.6 ? tone.light : '#ffffff'
  return (
    cord(`M440 ${y}C404 ${y + 26} 410 ${y + 78} 424 ${y + 112}`, colour, shine, 7) +
    cord(`M460 ${y}C492 ${y + 24} 486 ${y + 70} 478 ${y + 96}`, colour, shine, 7) +
    cordTip(424, y + 108, accent.base, 20) +
    cordTip(478, y + 92, accent.base, 20) +
    eyelet(428, y - 2, 6) +
    eyelet(472, y - 2, 6)
  )
}

const shortCuts = {
  split: { outer: [286, 640], inner: [26, 672], crotch: 520 },
  long: { outer: [270, 846], inner: [30, 874], crotch: 560 },
  double: { outer: [292, 664], inner: [28, 694], crotch: 530 },
} as const

function shortsHalf(cut: Of<'shorts'>['cut']): string {
  const { outer, inner, crotch } = shortCuts[cut]
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

export function shorts(pen: Pen, look: Of<'shorts'>, view: View): Scene {
  const { tone, accent } = pen
  const half = shortsHalf(look.cut)
  const { outer, inner, crotch } = shortCuts[look.cut]
  const [x, y] = outer
  const fromBehind = view === 'back'
  const outline = both(half)
  const sideStripe = `M192 284C216 380 ${x - 28} ${y - 200} ${x} ${y}L${x - 34} ${y + 8}C${x - 62} ${y - 190} 190 380 166 288Z`
  const content =
    shadow(
      pen,
      look.cut === 'double' ? both('M0 230 L188 226 L300 690 L276 830 L56 850 L28 694 L0 530') : outline,
    ) +
    (look.cut === 'double' ? linerLegs(pen) : '') +
    waistHollow(pen, 'M0 236 C70 236 140 232 186 226 L188 244 C140 262 70 268 0 268') +
    piece(pen, outline, {
      weave: look.cut === 'long' ? 'twill' : 'ripstop',
      inside:
        (look.cut === 'split'
          ? twice(
              `M${x} ${y + 4}C${x - 16} ${y - 40} ${x - 30} ${y - 80} ${x - 54} ${y - 110}C${x - 62} ${y - 60} ${x - 60} ${y - 20} ${x - 52} ${y + 16}Z`,
              (path) => fill(path, tone.deep, 0.55),
            )
          : '') +
        (look.cut === 'long'
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
            )) +
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
        ),
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

const leg =
  'M0 104 L128 96 C136 120 150 190 166 262 C176 330 172 430 156 540 C148 610 132 660 128 710 C128 790 110 920 90 1046 C76 1052 54 1052 42 1048 C44 950 40 840 36 740 C32 640 18 520 0 430'
const legMiddle = 'M450 196L450 430'

export function leggings(pen: Pen, look: Of<'leggings'>, view: View): Scene {
  const fromBehind = view === 'back'
  const high = look.cut !== 'run'
  const belt = high
    ? 'M0 108 L128 96 C134 120 144 166 152 206 C100 214 50 232 0 250'
    : 'M0 108 L128 96 C132 116 138 140 142 160 C96 168 48 170 0 170'
  const beltEdge = high ? 'M0 250 C50 232 100 214 152 206' : 'M0 170 C48 170 96 168 142 160'
  const beltBack = high ? 'M0 108 L128 96 C134 120 144 166 152 206 C100 206 50 206 0 206' : belt
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
        foldsBothSides(
          pen,
          [
            '6 426 50 414 104 380',
            '8 446 60 450 110 432',
            '120 716 90 730 46 726',
            '124 740 88 760 48 752',
            '88 1010 68 1020 44 1016',
            '92 990 70 996 46 988',
          ],
          13,
          0.34,
        ),
    }) +
    seam(pen, legMiddle) +
    piece(pen, both(fromBehind ? beltBack : belt), { light: 'body', weave: 'jersey', rim: 0.2 }) +
    seam(pen, across(fromBehind ? 'M0 206 C50 206 100 206 152 206' : beltEdge), 2) +
    (fromBehind
      ? mark(450, 160, 22, printOn(pen))
      : (high ? '' : bow(pen, 140)) + mark(high ? 390 : 350, high ? 176 : 250, 20, printOn(pen))) +
    twice('M94 1030C78 1036 56 1036 42 1032', (path) => stitches(pen, path))
  if (view === 'detail') return { content, frame: { x: 470, y: 240, zoom: 2.05, turn: -6 } }
  return { content, frame: { x: 450, y: 566, zoom: look.cut === 'kid' ? 0.84 : 0.98 } }
}

/** What lies on the legs and must end where they end. */
function leggingLines(pen: Pen, look: Of<'leggings'>, fromBehind: boolean): string {
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

/** Each leg is a tube of its own. */
function legLight(pen: Pen): string {
  const { tone } = pen
  return linear(
    pen,
    [
      [0, tone.deep, 0.42 - tone.lightness * 0.15],
      [0.34, tone.glow, 0.12 + tone.lightness * 0.12],
      [0.6, tone.deep, 0.02],
      [1, tone.deep, 0.5 - tone.lightness * 0.2],
    ],
    '0 0 1 0',
  )
}

const trouserLegs = {
  joggers:
    'M0 150 C60 150 120 146 158 138 C178 220 200 300 202 380 C204 500 184 640 164 760 C156 840 142 900 128 950 C98 958 70 958 44 952 C42 880 36 780 34 700 C30 620 14 540 0 490',
  trek: 'M0 150 C60 150 120 146 158 138 C176 220 196 300 198 380 C200 520 184 680 174 820 C168 900 166 980 164 1046 C124 1058 74 1058 36 1050 C38 960 36 820 34 700 C30 620 14 540 0 490',
}

function joggersDetail(pen: Pen, fromBehind: boolean): string {
  const cuff = 'M128 946L118 1034C96 1044 70 1044 52 1038L44 948C70 954 98 954 128 946Z'
  return (
    pair(pen, cuff, {
      line: '0 0 1 0',
      inside: (side) =>
        side === 'left' ? ribbing(pen, [322, 946], [406, 950], 92) : ribbing(pen, [494, 950], [578, 946], 92),
    }) +
    piece(pen, both('M0 104 C60 104 116 100 152 92 L160 142 C120 152 60 156 0 156'), {
      light: 'body',
      inside: ribbing(pen, [294, 100], [606, 100], 62),
    }) +
    (fromBehind
      ? seam(pen, 'M532 300L616 292L616 300') + mark(574, 330, 20, printOn(pen))
      : twice(
          'M138 166C140 226 152 280 176 330',
          (path) => line(path, pen.tone.seam, 14, { opacity: 0.3 }) + zip(pen, path, 8),
        ) +
        bow(pen, 132) +
        mark(332, 440, 24, printOn(pen)))
  )
}

function trekDetail(pen: Pen, fromBehind: boolean): string {
  const loops = [-120, -60, 60, 120]
    .map(
      (x) =>
        fill(box(450 + x - 7, 96, 14, 62, 3), pen.tone.dark) +
        line(box(450 + x - 7, 96, 14, 62, 3), pen.tone.seam, 1.2),
    )
    .join('')
  const knee = 'M36 640C80 620 140 616 184 624L178 800C140 812 80 812 36 800Z'
  return (
    piece(pen, both('M0 104 C60 104 116 100 152 92 L160 142 C120 152 60 156 0 156'), {
      light: 'body',
      weave: 'twill',
    }) +
    stitches(pen, across('M0 148 C60 148 120 144 158 134')) +
    loops +
    (fromBehind
      ? twice('M40 250L156 236L160 330C130 346 80 350 44 346Z', (path) =>
          piece(pen, path, { light: 'flat', rim: 0.2, weave: 'twill' }),
        ) + mark(540, 300, 18, printOn(pen))
      : seam(pen, 'M450 156L450 360') +
        stitches(pen, 'M466 156C468 250 466 310 450 352') +
        `<circle cx="450" cy="130" r="11" fill="${pen.accent.dark}"/><circle cx="450" cy="130" r="6" fill="${pen.accent.light}"/>` +
        twice('M100 156C108 220 150 262 196 276', (path) => seam(pen, path, 3.4)) +
        mark(332, 250, 20, printOn(pen))) +
    twice(knee, (path) => fill(path, pen.tone.deep, 0.16) + seam(pen, path)) +
    line(right('M146 430L148 570'), pen.tone.seam, 14, { opacity: 0.3 }) +
    zip(pen, right('M146 430L148 570'), 10) +
    puller(pen, 596, 428, 20)
  )
}

export function trousers(pen: Pen, look: Of<'trousers'>, view: View): Scene {
  const half = trouserLegs[look.cut]
  const fromBehind = view === 'back'
  const content =
    shadow(
      pen,
      both(
        look.cut === 'trek'
          ? half.replace('M0 150 C60 150 120 146', 'M0 96 L150 92 C154 110 156 124')
          : half
              .replace('M0 150 C60 150 120 146', 'M0 96 L150 92 C154 110 156 124')
              .replace('128 950 C98 958 70 958 44 952', '118 1034 C96 1044 70 1044 52 1038'),
      ),
    ) +
    waistHollow(pen, 'M0 88 C50 88 110 86 148 80 L151 98 C110 108 50 110 0 110') +
    piece(pen, both(half), {
      light: 'flat',
      line: '0 0 1 0',
      weave: look.cut === 'trek' ? 'twill' : 'jersey',
      inside:
        twice(`${half}Z`, (path) => fill(path, legLight(pen))) +
        dim(pen, '450 360 450 480 450 600', 40, 0.3) +
        foldsBothSides(
          pen,
          [
            '6 486 60 470 130 420',
            '8 510 80 516 150 490',
            '196 400 150 420 100 418',
            '172 700 120 720 50 708',
            '168 740 110 766 48 752',
            '60 690 100 660 160 650',
            look.cut === 'trek' ? '160 1000 110 1020 50 1006' : '134 930 100 920 52 930',
            look.cut === 'trek' ? '164 960 120 970 60 950' : '140 900 110 880 60 890',
          ],
          19,
        ),
    }) +
    seam(pen, 'M450 156L450 490') +
    (look.cut === 'joggers' ? joggersDetail(pen, fromBehind) : trekDetail(pen, fromBehind))
  if (view === 'detail') return { content, frame: { x: 500, y: 270, zoom: 2, turn: -6 } }
  return { content, frame: { x: 450, y: 566, zoom: 0.98 } }
}
