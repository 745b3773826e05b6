// What a bulk change does to one product: the values that would differ, none when all is so already, or why it cannot be.
import type { Availability, ProductStatus } from '#db/schema/kinds.ts'
import { ShopError } from '../error.ts'
import { highestMinor } from '../money.ts'
import { checkComplete } from '../products/product-complete.ts'
import type { BulkChange } from './bulk-input.ts'
import { changedPrice, type Repricing } from './bulk-price.ts'
import type { SelectedProduct } from './bulk-selection.ts'

export type VariantPatch = { id: number; availability?: Availability; priceMinor?: number }
export type ProductPatch = {
  status?: ProductStatus
  /** Null: never published; what it becomes is known when it is written. */
  publishedAt?: number | null
  categoryId?: number | null
  priceMinor?: number
  variants?: VariantPatch[]
  /** Into the archive at once; its rows follow in bulk-follow.ts. */
  deleted?: true
}

/** One product of a stored bulk change: its version and values before, and the values it was given. */
export type BulkItem = { productId: number; version: number; before: ProductPatch; after: ProductPatch }

export function patchFor(product: SelectedProduct, change: BulkChange, currency: string): ProductPatch {
  switch (change.kind) {
    case 'availability':
      return patchAvailability(product, change.to)
    case 'publish':
      if (product.status !== 'published') checkComplete(product)
      return patchStatus(product, 'published')
    case 'hide':
      return patchStatus(product, 'draft')
    case 'archive':
      return patchStatus(product, 'archived')
    case 'move':
      return product.categoryId === change.categoryId ? {} : { categoryId: change.categoryId }
    case 'price':
      return patchPrices(product, { ...change, currency })
    case 'delete':
      return { status: 'archived', deleted: true }
  }
}

function patchStatus(product: SelectedProduct, status: ProductStatus): ProductPatch {
  return product.status === status ? {} : { status }
}

/** "In stock" would be a lie where everything is counted and nothing is left. */
function patchAvailability(product: SelectedProduct, to: Availability): ProductPatch {
  if (product.variants.length === 0) throw new ShopError('product-incomplete', { missing: 'variants' })
  const empty = product.variants.every((variant) => variant.stock === 0)
  if (to === 'in_stock' && empty) throw new ShopError('stock-empty')
  const other = product.variants.filter((variant) => variant.availability !== to)
  return other.length === 0 ? {} : { variants: other.map(({ id }) => ({ id, availability: to })) }
}

function patchPrices(product: SelectedProduct, repricing: Repricing): ProductPatch {
  const priceMinor = priceAfter(product.priceMinor, repricing)
  const variants = product.variants.flatMap((variant) => {
    if (variant.priceMinor === null) return []
    const after = priceAfter(variant.priceMinor, repricing)
    return after === variant.priceMinor ? [] : [{ id: variant.id, priceMinor: after }]
  })
  return {
    ...(priceMinor === product.priceMinor ? {} : { priceMinor }),
    ...(variants.length === 0 ? {} : { variants }),
  }
}

function priceAfter(priceMinor: number, repricing: Repricing): number {
  const after = changedPrice(priceMinor, repricing)
  if (after === priceMinor || (after > 0 && after <= highestMinor)) return after
  throw new ShopError('price-invalid', { priceMinor: after })
}

/** The same values as they are now: what an undo writes. */
export function presentValues(product: SelectedProduct, patch: ProductPatch): ProductPatch {
  const { status, categoryId, priceMinor, publishedAt } = product
  const first = patch.status === 'published' && publishedAt === null
  return {
    ...(patch.status === undefined ? {} : { status }),
    ...(first ? { publishedAt } : {}),
    ...(patch.categoryId === undefined ? {} : { categoryId }),
    ...(patch.priceMinor === undefined ? {} : { priceMinor }),
    ...(patch.variants === undefined ? {} : { variants: presentVariants(product, patch.variants) }),
  }
}

function presentVariants(product: SelectedProduct, patches: readonly VariantPatch[]): VariantPatch[] {
  const patched = new Map(patches.map((patch) => [patch.id, patch]))
  return product.variants.flatMap(({ id, availability, priceMinor }) => {
    const patch = patched.get(id)
    if (patch === undefined) return []
    return [
      {
        id,
        ...(patch.availability === undefined ? {} : { availability }),
        ...(patch.priceMinor === undefined || priceMinor === null ? {} : { priceMinor }),
      },
    ]
  })
}

/** The product as it would be. */
export function patchedProduct(product: SelectedProduct, patch: ProductPatch): SelectedProduct {
  const patches = new Map(patch.variants?.map((one) => [one.id, one]))
  const variants = product.variants.map((variant) => ({ ...variant, ...patches.get(variant.id) }))
  return { ...product, ...patch, variants }
}
