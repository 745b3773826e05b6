// Which pictures of a product a file adds: what is in its gallery, or was asked for before, is not asked for again. Never takes one
// away.
import { limits } from '../products/product-input.ts'
import type { Line } from './line.ts'
import { hashIn, isAddress } from './picture-sources.ts'
import type { ColourWish, Context, PlannedPictures } from './planned.ts'

export type Gallery = {
  images: readonly { pictureHash: string; colourId: number | null }[]
  sources: ReadonlySet<string>
}
export type Named = { lines: readonly Line[]; whole: readonly Line[]; colourOf: (line: Line) => ColourWish }

/** `gallery`: what is there. */
export function planPictures(named: Named, gallery: Gallery, context: Context): PlannedPictures {
  const planned: PlannedPictures = { images: [], wanted: [] }
  const seen = new Set<string>()
  for (const { source, colour } of listNamed(named, context.isOwn)) {
    const spot = `${JSON.stringify(colour)} ${source}`
    if (seen.has(spot) || seen.has(source)) continue
    seen.add(spot).add(source)
    const room = limits.images - gallery.images.length - planned.images.length - planned.wanted.length
    if (room <= 0) break
    const hash = hashIn(source)
    if (hash !== undefined && context.isPicture(hash)) {
      const isShown = gallery.images.some((image) => image.pictureHash === hash)
      if (!isShown) planned.images.push({ hash, colour })
      continue
    }
    const inArchive = !isAddress(source)
    if (gallery.sources.has(source) || (inArchive && !context.isInArchive(source))) continue
    planned.wanted.push({ source, inArchive, colour })
  }
  return planned
}

type OfColour = { source: string; colour: ColourWish }

/** Rows of several colours that each name pictures of their own mean the colour; the same in all of them is the product's. */
function listNamed({ lines, whole, colourOf }: Named, isOwn: boolean): OfColour[] {
  const ofColours = lines.flatMap((line) =>
    line.colourPictures.map((source) => ({ source, colour: colourOf(line) })),
  )
  const bound = new Set(ofColours.filter(({ colour }) => colour !== null).map(({ source }) => source))
  const common = [...whole, ...lines].flatMap(({ pictures }) => pictures)
  const byColour = Map.groupBy(lines, (line) => JSON.stringify(colourOf(line)))
  const differ =
    !isOwn &&
    whole.length === 0 &&
    byColour.size > 1 &&
    new Set([...byColour.values()].map((same) => same.flatMap(({ pictures }) => pictures).join('\n')))
      .size === byColour.size
  if (!differ)
    return [
      ...common.filter((source) => !bound.has(source)).map((source) => ({ source, colour: null })),
      ...ofColours,
    ]
  const own = lines.flatMap((line) => line.pictures.map((source) => ({ source, colour: colourOf(line) })))
  return [...own, ...ofColours]
}
