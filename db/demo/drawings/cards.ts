// Services and files have no body: a picture of what one gets.
import type { Look, View } from '../looks.ts'
import { shadow } from './cloth.ts'
import { mark } from './marks.ts'
import { box, clipped, falling, fill, line, linear, moved, type Pen, scaled, turned } from './pen.ts'
import { side } from './shoes.ts'
import type { Scene } from './studio.ts'
import { tee } from './tops.ts'

type Card = Extract<Look, { is: 'card' }>

/** Sport numerals, drawn: no fonts are needed. */
const numerals = {
  one: 'M70 0L70 300L10 300L10 76L-34 98L-34 38L34 0Z',
  zero: 'M44 0L136 0Q180 0 180 44L180 256Q180 300 136 300L44 300Q0 300 0 256L0 44Q0 0 44 0ZM60 62L60 238Q60 246 68 246L112 246Q120 246 120 238L120 62Q120 54 112 54L68 54Q60 54 60 62Z',
}

function printing(pen: Pen): string {
  const { accent } = pen
  const ink = accent.lightness > 0.5 ? accent.base : '#f4f4f1'
  const letters = [
    'M0 44L0 0L20 0Q32 0 32 12Q32 24 20 24L0 24M16 24L32 44',
    'M0 0L0 30Q0 44 16 44Q32 44 32 30L32 0',
    'M0 44L0 0L32 44L32 0',
  ]
    .map((letter, index) => moved(376 + index * 58, 324, line(letter, ink, 10, { cap: 'butt' })))
    .join('')
  const number = `<g fill="${ink}" fill-rule="evenodd">${moved(356, 410, `<path d="${numerals.one}"/>`)}${moved(452, 410, `<path d="${numerals.zero}"/>`)}</g>`
  return tee(pen, { is: 'tee', panel: 'sides' }, 'back').content + letters + number
}

/** The little screen beside it. */
function readings(pen: Pen): string {
  const { accent, tone } = pen
  const bars = [38, 62, 50, 84, 70]
    .map((high, index) =>
      fill(box(112 + index * 34, 300 - high, 20, high, 6), index === 3 ? accent.base : tone.base),
    )
    .join('')
  return moved(
    470,
    20,
    shadow(pen, box(80, 150, 300, 250, 26), 0.24) +
      fill(box(80, 150, 300, 250, 26), '#ffffff', 0.96) +
      bars +
      fill(box(112, 178, 120, 18, 9), tone.dark) +
      fill(box(112, 330, 210, 12, 6), '#d5d9e0') +
      fill(box(112, 354, 150, 12, 6), '#e3e6eb'),
  )
}

/** A stride caught three times over, the angle of the landing foot measured. */
function gait(pen: Pen): string {
  const { accent } = pen
  const step = (x: number, y: number, turn: number, opacity: number) =>
    `<g opacity="${opacity}">${moved(x, y, scaled(0.7, 450, 764, turned(turn, 450, 764, side(pen, 'road'))))}</g>`
  const belt = box(20, 862, 860, 96, 40)
  const treads = Array.from(
    { length: 10 },
    (_, index) => `M${70 + index * 80} 930L${110 + index * 80} 930`,
  ).join('')
  const joint = (x: number, y: number) =>
    `<circle cx="${x}" cy="${y}" r="28" fill="${accent.base}" fill-opacity=".28"/><circle cx="${x}" cy="${y}" r="14" fill="${accent.base}"/><circle cx="${x}" cy="${y}" r="5" fill="#fff"/>`
  return (
    step(-190, -250, 34, 0.28) +
    step(-60, -110, 18, 0.5) +
    shadow(pen, belt, 0.3) +
    fill(
      belt,
      linear(pen, [
        [0, '#4a4e57'],
        [0.4, '#2f323a'],
        [1, '#1d1f24'],
      ]),
    ) +
    line('M60 884L840 884', '#7b808a', 4, { opacity: 0.6 }) +
    line(treads, '#8b909a', 6, { opacity: 0.6 }) +
    step(90, 96, -7, 1) +
    line('M330 850L560 850', accent.base, 6) +
    line('M330 850L700 804', accent.base, 6) +
    line('M520 850A190 190 0 0 0 518 827', '#ffffff', 7) +
    line('M196 330C300 470 320 640 330 850', accent.base, 6, { dash: '4 14' }) +
    joint(330, 850) +
    joint(196, 330) +
    joint(296, 560) +
    readings(pen)
  )
}

function planCover(pen: Pen, page: string): string {
  const { tone, accent } = pen
  const head = 'M190 152Q190 130 212 130L688 130Q710 130 710 152L710 380L190 380Z'
  const hills =
    'M190 380L190 330C250 300 300 350 360 310C430 262 470 340 540 300C610 262 660 290 710 250L710 380Z'
  return clipped(
    pen,
    page,
    fill(head, falling(pen, tone.light, tone.base)) +
      fill(hills, tone.dark, 0.6) +
      fill('M190 380L190 356C280 330 340 376 430 344C520 312 600 350 710 310L710 380Z', tone.deep, 0.5) +
      line('M214 350C300 326 340 366 430 334C520 302 590 336 690 292', accent.base, 9) +
      `<circle cx="690" cy="292" r="15" fill="#fff"/><circle cx="690" cy="292" r="8" fill="${accent.base}"/>`,
  )
}

function plan(pen: Pen): string {
  const { tone, accent } = pen
  const page = box(190, 130, 520, 760, 22)
  const cell = (week: number, day: number) => {
    const [x, y] = [232 + day * 63, 424 + week * 50]
    const run = [1, 3, 6].includes(day)
    const length = run ? 20 + week * 2 : 0
    const colour = day === 6 ? accent.base : tone.base
    return (
      fill(box(x, y, 54, 40, 8), run ? colour : '#e9ebef', run ? 0.35 + week * 0.08 : 1) +
      (run ? fill(box(x + 8, y + 26, length, 6, 3), '#ffffff') : '')
    )
  }
  const weeks = Array.from({ length: 8 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cell(week, day)).join(''),
  ).join('')
  return (
    turned(7, 450, 560, shadow(pen, page, 0.3) + fill(page, '#dfe3ea')) +
    turned(-5, 450, 560, shadow(pen, page, 0.24) + fill(page, '#eef0f4')) +
    shadow(pen, page, 0.3) +
    fill(page, '#ffffff') +
    planCover(pen, page) +
    `<g fill="#ffffff" fill-rule="evenodd">${moved(250, 170, scaled(0.36, 0, 0, `<path d="${numerals.one}"/>${moved(96, 0, `<path d="${numerals.zero}"/>`)}`))}</g>` +
    mark(430, 226, 40, '#ffffff') +
    weeks +
    fill(box(232, 836, 200, 16, 8), '#d5d9e0') +
    fill(box(446, 836, 120, 16, 8), '#e3e6eb') +
    line(page, tone.deep, 1.4, { opacity: 0.25 })
  )
}

export function card(pen: Pen, look: Card, _view: View): Scene {
  if (look.about === 'print') return { content: printing(pen) }
  if (look.about === 'gait') return { content: gait(pen), frame: { x: 450, y: 550, zoom: 1 } }
  return { content: plan(pen), frame: { x: 450, y: 512, zoom: 1.12 } }
}
