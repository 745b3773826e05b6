// One product at a time: what is known of it, and what was chosen of its colours and sizes.
import { type Signal, signal } from '@preact/signals'
import { type Availability, availabilities } from '#db/schema/kinds.ts'
import { type Loading, load, loading } from '../../loading.ts'
import { askProduct, type ColourView, type ProductView, type VariantView } from '../api.ts'

export type Choice = { colourId: number | null; size: string | null; picture: number }
export type OpenProduct = {
  product: Signal<Loading<ProductView>>
  choice: Signal<Choice>
  again: () => Promise<void>
}

const opened = new Map<string, OpenProduct>()
/** The choice outlives a change of the language and a look at another product. */
const choices = new Map<number, Signal<Choice>>()

export function openProduct(id: number, language: string): OpenProduct {
  const key = `${language} ${id}`
  const known = opened.get(key) ?? makeOpen(id, language)
  opened.set(key, known)
  return known
}

function makeOpen(id: number, language: string): OpenProduct {
  const product = loading<ProductView>()
  const choice = choices.get(id) ?? signal<Choice>({ colourId: null, size: null, picture: 0 })
  choices.set(id, choice)
  const again = () => load(product, () => askProduct(id, language))
  void again()
  return { product, choice, again }
}

/** The chosen colour, else the first. */
export function colourOf(product: ProductView, { colourId }: Choice): ColourView | undefined {
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

export type Offer = Pick<VariantView, 'priceMinor' | 'oldPriceMinor' | 'availability' | 'left'> & {
  /** Some cost more: it depends on the size. */
  from: boolean
}

/** What can be had of what is chosen so far: one variant as soon as it is clear which, else the best of the colour. */
export function offerOf(product: ProductView, choice: Choice): Offer {
  const variants = variantsOf(product, colourOf(product, choice))
  const chosen = variants.length === 1 ? variants[0] : variants.find(({ size }) => size === choice.size)
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
