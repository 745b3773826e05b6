// Which colours of a product a file means: those it has, by a name in any language, those it calls anew, and new ones.
import type { LocalText } from '#db/schema/kinds.ts'
import { changeText, limits } from '../products/product-input.ts'
import { hexFor } from './colour-names.ts'
import type { Goods } from './goods.ts'
import type { Line } from './line.ts'
import { type ColourWish, type Context, type PlannedColour, refuse } from './planned.ts'
import type { Present } from './present.ts'
import { foldWord } from './words.ts'

type Colours = {
  made: PlannedColour[]
  edited: (PlannedColour & { id: number })[]
  of: (line: Line) => ColourWish
}

/** Found by its name in any language. Where every row of a colour calls it by the same new name, the colour is renamed. */
export function coloursOf({ lines }: Goods, present: Present, { isOwn }: Context): Colours {
  const made: PlannedColour[] = []
  const edited = new Map<number, PlannedColour & { id: number }>()
  const found = new Map<string, ColourWish>()
  const find = (title: LocalText) =>
    present.colours.find((colour) => {
      const names = Object.values(colour.title).map(foldWord)
      return Object.values(title).some((name) => names.includes(foldWord(name)))
    })
  const renamed = isOwn ? renames(lines, present, find) : new Map<string, number>()
  for (const line of lines) {
    const name = Object.values(line.colour)[0]
    if (name === undefined) continue
    const known = find(line.colour)?.id ?? renamed.get(foldWord(name))
    const colour = present.colours.find(({ id }) => id === known)
    if (colour === undefined) {
      if (found.has(foldWord(name))) continue
      found.set(foldWord(name), { made: made.length })
      made.push({ title: line.colour, hex: line.hex ?? hexFor(name) })
      continue
    }
    found.set(foldWord(name), { id: colour.id })
    const before = edited.get(colour.id) ?? colour
    const title = isOwn ? changeText(before.title, line.colour) : before.title
    const hex = line.hex ?? before.hex
    const differs =
      hex !== colour.hex || JSON.stringify(title) !== JSON.stringify(changeText({}, colour.title))
    if (differs) edited.set(colour.id, { id: colour.id, title, hex })
  }
  if (present.colours.length + made.length > limits.colours) refuse(lines[0] ?? { row: 0 }, 'too-many')
  const of = (line: Line) => found.get(foldWord(Object.values(line.colour)[0] ?? '')) ?? null
  return { made, edited: [...edited.values()], of }
}

function renames(
  lines: readonly Line[],
  present: Present,
  find: (title: LocalText) => { id: number } | undefined,
): Map<string, number> {
  const renamed = new Map<string, number>()
  for (const { id } of present.colours) {
    const skus = new Set(present.variants.filter(({ colourId }) => colourId === id).map(({ sku }) => sku))
    const said = lines.filter(({ sku }) => skus.has(sku))
    const names = new Set(said.map(({ colour }) => foldWord(Object.values(colour)[0] ?? '')))
    const [name = ''] = names
    const isNew = said[0] !== undefined && find(said[0].colour) === undefined
    if (names.size === 1 && name !== '' && isNew && said.length === skus.size) renamed.set(name, id)
  }
  return renamed
}
