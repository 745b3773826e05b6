// Files as people send them, and what is in a file that the shop answers with.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp, { type Sharp } from 'sharp'

const colours = { red: '#d02020', blue: '#2020d0', grey: '#808080' }
type Colour = keyof typeof colours

/** A whole picture of one colour, to be encoded as the test likes. */
export function plain(width = 120, height = 90, colour: Colour = 'grey'): Sharp {
  return sharp({ create: { width, height, channels: 3, background: colours[colour] } })
}

/** Left half red, right half blue. */
export function halves(width = 120, height = 90): Sharp {
  const right = { create: { width: width / 2, height, channels: 3 as const, background: colours.blue } }
  return plain(width, height, 'red').composite([{ input: right, left: width / 2, top: 0 }])
}

/** As an iPhone writes it; made of a plain picture by libheif. */
export const heic = () => readFileSync(new URL('photo.heic', import.meta.url))

/** What the shop calls the picture that comes in this file. */
export function hashOf(file: Buffer): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 32)
}

/** The colour that stands at a point, given in parts of the whole; `off` by so much at most. */
export async function colourAt(file: Buffer, x: number, y: number, off = 12): Promise<Colour | 'other'> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  const near = (colour: string) =>
    [0, 1, 2].every((index) => {
      const wanted = Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16)
      return Math.abs((data[at + index] ?? 0) - wanted) <= off
    })
  const found = Object.entries(colours).find(([, colour]) => near(colour))
  return (found?.[0] as Colour | undefined) ?? 'other'
}
