// What was chosen of a product's colours and sizes, and what that means: pictures, price, whether it is to be had.
import { type Availability, availabilities } from '#db/schema/kinds.ts'
import type { ColourView, ProductView, VariantView } from '../api.ts'
import { pathTo } from '../route.ts'

/** How wide its pictures are shown: as the whole phone, beside the facts on a wider screen. */
export const gallerySizes = '(min-width: 1000px) 600px, (min-width: 700px) 52vw, 100vw'

/** The colour stands in the address: it goes along when the page is sent to somebody. */
export type Choice = { colourId: number | null; size: string | null }

export function colourIn(search: string): number | null {
  const colour = new URLSearchParams(search).get('colour') ?? ''
  return /^\d{1,15}$/.test(colour) ? Number(colour) : null
}

/** The same page in another colour; whatever else the address carried stays. */
export function pathInColour(productId: number, search: string, colourId: number): string {
  const params = new URLSearchParams(search)
  params.set('colour', String(colourId))
  return `${pathTo.product(productId)}?${params}`
}

/** The chosen colour, else the first. */
export function colourOf(
  product: ProductView,
  { colourId }: Pick<Choice, 'colourId'>,
): ColourView | undefined {
  return product.colours.find(({ id }) => id === colourId) ?? product.colours[0]
}

/** Those of the chosen colour; of everything where there are no colours. */
export function picturesOf(product: ProductView, colour: ColourView | undefined) {
  return colour?.pictures ?? product.pictures
}

export function sizesOf(product: ProductView): string[] {
  return [...new Set(product.variants.map(({ size }) => size))].filter((size) => size !== '')
}

export function variantsOf(product: ProductView, colour: ColourView | undefined): VariantView[] {
  return product.variants.filter(({ colourId }) => colourId === (colour?.id ?? null))
}

/** The one thing that is chosen, as soon as it is clear which: never the only one left where another size was asked for. */
export function variantOf(product: ProductView, choice: Choice): VariantView | undefined {
  const variants = variantsOf(product, colourOf(product, choice))
  const [only] = variants.length === 1 ? variants : []
  const isAsked = choice.size === null || only?.size === ''
  return only && isAsked ? only : variants.find(({ size }) => size === choice.size)
}

export type Offer = Pick<VariantView, 'priceMinor' | 'oldPriceMinor' | 'availability' | 'left'> & {
  /** Some cost more: it depends on the size. */
  from: boolean
}

/** What can be had of what is chosen so far: one variant as soon as it is clear which, else the best of the colour. */
export function offerOf(product: ProductView, choice: Choice): Offer {
  const variants = variantsOf(product, colourOf(product, choice))
  const chosen = variantOf(product, choice)
  if (chosen !== undefined) return { ...chosen, from: false }
  const cheapest = variants.toSorted((one, other) => one.priceMinor - other.priceMinor)[0]
  const { fromPriceMinor: priceMinor } = product
  const { priceMinor: lowest, oldPriceMinor } = cheapest ?? { priceMinor, oldPriceMinor: null }
  const from = variants.some((variant) => variant.priceMinor > lowest)
  return {
    priceMinor: lowest,
    oldPriceMinor,
    availability: bestOf(product, variants, choice),
    left: null,
    from,
  }
}

/** A size that is chosen and not made in this colour cannot be had, whatever the others are. */
function bestOf(product: ProductView, variants: readonly VariantView[], { size }: Choice): Availability {
  if (size !== null && sizesOf(product).includes(size)) return 'sold_out'
  const all = variants.map(({ availability }) => availability)
  return availabilities.find((availability) => all.includes(availability)) ?? 'sold_out'
}

/** What can be done about what is chosen. */
export type Purchase =
  | { kind: 'buy'; variant: VariantView }
  | { kind: 'choose-size' }
  /** Where it is to be had: the same in another colour, else this colour in another size. */
  | { kind: 'gone'; variant: VariantView | undefined; colours: ColourView[]; sizes: string[] }

export function purchaseOf(product: ProductView, choice: Choice): Purchase {
  const variant = variantOf(product, choice)
  if (variant !== undefined && !isGone(variant)) return { kind: 'buy', variant }
  const here = variantsOf(product, colourOf(product, choice))
  const mayChoose = choice.size === null && !here.every(isGone)
  return mayChoose ? { kind: 'choose-size' } : { kind: 'gone', variant, ...elsewhere(product, choice) }
}

function elsewhere(product: ProductView, choice: Choice): { colours: ColourView[]; sizes: string[] } {
  const colour = colourOf(product, choice)
  const fits = ({ size }: VariantView) => choice.size === null || size === choice.size
  const colours = product.colours.filter(
    (other) =>
      other.id !== colour?.id &&
      variantsOf(product, other).some((variant) => fits(variant) && !isGone(variant)),
  )
  const sizes = variantsOf(product, colour).filter((variant) => !isGone(variant))
  return { colours, sizes: sizes.map(({ size }) => size).filter((size) => size !== '') }
}

export function isGone({ availability }: Pick<VariantView, 'availability'>): boolean {
  return availability === 'sold_out'
}
