// One product as its page shows it: a gallery for each colour, and what can be had of each variant.
// Customers see what is published in a category they may see; staff also what they may edit.
import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { pictures, productColours, productImages, variants } from '#db/schema/catalogue.ts'
import type { Availability, Language, ProductKind, ProductStatus } from '#db/schema/kinds.ts'
import { type Actor, reachOf } from '../actor.ts'
import { isInShownCategory } from '../categories/shown-categories.ts'
import { ShopError } from '../error.ts'
import { textIn } from '../languages.ts'
import { hotRead, prepared } from '../prepared.ts'
import { readSettings } from '../settings.ts'
import { type PictureView, p } from './product-card.ts'
import { availabilityOf, oldPriceOf, priceOf } from './variants.ts'

export type VariantView = {
  id: number
  colourId: number | null
  size: string
  sku: string
  priceMinor: number
  oldPriceMinor: number | null
  availability: Availability
  /** How many are left, where that is few enough to be said. */
  left: number | null
}
export type ColourView = {
  id: number
  title: string
  hex: string
  /** Its own pictures first, then those that show no colour in particular. */
  pictures: PictureView[]
}
export type ProductView = {
  id: number
  version: number
  kind: ProductKind
  status: ProductStatus
  categoryId: number | null
  title: string
  description: string
  fromPriceMinor: number
  toPriceMinor: number
  availability: Availability
  colours: ColourView[]
  /** What there is to see before a colour is chosen: all, in the order of the colours. */
  pictures: PictureView[]
  variants: VariantView[]
}

const id = sql.placeholder('id')
const statements = prepared((db) => ({
  product: hotRead(
    db,
    db
      .select({
        id: p.id,
        version: p.version,
        kind: p.kind,
        status: p.status,
        categoryId: p.categoryId,
        sellerId: p.sellerId,
        title: p.title,
        description: p.description,
        priceMinor: p.priceMinor,
        oldPriceMinor: p.oldPriceMinor,
        fromPriceMinor: p.fromPriceMinor,
        toPriceMinor: p.toPriceMinor,
        availability: p.availability,
        isInShownCategory,
      })
      .from(p)
      .where(eq(p.id, id)),
  ),
  colours: hotRead(
    db,
    db
      .select({ id: productColours.id, title: productColours.title, hex: productColours.hex })
      .from(productColours)
      .where(eq(productColours.productId, id))
      .orderBy(asc(productColours.position), asc(productColours.id)),
  ),
  images: hotRead(
    db,
    db
      .select({
        colourId: productImages.colourId,
        hash: pictures.hash,
        width: pictures.width,
        height: pictures.height,
        placeholder: pictures.placeholder,
      })
      .from(productImages)
      .innerJoin(pictures, eq(pictures.hash, productImages.pictureHash))
      .where(eq(productImages.productId, id))
      .orderBy(asc(productImages.position), asc(productImages.id)),
  ),
  variants: hotRead(
    db,
    db
      .select({
        id: variants.id,
        colourId: variants.colourId,
        size: variants.size,
        sku: variants.sku,
        priceMinor: variants.priceMinor,
        oldPriceMinor: variants.oldPriceMinor,
        stock: variants.stock,
        availability: variants.availability,
      })
      .from(variants)
      .where(eq(variants.productId, id))
      .orderBy(asc(variants.position), asc(variants.id)),
  ),
}))

type Read = ReturnType<typeof statements>
type Product = ReturnType<Read['product']['all']>[number]
type Variant = ReturnType<Read['variants']['all']>[number]

export function getProduct(db: Db, actor: Actor, id: number, language: Language): ProductView {
  const product = statements(db).product.get({ id })
  if (product === undefined || !maySee(db, actor, product)) throw new ShopError('not-found')
  const { version, kind, status, categoryId, fromPriceMinor, toPriceMinor, availability } = product
  const lowStock = readSettings(db).lowStock
  const offered = statements(db).variants.all({ id })
  return {
    ...{ id, version, kind, status, categoryId, fromPriceMinor, toPriceMinor, availability },
    title: textIn(product.title, language),
    description: textIn(product.description, language),
    ...galleriesOf(db, id, language),
    variants: offered.map((variant) => variantView(product, variant, lowStock)),
  }
}

function maySee(db: Db, actor: Actor, product: Product): boolean {
  const reach = reachOf(db, actor, 'catalogue.edit')
  if (reach === 'all') return true
  if (reach === 'own' && actor.kind === 'staff' && product.sellerId === actor.id) return true
  return product.status === 'published' && product.isInShownCategory === 1
}

function galleriesOf(
  db: Db,
  productId: number,
  language: Language,
): Pick<ProductView, 'colours' | 'pictures'> {
  const images = statements(db).images.all({ id: productId })
  const shownIn = (colourId: number | null) =>
    images
      .filter((image) => image.colourId === colourId)
      .map(({ hash, width, height, placeholder }) => ({ hash, width, height, placeholder }))
  const common = shownIn(null)
  const colours = statements(db)
    .colours.all({ id: productId })
    .map(({ id, title, hex }) => ({ id, title: textIn(title, language), hex, own: shownIn(id) }))
  return {
    colours: colours.map(({ own, ...colour }) => ({ ...colour, pictures: [...own, ...common] })),
    pictures: [...colours.flatMap(({ own }) => own), ...common],
  }
}

function variantView(product: Product, variant: Variant, lowStock: number): VariantView {
  const { id, colourId, size, sku, stock } = variant
  const availability = availabilityOf(variant)
  const few = availability === 'in_stock' && stock !== null && stock <= lowStock
  return {
    ...{ id, colourId, size, sku, availability },
    priceMinor: priceOf(product, variant),
    oldPriceMinor: oldPriceOf(product, variant),
    left: few ? stock : null,
  }
}
