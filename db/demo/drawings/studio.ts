import { height, type Pen, radial, width } from './pen.ts'

/** Where the camera looks: the middle of the picture on the drawing, and how near. */
export type Frame = { x: number; y: number; zoom: number; turn?: number }

export function studio(pen: Pen, content: string, frame?: Frame): string {
  const { tone } = pen
  const wall = radial(
    pen,
    [
      [0, tone.wall],
      [0.55, tone.wall],
      [1, tone.wallEdge],
    ],
    '.42 .36 .85',
  )
  const camera =
    frame === undefined
      ? content
      : `<g transform="translate(${width / 2} ${height / 2}) rotate(${frame.turn ?? 0}) scale(${frame.zoom}) translate(${-frame.x} ${-frame.y})">${content}</g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${pen.defs.join('')}</defs><rect width="${width}" height="${height}" fill="${wall}"/>${camera}</svg>`
}
