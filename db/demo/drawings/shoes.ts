// Shoes from the side, toe to the right; what is under them is in soles.ts.
import type { Look, View } from '../looks.ts'
import { dim, fold, gleam, ground, piece, seam, stitches } from './cloth.ts'
import { mark } from './marks.ts'
import { fill, line, linear, moved, type Pen, scaled, turned } from './pen.ts'
import { outsole, sole } from './soles.ts'
import type { Scene } from './studio.ts'
import { mix, type Tone } from './tone.ts'

type Shoe = Extract<Look, { is: 'shoe' }>
export type Cut = Shoe['cut']

const upper =
  'M98 660C88 616 100 572 112 542C118 522 114 506 124 496C136 486 154 492 168 508C190 532 222 546 262 546C304 546 336 532 352 508C360 494 366 482 380 476C400 482 418 498 442 516C492 552 548 572 616 586C696 600 766 606 800 638C822 660 822 684 812 700C700 724 300 712 110 700Z'
const upperTrail =
  'M98 660C88 616 98 560 108 526C112 504 110 486 122 476C136 466 154 474 168 494C190 524 222 540 262 540C304 540 336 526 352 502C360 488 366 478 380 472C400 480 418 496 442 514C492 552 548 574 616 590C696 604 766 610 800 640C822 660 822 684 812 700C700 724 300 712 110 700Z'
const collarEdge = 'M124 500C136 488 154 492 168 508C190 532 222 546 262 546C304 546 336 532 352 508'
const laceSpots = [
  [396, 484],
  [428, 506],
  [464, 531],
  [504, 553],
  [548, 570],
] as const

/** The second shade of a shoe: overlays are a little darker than the mesh under them. */
const overlay = (tone: Tone): Tone => ({
  ...tone,
  light: tone.base,
  base: tone.dark,
  dark: mix(tone.dark, tone.deep, 0.4),
})

function laces(pen: Pen, cut: Cut): string {
  const { tone, accent } = pen
  if (cut === 'kid') {
    const strap = 'M372 520C404 504 440 512 470 532C500 552 520 566 532 576L494 640C450 632 404 612 366 584Z'
    return (
      piece(pen, strap, { tone: accent, light: 'flat', rim: 0.2 }) +
      stitches({ ...pen, tone: accent }, 'M376 582C412 606 450 622 490 630') +
      mark(446, 566, 26, accent.lightness > 0.8 ? tone.base : accent.glow)
    )
  }
  const colour =
    cut === 'race' ? accent.base : tone.lightness > 0.8 ? mix(tone.base, tone.seam, 0.25) : '#f4f4f1'
  return laceSpots
    .map(([x, y], index) => {
      const reach = 46 - index * 3
      const path = `M${x - 26} ${y + reach}C${x - 16} ${y + reach * 0.5} ${x - 8} ${y + 6} ${x + 14} ${y - 3}`
      return (
        `<circle cx="${x - 26}" cy="${y + reach}" r="6.5" fill="${tone.deep}"/>` +
        moved(2, 4, line(path, tone.deep, 14, { opacity: 0.3 })) +
        line(path, mix(colour, '#30343c', 0.22), 13) +
        line(path, colour, 10.5) +
        moved(-1.5, -1.5, line(path, '#ffffff', 3, { opacity: 0.45 }))
      )
    })
    .join('')
}

/** Breathing holes over the toes. */
function toeHoles(pen: Pen): string {
  const dots = [0, 1, 2, 3].flatMap((row) =>
    Array.from({ length: 8 - row }, (_, index) => {
      const [x, y] = [604 + index * 19 + row * 11, 604 + row * 15 + index * 3.4]
      return `<circle cx="${x}" cy="${Math.round(y)}" r="3.2"/>`
    }),
  )
  return `<g fill="${pen.tone.deep}" fill-opacity="0.55">${dots.join('')}</g>`
}

function gusts(pen: Pen): string {
  const bars =
    'M252 590L404 574L386 600L236 614ZM232 626L440 604L420 632L214 652ZM210 664L356 648L338 674L196 688Z'
  return (
    fill(bars, pen.accent.base) +
    fill(
      bars,
      linear(pen, [
        [0, '#ffffff', 0.2],
        [1, '#000000', 0.14],
      ]),
    )
  )
}

/** The pieces sewn or welded onto the mesh. */
const heel = 'M90 560C130 560 176 580 206 620C226 650 232 680 232 720L90 720Z'
const toe = 'M690 596C668 622 654 660 656 720L840 720L830 640C790 604 730 598 690 596Z'
const cap = 'M664 720C668 664 700 628 748 616C784 622 818 640 830 664L830 720Z'
const stay = 'M346 516C366 560 440 620 556 644L596 584C500 556 430 512 386 470L366 478Z'
const cage =
  'M270 720C300 640 350 590 392 566L430 590C400 624 376 670 372 720ZM420 720C440 664 466 630 494 612L530 628C508 656 498 690 496 720Z'
const guard = 'M300 720C318 646 370 612 428 616C480 620 520 654 530 720Z'

function overlays(pen: Pen, cut: Cut): string {
  const { tone, accent } = pen
  const dark = overlay(tone)
  const shaped: Record<Cut, () => string> = {
    road: () =>
      piece(pen, heel, { tone: dark, light: 'flat', rim: 0.12 }) +
      seam(pen, 'M690 596C668 622 654 660 656 720') +
      gusts(pen),
    race: () => gusts(pen) + fill(heel, tone.deep, 0.1),
    trail: () =>
      piece(pen, heel, { tone: accent, light: 'flat', rim: 0.15 }) +
      fill(cage, dark.base, 0.9) +
      line(cage, tone.deep, 1.5, { opacity: 0.5 }) +
      piece(pen, cap, { tone: accent, light: 'flat', rim: 0.2 }),
    gym: () =>
      piece(pen, heel, { tone: dark, light: 'flat', rim: 0.12 }) +
      piece(pen, toe, { tone: dark, light: 'flat', rim: 0.12 }) +
      piece(pen, guard, { tone: accent, light: 'flat', rim: 0.2 }) +
      line(
        'M340 700C356 652 390 636 428 640C462 644 486 664 494 700M372 706C384 676 404 664 428 666C448 668 460 684 464 706',
        accent.deep,
        4,
        { opacity: 0.35 },
      ),
    kid: () =>
      piece(pen, heel, { tone: accent, light: 'flat', rim: 0.15 }) +
      piece(pen, cap, { tone: accent, light: 'flat', rim: 0.2 }) +
      playfulStars(pen),
  }
  return (
    shaped[cut]() +
    (cut === 'kid' ? '' : piece(pen, stay, { tone: dark, light: 'flat', rim: 0.15 })) +
    (cut === 'road' || cut === 'race' ? toeHoles(pen) : '')
  )
}

function playfulStars(pen: Pen): string {
  const star = 'M0 -16L5 -5L17 -5L7 3L11 15L0 8L-11 15L-7 3L-17 -5L-5 -5Z'
  return [
    [300, 620, 1.3],
    [610, 640, 1.1],
    [262, 670, 0.8],
  ]
    .map(([x = 0, y = 0, size = 1]) => moved(x, y, scaled(size, 0, 0, fill(star, pen.accent.base))))
    .join('')
}

function behindUpper(pen: Pen, cut: Cut): string {
  const { tone, accent } = pen
  const hollow =
    'M122 500C150 470 210 474 262 482C312 486 344 484 372 470L360 520C336 552 300 562 258 560C214 556 190 540 166 520Z'
  const tongue =
    'M338 530C344 492 346 462 358 444C376 428 404 432 414 454C420 470 420 486 416 508C398 506 384 514 374 528Z'
  const loop = 'M116 520C96 502 94 474 110 464C124 458 138 468 142 490'
  return (
    line(loop, accent.deep, 15) +
    line(loop, accent.base, 12) +
    fill(
      hollow,
      linear(pen, [
        [0, tone.dark],
        [0.5, tone.deep],
        [1, mix(tone.deep, '#000000', 0.3)],
      ]),
    ) +
    (cut === 'kid'
      ? ''
      : piece(pen, tongue, { light: 'flat', rim: 0.3, tone: overlay(tone) }) +
        stitches(pen, 'M352 520C356 484 358 460 368 450C386 440 400 448 404 462') +
        mark(385, 470, 17, tone.lightness > 0.8 ? accent.base : '#f4f4f1'))
  )
}

export function side(pen: Pen, cut: Cut): string {
  const weave = cut === 'trail' ? 'ripstop' : cut === 'gym' ? 'jersey' : 'mesh'
  const { tone } = pen
  const whole =
    behindUpper(pen, cut) +
    piece(pen, cut === 'trail' ? upperTrail : upper, {
      light: 'flat',
      weave,
      rim: 0.3,
      inside:
        overlays(pen, cut) +
        gleam(pen, '150 520 128 590 120 670', 44, 0.3) +
        gleam(pen, '470 560 640 610 790 640', 26, 0.3) +
        fold(pen, '566 588 612 620 620 668', 12, 0.28) +
        fold(pen, '604 594 646 628 652 670', 11, 0.24) +
        dim(pen, '90 712 450 690 830 712', 40, 0.55),
    }) +
    line(collarEdge, overlay(tone).base, 13) +
    line(collarEdge, tone.deep, 1.6, { opacity: 0.35 }) +
    moved(0, -4, line(collarEdge, tone.light, 3, { opacity: 0.5 })) +
    laces(pen, cut) +
    sole(pen, cut)
  return `<g transform="translate(18 -46) scale(.96 1.06)">${whole}</g>`
}

export function shoe(pen: Pen, look: Shoe, view: View): Scene {
  const { cut } = look
  const size = cut === 'kid' ? 0.92 : 1.06
  if (view === 'sole') return { content: outsole(pen, cut) }
  if (view === 'pair') {
    const flying = turned(-24, 450, 600, side(pen, cut))
    const content =
      ground(pen, 452, 962, 400) +
      moved(26, -190, scaled(size * 0.86, 450, 600, flying)) +
      moved(-14, 196, scaled(size, 450, 764, side(pen, cut)))
    return { content, floor: true }
  }
  return {
    content: scaled(size, 450, 780, ground(pen, 460, 768, 400) + side(pen, cut)),
    floor: true,
    frame: { x: 452, y: 600, zoom: 1 },
  }
}
