// What staff may type about a product: shapes and limits, checked before any rule looks at it.
// Never decides who may, nor what fits together with what is stored.
import * as z from 'zod'
import { availabilities, type LocalText, languages, productKinds } from '#db/schema/kinds.ts'
import { type ErrorCode, ShopError } from '../error.ts'
import { highestMinor } from '../money.ts'

export const limits = {
  title: 200,
  description: 4000,
  sku: 64,
  size: 40,
  stock: 1_000_000,
  colours: 40,
  sizes: 60,
  variants: 400,
  images: 60,
} as const

/** Control characters and the marks that turn the reading direction: nobody types them, and they lie on a screen. */
const unseen = /[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

export function tidy(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseen, '')
    .trim()
}

export const prose = (max: number) => z.string().transform(tidy).pipe(z.string().max(max))
export const line = (max: number) =>
  z
    .string()
    .transform((text) => tidy(text).replace(/\s+/g, ' '))
    .pipe(z.string().max(max))
export const inLanguages = (text: ReturnType<typeof line>) =>
  z.strictObject({ ru: text.exactOptional(), en: text.exactOptional() })

export const id = z.int().min(1)
export const title = inLanguages(line(limits.title))
const description = inLanguages(prose(limits.description))
export const minor = z.int().min(0).max(highestMinor)
export const sku = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .regex(/^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u, 'letters, digits and signs, no spaces')
      .max(limits.sku),
  )
export const stock = z.int().min(0).max(limits.stock)
const size = line(limits.size)
const hex = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, '#rrggbb')
  .toLowerCase()
const ofProduct = { productId: id }

export const productRef = z.strictObject(ofProduct)

export const newProduct = z.strictObject({
  title,
  description: description.default({}),
  kind: z.enum(productKinds).default('good'),
  categoryId: id.nullable().default(null),
  /** 0: none yet, which is enough for a draft. */
  priceMinor: minor.default(0),
  oldPriceMinor: minor.nullable().default(null),
})

/** Only what is named changes; in a text only the languages named, and an empty one goes. */
export const productEdit = z.strictObject({
  ...ofProduct,
  title: title.exactOptional(),
  description: description.exactOptional(),
  kind: z.enum(productKinds).exactOptional(),
  categoryId: id.nullable().exactOptional(),
  priceMinor: minor.exactOptional(),
  oldPriceMinor: minor.nullable().exactOptional(),
})

export const newColour = z.strictObject({ ...ofProduct, title, hex })
export const colourEdit = z.strictObject({
  ...ofProduct,
  colourId: id,
  title: title.exactOptional(),
  hex: hex.exactOptional(),
})
export const colourRef = z.strictObject({ ...ofProduct, colourId: id })
export const colourOrder = z.strictObject({ ...ofProduct, colourIds: z.array(id).max(limits.colours) })

const ownPrice = minor.nullable()
export const newVariant = z.strictObject({
  ...ofProduct,
  colourId: id.nullable().default(null),
  size: size.default(''),
  /** Made from product, colour and size when left out. */
  sku: sku.exactOptional(),
  priceMinor: ownPrice.default(null),
  oldPriceMinor: ownPrice.default(null),
  stock: stock.nullable().default(null),
  availability: z.enum(availabilities).default('in_stock'),
})
export const variantEdit = z.strictObject({
  ...ofProduct,
  variantId: id,
  colourId: id.nullable().exactOptional(),
  size: size.exactOptional(),
  sku: sku.exactOptional(),
  priceMinor: ownPrice.exactOptional(),
  oldPriceMinor: ownPrice.exactOptional(),
  stock: stock.nullable().exactOptional(),
  availability: z.enum(availabilities).exactOptional(),
})
export const variantRemoval = z.strictObject({ ...ofProduct, variantId: id })
export const variantGrid = z.strictObject({
  ...ofProduct,
  sizes: z.array(size).min(1).max(limits.sizes).default(['']),
  /** Left out: all colours the product has. */
  colourIds: z.array(id).min(1).max(limits.colours).exactOptional(),
  skuBase: sku.exactOptional(),
  stock: stock.nullable().default(null),
})

export const pictureHash = z.string().min(1).max(128)
export const newImages = z.strictObject({
  ...ofProduct,
  colourId: id.nullable().default(null),
  pictureHashes: z.array(pictureHash).min(1).max(limits.images),
})
export const imageMove = z.strictObject({
  ...ofProduct,
  colourId: id.nullable(),
  imageIds: z.array(id).min(1).max(limits.images),
})
export const imageOrder = imageMove
export const imageRemoval = z.strictObject({ ...ofProduct, imageIds: z.array(id).min(1).max(limits.images) })

const codes: Record<string, { code: ErrorCode; param: string }> = {
  priceMinor: { code: 'price-invalid', param: 'price' },
  oldPriceMinor: { code: 'price-invalid', param: 'price' },
  stock: { code: 'stock-invalid', param: 'stock' },
}

/** What people write in their own words, and may be told to shorten. */
const texts = new Set(['ru', 'en', 'size', 'sku', 'text'])

/** What came from outside as what the rules take, or the code nearest to what is wrong with it. */
export function readInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join() : (issue?.path.join('.') ?? '')
  if (issue?.code === 'too_big' && issue.origin === 'string' && texts.has(String(issue.path.at(-1)))) {
    throw new ShopError('comment-too-long', { field, most: Number(issue.maximum) })
  }
  const known = codes[String(issue?.path.at(-1))]
  if (known === undefined) throw new ShopError('invalid-input', { field })
  throw new ShopError(known.code, { field, [known.param]: String(issue?.input) })
}

/** The text with what is new in it; a language left empty is none. */
export function changeText(text: LocalText, change: LocalText): LocalText {
  const all = { ...text, ...change }
  return Object.fromEntries(
    languages.flatMap((language) => (all[language] ? [[language, all[language]]] : [])),
  )
}

/** The same, for what must have a name in some language. */
export function changeTitle(text: LocalText, change: LocalText): LocalText {
  const changed = changeText(text, change)
  if (Object.keys(changed).length === 0) throw new ShopError('title-required')
  return changed
}

export function checkRoom(field: 'colours' | 'variants' | 'images', count: number): void {
  if (count > limits[field]) throw new ShopError('product-full', { field, most: limits[field] })
}

/** An old price is one to strike through, so it is higher or there is none. */
export function checkOldPrice(priceMinor: number, oldPriceMinor: number | null): void {
  if (oldPriceMinor !== null && oldPriceMinor <= priceMinor) throw new ShopError('old-price-invalid')
}

/** The wanted order of what is there: exactly the same ids, else somebody added or removed one meanwhile. */
export function checkOrder(present: readonly number[], wanted: readonly number[]): void {
  const ids = new Set(wanted)
  const same =
    ids.size === wanted.length && ids.size === present.length && present.every((one) => ids.has(one))
  if (!same) throw new ShopError('changed-meanwhile')
}
