// One row of a price list, read: what it says of a product and of one variant of it, and what in it cannot be read. Knows no
// shop: whether such a product is there is asked later.
import type { Availability, LocalText, ProductKind, ProductStatus } from '#db/schema/kinds.ts'

export const wrongCodes = [
  'price',
  'old-price',
  'stock',
  'availability',
  'status',
  'kind',
  'colour-code',
  'title-long',
  'size-long',
  'sku-long',
  'no-title',
  'no-name',
  'no-price',
  'sku-twice',
  'variant-twice',
  'sku-unknown',
  'sku-elsewhere',
  'old-price-low',
  'too-many',
  'category-deep',
  'grouped',
  'which-variant',
] as const
export type WrongCode = (typeof wrongCodes)[number]
export type Wrong = { row: number; code: WrongCode; value?: string }

/** Undefined: the row, or the file, says nothing of it. */
export type Line = {
  /** As whoever reads the file counts. */
  row: number
  /** What holds the rows of one product together; '': nothing but its title or its article. */
  group: string
  /** Another name of the same group. */
  alias: string
  /** Says what is common to all variants, and is none itself. */
  isWhole: boolean
  sku: string
  title: LocalText
  description: LocalText | undefined
  /** Null: to none. */
  category: string[] | null | undefined
  /** The heading that it stands below: a category for what is new. */
  section: string | undefined
  kind: ProductKind | undefined
  status: ProductStatus | undefined
  priceMinor: number | undefined
  oldPriceMinor: number | null | undefined
  stock: number | null | undefined
  availability: Availability | undefined
  colour: LocalText
  hex: string | undefined
  size: string | undefined
  pictures: string[]
  colourPictures: string[]
  wrong: Wrong[]
}
