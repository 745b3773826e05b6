// What of a product is chosen on its card, colour and size, and what of it can still be had. Works on the shop's view alone.
import type { ColourView, ProductView, VariantView } from '#shop/products/product-view.ts'
import type { ProductPlace } from '../browsing.ts'

export type Choice = {
  colour: ColourView | undefined
  size: string | undefined
  /** What fits as far as it is chosen: all of them at first. */
  fitting: VariantView[]
  /** The one thing that is meant; nothing while there is more to choose, or where it is not made. */
  variant: VariantView | undefined
}

/** A colour or size that is no more is not chosen; where there is but one colour, it is. */
export function readChoice(product: ProductView, place: Pick<ProductPlace, 'colour' | 'variant'>): Choice {
  const { colours, variants } = product
  const colour = colours.length === 1 ? colours[0] : colours.find(({ id }) => id === place.colour)
  const inColour = variants.filter((one) => colour === undefined || one.colourId === colour.id)
  const wished = variants.find(({ id }) => id === place.variant)?.size
  const size = inColour.some((one) => one.size === wished) ? wished : onlySize(inColour)
  const fitting = inColour.filter((one) => size === undefined || one.size === size)
  return { colour, size, fitting, variant: fitting.length === 1 ? fitting[0] : undefined }
}

/** What is still to be chosen before one thing is meant; nothing where it is, or where there is no choice. */
export function missingChoice(
  { colours, variants }: ProductView,
  { colour, size, fitting, variant }: Choice,
): 'colour' | 'size' | 'both' | undefined {
  if (variant !== undefined || fitting.length === 0) return undefined
  const needsColour = colours.length > 1 && colour === undefined
  const needsSize = size === undefined && sizesOf(variants).length > 1
  if (needsColour && needsSize) return 'both'
  return needsColour ? 'colour' : needsSize ? 'size' : undefined
}

function onlySize(variants: readonly VariantView[]): string | undefined {
  const sizes = sizesOf(variants)
  return sizes.length === 1 ? sizes[0]?.size : undefined
}

/** Each size once, by the best there is of it. */
export function sizesOf(variants: readonly VariantView[]): VariantView[] {
  const bySize = Map.groupBy(variants, ({ size }) => size)
  return [...bySize.values()].flatMap(
    (same) => same.find(({ availability }) => availability !== 'sold_out') ?? same.slice(0, 1),
  )
}

export const isSoldOut = (variants: readonly VariantView[]) =>
  variants.every(({ availability }) => availability === 'sold_out')
