// Tees, singlets, long sleeves.
import type { Look, View } from '../looks.ts'
import { gleam, piece, seam, shadow, stitches } from './cloth.ts'
import { mark, playful, puller, zip } from './marks.ts'
import { across, both, twice } from './outline.ts'
import { band, foldsBothSides, pair, throat } from './parts.ts'
import { fill, line, type Pen } from './pen.ts'
import type { Scene } from './studio.ts'
import { mix } from './tone.ts'

type Of<Shape extends Look['is']> = Extract<Look, { is: Shape }>

const shoulder = 'C138 172 188 190 228 210'
const straight =
  'C214 262 210 330 220 396 C210 480 206 560 210 650 C212 750 218 850 224 930 C150 952 70 956 0 956'
const fitted =
  'C214 262 208 330 214 396 C204 480 184 560 186 640 C190 740 208 840 214 926 C150 946 70 950 0 950'
const highNeck = 'M0 182 C42 182 74 172 92 154'

const shortSleeve =
  'M214 203C272 222 330 320 364 430C338 456 304 474 270 484C256 450 240 420 212 396C206 330 206 260 214 203Z'
const teeOutside = both(
  'M0 168 C42 168 74 164 92 154 C138 172 188 190 222 206 C276 226 330 320 364 430 C338 456 304 474 270 484 C256 450 240 420 221 398 C210 480 206 560 210 650 C212 750 218 850 224 930 C150 952 70 956 0 956',
)
const armhole = 'M222 208C210 262 208 330 220 396'
const bodyFolds = [
  '214 402 168 438 100 452',
  '212 422 178 476 138 522',
  '208 640 160 660 120 690',
  '150 952 124 890 142 830',
  '58 958 40 910 54 862',
]
const throatHollow = 'M0 168 C40 168 66 162 75 151 C76 206 40 240 0 240'

/** What is printed shows on light and dark cloth alike. */
export const printOn = ({ tone }: Pen) => (tone.lightness > 0.72 ? tone.deep : '#f5f5f2')

function crewNeck(pen: Pen, view: View): string {
  if (view === 'back') {
    return band(
      pen,
      'M0 164 C38 164 64 158 78 147 L94 154 C76 178 42 188 0 188',
      'M0 188 C42 188 76 178 94 154',
    )
  }
  const rib = 'M0 228 C38 228 70 200 74 150 L94 153 C88 216 50 252 0 252'
  return (
    band(pen, rib, 'M0 252 C50 252 88 216 94 154') +
    stitches(pen, across('M0 262 C56 262 96 224 104 160'), 1.6)
  )
}

function panels(pen: Pen, look: Of<'tee'>, view: View): string {
  if (look.panel === 'sides') {
    const edge = 'M224 380C188 470 172 560 178 660C182 770 196 860 204 950'
    return (
      twice(`${edge}L260 960L260 380Z`, (path) => fill(path, pen.tone.deep, 0.3)) +
      twice(edge, (path) => seam(pen, path))
    )
  }
  if (look.panel === 'shoulders') {
    const yoke = both('M0 120 C80 120 300 140 300 200 C260 270 120 318 0 318')
    return fill(yoke, pen.accent.base, 0.9) + seam(pen, across('M0 318 C120 318 230 280 300 200'))
  }
  return look.panel === 'chest' && view !== 'back' ? playful(pen, 450, 470, 112) : ''
}

export function tee(pen: Pen, look: Of<'tee'>, view: View): Scene {
  const fromBehind = view === 'back'
  const neckline = fromBehind ? highNeck : 'M0 250 C50 250 86 214 92 154'
  const hems = ['M0 938 C70 938 150 934 224 912', 'M0 930 C70 930 150 926 224 904']
  const content =
    shadow(pen, teeOutside) +
    (fromBehind ? '' : throat(pen, throatHollow, 194)) +
    pair(pen, shortSleeve, {
      line: '.1 .2 .8 .4',
      weave: 'jersey',
      folds: ['218 392 252 398 292 380', '222 406 256 428 302 424'],
      stitches: ['M264 470C296 460 330 442 356 418', 'M262 463C294 453 326 436 352 412'],
    }) +
    piece(pen, both(`${neckline} ${shoulder} ${straight}`), {
      weave: 'jersey',
      inside:
        panels(pen, look, view) +
        gleam(pen, '330 260 350 560 320 900', 60, 0.08) +
        foldsBothSides(pen, bodyFolds) +
        hems.map((hem) => stitches(pen, across(hem))).join(''),
    }) +
    twice(armhole, (path) => seam(pen, path)) +
    crewNeck(pen, view) +
    teeMark(pen, look, fromBehind)
  if (view === 'detail') {
    return { content, frame: { x: look.kid ? 450 : 510, y: look.kid ? 410 : 310, zoom: 2, turn: -7 } }
  }
  return look.kid ? { content, frame: { x: 450, y: 560, zoom: 0.86 } } : { content }
}

function teeMark(pen: Pen, look: Of<'tee'>, fromBehind: boolean): string {
  if (fromBehind) return mark(450, 262, 30, printOn(pen))
  if (look.panel === 'chest') return ''
  return mark(566, 334, 22, look.panel === 'shoulders' ? pen.accent.glow : printOn(pen))
}

const sides = 'C216 500 210 600 214 680 C218 770 226 850 230 922 C150 946 70 950 0 950'
const singlets = {
  race: {
    front: `M0 310 C62 310 106 250 114 156 L176 166 C170 260 184 350 226 414 ${sides}`,
    back: `M0 226 C62 226 104 204 114 156 L176 166 C172 260 186 350 226 414 ${sides}`,
    neck: 'M0 310 C62 310 106 250 114 156',
    neckBack: 'M0 226 C62 226 104 204 114 156',
    arm: 'M176 166C170 260 184 350 226 414',
    armBack: 'M176 166C172 260 186 350 226 414',
  },
  racerback: {
    front: `M0 296 C62 296 104 240 112 158 L158 164 C152 262 172 366 226 424 ${sides}`,
    back: `M0 214 C46 214 84 196 112 158 L158 164 C140 230 96 290 98 340 C104 386 170 414 226 428 ${sides}`,
    neck: 'M0 296 C62 296 104 240 112 158',
    neckBack: 'M0 214 C46 214 84 196 112 158',
    arm: 'M158 164C152 262 172 366 226 424',
    armBack: 'M158 164C140 230 96 290 98 340C104 386 170 414 226 428',
  },
}

export function singlet(pen: Pen, look: Of<'singlet'>, view: View): Scene {
  const { tone, accent } = pen
  const cut = singlets[look.cut ?? 'race']
  const fromBehind = view === 'back'
  const [neck, arm] = fromBehind ? [cut.neckBack, cut.armBack] : [cut.neck, cut.arm]
  const binding = (path: string) =>
    line(path, look.cut === 'racerback' ? tone.dark : accent.base, 13) +
    line(path, tone.deep, 13, { opacity: 0.12 })
  const race = look.cut !== 'racerback'
  const stripe = race
    ? fill('M150 640L760 424L760 470L150 686ZM150 706L760 490L760 506L150 722Z', accent.base, 0.95)
    : ''
  const content =
    shadow(pen, both(cut.front)) +
    fill(both(fromBehind ? cut.front : cut.back), mix(tone.deep, tone.dark, 0.4)) +
    piece(pen, both(fromBehind ? cut.back : cut.front), {
      weave: race ? 'mesh' : 'jersey',
      inside:
        stripe +
        gleam(pen, '340 330 350 600 330 900', 60, 0.08) +
        foldsBothSides(pen, [
          '216 424 160 456 104 464',
          '214 446 184 500 150 550',
          '208 650 160 676 124 712',
          '150 946 124 890 142 830',
        ]) +
        ['M0 932 C70 932 150 928 230 904', 'M0 924 C70 924 150 920 230 896']
          .map((hem) => stitches(pen, across(hem)))
          .join(''),
    }) +
    binding(across(neck)) +
    twice(arm, binding) +
    mark(450, fromBehind ? 290 : 390, 26, printOn(pen))
  return { content }
}

const longSleeve =
  'M214 203C266 222 298 300 320 440C338 560 352 700 366 826C346 842 316 850 292 848C280 730 268 600 250 500C240 452 228 424 212 396C206 330 206 260 214 203Z'
const cuff = 'M366 826L372 872C350 888 318 896 296 894L292 848C316 850 346 842 366 826Z'
const longOutside = both(
  'M0 150 C42 150 74 140 92 150 C138 172 188 190 222 206 C266 222 298 300 320 440 C338 560 352 700 372 872 C350 888 318 896 296 894 C280 730 268 600 250 500 C240 452 228 424 214 400 C206 480 200 560 204 650 C208 750 214 850 220 930 C150 952 70 956 0 956',
)

function standCollar(pen: Pen, view: View): string {
  const low = 'M0 206 C42 202 76 186 98 158'
  if (view === 'back') {
    return band(
      pen,
      'M0 112 C40 112 68 106 82 96 C92 118 97 138 98 158 C76 184 42 194 0 196',
      'M0 196 C42 194 76 184 98 158',
    )
  }
  return (
    throat(pen, 'M0 104 C40 104 68 100 82 94 L84 110 C66 124 40 132 0 134') +
    band(pen, 'M0 132 C40 130 66 120 82 96 C92 118 97 138 98 158 C76 186 42 202 0 206', low) +
    zip(pen, 'M450 132L450 432', 12) +
    stitches(pen, 'M438 208L438 440L462 440L462 208') +
    puller(pen, 450, 150, 26)
  )
}

const longFolds = [
  '216 394 250 412 290 404',
  '300 520 286 552 258 556',
  '322 560 300 584 268 590',
  '352 760 330 784 296 780',
  '358 800 334 818 296 812',
]

export function longsleeve(pen: Pen, look: Of<'longsleeve'>, view: View): Scene {
  const halfZip = look.neck === 'half-zip'
  const fromBehind = view === 'back'
  const open = !halfZip && !fromBehind
  const neckline = open ? 'M0 250 C50 250 86 214 92 154' : highNeck
  const content =
    shadow(pen, longOutside) +
    (open ? throat(pen, throatHollow, 194) : '') +
    pair(pen, cuff, { weave: 'rib', line: '0 0 1 0' }) +
    pair(pen, longSleeve, {
      line: '.1 0 .9 .12',
      weave: 'jersey',
      folds: longFolds,
      seams: halfZip ? ['M250 236C288 330 310 480 326 640C336 720 344 780 350 836'] : [],
    }) +
    piece(pen, both(`${neckline} ${shoulder} ${halfZip ? straight : fitted}`), {
      weave: 'jersey',
      inside:
        gleam(pen, '336 260 352 560 330 900', 60, 0.08) +
        foldsBothSides(
          pen,
          halfZip
            ? bodyFolds
            : [
                '206 402 160 438 96 452',
                '204 426 174 476 138 522',
                '184 600 146 620 96 622',
                '186 660 140 676 104 706',
                '190 720 150 724 120 744',
              ],
        ) +
        stitches(pen, across('M0 936 C70 936 150 932 224 910')),
    }) +
    twice(armhole, (path) => seam(pen, path)) +
    (halfZip ? standCollar(pen, view) : crewNeck(pen, view)) +
    mark(fromBehind ? 450 : 566, fromBehind ? 262 : 340, fromBehind ? 28 : 20, printOn(pen))
  return { content }
}
