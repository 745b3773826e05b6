// The room: light wall, floor for what stands, and where the camera looks.
import { definitions, falling, linear, type Pen } from './pen.ts'

export const width = 900
export const height = 1125

/** The point of the drawing that comes to the middle of the picture, and how near. */
export type Frame = { x: number; y: number; zoom: number; turn?: number }

export type Scene = {
  content: string
  /** Stands on a floor; else it hangs before the wall. */
  floor?: boolean
  frame?: Frame
}

function inFrame(content: string, frame: Frame, high: number): string {
  const { x, y, zoom, turn = 0 } = frame
  return `<g transform="translate(${width / 2} ${high / 2}) rotate(${turn}) scale(${zoom}) translate(${-x} ${-y})">${content}</g>`
}

const sheet = (pen: Pen, high: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${high}" viewBox="0 0 ${width} ${high}"><defs>${definitions(pen)}</defs>${content}</svg>`

const backdrop = (paint: string, high: number, y = 0) =>
  `<rect y="${y}" width="${width}" height="${high - y}" fill="${paint}"/>`

/** Upright and level gradients only: a round one takes the renderer as long as everything else together. */
export function studio(pen: Pen, scene: Scene): string {
  const { tone } = pen
  const wall = linear(pen, [
    [0, tone.wall],
    [0.45, tone.wall],
    [1, tone.wallEdge],
  ])
  const sides = linear(
    pen,
    [
      [0, tone.wallEdge, 0.55],
      [0.3, tone.wallEdge, 0],
      [0.6, tone.wallEdge, 0],
      [1, tone.wallEdge, 0.8],
    ],
    '0 0 1 0',
  )
  const floor = linear(pen, [
    [0, tone.floor, 0],
    [0.1, tone.floor, 0.85],
    [1, tone.wall, 0.3],
  ])
  const room =
    backdrop(wall, height) + backdrop(sides, height) + (scene.floor ? backdrop(floor, height, 690) : '')
  const content = scene.frame === undefined ? scene.content : inFrame(scene.content, scene.frame, height)
  return sheet(pen, height, room + content)
}

/** A category's square picture: the thing alone, before a wall of its own colour. */
export function stage(pen: Pen, scene: Scene): string {
  const { tone } = pen
  const wall = falling(pen, tone.stageLight, tone.stage)
  const disc = linear(pen, [
    [0, tone.wall, 0.8],
    [1, tone.wall, 0.3],
  ])
  const { x, y, zoom } = scene.frame ?? { x: 450, y: 562, zoom: 1 }
  const content = inFrame(scene.content, { x, y, zoom: zoom * 0.74 }, width)
  return sheet(
    pen,
    width,
    `${backdrop(wall, width)}<circle cx="450" cy="450" r="372" fill="${disc}"/>${content}`,
  )
}
