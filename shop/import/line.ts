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

export type Option = { name: string; value: string }
export type Choice = { name: string; values: string[] }
export type Discount = { percent: number } | { minor: number }

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
  /** A variant of a product that another row tells of as a whole. */
  isChild: boolean
  /** Its rows are held together loosely: what nothing tells apart are several products. */
  isLoose: boolean
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
  /** What is added to the price of the product as a whole. */
  surchargeMinor: number | undefined
  discount: Discount | undefined
  /** Of what its size is put together; those that stay open may be any of the product's. */
  options: Option[]
  /** What customers may choose from, of the product as a whole. */
  choices: Choice[]
  colour: LocalText
  hex: string | undefined
  size: string | undefined
  pictures: string[]
  colourPictures: string[]
  wrong: Wrong[]
}
