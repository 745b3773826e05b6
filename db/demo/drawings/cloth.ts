// How cloth takes the light: volume, folds, seams, shadows. Soft edges are stacked shapes, as the renderer's own blur takes ten times as long.
import { clipped, fill, line, linear, moved, type Pen, round } from './pen.ts'
import type { Tone } from './tone.ts'

const eachOf = (strength: number, steps: number) => round(1 - (1 - strength) ** (1 / steps), 1000)

/** A line that fades to both sides; the outer strokes are fainter, so that no edge shows and none needs smoothing. */
function haze(path: string, colour: string, wide: number, strength: number, steps = 5, core = 0): string {
  const strokes = Array.from({ length: steps }, (_, index) => {
    const opacity = (strength * 2 * (index + 0.6)) / (steps * (steps + 0.2))
    const thick = core + ((wide - core) * (steps - index)) / steps
    return `<path d="${path}" stroke-width="${round(thick)}" stroke-opacity="${round(opacity, 1000)}"/>`
  }).join('')
  return `<g fill="none" stroke="${colour}" stroke-linejoin="round" stroke-linecap="round" shape-rendering="optimizeSpeed">${strokes}</g>`
}

/** A sliver from one point to another, bent by a third, widest in the middle: `x1 y1 bendX bendY x2 y2`. */
export function sliver(points: string, colour: string, wide: number, strength: number): string {
  const [x1 = 0, y1 = 0, bx = 0, by = 0, x2 = 0, y2 = 0] = points.split(' ').map(Number)
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [nx, ny] = [-(y2 - y1) / length, (x2 - x1) / length]
  const steps = Math.min(6, Math.max(3, Math.round(wide / 5)))
  const shapes = Array.from({ length: steps }, (_, index) => {
    const w = (wide * (steps - index)) / steps
    const [ax, ay, cx, cy] = [bx + nx * w, by + ny * w, bx - nx * w, by - ny * w].map((value) => round(value))
    return `<path d="M${x1} ${y1}Q${ax} ${ay} ${x2} ${y2}Q${cx} ${cy} ${x1} ${y1}Z"/>`
  }).join('')
  return `<g fill="${colour}" fill-opacity="${eachOf(strength, steps)}">${shapes}</g>`
}

/** What the dark side and the light side of things look like on this colour. */
const shade = (tone: Tone) => 0.95 - tone.lightness * 0.42
const shine = (tone: Tone) => 0.28 + tone.lightness * 0.3

export function fold(pen: Pen, points: string, wide = 18, strength = 0.42): string {
  const { tone } = pen
  return (
    moved(-wide * 0.6, -wide * 0.35, sliver(points, tone.glow, wide * 0.85, strength * shine(tone) * 1.3)) +
    sliver(points, tone.deep, wide, strength * shade(tone))
  )
}

export function folds(pen: Pen, list: readonly string[], wide = 18, strength = 0.42): string {
  return list.map((points) => fold(pen, points, wide, strength)).join('')
}

/** A broad soft light or shadow lying on the cloth. */
export function gleam(pen: Pen, points: string, wide = 60, strength = 0.2): string {
  return sliver(points, pen.tone.glow, wide, strength * (0.5 + shine(pen.tone)))
}

export function dim(pen: Pen, points: string, wide = 60, strength = 0.2): string {
  return sliver(points, pen.tone.deep, wide, strength)
}

/** A seam: the groove and the light on its lip. */
export function seam(pen: Pen, path: string, thick = 2.4): string {
  const { tone } = pen
  return (
    moved(1.6, 1.6, line(path, tone.light, thick, { opacity: 0.45 })) +
    line(path, tone.seam, thick, { opacity: 0.8 })
  )
}

export function stitches(pen: Pen, path: string, thick = 2): string {
  return line(path, pen.tone.stitch, thick, { dash: '7 5', opacity: 0.7, cap: 'butt' })
}

export type Weave = 'jersey' | 'mesh' | 'ripstop' | 'rib' | 'fleece' | 'twill'

type Box = [left: number, top: number, right: number, bottom: number]

function boxOf(path: string): Box {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, index) => index % 2 === odd)) as [
    number[],
    number[],
  ]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Parallel lines over a box, `lean` to the right per unit down; their starts are uneven, so that dashes do not line up. */
function ruled([x1, y1, x2, y2]: Box, step: number, lean: number | 'across'): string {
  const lines: string[] = []
  if (lean === 'across') {
    for (let y = y1; y < y2; y += step) lines.push(`M${round(x1)} ${round(y)}L${round(x2)} ${round(y)}`)
    return lines.join('')
  }
  const shift = lean * (y2 - y1)
  const count = Math.ceil((x2 - x1 + Math.abs(shift)) / step)
  for (let index = 0; index < count; index++) {
    const x = Math.min(x1, x1 - shift) + index * step
    const early = (index * 37) % 53
    lines.push(`M${round(x - lean * early)} ${y1 - early}L${round(x + shift)} ${y2}`)
  }
  return lines.join('')
}

/** Only near the camera, but for fleece: from afar it would be noise. Lines, as the renderer takes a second for a pattern. */
function weave(pen: Pen, path: string, kind: Weave): string {
  if (!pen.near && kind !== 'fleece') return ''
  const { tone } = pen
  const dark = tone.lightness < 0.36 ? tone.glow : tone.deep
  const area = boxOf(path)
  const lines = (step: number, lean: number | 'across', thick: number, opacity: number, dash?: string) =>
    line(ruled(area, step, lean), dark, thick, { opacity, cap: 'butt', ...(dash && { dash, cap: 'round' }) })
  const strength = tone.lightness < 0.36 ? 0.8 : 1
  const drawn: Record<Weave, () => string> = {
    jersey: () => lines(4, 0, 1.5, 0.1 * strength),
    mesh: () => lines(11, 'across', 3.4, 0.18 * strength, '0.1 10.5'),
    ripstop: () => lines(16, 0, 1, 0.16 * strength) + lines(16, 'across', 1, 0.16 * strength),
    rib: () => lines(6, 0, 2.4, 0.22 * strength),
    fleece: () =>
      lines(12, 0.2, 9, 0.085 * strength, '1 14 5 17 0.1 12') +
      line(ruled(area, 19, -0.3), tone.glow, 8, { opacity: 0.11, dash: '3 19 0.1 13' }),
    twill: () => lines(5.4, -0.6, 1.8, 0.1 * strength),
  }
  return clipped(pen, path, drawn[kind]())
}

/** Upright and level gradients cost the renderer next to nothing, slanted ones are for small pieces. */
const lights = {
  body: (tone: Tone): [number, string, number][] => [
    [0, tone.deep, 0.5 * shade(tone)],
    [0.1, tone.deep, 0.16 * shade(tone)],
    [0.3, tone.glow, 0.3 * shine(tone)],
    [0.46, tone.glow, 0.06],
    [0.66, tone.deep, 0.05],
    [0.88, tone.deep, 0.24 * shade(tone)],
    [1, tone.deep, 0.62 * shade(tone)],
  ],
  tube: (tone: Tone): [number, string, number][] => [
    [0, tone.deep, 0.42 * shade(tone)],
    [0.3, tone.glow, 0.34 * shine(tone)],
    [0.55, tone.deep, 0.02],
    [1, tone.deep, 0.62 * shade(tone)],
  ],
  flat: (tone: Tone): [number, string, number][] => [
    [0, tone.glow, 0.3 * shine(tone)],
    [0.5, tone.glow, 0],
    [1, tone.deep, 0.3 * shade(tone)],
  ],
}

export type PieceLook = {
  tone?: Tone
  light?: keyof typeof lights
  /** Where the light runs, in parts of the piece's box. */
  line?: string
  inside?: string
  weave?: Weave
  rim?: number
}

/** One piece of cloth: coloured, lit, with what lies on it, darker along its edge. */
export function piece(pen: Pen, path: string, look: PieceLook = {}): string {
  const tone = look.tone ?? pen.tone
  const inked = { ...pen, tone }
  const rim = (look.rim ?? 0.34) * shade(tone)
  const [wide, steps] = look.light === 'flat' ? [22, 3] : [44, 6]
  return (
    fill(
      path,
      linear(pen, [
        [0, tone.light],
        [0.35, tone.base],
        [1, tone.dark],
      ]),
    ) +
    fill(path, linear(pen, lights[look.light ?? 'body'](tone), look.line ?? '0 0 1 0')) +
    (look.weave === undefined ? '' : weave(inked, path, look.weave)) +
    clipped(pen, path, (look.inside ?? '') + moved(-5, -4, haze(path, tone.deep, wide, rim, steps))) +
    line(path, tone.lightness > 0.84 ? tone.seam : tone.deep, 1.4, { opacity: 0.5 })
  )
}

/** Paint or foam on a round body. */
export const roundLight = (pen: Pen, tone: Tone) =>
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

/** What hangs before the wall throws a soft shadow to the lower right. */
export function shadow(pen: Pen, path: string, strength = 0.3): string {
  const { shadow: colour } = pen.tone
  return (
    moved(12, 20, haze(path, colour, 96, strength * 0.9, pen.near ? 14 : 9, 30)) +
    moved(3, 6, haze(path, colour, 18, strength * 0.5, 3))
  )
}

/** What stands on the floor: a dark contact and a wide haze. */
export function ground(pen: Pen, x: number, y: number, rx: number, ry = rx * 0.09): string {
  const { shadow: colour } = pen.tone
  const steps = 16
  const ovals = Array.from({ length: steps }, (_, index) => {
    const part = 1 - index / steps
    return `<ellipse cx="${x}" cy="${y}" rx="${round(rx * (0.72 + 0.42 * part))}" ry="${round(ry * (0.25 + 1.4 * part))}"/>`
  }).join('')
  return `<g fill="${colour}" fill-opacity="0.036">${ovals}</g>`
}
