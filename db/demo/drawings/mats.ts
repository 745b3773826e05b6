// Yoga mats.
import type { View } from '../looks.ts'
import { gleam, ground, piece, roundLight, shadow } from './cloth.ts'
import { mark } from './marks.ts'
import { falling, fill, line, linear, oval, type Pen, turned } from './pen.ts'
import type { Scene } from './studio.ts'
import { printOn } from './tops.ts'

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
    fill(body, falling(pen, tone.light, tone.dark)) +
    fill(body, roundLight(pen, tone)) +
    fill('M560 320L592 306L592 900C592 916 584 930 570 942Z', tone.deep, 0.3) +
    [480, 760]
      .map(
        (y) =>
          fill(strap(y), falling(pen, accent.light, accent.dark)) + fill(strap(y), roundLight(pen, accent)),
      )
      .join('') +
    line('M566 500C660 420 660 860 572 800', accent.deep, 24) +
    line('M566 500C660 420 660 860 572 800', accent.base, 19) +
    fill(oval(450, 300, 142, 66), falling(pen, tone.glow, tone.light)) +
    `<g transform="translate(450 300) scale(1 .465) translate(-450 -300)">${line(spiral(450, 300, 134, 7), tone.deep, 6, { opacity: 0.75 })}${line(spiral(450, 302, 130, 7), tone.glow, 4, { opacity: 0.7 })}</g>` +
    line(oval(450, 300, 142, 66), tone.deep, 1.6, { opacity: 0.5 }) +
    turned(-90, 400, 660, mark(400, 660, 60, printOn(pen)))
  )
}

function curledEnd(pen: Pen): string {
  const { tone } = pen
  const curl =
    'M246 118C246 100 256 92 272 92L628 92C644 92 654 100 654 118L654 168C654 190 644 198 628 198L272 198C256 198 246 190 246 168Z'
  return (
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

/** Unrolled on the floor and seen from above, one end still curled. */
function unrolled(pen: Pen): string {
  const { tone } = pen
  const sheet = 'M262 170L638 170L638 1000Q638 1012 626 1012L274 1012Q262 1012 262 1000Z'
  const guides =
    'M450 210L450 470M450 730L450 990M290 600L330 600M570 600L610 600M290 400L318 400M582 400L610 400M290 800L318 800M582 800L610 800'
  return (
    shadow(pen, sheet, 0.36) +
    piece(pen, sheet, { light: 'flat', rim: 0.3, inside: gleam(pen, '300 220 330 560 300 980', 70, 0.2) }) +
    `<circle cx="450" cy="600" r="112" fill="none" stroke="${tone.light}" stroke-width="5" stroke-opacity=".7"/>` +
    line(guides, tone.light, 5, { opacity: 0.7 }) +
    mark(450, 600, 70, printOn(pen)) +
    curledEnd(pen)
  )
}

export function mat(pen: Pen, view: View): Scene {
  if (view === 'flat') return { content: unrolled(pen), frame: { x: 450, y: 556, zoom: 0.98, turn: 13 } }
  if (view === 'detail')
    return { content: roll(pen), floor: true, frame: { x: 460, y: 400, zoom: 2, turn: -8 } }
  return { content: roll(pen), floor: true, frame: { x: 462, y: 590, zoom: 1.1 } }
}
