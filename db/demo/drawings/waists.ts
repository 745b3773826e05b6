// What everything worn from the waist down shares.
import { cord, cordTip, eyelet } from './marks.ts'
import { both } from './outline.ts'
import { falling, fill, linear, type Pen } from './pen.ts'

/** The inside of the waist's back edge, seen over the front. */
export function waistHollow(pen: Pen, half: string): string {
  return fill(both(half), falling(pen, pen.tone.dark, pen.tone.deep))
}

export function bow(pen: Pen, y: number): string {
  const { tone, accent } = pen
  const colour = tone.lightness > 0.6 ? tone.dark : '#eeeeea'
  const shine = tone.lightness > 0.6 ? tone.light : '#ffffff'
  return (
    cord(`M440 ${y}C404 ${y + 26} 410 ${y + 78} 424 ${y + 112}`, colour, shine, 7) +
    cord(`M460 ${y}C492 ${y + 24} 486 ${y + 70} 478 ${y + 96}`, colour, shine, 7) +
    cordTip(424, y + 108, accent.base, 20) +
    cordTip(478, y + 92, accent.base, 20) +
    eyelet(428, y - 2, 6) +
    eyelet(472, y - 2, 6)
  )
}

/** Each leg is a tube of its own. */
export function legLight(pen: Pen): string {
  const { tone } = pen
  return linear(
    pen,
    [
      [0, tone.deep, 0.42 - tone.lightness * 0.15],
      [0.34, tone.glow, 0.12 + tone.lightness * 0.12],
      [0.6, tone.deep, 0.02],
      [1, tone.deep, 0.5 - tone.lightness * 0.2],
    ],
    '0 0 1 0',
  )
}
