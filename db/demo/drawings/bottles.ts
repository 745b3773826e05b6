// Steel bottles.
import type { View } from '../looks.ts'
import { ground, roundLight } from './cloth.ts'
import { mark } from './marks.ts'
import { box, clipped, falling, fill, line, linear, moved, oval, type Pen, scaled, turned } from './pen.ts'
import type { Scene } from './studio.ts'
import { toneOf } from './tone.ts'
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
    fill(cap, falling(pen, dark.light, dark.base)) +
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
