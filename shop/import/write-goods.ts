// One planned product as rows of the database, by statements prepared once: ten thousand of them are written while customers wait.
// Decides nothing; what the lists and the search show of it is refreshed by the caller.
import { eq } from 'drizzle-orm'
import { productColours, variants } from '#db/schema/catalogue.ts'
import { textIn } from '../languages.ts'
import { freeSku, makeSku } from '../products/skus.ts'
import type { Tx } from '../transaction.ts'
import type { CategoryOf } from './category-making.ts'
import { editable, editStatements, insertStatements } from './goods-statements.ts'
import type {
  ColourWish,
  NewProduct,
  PlannedPictures,
  PlannedVariant,
  ProductChange,
  VariantEdit,
} from './planned.ts'

export type Batch = {
  id: number
  staffId: number
  chatId: number
  archive: string | null
  now: number
  categoryOf: CategoryOf
}

export function writeNew(tx: Tx, product: NewProduct, batch: Batch): number {
  const { title, description, kind, status, priceMinor, oldPriceMinor } = product
  const { now } = batch
  const { lastInsertRowid } = insertStatements(tx).product({
    ...{ title, description, kind, status, priceMinor, oldPriceMinor, now },
    ...{ categoryId: batch.categoryOf(product.category), publishedAt: status === 'published' ? now : null },
  })
  const productId = Number(lastInsertRowid)
  const place = { productId }
  const colours = addColours(tx, product, place, 0)
  addVariants(tx, product, place, { from: 0, colours })
  addPictures(tx, product, place, { from: 0, colours, batch })
  return productId
}

export function writeChange(tx: Tx, change: ProductChange, batch: Batch): void {
  const { productId: id, edit } = change
  const { touch, published, lastImage, lastVariant, lastColour } = editStatements(tx)
  touch({ id, now: batch.now })
  const { category, ...fields } = edit
  const values = { ...fields, ...(category !== undefined && { categoryId: batch.categoryOf(category) }) }
  if (values.status === 'published') published({ id, now: batch.now })
  for (const name of editable)
    if (values[name] !== undefined) editStatements(tx)[name]({ id, value: values[name] })
  for (const { id: colourId, title, hex } of change.recoloured) {
    tx.update(productColours).set({ title, hex }).where(eq(productColours.id, colourId)).run()
  }
  const place = { productId: id }
  const isAdded =
    change.colours.length + change.added.length + change.images.length + change.wanted.length > 0
  const from = !isAdded
    ? { colours: 0, variants: 0, images: 0 }
    : {
        colours: 1 + (lastColour.get({ id })?.last ?? -1),
        variants: 1 + (lastVariant.get({ id })?.last ?? -1),
        images: 1 + (lastImage.get({ id })?.last ?? -1),
      }
  makeRoom(tx, change.variants)
  const colours = addColours(tx, change, place, from.colours)
  for (const one of change.variants) writeVariant(tx, one, colours)
  addVariants(tx, change, place, { from: from.variants, colours })
  addPictures(tx, change, place, { from: from.images, colours, batch })
}

type Place = { productId: number }
type ColourId = (wish: ColourWish) => number | null

function addColours(
  tx: Tx,
  { colours }: Pick<NewProduct, 'colours'>,
  { productId }: Place,
  from: number,
): ColourId {
  const ids = colours.map(({ title, hex }, index) =>
    Number(insertStatements(tx).colour({ productId, title, hex, position: from + index }).lastInsertRowid),
  )
  return (wish) => (wish === null ? null : 'id' in wish ? wish.id : (ids[wish.made] ?? null))
}

type Adding = { from: number; colours: ColourId }

function addVariants(
  tx: Tx,
  { added, colours: made }: Pick<NewProduct, 'added' | 'colours'>,
  { productId }: Place,
  { from, colours }: Adding,
): void {
  for (const [index, { colour, ...variant }] of added.entries()) {
    const name = colour !== null && 'made' in colour ? textIn(made[colour.made]?.title ?? {}, 'en') : ''
    const sku = variant.sku || skuFor(tx, productId, name, variant)
    insertStatements(tx).variant({
      ...variant,
      sku,
      productId,
      colourId: colours(colour),
      position: from + index,
    })
  }
}

function skuFor(tx: Tx, productId: number, colour: string, { size }: Pick<PlannedVariant, 'size'>): string {
  const base = `P${productId}`
  return colour === '' && size === '' ? freeSku(tx, base) : makeSku(tx, base, [colour, size])
}

function addPictures(
  tx: Tx,
  { images, wanted }: PlannedPictures,
  { productId }: Place,
  { from, colours, batch }: Adding & { batch: Batch },
): void {
  const { image, wanted: want } = insertStatements(tx)
  for (const [index, { hash, colour }] of images.entries()) {
    image({ productId, colourId: colours(colour), pictureHash: hash, position: from + index })
  }
  const { id, staffId, chatId, archive, now } = batch
  for (const [index, { source, inArchive, colour }] of wanted.entries()) {
    const position = from + images.length + index
    const place = { productId, colourId: colours(colour), position }
    const where = { source, archive: inArchive ? archive : null }
    want({ ...place, ...where, staffId, chatId, batch: id, nextAt: now })
  }
}

/** Of two variants that change places neither stands in the other's way. */
function makeRoom(tx: Tx, edits: readonly VariantEdit[]): void {
  for (const { id, sku, size, colour } of edits) {
    if (sku === undefined && size === undefined && colour === undefined) continue
    tx.update(variants)
      .set({ ...(sku !== undefined && { sku: `~${id}~` }), ...(size !== undefined && { size: `~${id}~` }) })
      .where(eq(variants.id, id))
      .run()
  }
}

function writeVariant(tx: Tx, { id, colour, stock, ...others }: VariantEdit, colours: ColourId): void {
  if (stock !== undefined) editStatements(tx).stock({ id, stock })
  const set = { ...others, ...(colour !== undefined && { colourId: colours(colour) }) }
  if (Object.keys(set).length > 0) tx.update(variants).set(set).where(eq(variants.id, id)).run()
}
