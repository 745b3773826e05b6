// What a tap on a product's sheet does at once: publish, hide, move a photo, take a variant away. What is shown afterwards is the
// part of the sheet where it was tapped.
import { type Availability, availabilities, type ProductStatus, productKinds } from '#db/schema/kinds.ts'
import type { Staff } from '#shop/actor.ts'
import { ShopError } from '#shop/error.ts'
import { removeColour, reorderColours } from '#shop/products/colours.ts'
import { moveImages, removeImages, reorderImages } from '#shop/products/product-images.ts'
import { getProductSheet, type ProductSheet } from '#shop/products/product-sheet.ts'
import { archiveProduct, hideProduct, publishProduct } from '#shop/products/product-status.ts'
import { removeVariant } from '#shop/products/product-variants.ts'
import { deleteProduct, duplicateProduct, editProduct } from '#shop/products/products.ts'
import { setAvailability } from '#shop/stock/stock.ts'
import type { Around } from '../../context.ts'
import type { SheetPlace } from './product-buttons.ts'

export type Act = { around: Around; staff: Staff; product: number; of: number; seen: number }
/** `said`: the key of what is said about it. */
export type Acted = SheetPlace & { said?: string }
type Work = (act: Act, detail: string) => Acted

const sheetOf = ({ around, staff, product }: Act) => getProductSheet(around.db, staff, product)

const acts: Record<string, Work> = {
  publish: (act) => moved(act, publishProduct, { to: 'published', said: 'published' }),
  hide: (act) => moved(act, hideProduct, { to: 'draft', said: 'hidden' }),
  archive: (act) => moved(act, archiveProduct, { to: 'archived', said: 'archived' }),
  kind: ({ around, staff, product, seen }, detail) => {
    const kind = productKinds.find((one) => one === detail)
    if (kind === undefined) throw new ShopError('invalid-input', { field: 'kind' })
    editProduct(around.db, staff, { productId: product, kind, seen }, around.now())
    return { product, part: 'more' }
  },
  keep: ({ product }) => ({ product, part: 'main', said: 'kept-draft' }),
  copy: ({ around, staff, product }) => {
    const { id } = duplicateProduct(around.db, staff, { productId: product }, around.now())
    return { product: id, part: 'main', said: 'copied' }
  },
  'delete-now': ({ around, staff, product, seen }) => {
    deleteProduct(around.db, staff, { productId: product, seen }, around.now())
    return { product, part: 'main', said: 'deleted' }
  },
  'remove-variant': ({ around, staff, product, of, seen }) => {
    removeVariant(around.db, staff, { productId: product, variantId: of, seen }, around.now())
    return { product, part: 'variants' }
  },
  'photo-first': (act) => placed(act, (ids) => [act.of, ...ids.filter((id) => id !== act.of)]),
  'photo-before': (act) => placed(act, (ids) => swapped(ids, ids.indexOf(act.of) - 1)),
  'photo-after': (act) => placed(act, (ids) => swapped(ids, ids.indexOf(act.of))),
  'photo-to': ({ around, staff, product, of, seen }, detail) => {
    const colourId = Number.parseInt(detail, 36) || null
    moveImages(around.db, staff, { productId: product, colourId, imageIds: [of], seen }, around.now())
    return { product, part: 'photo', of }
  },
  'photo-remove': ({ around, staff, product, of, seen }) => {
    removeImages(around.db, staff, { productId: product, imageIds: [of], seen }, around.now())
    return { product, part: 'photos' }
  },
  'colour-first': (act) => {
    const { around, staff, product, of, seen } = act
    const ids = sheetOf(act).colours.map(({ id }) => id)
    const colourIds = [of, ...ids.filter((id) => id !== of)]
    reorderColours(around.db, staff, { productId: product, colourIds, seen }, around.now())
    return { product, part: 'colours' }
  },
  'colour-remove': ({ around, staff, product, of, seen }) => {
    removeColour(around.db, staff, { productId: product, colourId: of, seen }, around.now())
    return { product, part: 'colours' }
  },
}

/** `name.detail`, or an availability of one variant. */
export function doAct(act: Act, name: string): Acted {
  const [plain = '', detail = ''] = name.split('.')
  const availability = availabilities.find((one) => one === plain)
  if (availability !== undefined) return offered(act, availability)
  const work = acts[plain]
  if (work === undefined) throw new ShopError('invalid-input', { field: 'act' })
  return work(act, detail)
}

/** Where a refused act was tapped. */
export function placeOf({ product, of }: Act, name: string): SheetPlace {
  if (name.startsWith('photo-')) return { product, part: 'photo', of }
  if (name.startsWith('kind.')) return { product, part: 'more' }
  if (name.startsWith('colour-')) return { product, part: 'colour', of }
  const isVariant = name === 'remove-variant' || availabilities.some((one) => one === name)
  return isVariant ? { product, part: 'variant', of } : { product, part: 'main' }
}

/** The second of two taps finds it done. */
function moved(
  act: Act,
  move: typeof publishProduct,
  { to, said }: { to: ProductStatus; said: string },
): Acted {
  const { around, staff, product, seen } = act
  if (sheetOf(act).status !== to) move(around.db, staff, { productId: product, seen }, around.now())
  return { product, part: 'main', said }
}

function offered({ around, staff, product, of }: Act, availability: Availability): Acted {
  setAvailability(around.db, staff, { variant: of, availability }, around.now())
  return { product, part: 'variant', of }
}

function placed(act: Act, order: (ids: number[]) => number[]): Acted {
  const { around, staff, product, of, seen } = act
  const sheet: ProductSheet = sheetOf(act)
  const colourId = sheet.images.find(({ id }) => id === of)?.colourId
  if (colourId === undefined) throw new ShopError('not-found')
  const ids = sheet.images.filter((image) => image.colourId === colourId).map(({ id }) => id)
  reorderImages(around.db, staff, { productId: product, colourId, imageIds: order(ids), seen }, around.now())
  return { product, part: 'photo', of }
}

/** The one at this place changes it with the next. */
function swapped(ids: number[], index: number): number[] {
  const [one, next] = [ids[index], ids[index + 1]]
  if (one === undefined || next === undefined) return ids
  return ids.with(index, next).with(index + 1, one)
}
