import type { Picture } from '../assortment.ts'
import { colours } from '../colours.ts'
import { takePen } from './pen.ts'
import { studio } from './studio.ts'
import { toneOf } from './tone.ts'
import { tee } from './tops.ts'

export function draw(picture: Picture): string {
  const pen = takePen(toneOf(colours[picture.colour].hex))
  return studio(pen, `${tee(pen)}<!--${picture.key}-->`)
}
