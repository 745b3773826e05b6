// Bottles, mats, blocks, bands.
import type { View } from '../looks.ts'
import { fold, gleam, ground, piece, shadow } from './cloth.ts'
import { mark } from './marks.ts'
import { box, clipped, fill, line, linear, moved, oval, type Pen, scaled, turned } from './pen.ts'
import type { Scene } from './studio.ts'
import { type Tone, toneOf } from './tone.ts'
import { printOn } from './tops.ts'

const steel = (pen: Pen) =>
  linear(
    pen,
    [
      [0, '#8f949c'],
      [0.18, '#f4f5f7'],
      [0.36, '#b4b8bf'],
      [0.6, '#e2e4e8'],
      [0.82, '#9aa0a8'],
      [1, '#6f747d'],
    ],
    '0 0 1 0',
  )

/** Powder paint on a round body. */
const roundLight = (pen: Pen, tone: Tone) =>
  linear(
    pen,
    [
      [0, tone.deep, 0.75],
      [0.1, tone.deep, 0.25],
      [0.24, tone.glow, 0.55],
      [0.34, tone.glow, 0.12],
      [0.6, tone.deep, 0],
      [0.86, tone.deep, 0.4],
      [0.95, tone.glow, 0.14],
      [1, tone.deep, 0.55],
    ],
    '0 0 1 0',
  )

function bottleBody(pen: Pen): string {
  const { tone } = pen
  const body =
    'M312 404C312 356 366 330 380 290L520 290C534 330 588 356 588 404L588 912C588 940 572 952 548 956C484 966 416 966 352 956C328 952 312 940 312 912Z'
  return (
    fill(
      body,
      linear(pen, [
        [0, tone.light],
        [0.4, tone.base],
        [1, tone.dark],
      ]),
    ) +
    fill(body, roundLight(pen, tone)) +
    clipped(
      pen,
      body,
      fill(box(300, 898, 300, 70), steel(pen)) + line('M300 898L600 898', '#5b6068', 2, { opacity: 0.6 }),
    ) +
    line(body, tone.deep, 1.5, { opacity: 0.45 }) +
    turned(-90, 450, 640, mark(450, 640, 92, printOn(pen)))
  )
}

function lid(pen: Pen): string {
  const dark = toneOf(pen.tone.lightness < 0.4 ? '#3b3e45' : '#2b2d32')
  const cap = 'M368 214C368 200 380 194 396 194L504 194C520 194 532 200 532 214L532 288L368 288Z'
  const ridges = Array.from(
    { length: 15 },
    (_, index) => `M${378 + index * 10.3} 216L${378 + index * 10.3} 280`,
  ).join('')
  return (
    line('M384 206C370 120 400 96 450 96C500 96 530 120 516 206', dark.deep, 34) +
    line('M384 206C370 120 400 96 450 96C500 96 530 120 516 206', dark.base, 28) +
    line('M380 180C376 128 404 104 446 104', dark.glow, 6, { opacity: 0.4 }) +
    fill(
      cap,
      linear(pen, [
        [0, dark.light],
        [1, dark.base],
      ]),
    ) +
    fill(cap, roundLight(pen, dark)) +
    line(ridges, dark.deep, 4, { opacity: 0.6 }) +
    fill(box(372, 282, 156, 14, 4), pen.accent.base)
  )
}

export function bottle(pen: Pen, view: View): Scene {
  if (view === 'open') {
    const throat =
      fill(box(386, 232, 128, 62, 6), steel(pen)) +
      line('M386 250L514 250M386 264L514 264', '#5b6068', 3, { opacity: 0.5 }) +
      fill(oval(450, 234, 64, 16), '#dfe2e6') +
      fill(oval(450, 236, 54, 11), '#3c4047')
    const content =
      moved(-90, 0, ground(pen, 450, 958, 170, 22) + bottleBody(pen) + throat) +
      moved(220, 690, scaled(0.98, 450, 240, ground(pen, 450, 292, 110, 14) + lid(pen)))
    return { content, floor: true, frame: { x: 470, y: 585, zoom: 1 } }
  }
  const content = ground(pen, 455, 958, 180, 24) + bottleBody(pen) + lid(pen)
  if (view === 'detail') return { content, floor: true, frame: { x: 450, y: 300, zoom: 1.8, turn: -10 } }
  return { content, floor: true, frame: { x: 450, y: 562, zoom: 1.06 } }
}

function spiral(x: number, y: number, outer: number, turns: number): string {
  const points = Array.from({ length: turns * 24 + 1 }, (_, index) => {
    const angle = (index / 24) * 2 * Math.PI - Math.PI / 2
    const radius = outer * (1 - (index / (turns * 24)) * 0.9)
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`
  })
  return `M${points.join('L')}`
}

/** Rolled up, seen from above one end. */
function roll(pen: Pen): string {
  const { tone, accent } = pen
  const body = 'M308 300L592 300L592 900C592 950 530 976 450 976C370 976 308 950 308 900Z'
  const strap = (y: number) =>
    `M306 ${y}C360 ${y + 40} 540 ${y + 40} 594 ${y}L594 ${y + 44}C540 ${y + 84} 360 ${y + 84} 306 ${y + 44}Z`
  return (
    ground(pen, 455, 950, 200, 34) +
    fill(
      body,
      linear(pen, [
        [0, tone.light],
        [1, tone.dark],
      ]),
    ) +
    fill(body, roundLight(pen, tone)) +
    fill('M560 320L592 306L592 900C592 916 584 930 570 942Z', tone.deep, 0.3) +
    [480, 760]
      .map(
        (y) =>
          fill(
            strap(y),
            linear(pen, [
              [0, accent.light],
              [1, accent.dark],
            ]),
          ) + fill(strap(y), roundLight(pen, accent)),
      )
      .join('') +
    line('M566 500C660 420 660 860 572 800', accent.deep, 24) +
    line('M566 500C660 420 660 860 572 800', accent.base, 19) +
    fill(
      oval(450, 300, 142, 66),
      linear(pen, [
        [0, tone.glow],
        [1, tone.light],
      ]),
    ) +
    `<g transform="translate(450 300) scale(1 .465) translate(-450 -300)">${line(spiral(450, 300, 134, 7), tone.deep, 6, { opacity: 0.75 })}${line(spiral(450, 302, 130, 7), tone.glow, 4, { opacity: 0.7 })}</g>` +
    line(oval(450, 300, 142, 66), tone.deep, 1.6, { opacity: 0.5 }) +
    turned(-90, 400, 660, mark(400, 660, 60, printOn(pen)))
  )
}

/** Unrolled on the floor and seen from above, one end still curled. */
function unrolled(pen: Pen): string {
  const { tone } = pen
  const sheet = 'M262 170L638 170L638 1000Q638 1012 626 1012L274 1012Q262 1012 262 1000Z'
  const curl =
    'M246 118C246 100 256 92 272 92L628 92C644 92 654 100 654 118L654 168C654 190 644 198 628 198L272 198C256 198 246 190 246 168Z'
  const guides =
    'M450 210L450 470M450 730L450 990M290 600L330 600M570 600L610 600M290 400L318 400M582 400L610 400M290 800L318 800M582 800L610 800'
  return (
    shadow(pen, sheet, 0.36) +
    piece(pen, sheet, { light: 'flat', rim: 0.3, inside: gleam(pen, '300 220 330 560 300 980', 70, 0.2) }) +
    `<circle cx="450" cy="600" r="112" fill="none" stroke="${tone.light}" stroke-width="5" stroke-opacity=".7"/>` +
    line(guides, tone.light, 5, { opacity: 0.7 }) +
    mark(450, 600, 70, printOn(pen)) +
    shadow(pen, curl, 0.34) +
    fill(
      curl,
      linear(pen, [
        [0, tone.dark],
        [0.3, tone.glow],
        [0.62, tone.base],
        [1, tone.deep],
      ]),
    ) +
    fill(
      curl,
      linear(
        pen,
        [
          [0, tone.deep, 0.35],
          [0.12, tone.deep, 0],
          [0.88, tone.deep, 0],
          [1, tone.deep, 0.4],
        ],
        '0 0 1 0',
      ),
    ) +
    [250, 650]
      .map(
        (x) =>
          fill(oval(x, 145, 15, 52), tone.dark) +
          line(oval(x, 145, 9, 36), tone.deep, 3, { opacity: 0.7 }) +
          line(oval(x, 145, 4, 18), tone.deep, 3, { opacity: 0.7 }),
      )
      .join('')
  )
}

export function mat(pen: Pen, view: View): Scene {
  if (view === 'flat') return { content: unrolled(pen), frame: { x: 450, y: 556, zoom: 0.98, turn: 13 } }
  if (view === 'detail')
    return { content: roll(pen), floor: true, frame: { x: 460, y: 400, zoom: 2, turn: -8 } }
  return { content: roll(pen), floor: true, frame: { x: 462, y: 590, zoom: 1.1 } }
}

function brick(pen: Pen): string {
  const { tone } = pen
  const front =
    'M190 520Q190 500 210 502L560 534Q580 536 580 556L580 800Q580 822 560 820L212 782Q190 780 190 760Z'
  const topSide =
    'M200 502Q204 496 220 490L400 438Q412 434 426 435L744 458Q756 460 748 466L590 530Q574 537 556 534L212 502Z'
  const end =
    'M580 548Q580 538 592 530L740 468Q754 462 754 478L754 706Q754 722 742 728L596 812Q580 820 580 804Z'
  const groove = 'M190 700L580 736L754 650'
  return (
    fill(
      end,
      linear(pen, [
        [0, tone.dark],
        [1, tone.deep],
      ]),
    ) +
    fill(
      topSide,
      linear(pen, [
        [0, tone.glow],
        [1, tone.light],
      ]),
    ) +
    fill(
      front,
      linear(pen, [
        [0, tone.light],
        [0.4, tone.base],
        [1, tone.dark],
      ]),
    ) +
    line(groove, tone.deep, 4, { opacity: 0.35 }) +
    moved(0, 4, line(groove, tone.glow, 3, { opacity: 0.4 })) +
    line('M200 508L562 541Q580 542 588 534L748 466', tone.glow, 5, { opacity: 0.7 }) +
    line('M580 560L580 808', tone.glow, 4, { opacity: 0.35 }) +
    `<g transform="translate(385 640) skewY(5.5)">${mark(0, 0, 62, printOn(pen))}</g>`
  )
}

export function block(pen: Pen, view: View): Scene {
  const shade = `<g transform="translate(20 26)">${ground(pen, 460, 800, 330, 40)}</g>`
  if (view === 'pair') {
    const content =
      moved(30, 120, shade + brick(pen)) +
      moved(-8, -176, scaled(0.96, 450, 640, turned(-3, 450, 640, brick(pen))))
    return { content, floor: true, frame: { x: 470, y: 610, zoom: 1.02 } }
  }
  return { content: shade + brick(pen), floor: true, frame: { x: 470, y: 600, zoom: 1.22 } }
}

function loop(pen: Pen, tone: Tone): string {
  const path =
    'M130 500C130 440 270 410 450 410C630 410 770 440 770 500C770 560 770 580 770 600C770 650 630 690 450 690C270 690 130 650 130 600Z'
  const inked = { ...pen, tone }
  return (
    shadow(inked, path, 0.26) +
    fill(
      oval(450, 500, 320, 90),
      linear(pen, [
        [0, tone.deep],
        [1, tone.dark],
      ]),
    ) +
    line('M150 520C230 470 330 452 450 452C570 452 670 470 750 520', tone.base, 3, { opacity: 0.3 }) +
    piece(
      inked,
      'M130 500C130 556 270 590 450 590C630 590 770 556 770 500L770 604C770 656 630 694 450 694C270 694 130 656 130 604Z',
      {
        weave: 'rib',
        inside:
          [0.25, 0.5, 0.75]
            .map((part) =>
              line(
                `M130 ${500 + 104 * part}C130 ${556 + 104 * part} 270 ${590 + 104 * part} 450 ${590 + 104 * part}C630 ${590 + 104 * part} 770 ${556 + 104 * part} 770 ${500 + 104 * part}`,
                tone.deep,
                3,
                { opacity: 0.22 },
              ),
            )
            .join('') + fold(inked, '230 560 240 600 230 660', 16, 0.2),
      },
    ) +
    mark(450, 642, 40, tone.lightness > 0.72 ? tone.deep : '#f4f4f1')
  )
}

export function bands(pen: Pen, view: View): Scene {
  const tones = ['#a9d8c1', '#1f7f83', '#f0c53a', '#e0664f'].map(toneOf)
  const content = tones
    .map((tone, index) =>
      moved(
        ((index % 2) - 0.5) * 40,
        index * 172 - 250,
        scaled(0.92, 450, 560, turned((index % 2) * 5 - 2.5, 450, 560, loop(pen, tone))),
      ),
    )
    .join('')
  return view === 'detail'
    ? { content, frame: { x: 520, y: 640, zoom: 1.8, turn: -8 } }
    : { content, frame: { x: 450, y: 570, zoom: 1 } }
}
