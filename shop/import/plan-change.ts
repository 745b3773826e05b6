// What a file changes of a product that the shop has: what it does not say stays as it is, and what it says already leaves no trace.
import type { LocalText } from '#db/schema/kinds.ts'
import { changeText, limits } from '../products/product-input.ts'
import { priceOf } from '../products/variants.ts'
import type { Goods } from './goods.ts'
import type { Line } from './line.ts'
import { type Matched, matchVariants } from './match-variants.ts'
import { coloursOf } from './plan-colours.ts'
import { planPictures } from './plan-pictures.ts'
import { type Priced, planPrices } from './plan-prices.ts'
import {
  type Context,
  type PlannedVariant,
  type ProductChange,
  type ProductEdit,
  refuse,
  type Told,
  type VariantEdit,
} from './planned.ts'
import type { Present } from './present.ts'
import { wishOf } from './wish.ts'

export type PlannedChange = { change: ProductChange; told: Told[] }

/** Nothing when all is so already. */
export function planChange(goods: Goods, present: Present, context: Context): PlannedChange | undefined {
  const told: Told[] = []
  const edit = editOf(goods, present, context, told)
  const colours = coloursOf(goods, present, context)
  const matched = matchVariants(goods, present, { context, colourOf: colours.of })
  const priced = planPrices(matched, goods, present)
  Object.assign(edit, priced.edit)
  const variants = matched.flatMap((one) => {
    const change = variantEdit(one, { present, context, priced, told })
    return change === undefined ? [] : [change]
  })
  const added = addedIn(matched, { context, priced, told })
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

/** Rows that are no variant yet. */
function addedIn(
  matched: readonly Matched[],
  { context, priced, told }: Omit<Around, 'present'>,
): PlannedVariant[] {
  const fresh = matched.filter(({ variant }) => variant === undefined)
  return fresh.map(({ line, colour }) => {
    const { stock = null, availability = 'in_stock', size = '', sku } = line
    const prices = priced.own.get(line) ?? { priceMinor: null, oldPriceMinor: null }
    told.push({ what: 'variant', to: sku || size })
    return { colour, size, sku, ...prices, stock: context.choices.takesStock ? stock : null, availability }
  })
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
