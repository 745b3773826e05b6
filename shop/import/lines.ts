// Rows as lines: each cell read as what its column means. What cannot be read is noted at its row, and never stops the others.
import type { Language, LocalText } from '#db/schema/kinds.ts'
import { limits, tidy } from '../product-input.ts'
import { deepest, readPath, readPaths } from './category-path.ts'
import type { Field } from './fields.ts'
import type { Header } from './header.ts'
import { looksLikeHtml, plainTextOf } from './html-text.ts'
import type { Line, WrongCode } from './line.ts'
import { readPieces, readPrice } from './numbers.ts'
import { noOptions, optionNames, readOptions } from './options.ts'
import { sourcesIn } from './picture-sources.ts'
import { type Cell, isBlank, type Row, textOf } from './table.ts'
import { availabilityIn, isYes, kindIn, statusIn } from './words.ts'

export type Reading = {
  header: Header
  currency: string
  language: Language
  /** Filled with the headings on the way. */
  sections?: string[]
}
/** The cells of a row by what their columns mean. */
export type Cells = {
  get: (field: Field) => Cell
  text: (field: Field) => string
  has: (field: Field) => boolean
  all: (field: Field) => string[]
}
type Note = (code: WrongCode, value?: string) => void

const dash = /^\s*[-–—]\s*$/
/** A lone dash empties what an empty cell would leave as it is. */
const isDash = (cell: Cell) => typeof cell === 'string' && dash.test(cell)

/** Nothing for a row that is empty, or only repeats the names of the columns. */
export function lineReader(reading: Reading): (row: Row, number: number) => Line | undefined {
  const { header } = reading
  const places = new Map<Field, number[]>()
  for (const { at, field } of header.columns) {
    if (field !== undefined) places.set(field, [...(places.get(field) ?? []), at])
  }
  const named = optionNames()
  const fixed = header.columns.filter(({ field }) => field !== undefined && field !== 'wrong')
  let section: string | undefined
  return (row, number) => {
    const heading = header.dialect === 'plain' ? headingIn(row, places) : undefined
    if (heading !== undefined) reading.sections?.push(heading)
    if (heading !== undefined) section = heading
    if (heading !== undefined || isBlank(fixed.map(({ at }) => row[at] ?? ''))) return undefined
    const get = (field: Field) => row[places.get(field)?.[0] ?? -1] ?? ''
    const cells: Cells = {
      get,
      text: (field) => tidy(textOf(get(field))),
      has: (field) => places.has(field),
      all: (field) => (places.get(field) ?? []).map((at) => textOf(row[at])),
    }
    if (isHeaderAgain(cells, header)) return undefined
    if (cells.text('sku') === '' && totals.test(cells.text('title'))) return undefined
    const line = readLine(header.dialect === 'shopify' ? named(cells) : cells, reading, number)
    return { ...line, section: places.has('category') ? undefined : section }
  }
}

/** The last row of a price list adds up what nobody wants to buy. */
const totals = /^(итого|всего|total)(?!\p{L})/iu

/** A row with a text alone, where goods have articles, is the name of what follows. */
function headingIn(row: Row, places: ReadonlyMap<Field, number[]>): string | undefined {
  const [sku] = places.get('sku') ?? []
  if (sku === undefined || !places.has('price')) return undefined
  const filled = row.flatMap((cell, at) => (textOf(cell) === '' ? [] : [{ at, text: textOf(cell) }]))
  const [only] = filled
  if (only === undefined || filled.length > 1 || only.text.length > limits.title) return undefined
  const isArticle = only.at === sku && !/^[^\d]*(\s|\p{Ll}{3})[^\d]*$/u.test(only.text)
  return isArticle || !/\p{L}/u.test(only.text) ? undefined : tidy(only.text).replace(/\s+/g, ' ')
}

function isHeaderAgain(cells: Cells, { columns, row }: Header): boolean {
  if (row < 0) return false
  const known = columns.filter(({ field }) => field !== undefined)
  return (
    known.length > 1 &&
    known.every(({ name, field }) => field === undefined || cells.all(field).includes(name))
  )
}

function readLine(cells: Cells, reading: Reading, row: number): Line {
  const { header, language } = reading
  const wrong: Line['wrong'] = []
  const note: Note = (code, value = '') => wrong.push({ row, code, value: value.slice(0, 60) })
  const woo = header.dialect === 'woo' ? readWoo(cells) : undefined
  const isVariation = woo?.isVariation ?? false
  const options = woo === undefined || isVariation ? readOptions(cells, header.dialect, language) : noOptions
  const line: Line = {
    ...{ row, wrong, isWhole: woo?.isWhole ?? isPictureOnly(cells, header) },
    group: woo?.group ?? (cells.text('key') || cells.text('group')),
    alias: woo?.isWhole ? `id:${cells.text('id')}` : '',
    sku: readSku(cells, note),
    title: isVariation ? {} : titleIn(cells, language, note),
    description: isVariation ? undefined : readDescription(cells, reading),
    category: readCategory(cells, reading, note),
    section: undefined,
    kind: woo === undefined ? read(cells, 'kind', kindIn, () => note('kind', cells.text('kind'))) : woo.kind,
    status: isVariation ? undefined : readStatus(cells, header, note),
    ...readSum(cells, reading, note),
    ...readStock(cells, reading, note),
    colour: options.colour ?? inLanguages(cells, 'colour', language, limits.title),
    hex: readHex(cells, note),
    size: options.size ?? readSize(cells, header),
    ...readPictures(cells, isVariation),
  }
  if (woo?.isGrouped) note('grouped')
  if (line.size !== undefined && [...line.size].length > limits.size) note('size-long', line.size)
  return line
}

/** In our own export an empty cell is no size; elsewhere it says nothing. */
function readSize(cells: Cells, { dialect }: Header): string | undefined {
  const size = cells.text('size').replace(/\s+/g, ' ')
  return size !== '' || (dialect === 'own' && cells.has('size')) ? size : undefined
}

function readPictures(cells: Cells, isVariation: boolean): Pick<Line, 'pictures' | 'colourPictures'> {
  const pictures = cells.all('pictures').flatMap(sourcesIn)
  const colourPictures = cells.all('colourPictures').flatMap(sourcesIn)
  return isVariation
    ? { pictures: [], colourPictures: [...colourPictures, ...pictures] }
    : { pictures, colourPictures }
}

type Woo = { isWhole: boolean; isVariation: boolean; isGrouped: boolean; group: string; kind: Line['kind'] }

/** `variable` is the product, each `variation` one of its variants, which names its parent by the article or as `id:7`. */
function readWoo(cells: Cells): Woo {
  const types = cells.text('type').toLowerCase().split(/,\s*/)
  const isVariation = types.includes('variation')
  const isWhole = types.includes('variable')
  const parent = cells.text('parent')
  const own = cells.text('sku') || `id:${cells.text('id')}`
  const kind = types.includes('downloadable') ? 'digital' : types.includes('virtual') ? 'service' : 'good'
  return {
    isWhole,
    isVariation,
    isGrouped: types.includes('grouped'),
    group: isVariation ? parent : isWhole ? own : '',
    kind: isVariation ? undefined : kind,
  }
}

/** Shopify gives each further picture a row with nothing else in it. */
function isPictureOnly(cells: Cells, { dialect }: Header): boolean {
  if (dialect !== 'shopify') return false
  return cells.text('sku') === '' && cells.text('price') === '' && cells.text('optionValue1') === ''
}

function readSku(cells: Cells, note: Note): string {
  // Excel and shop assistants put spaces into articles, the shop has none there.
  const sku = cells.text('sku').replace(/\s+/g, '-')
  if ([...sku].length > limits.sku) note('sku-long', sku)
  return sku
}

function titleIn(cells: Cells, language: Language, note: Note): LocalText {
  const title = inLanguages(cells, 'title', language, limits.title * 10)
  for (const text of Object.values(title)) if (text.length > limits.title) note('title-long', text)
  return title
}

/** A column without a language is in the shop's own. */
function inLanguages(cells: Cells, stem: 'title' | 'colour', language: Language, max: number): LocalText {
  const flat = (field: Field) => cells.text(field).replace(/\s+/g, ' ').slice(0, max)
  return filled({ [language]: flat(stem), ...filled({ ru: flat(`${stem}Ru`), en: flat(`${stem}En`) }) })
}

const filled = (text: Record<string, string>): LocalText =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value !== ''))

function readDescription(cells: Cells, { header, language }: Reading): LocalText | undefined {
  const said = (field: Field): string | undefined => {
    if (!cells.has(field)) return undefined
    if (isDash(cells.get(field))) return ''
    const text = descriptionOf(textOf(cells.get(field)), header)
    return text === '' ? undefined : text
  }
  const short = said('shortDescription')
  const main = said('description') ?? (short === '' ? undefined : short)
  const both = { [language]: main, ru: said('descriptionRu'), en: said('descriptionEn') }
  if (both[language] === undefined) both[language] = main
  const told = Object.entries(both).filter(([, value]) => value !== undefined)
  return told.length === 0 ? undefined : (Object.fromEntries(told) as LocalText)
}

function descriptionOf(text: string, { dialect }: Header): string {
  const html = dialect === 'woo' ? text.replaceAll('\\n', '\n') : text
  const isHtml = dialect === 'woo' || dialect === 'shopify' || (dialect === 'plain' && looksLikeHtml(html))
  const plain = tidy(isHtml ? plainTextOf(html) : html)
  return plain.length <= limits.description ? plain : `${plain.slice(0, limits.description - 1).trimEnd()}…`
}

const deepestCategory = 6

function readCategory(cells: Cells, { header }: Reading, note: Note): Line['category'] {
  if (isDash(cells.get('category'))) return null
  const custom = cells.text('customType')
  const text = custom === '' ? cells.text('category').replace(/\s*\n\s*/g, ' ') : custom
  const path = header.dialect === 'woo' ? deepest(readPaths(text)) : readPath(text)
  if (path.length > deepestCategory || path.some((name) => name.length > limits.title)) {
    note('category-deep', text)
    return undefined
  }
  return path.length === 0 ? undefined : path
}

function read<T>(
  cells: Cells,
  field: Field,
  reader: (text: string) => T | undefined,
  failed: () => void,
): T | undefined {
  const text = cells.text(field)
  if (text === '') return undefined
  const value = reader(text)
  if (value === undefined) failed()
  return value
}

function readStatus(cells: Cells, { dialect }: Header, note: Note): Line['status'] {
  const text = cells.text('status')
  // "Status" is also where suppliers say whether they have it.
  if (availabilityIn(text) !== undefined && statusIn(text) === undefined) return undefined
  const status = read(cells, 'status', statusIn, () => note('status', text))
  if (dialect !== 'woo' && dialect !== 'shopify') return status
  const published = cells.text('published')
  if (status === undefined) return published === '' ? undefined : isYes(published) ? 'published' : 'draft'
  return status === 'published' && published !== '' && !isYes(published) ? 'draft' : status
}

type Sum = Pick<Line, 'priceMinor' | 'oldPriceMinor'>

/** With a sale price beside it, the price is the one that is struck through. */
function readSum(cells: Cells, { header, currency }: Reading, note: Note): Sum {
  const plain = header.dialect === 'woo' || header.dialect === 'shopify'
  const sum = (field: Field, code: WrongCode) =>
    read(
      cells,
      field,
      () => readPrice(cells.get(field), currency, plain),
      () => note(code, cells.text(field)),
    )
  // Nothing is sold for nothing: 0 is a price that nobody has set.
  const price = sum('price', 'price') || undefined
  const sale = sum('salePrice', 'price')
  if (sale !== undefined && sale > 0) {
    return { priceMinor: sale, oldPriceMinor: price !== undefined && price > sale ? price : null }
  }
  const isTold = cells.has('oldPrice') || cells.has('salePrice')
  if (!isTold) return { priceMinor: price, oldPriceMinor: undefined }
  const old = isDash(cells.get('oldPrice')) ? undefined : sum('oldPrice', 'old-price')
  if (old === undefined || old === 0) return { priceMinor: price, oldPriceMinor: null }
  // Other shops write the price once more, or a lower one, where nothing is reduced.
  const isReduced = price === undefined || (plain ? old > price : old !== price)
  return { priceMinor: price, oldPriceMinor: isReduced ? old : null }
}

type Stock = Pick<Line, 'stock' | 'availability'>

function readStock(cells: Cells, { header }: Reading, note: Note): Stock {
  const stockText = cells.text('stock')
  const pieces = stockText === '' ? undefined : readPieces(cells.get('stock'))
  if (stockText !== '' && pieces === undefined) note('stock', stockText)
  const said = saidAvailability(cells, note)
  const stock = pieces?.stock === undefined ? said?.stock : pieces.stock
  const availability = said?.availability ?? pieces?.availability
  if (header.dialect === 'shopify') return shopifyStock(cells, { stock, availability })
  return {
    stock,
    availability: header.dialect === 'woo' ? wooAvailability(cells, availability) : availability,
  }
}

/** A column of that name holds figures as often as words. */
function saidAvailability(cells: Cells, note: Note): Partial<Stock> | undefined {
  const text = cells.text('availability')
  const status = availabilityIn(cells.text('status'))
  if (text === '')
    return statusIn(cells.text('status')) === undefined && status ? { availability: status } : undefined
  const availability = availabilityIn(text)
  if (availability !== undefined) return { availability }
  const pieces = readPieces(cells.get('availability'))
  if (pieces === undefined) note('availability', text)
  return pieces
}

function wooAvailability(cells: Cells, availability: Line['availability']): Line['availability'] {
  const backorders = cells.text('backorders').toLowerCase()
  const isOpen = backorders !== '' && (isYes(backorders) || backorders === 'notify')
  return availability === 'sold_out' && isOpen ? 'on_order' : availability
}

/** What nobody counts there is simply had; what may be sold below nothing is ordered. */
function shopifyStock(cells: Cells, { stock }: Stock): Stock {
  const policy = cells.text('policy').toLowerCase()
  const isOpen = policy === 'continue' || isYes(policy)
  if (cells.has('tracker') && cells.text('tracker') === '') {
    return cells.text('price') === ''
      ? { stock: undefined, availability: undefined }
      : { stock: null, availability: 'in_stock' }
  }
  if (isOpen && (stock ?? 0) <= 0) return { stock, availability: 'on_order' }
  return { stock, availability: undefined }
}

function readHex(cells: Cells, note: Note): string | undefined {
  const text = cells.text('colourHex')
  if (text === '') return undefined
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1]
  if (hex === undefined) note('colour-code', text)
  return hex === undefined ? undefined : `#${hex.toLowerCase()}`
}
