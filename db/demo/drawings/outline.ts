// Outlines written down once and used twice: a garment is alike on both sides. Commands M, L, Q, C, absolute.
import { round } from './pen.ts'

type Point = [x: number, y: number]
type Command = { letter: string; points: Point[] }

export const middle = 450

function parse(path: string): Command[] {
  return [...path.matchAll(/([MLQC])([^MLQCZ]*)/g)].map(([, letter = '', numbers = '']) => {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    const points = values.flatMap((x, index): Point[] =>
      index % 2 === 0 ? [[x, values[index + 1] ?? 0]] : [],
    )
    return { letter, points }
  })
}

const write = ({ letter, points }: Command, change: (point: Point) => Point) =>
  letter +
  points
    .map(change)
    .map(([x, y]) => `${round(x)} ${round(y)}`)
    .join(' ')

const onRight = (command: Command) => write(command, ([x, y]) => [middle + x, y])

/** The commands walked backwards on the left side. */
function backOnLeft(commands: Command[]): string {
  return commands
    .flatMap((command, index) => {
      const start = commands[index - 1]?.points.at(-1)
      if (start === undefined) return []
      const points = [...command.points.slice(0, -1).reverse(), start]
      return [write({ letter: command.letter, points }, ([x, y]) => [middle - x, y])]
    })
    .reverse()
    .join('')
}

/** The closed shape of which this is the right half from top to bottom, x counted from the middle. */
export function both(half: string): string {
  const commands = parse(half)
  return `${commands.map(onRight).join('')}${backOnLeft(commands)}Z`
}

/** A line from the left end over the middle to the right end; given from the middle to the right. */
export function across(half: string): string {
  const commands = parse(half)
  const [x, y] = commands.at(-1)?.points.at(-1) ?? [0, 0]
  return `M${round(middle - x)} ${y}${backOnLeft(commands)}${commands.slice(1).map(onRight).join('')}`
}

/** The right side's path, given by x from the middle. */
export function right(path: string): string {
  return parse(path)
    .map((command) => write(command, ([x, y]) => [middle + x, y]))
    .join('')
    .concat(path.trimEnd().endsWith('Z') ? 'Z' : '')
}

export function left(path: string): string {
  return parse(path)
    .map((command) => write(command, ([x, y]) => [middle - x, y]))
    .join('')
    .concat(path.trimEnd().endsWith('Z') ? 'Z' : '')
}

/** The same thing on the left and on the right. */
export function twice(path: string, draw: (path: string, side: 'left' | 'right') => string): string {
  return draw(left(path), 'left') + draw(right(path), 'right')
}
