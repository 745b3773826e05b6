// Joggers and trekking trousers.
import type { Look, View } from '../looks.ts'
import { dim, piece, seam, shadow, stitches } from './cloth.ts'
import { mark, puller, zip } from './marks.ts'
import { across, both, right, twice } from './outline.ts'
import { foldsBothSides, pair, ribbing } from './parts.ts'
import { box, fill, line, type Pen } from './pen.ts'
import type { Scene } from './studio.ts'
import { printOn } from './tops.ts'
import { bow, legLight, waistHollow } from './waists.ts'

type Trousers = Extract<Look, { is: 'trousers' }>

const legs = {
  joggers:
    'M0 150 C60 150 120 146 158 138 C178 220 200 300 202 380 C204 500 184 640 164 760 C156 840 142 900 128 950 C98 958 70 958 44 952 C42 880 36 780 34 700 C30 620 14 540 0 490',
  trek: 'M0 150 C60 150 120 146 158 138 C176 220 196 300 198 380 C200 520 184 680 174 820 C168 900 166 980 164 1046 C124 1058 74 1058 36 1050 C38 960 36 820 34 700 C30 620 14 540 0 490',
}

/** The legs with waistband and cuffs. */
function outsideOf(cut: Trousers['cut']): string {
  const toTheTop = legs[cut].replace('M0 150 C60 150 120 146', 'M0 96 L150 92 C154 110 156 124')
  return cut === 'trek'
    ? toTheTop
    : toTheTop.replace('128 950 C98 958 70 958 44 952', '118 1034 C96 1044 70 1044 52 1038')
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

export function trousers(pen: Pen, look: Trousers, view: View): Scene {
  const half = legs[look.cut]
  const fromBehind = view === 'back'
  const content =
    shadow(pen, both(outsideOf(look.cut))) +
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
