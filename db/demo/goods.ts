// How a demo product is written down, and what the notation means.
import type { Availability, ProductKind, ProductStatus } from '../schema/kinds.ts'
import { type ColourName, colours } from './colours.ts'
import type { Look } from './looks.ts'

export type Both = { ru: string; en: string }

export type Good = {
  sku: string
  category: string
  kind?: ProductKind
  status?: ProductStatus
  title: Both
  /** One line each: what it is for, how it fits, what it is made of and how it is cared for. */
  about: { ru: string[]; en: string[] }
  look: Look
  /** Whole roubles. */
  price: number
  oldPrice?: number
  sold?: number
  /** `S M L`; none: one size. */
  sizes?: string
  /** Per colour, in the order of the sizes: how many there are, `o` on order, `x` sold out, `-` not made. */
  colours?: Partial<Record<ColourName, string>>
  /** The same for what comes in one colour; none: not counted. */
  stock?: string
  /** Sizes that cost something else. */
  sizePrices?: Record<string, number>
}

export type GoodVariant = {
  size: string
  sku: string
  priceMinor: number | null
  stock: number | null
  availability: Availability
}

const availabilityOf: Record<string, Availability> = { o: 'on_order', x: 'sold_out' }

export function coloursOf(good: Good): ColourName[] {
  return Object.keys(good.colours ?? {}) as ColourName[]
}

/** The variants in one colour, or of a product without colours. */
export function variantsOf(good: Good, colour?: ColourName): GoodVariant[] {
  const sizes = good.sizes?.split(' ') ?? ['']
  const stock = (colour === undefined ? good.stock : good.colours?.[colour])?.split(' ')
  if (stock !== undefined && stock.length !== sizes.length) {
    throw new Error(`${good.sku}: ${stock.length} stocks for ${sizes.length} sizes`)
  }
  return sizes.flatMap((size, index) => {
    const token = stock?.[index]
    if (token === '-') return []
    const price = good.sizePrices?.[size]
    return {
      size,
      sku: [good.sku, colour && colours[colour].code, size.replace('–', '-')].filter(Boolean).join('-'),
      priceMinor: price === undefined ? null : price * 100,
      stock: token === undefined ? null : Number.parseInt(token, 10) || 0,
      availability: availabilityOf[token ?? ''] ?? 'in_stock',
    }
  })
}
