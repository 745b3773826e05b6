// Padded cloth: rows of filled chambers, each lit like a roll, with a bumpy outline.
import { piece, sliver } from './cloth.ts'
import { both, left, middle, right } from './outline.ts'
import { line, linear, type Pen, round, turned } from './pen.ts'

type Row = [x: number, y: number]

/** A side that bulges out between the seams. */
function bumpy(points: Row[], bulge: number): string {
  return points
    .slice(1)
    .map(([x, y], index) => {
      const [x0, y0] = points[index] ?? [x, y]
      const length = Math.hypot(x - x0, y - y0) || 1
      const [nx, ny] = [(y - y0) / length, -(x - x0) / length]
      return `Q${round((x + x0) / 2 + nx * bulge * 2)} ${round((y + y0) / 2 + ny * bulge * 2)} ${round(x)} ${round(y)}`
    })
    .join('')
}

/** The chambers between these heights: light above, shade below, small puckers along each seam. */
export function baffles(pen: Pen, heights: number[]): string {
  const { tone } = pen
  const roll = linear(pen, [
    [0, tone.deep, 0.34],
    [0.14, tone.glow, 0.1 + tone.lightness * 0.22],
    [0.42, tone.glow, 0.06 + tone.lightness * 0.1],
    [0.7, tone.deep, 0.08],
    [1, tone.deep, 0.62 - tone.lightness * 0.24],
  ])
  return heights
    .slice(1)
    .map((bottom, index) => {
      const top = heights[index] ?? bottom
      const puckers = Array.from({ length: 15 }, (_, at) => {
        const x = 60 + at * 56 + ((index * 23) % 40)
        const down = (at + index) % 2 === 0
        const from = down ? top : bottom
        return sliver(
          `${x} ${from} ${x + 5} ${from + (down ? 14 : -14)} ${x + 8} ${from + (down ? 30 : -26)}`,
          tone.deep,
          6,
          0.3,
        )
      }).join('')
      return `<rect x="0" y="${top}" width="900" height="${bottom - top}" fill="${roll}"/>${puckers}${line(`M0 ${bottom}L900 ${bottom}`, tone.seam, 2.4, { opacity: 0.7 })}`
    })
    .join('')
}

const rows = (from: number, to: number, count: number) =>
  Array.from({ length: count + 1 }, (_, index) => round(from + ((to - from) * index) / count))

function body(pen: Pen): string {
  const heights = rows(410, 900, 6)
  const side = bumpy(
    heights.map((y, index) => [226 + index, y]),
    5,
  )
  const outline = both(
    `M0 204 C42 200 78 184 98 156 C144 174 194 194 234 218 C222 280 216 340 226 410 ${side} L230 930 C150 938 70 940 0 940`,
  )
  const all = [...rows(160, 410, 3), ...heights.slice(1), 940]
  return piece(pen, outline, { weave: 'twill', inside: baffles(pen, all) })
}

function sleeves(pen: Pen): string {
  const heights = rows(420, 846, 6)
  const outer: Row[] = heights.map((y) => [322 + ((y - 420) / 426) * 62, y])
  const inner: Row[] = [...heights].reverse().map((y) => [232 + ((y - 420) / 426) * 70, y])
  const path = `M222 210C278 230 306 320 322 420${bumpy(outer, 6)}L386 880C364 894 332 900 306 896L302 846${bumpy(inner, 5)}C224 410 222 408 220 408C214 340 214 270 222 210Z`
  const all = [...rows(170, 420, 3), ...heights.slice(1), 900]
  const one = (side: 'left' | 'right') =>
    piece(pen, (side === 'left' ? left : right)(path), {
      light: 'tube',
      line: '.1 0 .9 .14',
      weave: 'twill',
      inside: turned(side === 'left' ? 8 : -8, middle, 500, baffles(pen, all)),
    })
  return one('left') + one('right')
}

export function padded(pen: Pen, part: 'body' | 'sleeves'): string {
  return part === 'body' ? body(pen) : sleeves(pen)
}
