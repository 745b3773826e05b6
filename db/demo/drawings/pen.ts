// What drawings are made of: outlines, gradients, soft light. Everything is strings; the same input gives the same string.
import type { Tone } from './tone.ts'

export type Pen = {
  tone: Tone
  /** What stripes, zips and soles are coloured in. */
  accent: Tone
  /** The camera is near: the weave of the cloth shows. */
  near: boolean
  /** Collected for <defs>, each once. */
  defs: Map<string, string>
}

export function takePen(tone: Tone, accent: Tone, near: boolean): Pen {
  return { tone, accent, near, defs: new Map() }
}

/** Names a definition by its content, so that what many pieces share is defined once. */
function define(pen: Pen, make: (id: string) => string): string {
  const content = make('')
  const known = pen.defs.get(content)
  if (known !== undefined) return known
  const id = `d${pen.defs.size}`
  pen.defs.set(content, id)
  return id
}

export function definitions(pen: Pen): string {
  return [...pen.defs].map(([content, id]) => content.replace(' id=""', ` id="${id}"`)).join('')
}

export type Stop = [offset: number, colour: string, opacity?: number]

const stopsOf = (stops: Stop[]) =>
  stops
    .map(([offset, colour, opacity = 1]) => {
      const faint = opacity === 1 ? '' : ` stop-opacity="${round(opacity, 1000)}"`
      return `<stop offset="${offset}" stop-color="${colour}"${faint}/>`
    })
    .join('')

/** `line`: from where to where, in parts of the shape's own box. */
export function linear(pen: Pen, stops: Stop[], line = '0 0 0 1'): string {
  const [x1, y1, x2, y2] = line.split(' ')
  const id = define(
    pen,
    (id) =>
      `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopsOf(stops)}</linearGradient>`,
  )
  return `url(#${id})`
}

/** From the top down, in even steps. */
export function falling(pen: Pen, ...colours: string[]): string {
  return linear(
    pen,
    colours.map((colour, index): Stop => [index / (colours.length - 1), colour]),
  )
}

export function clipped(pen: Pen, path: string, content: string): string {
  if (content === '') return ''
  const id = define(pen, (id) => `<clipPath id="${id}"><path d="${path}"/></clipPath>`)
  return `<g clip-path="url(#${id})">${content}</g>`
}

export function fill(path: string, paint: string, opacity = 1): string {
  return `<path d="${path}" fill="${paint}"${opacity === 1 ? '' : ` fill-opacity="${round(opacity, 1000)}"`}/>`
}

export type LineLook = { opacity?: number; dash?: string; cap?: 'butt' | 'round' }

export function line(path: string, colour: string, thick: number, look: LineLook = {}): string {
  const opacity = look.opacity === undefined ? '' : ` stroke-opacity="${round(look.opacity, 1000)}"`
  const dash = look.dash === undefined ? '' : ` stroke-dasharray="${look.dash}"`
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${thick}" stroke-linejoin="round" stroke-linecap="${look.cap ?? 'round'}"${opacity}${dash}/>`
}

export function oval(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}A${rx} ${ry} 0 1 1 ${x + rx} ${y}A${rx} ${ry} 0 1 1 ${x - rx} ${y}Z`
}

/** A box with round corners. */
export function box(x: number, y: number, wide: number, high: number, corner = 0): string {
  const r = Math.min(corner, wide / 2, high / 2)
  const [right, bottom] = [x + wide, y + high]
  return `M${x + r} ${y}L${right - r} ${y}Q${right} ${y} ${right} ${y + r}L${right} ${bottom - r}Q${right} ${bottom} ${right - r} ${bottom}L${x + r} ${bottom}Q${x} ${bottom} ${x} ${bottom - r}L${x} ${y + r}Q${x} ${y} ${x + r} ${y}Z`
}

export function moved(x: number, y: number, content: string): string {
  return content === '' ? '' : `<g transform="translate(${x} ${y})">${content}</g>`
}

export function turned(degrees: number, x: number, y: number, content: string): string {
  return `<g transform="rotate(${degrees} ${x} ${y})">${content}</g>`
}

export function scaled(by: number, x: number, y: number, content: string): string {
  return `<g transform="translate(${x} ${y}) scale(${by}) translate(${-x} ${-y})">${content}</g>`
}

export function round(value: number, precision = 10): number {
  return Math.round(value * precision) / precision
}
