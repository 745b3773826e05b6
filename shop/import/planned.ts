// What an import would write, product by product, in plain pieces: made by the planning, shown to whoever asked, written by the
// applying. Holds no rule.
import type { Availability, LocalText, ProductKind, ProductStatus } from '#db/schema/kinds.ts'
import type { Line, Wrong } from './line.ts'

/** An id, none, or the path of one that is still to be made. */
export type CategoryWish = number | null | string[]
/** A colour of the product by its id, or by its place among the new ones. */
export type ColourWish = { id: number } | { made: number } | null

export type PlannedColour = { title: LocalText; hex: string }
export type PlannedVariant = {
  colour: ColourWish
  size: string
  /** Empty: one is made. */
  sku: string
  priceMinor: number | null
  oldPriceMinor: number | null
  stock: number | null
  availability: Availability
}
export type PlannedPictures = {
  /** Those that the shop has. */
  images: { hash: string; colour: ColourWish }[]
  /** Those to be fetched. */
  wanted: { source: string; inArchive: boolean; colour: ColourWish }[]
}
type Parts = { colours: PlannedColour[]; added: PlannedVariant[] } & PlannedPictures

export type NewProduct = Parts & {
  title: LocalText
  description: LocalText
  kind: ProductKind
  status: ProductStatus
  category: CategoryWish
  priceMinor: number
  oldPriceMinor: number | null
}

export type VariantEdit = {
  id: number
  colour?: ColourWish
  size?: string
  sku?: string
  priceMinor?: number | null
  oldPriceMinor?: number | null
  stock?: number | null
  availability?: Availability
}
export type ProductEdit = {
  title?: LocalText
  description?: LocalText
  kind?: ProductKind
  status?: ProductStatus
  category?: CategoryWish
  priceMinor?: number
  oldPriceMinor?: number | null
}
export type ProductChange = Parts & {
  productId: number
  version: number
  edit: ProductEdit
  recoloured: (PlannedColour & { id: number })[]
  variants: VariantEdit[]
}

export const toldKinds = ['price', 'stock', 'availability', 'title', 'variant', 'other'] as const
/** One thing that changes, for the examples of a preview. */
export type Told = {
  what: (typeof toldKinds)[number]
  from?: number | string | null
  to?: number | string | null
}

export type Planned =
  | { kind: 'new'; rows: number[]; product: NewProduct }
  | { kind: 'changed'; rows: number[]; title: LocalText; change: ProductChange; told: Told[] }
  | { kind: 'same'; rows: number[] }
  | { kind: 'wrong'; rows: number[]; wrong: Wrong[] }

/** New goods as the file says, or all of them one way; stock as the file says, or left alone. */
export type Choices = { newGoods: 'file' | 'draft' | 'published'; takesStock: boolean }

export type Context = {
  choices: Choices
  isOwn: boolean
  hasTitles: boolean
  hasPrices: boolean
  /** Where a category stands, or that it has to be made. */
  categoryFor: (path: string[]) => CategoryWish
  isAt: (id: number | null, path: readonly string[]) => boolean
  isPicture: (hash: string) => boolean
  isInArchive: (source: string) => boolean
}

/** Where something is wrong with a row, nothing of its product is written. */
export class Refused extends Error {
  readonly wrong: Wrong[]
  constructor(wrong: Wrong[]) {
    super('refused')
    this.wrong = wrong
  }
}

export function refuse(line: Pick<Line, 'row'>, code: Wrong['code'], value = ''): never {
  throw new Refused([{ row: line.row, code, value }])
}
