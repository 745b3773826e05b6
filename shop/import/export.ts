// The whole shop as rows of a table that imports back unchanged: a row for each variant, what is common to them in the first. In
// steps, so that a large shop holds nobody up. Writes nothing.
import { asc, gt } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { type Language, type LocalText, languages } from '#db/schema/kinds.ts'
import { type Actor, allowAll } from '../actor.ts'
import { ShopError } from '../error.ts'
import { textIn } from '../languages.ts'
import { exponentOf } from '../money.ts'
import { oldPriceOf, priceOf } from '../products/variants.ts'
import { readSettings } from '../settings.ts'
import { writePath } from './category-path.ts'
import { type Field, ownNames } from './fields.ts'
import { keyFor } from './key.ts'
import { loadPresent, type Present } from './present.ts'
import { type Cell, guard, type Row } from './table.ts'
import { availabilityWords, kindWords, statusWords } from './words.ts'

export type ExportWish = {
  /** In whose words columns and cells are. */
  language: Language
  /** Before the name of a picture, where the shop can be reached from outside. */
  picturesAt?: string | undefined
}
export type Exporting = Generator<{ done: number; of: number }, Row[]>

const productsAtOnce = 200

export function* exportRows(db: Db, actor: Actor, wish: ExportWish): Exporting {
  allowAll(db, actor, 'catalogue.import')
  const ids = db.select({ id: products.id }).from(products).orderBy(asc(products.id)).all()
  if (ids.length === 0) throw new ShopError('export-nothing')
  const writing = { ...wish, ...writingOf(db) }
  const columns = columnsFor(writing)
  const rows: Row[] = [columns.map((field) => ownNames[field]?.[wish.language === 'ru' ? 0 : 1] ?? field)]
  for (let after = 0, done = 0; ; ) {
    const page = db
      .select({ id: products.id })
      .from(products)
      .where(gt(products.id, after))
      .orderBy(asc(products.id))
      .limit(productsAtOnce)
      .all()
    const last = page.at(-1)
    if (last === undefined) return rows
    const present = loadPresent(
      db,
      page.map(({ id }) => id),
    )
    for (const product of present.values()) rows.push(...rowsOf(product, columns, writing))
    after = last.id
    done += page.length
    yield { done, of: ids.length }
  }
}

type Writing = ExportWish & {
  own: Language
  isBilingual: boolean
  digits: number
  pathOf: (categoryId: number | null) => string
}

function writingOf(db: Db): Omit<Writing, keyof ExportWish> {
  const { language: own, currency, languages: spoken } = readSettings(db)
  const all = new Map(
    db
      .select()
      .from(categories)
      .all()
      .map((one) => [one.id, one]),
  )
  const pathOf = (categoryId: number | null): string => {
    const names: string[] = []
    for (let at = categoryId; at !== null; ) {
      const category = all.get(at)
      if (category === undefined || names.length > all.size) break
      names.unshift(textIn(category.title, own))
      at = category.parentId
    }
    return writePath(names)
  }
  return { own, isBilingual: spoken.length > 1, digits: exponentOf(currency), pathOf }
}

/** A text without a language is in the shop's own. */
function columnsFor({ isBilingual }: Writing): Field[] {
  return [
    ...(['key', 'sku'] as const),
    ...(isBilingual ? (['titleRu', 'titleEn'] as const) : (['title'] as const)),
    ...(['category', 'price', 'oldPrice', 'stock', 'availability'] as const),
    ...(isBilingual ? (['colourRu', 'colourEn'] as const) : (['colour'] as const)),
    ...(['colourHex', 'size'] as const),
    ...(isBilingual ? (['descriptionRu', 'descriptionEn'] as const) : (['description'] as const)),
    ...(['pictures', 'colourPictures', 'status', 'kind'] as const),
  ]
}

function rowsOf(product: Present, columns: readonly Field[], writing: Writing): Row[] {
  const common = commonCells(product, writing)
  const offers = product.variants.length > 0 ? product.variants : [undefined]
  const shown = new Set<number>()
  return offers.map((variant, index) => {
    const own =
      variant === undefined
        ? { price: sumOf(product.priceMinor, writing) }
        : variantCells(variant, product, writing)
    const colourId = variant?.colourId
    const ofColour: Cells = {}
    if (colourId != null && !shown.has(colourId))
      ofColour.colourPictures = picturesOf(product, colourId, writing)
    if (colourId != null) shown.add(colourId)
    const cells: Cells = { key: keyFor(product), ...own, ...ofColour, ...(index === 0 && common) }
    return columns.map((field): Cell => guarded(cells[field] ?? ''))
  })
}

type Cells = Partial<Record<Field, Cell>>

const guarded = (cell: Cell) => (typeof cell === 'string' ? guard(cell) : cell)

function commonCells(product: Present, writing: Writing): Cells {
  const { title, description, status, kind } = product
  return {
    ...inLanguages('title', title, writing),
    ...inLanguages('description', description, writing),
    ...(product.variants.length === 0 &&
      product.oldPriceMinor !== null &&
      product.oldPriceMinor > product.priceMinor && { oldPrice: sumOf(product.oldPriceMinor, writing) }),
    category: writing.pathOf(product.categoryId),
    pictures: picturesOf(product, null, writing),
    status: word(statusWords[status], writing),
    kind: word(kindWords[kind], writing),
  }
}

function variantCells(variant: Present['variants'][number], product: Present, writing: Writing): Cells {
  const colour = product.colours.find(({ id }) => id === variant.colourId)
  return {
    sku: variant.sku,
    price: sumOf(priceOf(product, variant), writing),
    oldPrice: sumOf(oldPriceOf(product, variant), writing),
    stock: variant.stock ?? '',
    availability: word(availabilityWords[variant.availability], writing),
    size: variant.size,
    ...(colour !== undefined && { ...inLanguages('colour', colour.title, writing), colourHex: colour.hex }),
  }
}

const word = (words: readonly string[], { language }: Writing) => words[language === 'ru' ? 0 : 1] ?? ''

/** No price yet is an empty cell. */
function sumOf(minor: number | null, { digits }: Writing): Cell {
  return minor === null || minor === 0 ? '' : minor / 10 ** digits
}

/** A shop that speaks one language still keeps what was written in the other. */
function inLanguages(
  stem: 'title' | 'description' | 'colour',
  text: LocalText,
  { own, isBilingual }: Writing,
): Cells {
  if (!isBilingual) return { [stem]: text[own] ?? '' }
  return Object.fromEntries(languages.map((one) => [`${stem}${one === 'ru' ? 'Ru' : 'En'}`, text[one] ?? '']))
}

function picturesOf({ images }: Present, colourId: number | null, { picturesAt = '' }: Writing): string {
  const shown = images.filter((image) => image.colourId === colourId)
  const name = (hash: string) => (picturesAt === '' ? `${hash}.jpg` : `${picturesAt}/images/${hash}`)
  return shown.map(({ pictureHash }) => name(pictureHash)).join('\n')
}
