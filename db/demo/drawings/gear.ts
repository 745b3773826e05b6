// Yoga blocks and resistance bands.
import type { View } from '../looks.ts'
import { fold, ground, piece, shadow } from './cloth.ts'
import { mark } from './marks.ts'
import { falling, fill, line, linear, moved, oval, type Pen, scaled, turned } from './pen.ts'
import type { Scene } from './studio.ts'
import { type Tone, toneOf } from './tone.ts'
import { printOn } from './tops.ts'

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
    fill(end, falling(pen, tone.dark, tone.deep)) +
    fill(topSide, falling(pen, tone.glow, tone.light)) +
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
    fill(oval(450, 500, 320, 90), falling(pen, tone.deep, tone.dark)) +
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
