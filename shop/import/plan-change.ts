// What a file changes of a product that the shop has: what it does not say stays as it is, and what it says already leaves no trace.
import type { LocalText } from '#db/schema/kinds.ts'
import { changeText, limits } from '../product-input.ts'
import { oldPriceOf, priceOf } from '../variants.ts'
import { hexFor } from './colour-names.ts'
import type { Goods } from './goods.ts'
import type { Line } from './line.ts'
import { type Matched, matchVariants } from './match-variants.ts'
import { oldOf } from './plan-new.ts'
import { planPictures } from './plan-pictures.ts'
import {
  type ColourWish,
  type Context,
  type PlannedColour,
  type ProductChange,
  type ProductEdit,
  refuse,
  type Told,
  type VariantEdit,
} from './planned.ts'
import type { Present } from './present.ts'
import { wishOf } from './wish.ts'
import { foldWord } from './words.ts'

export type PlannedChange = { change: ProductChange; told: Told[] }

/** Nothing when all is so already. */
export function planChange(goods: Goods, present: Present, context: Context): PlannedChange | undefined {
  const told: Told[] = []
  const edit = editOf(goods, present, context, told)
  const colours = coloursOf(goods, present, context)
  const matched = matchVariants(goods, present, { context, colourOf: colours.of })
  const priced = planPrices(matched, present)
  Object.assign(edit, priced.edit)
  const variants = matched.flatMap((one) => {
    const change = variantEdit(one, { present, context, priced, told })
    return change === undefined ? [] : [change]
  })
  const added = matched
    .filter(({ variant }) => variant === undefined)
    .map((one) => {
      const { stock = null, availability = 'in_stock', size = '', sku } = one.line
      const prices = priced.own.get(one.line) ?? { priceMinor: null, oldPriceMinor: null }
      told.push({ what: 'variant', to: sku || size })
      return {
        colour: one.colour,
        size,
        sku,
        ...prices,
        stock: context.choices.takesStock ? stock : null,
        availability,
      }
    })
  if (present.variants.length + added.length > limits.variants)
    refuse(goods.lines[0] ?? { row: 0 }, 'too-many')
  const pictures = planPictures({ ...goods, colourOf: colours.of }, present, context)
  const isPicture = pictures.images.length + pictures.wanted.length > 0
  const isEdit = Object.keys(edit).length > 0
  if (!isEdit && !isPicture && colours.edited.length + variants.length + added.length === 0) return undefined
  if (told.length === 0) told.push({ what: 'other' })
  return {
    told,
    change: {
      ...{ productId: present.id, version: present.version, edit },
      ...{ colours: colours.made, recoloured: colours.edited, variants, added, ...pictures },
    },
  }
}

function editOf(goods: Goods, present: Present, context: Context, told: Told[]): ProductEdit {
  const wish = wishOf(goods)
  const edit: ProductEdit = {}
  const title = textAfter(present.title, wish.title)
  if (title !== undefined) {
    edit.title = title
    told.push({
      what: 'title',
      from: Object.values(present.title)[0] ?? '',
      to: Object.values(title)[0] ?? '',
    })
  }
  const description = textAfter(present.description, wish.description)
  if (description !== undefined) edit.description = description
  if (wish.kind !== undefined && context.isOwn && wish.kind !== present.kind) edit.kind = wish.kind
  const { status } = wish
  if (status !== undefined && status !== present.status && context.choices.newGoods === 'file') {
    edit.status = status
    if (status === 'published' && !isSellable(goods, present))
      refuse(goods.lines[0] ?? { row: 0 }, 'no-price')
  }
  if (wish.category === null && present.categoryId !== null) edit.category = null
  if (wish.category && !context.isAt(present.categoryId, wish.category)) {
    edit.category = context.categoryFor(wish.category)
  }
  return edit
}

function isSellable({ lines }: Goods, present: Present): boolean {
  const own = present.variants.every((variant) => priceOf(present, variant) > 0)
  return (
    (own && (present.variants.length > 0 || lines.length > 0)) ||
    lines.every(({ priceMinor }) => priceMinor !== undefined)
  )
}

function textAfter(text: LocalText, wish: LocalText): LocalText | undefined {
  const after = changeText(text, wish)
  const keys = Object.keys({ ...text, ...after }) as (keyof LocalText)[]
  return keys.some((key) => (text[key] || undefined) !== after[key]) ? after : undefined
}

type Colours = {
  made: PlannedColour[]
  edited: (PlannedColour & { id: number })[]
  of: (line: Line) => ColourWish
}

/** Found by its name in any language. Where every row of a colour calls it by the same new name, the colour is renamed. */
function coloursOf({ lines }: Goods, present: Present, { isOwn }: Context): Colours {
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

type Own = { priceMinor: number | null; oldPriceMinor: number | null }
type Priced = { edit: ProductEdit; own: Map<Line, Own>; all: Map<number, Own> }

/** As little as says it: one price for all variants is the product's, any other the variant's own. */
function planPrices(matched: readonly Matched[], present: Present): Priced {
  const none: Priced = { edit: {}, own: new Map(), all: new Map() }
  const now = present.variants.map((variant) => ({
    id: variant.id,
    price: priceOf(present, variant),
    old: oldPriceOf(present, variant),
  }))
  const wanted = matched.map(({ line, variant }) => {
    const before = now.find(({ id }) => id === variant?.id)
    const price = line.priceMinor ?? before?.price ?? present.priceMinor
    const isTold = line.oldPriceMinor !== undefined
    const old = isTold ? oldOf(line, price) : (before?.old ?? null)
    return {
      line,
      id: variant?.id,
      price,
      old,
      differs: price !== before?.price || (isTold && old !== before?.old),
    }
  })
  const changed = wanted.filter(({ differs }) => differs)
  if (changed.length === 0) return none
  for (const { line, price, id } of changed) if (price === 0 && id === undefined) refuse(line, 'no-price')
  const after = [
    ...now.filter(({ id }) => !wanted.some((one) => one.id === id)),
    ...wanted.map(({ id, price, old }) => ({ id, price, old })),
  ]
  const [first] = after
  if (first !== undefined && after.every(({ price, old }) => price === first.price && old === first.old)) {
    const own = { priceMinor: null, oldPriceMinor: null }
    const edit: ProductEdit = {
      ...(first.price !== present.priceMinor && { priceMinor: first.price }),
      ...(first.old !== present.oldPriceMinor && { oldPriceMinor: first.old }),
    }
    return {
      edit,
      own: new Map(changed.map(({ line }) => [line, own])),
      all: new Map(now.map(({ id }) => [id, own])),
    }
  }
  const own = changed.map(
    ({ line, price, old }) => [line, { priceMinor: price, oldPriceMinor: old }] as const,
  )
  return { edit: {}, own: new Map(own), all: new Map() }
}

type Around = { present: Present; context: Context; priced: Priced; told: Told[] }

function variantEdit(
  { line, variant, colour, size }: Matched,
  { present, context, priced, told }: Around,
): VariantEdit | undefined {
  if (variant === undefined) return undefined
  const own = priced.own.get(line)
  const edit: VariantEdit = { id: variant.id }
  const colourId = colour !== null && 'id' in colour ? colour.id : colour
  if (colourId !== variant.colourId) edit.colour = colour
  if (size !== variant.size) edit.size = size
  if (line.sku !== '' && line.sku !== variant.sku) edit.sku = line.sku
  if (own !== undefined) {
    if (own.priceMinor !== variant.priceMinor) edit.priceMinor = own.priceMinor
    if (own.oldPriceMinor !== variant.oldPriceMinor) edit.oldPriceMinor = own.oldPriceMinor
    const before = priceOf(present, variant)
    const after = line.priceMinor ?? before
    told.push(after === before ? { what: 'other' } : { what: 'price', from: before, to: after })
  }
  const stock = context.choices.takesStock ? line.stock : undefined
  if (stock !== undefined && stock !== variant.stock) {
    edit.stock = stock
    told.push({ what: 'stock', from: variant.stock, to: stock })
  }
  const availability = availabilityAfter(line, variant, context)
  if (availability !== undefined) {
    edit.availability = availability
    told.push({ what: 'availability', from: variant.availability, to: availability })
  }
  return Object.keys(edit).length > 1 ? edit : undefined
}

/** A supplier who wrote "none" last time writes a figure now. */
function availabilityAfter(
  line: Line,
  variant: NonNullable<Matched['variant']>,
  { isOwn, choices }: Context,
): VariantEdit['availability'] {
  const isBack = !isOwn && choices.takesStock && (line.stock ?? 0) > 0 && variant.availability === 'sold_out'
  const said = line.availability ?? (isBack ? 'in_stock' : undefined)
  return said === variant.availability ? undefined : said
}
