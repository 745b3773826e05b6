// From a picture's description to its SVG: which drawing it is, in which colours, in which room.
import type { Picture } from '../assortment.ts'
import { colours } from '../colours.ts'
import type { Look, View } from '../looks.ts'
import { backpack } from './backpacks.ts'
import { duffel, waistpack } from './bags.ts'
import { bottle } from './bottles.ts'
import { bra } from './bras.ts'
import { card } from './cards.ts'
import { bands, block } from './gear.ts'
import { beanie, cap, headband } from './headgear.ts'
import { hoodie } from './hoodies.ts'
import { jacket } from './jackets.ts'
import { leggings } from './leggings.ts'
import { mat } from './mats.ts'
import { type Pen, takePen } from './pen.ts'
import { shoe } from './shoes.ts'
import { shorts } from './shorts.ts'
import { slides } from './slides.ts'
import { gloves, socks } from './small.ts'
import { type Scene, stage, studio } from './studio.ts'
import { toneOf } from './tone.ts'
import { longsleeve, singlet, tee } from './tops.ts'
import { trousers } from './trousers.ts'

type Drawings = { [Shape in Look['is']]: (pen: Pen, look: Extract<Look, { is: Shape }>, view: View) => Scene }

const drawings: Drawings = {
  tee,
  singlet,
  longsleeve,
  hoodie,
  jacket,
  shorts,
  leggings,
  trousers,
  bra,
  shoe,
  card,
  socks,
  slides: (pen, _, view) => slides(pen, view),
  cap: (pen, _, view) => cap(pen, view),
  beanie: (pen, _, view) => beanie(pen, view),
  headband: (pen, _, view) => headband(pen, view),
  gloves: (pen, _, view) => gloves(pen, view),
  bottle: (pen, _, view) => bottle(pen, view),
  mat: (pen, _, view) => mat(pen, view),
  block: (pen, _, view) => block(pen, view),
  bands: (pen, _, view) => bands(pen, view),
  backpack: (pen, _, view) => backpack(pen, view),
  duffel: (pen, _, view) => duffel(pen, view),
  waistpack: (pen, _, view) => waistpack(pen, view),
}

export function draw({ look, colour, view }: Picture): string {
  const { hex, accent } = colours[colour]
  const pen = takePen(toneOf(hex), toneOf(accent), view === 'detail')
  const drawing = drawings[look.is] as (pen: Pen, look: Look, view: View) => Scene
  return view === 'stage' ? stage(pen, drawing(pen, look, 'front')) : studio(pen, drawing(pen, look, view))
}
