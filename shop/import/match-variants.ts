// Which row is which variant of a product: by its article, else by colour and size. A row that is none of them is a new one.
import type { VariantSheet } from '../products/product-sheet.ts'
import type { Goods } from './goods.ts'
import type { Line } from './line.ts'
import { type ColourWish, type Context, refuse } from './planned.ts'
import type { Present } from './present.ts'
import { foldWord } from './words.ts'

export type Matched = {
  line: Line
  variant: VariantSheet | undefined
  /** As they are after it. */
  colour: ColourWish
  size: string
}
type Ways = { context: Context; colourOf: (line: Line) => ColourWish }

export function matchVariants(goods: Goods, present: Present, ways: Ways): Matched[] {
  const bySku = new Map(present.variants.map((variant) => [variant.sku, variant]))
  const free = new Set(present.variants)
  const first = goods.lines.map((line) => {
    const variant = line.sku === '' ? undefined : bySku.get(line.sku)
    if (variant !== undefined) free.delete(variant)
    return { line, variant }
  })
  const matched = first.flatMap(({ line, variant }) => {
    const found = variant ?? findFree(line, goods, { present, free, ways })
    if (found !== undefined) free.delete(found)
    if (found === undefined) checkTellsWhich(line, present)
    if (found === undefined && isNothing(line, present, ways.context)) return []
    return [{ line, variant: found, ...cellOf(line, found, ways) }]
  })
  checkCells(matched, present)
  return matched
}

type Search = { present: Present; free: Set<VariantSheet>; ways: Ways }

/** Without an article the only variant is meant, or the one in that colour and size. A new article is taken where a key says so. */
function findFree(
  line: Line,
  { isSure, lines }: Goods,
  { present, free, ways }: Search,
): VariantSheet | undefined {
  if (line.sku !== '' && !(isSure && ways.context.isOwn)) return undefined
  const { colour, size } = cellOf(line, undefined, ways)
  const colourId = colour === null ? null : 'id' in colour ? colour.id : undefined
  const same = [...free].find(
    (variant) => variant.colourId === colourId && foldWord(variant.size) === foldWord(size),
  )
  if (same !== undefined) return same
  const isOnly = lines.length === 1 && present.variants.length === 1
  return isOnly && line.sku === '' ? [...free][0] : undefined
}

/** Of several variants a row without article, colour and size means none in particular. */
function checkTellsWhich(line: Line, { variants }: Present): void {
  const { sku, size = '', colour } = line
  const isTold = sku !== '' || size !== '' || Object.keys(colour).length > 0
  if (!isTold && variants.length > 1) refuse(line, 'which-variant')
}

/** The only row of a product without variants says nothing of one. */
function isNothing(line: Line, present: Present, { isOwn }: Context): boolean {
  if (!isOwn || present.variants.length > 0) return false
  const { sku, size = '', stock, availability, colour } = line
  const isSaid = sku !== '' || size !== '' || stock !== undefined || availability !== undefined
  return !isSaid && Object.keys(colour).length === 0
}

function cellOf(line: Line, variant: VariantSheet | undefined, { context, colourOf }: Ways) {
  const said = Object.keys(line.colour).length > 0
  const before = variant === undefined || variant.colourId === null ? null : { id: variant.colourId }
  const colour = said || (context.isOwn && line.size !== undefined) ? colourOf(line) : before
  return { colour, size: line.size ?? variant?.size ?? '' }
}

/** No two variants of a product are alike, those that the file does not name among them. */
function checkCells(matched: readonly Matched[], present: Present): void {
  const key = (colour: ColourWish, size: string) => `${JSON.stringify(colour)} ${size}`
  const named = new Set(matched.map(({ variant }) => variant?.id))
  const seen = new Set(
    present.variants
      .filter(({ id }) => !named.has(id))
      .map(({ colourId, size }) => key(colourId === null ? null : { id: colourId }, size)),
  )
  for (const { line, colour, size } of matched) {
    const cell = key(colour, size)
    if (seen.has(cell)) refuse(line, 'variant-twice')
    seen.add(cell)
  }
}
