// What drawings are made of: paths, soft shadows, folds. Everything is strings, the same input giving the same string.
import type { Tone } from './tone.ts'

export const width = 900
export const height = 1125

export type Pen = {
  tone: Tone
  /** Collected for <defs>. */
  defs: string[]
  id(): string
}

export function takePen(tone: Tone): Pen {
  let next = 0
  return { tone, defs: [], id: () => `d${next++}` }
}

const round = (value: number) => Math.round(value * 10) / 10

type Command = { letter: string; points: [x: number, y: number][] }

function parse(path: string): Command[] {
  return [...path.matchAll(/([MLQC])([^MLQC]*)/g)].map(([, letter = '', numbers = '']) => {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    const points: [number, number][] = []
    for (let i = 0; i < values.length; i += 2) points.push([values[i] ?? 0, values[i + 1] ?? 0])
    return { letter, points }
  })
}

/** A shape alike on both sides: its right half, top to bottom, x counted from the middle. */
export function both(half: string, middle = 450): string {
  const commands = parse(half)
  const right = commands.map(
    ({ letter, points }) => letter + points.map(([x, y]) => `${round(middle + x)} ${y}`).join(' '),
  )
  const left: string[] = []
  for (let i = commands.length - 1; i > 0; i--) {
    const command = commands[i]
    const before = commands[i - 1]?.points.at(-1)
    if (command === undefined || before === undefined) continue
    const back = [...command.points.slice(0, -1).reverse(), before]
    left.push(command.letter + back.map(([x, y]) => `${round(middle - x)} ${y}`).join(' '))
  }
  return `${right.join('')}${left.join('')}Z`
}

/** The same path on the other side. */
export function mirrored(path: string, middle = 450): string {
  const flip = ({ letter, points }: Command) =>
    letter + points.map(([x, y]) => `${round(2 * middle - x)} ${y}`).join(' ')
  return parse(path).map(flip).join('') + (path.trimEnd().endsWith('Z') ? 'Z' : '')
}

export function twice(path: string, draw: (path: string) => string): string {
  return draw(path) + draw(mirrored(path))
}

export function moved(x: number, y: number, content: string): string {
  return `<g transform="translate(${x} ${y})">${content}</g>`
}

export function linear(
  pen: Pen,
  stops: [offset: number, colour: string, opacity?: number][],
  line = '0 0 0 1',
): string {
  const id = pen.id()
  const [x1, y1, x2, y2] = line.split(' ')
  pen.defs.push(
    `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopsOf(stops)}</linearGradient>`,
  )
  return `url(#${id})`
}

export function radial(
  pen: Pen,
  stops: [offset: number, colour: string, opacity?: number][],
  circle = '.5 .5 .5',
): string {
  const id = pen.id()
  const [cx, cy, r] = circle.split(' ')
  pen.defs.push(
    `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopsOf(stops)}</radialGradient>`,
  )
  return `url(#${id})`
}

function stopsOf(stops: [number, string, number?][]): string {
  return stops
    .map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')
}

export function fill(path: string, paint: string, opacity = 1): string {
  return `<path d="${path}" fill="${paint}"${opacity === 1 ? '' : ` fill-opacity="${opacity}"`}/>`
}

export function line(path: string, colour: string, thick: number, extra = 'stroke-linecap="round"'): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${thick}" stroke-linejoin="round" ${extra}/>`
}

export function stitches(pen: Pen, path: string, thick = 2.2): string {
  return line(path, pen.tone.stitch, thick, 'stroke-dasharray="7 5" stroke-opacity=".75"')
}

/** A seam: the groove and the light on its lip. */
export function seam(pen: Pen, path: string, thick = 3): string {
  return (
    moved(1.5, 1.5, line(path, pen.tone.light, thick, 'stroke-opacity=".5"')) +
    line(path, pen.tone.seam, thick, 'stroke-opacity=".85"')
  )
}

/** Fades to both sides: stacked strokes, since the renderer's own blur takes ten times as long. */
export function haze(path: string, colour: string, wide: number, strength: number, steps = 8): string {
  const each = round3(1 - (1 - strength) ** (1 / steps))
  let strokes = ''
  for (let i = steps; i > 0; i--) strokes += `<use href="#X" stroke-width="${round((wide * i) / steps)}"/>`
  return `<g fill="none" stroke="${colour}" stroke-opacity="${each}" stroke-linejoin="round" stroke-linecap="round">${strokes.replaceAll(
    '<use href="#X"',
    `<path d="${path}"`,
  )}</g>`
}

const round3 = (value: number) => Math.round(value * 1000) / 1000

/** A fold of the cloth from one point to another, bent towards a third, thickest in the middle. */
export function lens(points: string, colour: string, wide: number, strength: number, steps = 5): string {
  const [x1 = 0, y1 = 0, cx = 0, cy = 0, x2 = 0, y2 = 0] = points.split(' ').map(Number)
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [nx, ny] = [-(y2 - y1) / length, (x2 - x1) / length]
  const each = round3(1 - (1 - strength) ** (1 / steps))
  let shapes = ''
  for (let i = steps; i > 0; i--) {
    const w = (wide * i) / steps
    shapes += `<path d="M${x1} ${y1}Q${round(cx + nx * w)} ${round(cy + ny * w)} ${x2} ${y2}Q${round(cx - nx * w)} ${round(cy - ny * w)} ${x1} ${y1}Z"/>`
  }
  return `<g fill="${colour}" fill-opacity="${each}">${shapes}</g>`
}

/** A fold: its dark side and, beside it, the side that catches light. */
export function fold(pen: Pen, points: string, wide = 26, strength = 0.5): string {
  const { tone } = pen
  const shift = wide * 0.55
  return (
    moved(
      -shift,
      -shift * 0.5,
      lens(points, tone.glow, wide * 0.8, strength * (0.3 + tone.lightness * 0.35)),
    ) + lens(points, tone.deep, wide, strength * (1.05 - tone.lightness * 0.5))
  )
}

export function clipped(pen: Pen, path: string, content: string): string {
  const id = pen.id()
  pen.defs.push(`<clipPath id="${id}"><path d="${path}"/></clipPath>`)
  return `<g clip-path="url(#${id})">${content}</g>`
}

export type PieceLook = { paint?: string; edge?: number; edgeWidth?: number; inside?: string; rim?: boolean }

/** One piece of cloth: filled, rounded by shade along its edge, with whatever lies on it. */
export function piece(pen: Pen, path: string, look: PieceLook = {}): string {
  const { tone } = pen
  const paint =
    look.paint ??
    linear(
      pen,
      [
        [0, tone.light],
        [0.42, tone.base],
        [1, tone.dark],
      ],
      '.1 0 .75 1',
    )
  const strength = (look.edge ?? 0.5) * (1.05 - tone.lightness * 0.45)
  return (
    fill(path, paint) +
    clipped(pen, path, haze(path, tone.deep, look.edgeWidth ?? 110, strength, 10) + (look.inside ?? '')) +
    line(path, tone.lightness > 0.86 ? tone.dark : tone.deep, 1.6, 'stroke-opacity=".55"')
  )
}

/** What hangs or lies before the wall throws a soft shadow to the lower right. */
export function shadowOf(pen: Pen, path: string, strength = 0.3): string {
  return (
    moved(
      16,
      30,
      fill(path, pen.tone.shadow, strength * 0.35) + haze(path, pen.tone.shadow, 74, strength * 0.75, 10),
    ) + moved(5, 8, haze(path, pen.tone.shadow, 22, strength, 5))
  )
}
