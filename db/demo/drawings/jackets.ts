// Jackets and vests: windbreakers, shells, fleeces, padded ones.
import type { Look, View } from '../looks.ts'
import { dim, gleam, piece, seam, shadow, stitches } from './cloth.ts'
import { mark, puller, zip } from './marks.ts'
import { across, both, left, right, twice } from './outline.ts'
import { baffles, padded } from './padding.ts'
import { foldsBothSides, pair, throat } from './parts.ts'
import { clipped, falling, fill, line, linear, type Pen } from './pen.ts'
import type { Scene } from './studio.ts'
import { printOn } from './tops.ts'

type Jacket = Extract<Look, { is: 'jacket' }>

const body =
  'M0 204 C42 200 78 184 98 156 C144 174 194 194 234 218 C222 280 216 340 226 408 C220 520 218 680 226 850 L230 916 C150 932 70 936 0 936'
const sleeve =
  'M222 210C278 230 318 320 340 460C356 580 370 710 382 830L386 872C364 890 332 898 306 894L298 846C288 716 276 600 256 506C246 460 236 436 220 408C214 340 214 270 222 210Z'
const outside = both(
  'M0 100 C46 100 72 96 88 86 C98 110 102 134 104 158 C150 176 194 194 230 214 C278 230 318 320 340 460 C356 580 370 710 386 872 C364 890 332 898 306 894 C288 716 276 600 256 506 C246 460 236 436 222 410 C218 520 218 680 230 916 C150 932 70 936 0 936',
)
const vestOutside = both(`M0 100 C46 100 72 96 88 86 L102 158 ${body.slice(body.indexOf('C144'))}`)
const weaves = { wind: 'ripstop', shell: 'twill', fleece: 'fleece', puffer: 'twill' } as const

function collar(pen: Pen, view: View, cut: Jacket['cut']): string {
  const weave = weaves[cut]
  const stand = 'M0 118 C42 116 70 106 86 84 C97 108 101 134 104 158 C80 188 44 206 0 210'
  if (view === 'back') {
    return piece(pen, both('M0 100 C44 100 72 94 88 82 C98 108 102 134 104 158 C80 190 44 208 0 214'), {
      weave,
      light: 'body',
    })
  }
  return (
    throat(pen, 'M0 96 C42 96 70 92 86 82 L88 100 C66 116 40 122 0 124') +
    piece(pen, both(stand), {
      weave,
      light: 'body',
      inside: cut === 'puffer' ? baffles(pen, [118, 164, 210]) : '',
    }) +
    stitches(pen, across('M0 198 C42 194 76 178 98 150'), 1.8)
  )
}

/** A hood laid back: only its roll shows from the front, the whole of it from behind. */
function hood(pen: Pen, view: View, cut: Jacket['cut']): string {
  const weave = weaves[cut]
  if (view === 'back') {
    const shape = both('M0 70 C74 70 128 100 138 156 C142 220 104 306 58 350 C36 370 16 376 0 376')
    return (
      shadow(pen, shape, 0.2) +
      piece(pen, shape, { weave, inside: foldsBothSides(pen, ['126 180 104 250 64 290'], 16) }) +
      twice('M52 78C70 160 66 260 34 362', (path) => seam(pen, path)) +
      line(across('M0 346 C24 342 44 328 64 308'), pen.tone.seam, 5)
    )
  }
  const roll = both(
    'M0 52 C72 50 128 80 138 146 C142 180 126 208 100 222 C90 180 92 132 84 108 C70 92 40 86 0 86',
  )
  const lining = both('M0 84 C44 84 74 92 88 108 C96 132 92 160 80 184 L0 190')
  return (
    fill(lining, falling(pen, pen.tone.dark, pen.tone.deep)) +
    piece(pen, roll, {
      weave,
      inside: foldsBothSides(pen, ['126 110 118 160 100 200', '100 84 116 120 112 160'], 14),
    }) +
    line(across('M0 92C44 92 76 100 92 116C98 138 98 170 92 200'), pen.tone.seam, 2.4)
  )
}

function sidePocket(pen: Pen, slant = 46): string {
  const edge = `M${128 + slant} 660L128 800`
  return (
    twice(edge, (path) => line(path, pen.tone.seam, 16, { opacity: 0.35 }) + zip(pen, path, 9)) +
    puller(pen, 450 + 128 + slant, 656, 20) +
    puller(pen, 450 - 128 - slant, 656, 20)
  )
}

const details: Record<Jacket['cut'], (pen: Pen, look: Jacket, view: View) => string> = {
  wind: (pen, look, view) => {
    const glint = linear(
      pen,
      [
        [0, '#f3f4f6'],
        [0.5, '#c9ccd2'],
        [1, '#eef0f2'],
      ],
      '0 0 1 0',
    )
    const tape = fill(both('M0 470 L260 440 L260 458 L0 488'), glint, 0.95)
    const yoke = look.sleeveless ? '' : seam(pen, across('M0 352 C90 352 170 340 224 318'))
    if (view === 'back') {
      return (
        clipped(pen, both(body), tape) +
        seam(pen, across('M0 352 C90 352 170 340 224 318'), 5) +
        dim(pen, '240 360 450 378 660 360', 16, 0.3) +
        mark(450, 300, 26, printOn(pen))
      )
    }
    return clipped(pen, both(body), tape) + yoke + sidePocket(pen) + mark(560, 400, 22, printOn(pen))
  },
  shell: (pen, _look, view) => {
    if (view === 'back') {
      return (
        twice('M98 158C110 250 132 340 226 420', (path) => seam(pen, path)) +
        seam(pen, across('M0 620 C80 620 160 612 222 600')) +
        mark(450, 470, 28, printOn(pen))
      )
    }
    const chest = 'M92 380L128 560'
    return (
      twice('M106 176C140 250 160 320 224 400', (path) => seam(pen, path)) +
      twice('M176 430C160 600 166 760 178 930', (path) => seam(pen, path)) +
      twice(chest, (path) => line(path, pen.tone.seam, 20, { opacity: 0.35 }) + zip(pen, path, 11)) +
      puller(pen, 542, 382, 24) +
      puller(pen, 358, 382, 24) +
      mark(604, 330, 22, printOn(pen))
    )
  },
  fleece: (pen, _look, view) => {
    const { accent } = pen
    const patch = both('M0 100 C80 130 180 160 240 204 L240 330 C160 372 80 380 0 380')
    if (view === 'back')
      return (
        clipped(pen, both(body), piece(pen, patch, { tone: accent, weave: 'ripstop' })) +
        mark(450, 290, 28, accent.glow)
      )
    const flap = 'M520 452L650 452L650 580Q650 592 638 592L532 592Q520 592 520 580Z'
    return (
      clipped(pen, both(body), piece(pen, patch, { tone: accent, weave: 'ripstop' })) +
      piece(pen, flap, { tone: accent, light: 'flat', weave: 'ripstop', rim: 0.2 }) +
      zip(pen, 'M526 474L644 474', 10, accent.seam) +
      puller(pen, 538, 472, 20) +
      mark(585, 538, 22, accent.glow) +
      sidePocket(pen, 30)
    )
  },
  puffer: (pen, _look, view) =>
    view === 'back'
      ? mark(450, 262, 26, printOn(pen))
      : sidePocket(pen, 34) + mark(574, 304, 22, printOn(pen)),
}

const bodyFolds = [
  '220 412 172 446 100 456',
  '218 436 184 490 140 540',
  '216 640 170 664 120 700',
  '222 860 180 840 150 790',
]
const sleeveFolds = [
  '224 408 262 430 306 420',
  '230 436 256 470 296 474',
  '326 540 300 564 262 566',
  '346 640 316 660 276 652',
  '370 790 340 806 296 800',
]

function closing(pen: Pen): string {
  return (
    line('M450 122L450 934', pen.tone.seam, 26, { opacity: 0.28, cap: 'butt' }) +
    zip(pen, 'M450 120L450 934', 13) +
    stitches(pen, 'M434 210L434 930') +
    stitches(pen, 'M466 210L466 930') +
    puller(pen, 450, 140, 30)
  )
}

function cuffs(pen: Pen, cut: Jacket['cut']): string {
  if (cut === 'shell') {
    const strap = 'M306 842L372 828L374 856L308 870Z'
    return (
      fill(left(strap), pen.accent.base) +
      fill(right(strap), pen.accent.base) +
      line(right(strap), pen.tone.deep, 1.4, { opacity: 0.4 }) +
      line(left(strap), pen.tone.deep, 1.4, { opacity: 0.4 })
    )
  }
  return (
    twice('M384 846C362 864 330 872 304 868', (path) => seam(pen, path)) +
    twice('M300 846L306 894M316 848L320 896M332 846L338 893M348 842L354 888M364 834L370 880', (path) =>
      line(path, pen.tone.seam, 2.4, { opacity: 0.3 }),
    )
  )
}

export function jacket(pen: Pen, look: Jacket, view: View): Scene {
  const hooded = !look.sleeveless && (look.cut === 'wind' || look.cut === 'shell')
  const puffer = look.cut === 'puffer'
  const weave = weaves[look.cut]
  const fromBehind = view === 'back'
  const arms = puffer
    ? padded(pen, 'sleeves')
    : pair(pen, sleeve, { line: '.1 0 .9 .14', weave, folds: sleeveFolds, foldWide: 17 }) +
      cuffs(pen, look.cut)
  const trunk = puffer
    ? padded(pen, 'body')
    : piece(pen, both(body), {
        weave,
        inside: gleam(pen, '336 260 352 560 336 900', 60, 0.1) + foldsBothSides(pen, bodyFolds, 19),
      })
  const content =
    shadow(pen, look.sleeveless ? vestOutside : outside) +
    (hooded && !fromBehind ? hood(pen, view, look.cut) : '') +
    (look.sleeveless ? '' : arms) +
    trunk +
    twice(
      'M232 216C220 280 214 340 226 408',
      (path) => (look.sleeveless ? line(path, pen.accent.dark, 9) : '') + seam(pen, path),
    ) +
    details[look.cut](pen, look, view) +
    stitches(pen, across('M0 916 C70 916 150 912 230 896')) +
    collar(pen, view, look.cut) +
    (fromBehind ? (hooded ? hood(pen, view, look.cut) : '') : closing(pen))
  return view === 'detail'
    ? { content, frame: { x: 500, y: look.cut === 'fleece' ? 440 : 320, zoom: 1.8, turn: -6 } }
    : { content }
}
