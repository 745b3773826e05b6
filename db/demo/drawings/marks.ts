// What is sewn or printed on things: the shop's mark, labels, zips, eyelets, cords.
import { box, fill, line, linear, moved, type Pen, scaled, turned } from './pen.ts'

/** Three gusts of wind, the shop's mark; `size` is its height. */
export function mark(x: number, y: number, size: number, colour: string, opacity = 0.92): string {
  const bars = 'M12 0L58 0L52 9L6 9ZM4 13L74 13L68 22L-2 22ZM-4 26L42 26L36 35L-10 35Z'
  return moved(
    x,
    y,
    `<g transform="scale(${size / 35}) translate(-32 -17)">${fill(bars, colour, opacity)}</g>`,
  )
}

/** The woven label inside a neck. */
export function label(x: number, y: number, wide = 44): string {
  const high = wide * 0.5
  return (
    fill(box(x - wide / 2, y, wide, high, 2), '#f3f1ea') +
    mark(x, y + high / 2, high * 0.42, '#3a3d44') +
    line(`M${x - wide / 2 + 3} ${y + 2.5}L${x + wide / 2 - 3} ${y + 2.5}`, '#b9b5a8', 1)
  )
}

/** A closed zip along a line: tape, teeth; the puller hangs where asked. */
export function zip(pen: Pen, path: string, wide = 9, tape = pen.tone.seam): string {
  const { accent, tone } = pen
  const teeth = tone.lightness < 0.45 ? accent.base : accent.dark
  return (
    line(path, tape, wide, { cap: 'butt' }) +
    line(path, teeth, wide * 0.42, { cap: 'butt', dash: '2.4 2.2' }) +
    line(path, tone.glow, wide * 0.1, { cap: 'butt', opacity: 0.5 })
  )
}

export function puller(pen: Pen, x: number, y: number, size = 30): string {
  const { accent } = pen
  const metal = linear(pen, [
    [0, '#f1f2f4'],
    [0.5, '#b7bbc2'],
    [1, '#7d828b'],
  ])
  return (
    fill(box(x - size * 0.17, y - size * 0.1, size * 0.34, size * 0.42, 3), metal) +
    fill(box(x - size * 0.12, y + size * 0.26, size * 0.24, size, 3.5), accent.base) +
    fill(box(x - size * 0.12, y + size * 0.26, size * 0.1, size, 3), accent.glow, 0.4)
  )
}

export function eyelet(x: number, y: number, r: number): string {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="#8d929b"/><circle cx="${x - r * 0.12}" cy="${y - r * 0.15}" r="${r * 0.86}" fill="#d9dce1"/><circle cx="${x}" cy="${y}" r="${r * 0.5}" fill="#26282d"/>`
}

/** A round cord with its light side and a metal tip. */
export function cord(path: string, colour: string, light: string, thick = 8): string {
  return (
    line(path, '#000000', thick + 5, { opacity: 0.1 }) +
    line(path, colour, thick) +
    moved(-thick * 0.16, 0, line(path, light, thick * 0.36, { opacity: 0.55 }))
  )
}

export function cordTip(x: number, y: number, colour: string, long = 26): string {
  return (
    fill(box(x - 5.5, y, 11, long, 4), colour) + fill(box(x - 3.5, y + 1, 3, long - 2, 1.5), '#ffffff', 0.35)
  )
}

/** Playful shapes on a child's chest. */
export function playful(pen: Pen, x: number, y: number, size: number): string {
  const { accent, tone } = pen
  const bolt = 'M14 -60L-34 8L-4 8L-16 60L36 -14L4 -14Z'
  return moved(
    x,
    y,
    scaled(
      size / 100,
      0,
      0,
      `<circle r="78" fill="${accent.base}"/>` +
        `<circle r="78" fill="${linear(pen, [
          [0, '#ffffff', 0.25],
          [1, '#000000', 0.12],
        ])}"/>` +
        turned(6, 0, 0, fill(bolt, tone.lightness > 0.5 ? tone.light : tone.glow)) +
        line('M-104 -22L-128 -22M-100 6L-142 6M-104 34L-122 34', accent.base, 11),
    ),
  )
}
