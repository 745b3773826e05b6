// Rows as lines: each cell read as what its column means. What cannot be read is noted at its row, and never stops the others.
import type { Language, LocalText } from '#db/schema/kinds.ts'
import { limits, tidy } from '../products/product-input.ts'
import { type Cells, type Note, readCell } from './cells.ts'
import type { Field } from './fields.ts'
import type { Header } from './header.ts'
import type { Line } from './line.ts'
import { readStock, readSum } from './line-sums.ts'
import { readCategory, readDescription } from './line-texts.ts'
import { noOptions, optionNames, readOptions } from './options.ts'
import { sourcesIn } from './picture-sources.ts'
import { isBlank, type Row, textOf } from './table.ts'
import { availabilityIn, isYes, kindIn, statusIn } from './words.ts'

export type Reading = {
  header: Header
  currency: string
  language: Language
  /** Filled with the headings on the way. */
  sections?: string[]
}

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
    kind:
      woo === undefined ? readCell(cells, 'kind', kindIn, () => note('kind', cells.text('kind'))) : woo.kind,
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

function readStatus(cells: Cells, { dialect }: Header, note: Note): Line['status'] {
  const text = cells.text('status')
  // "Status" is also where suppliers say whether they have it.
  if (availabilityIn(text) !== undefined && statusIn(text) === undefined) return undefined
  const status = readCell(cells, 'status', statusIn, () => note('status', text))
  if (dialect !== 'woo' && dialect !== 'shopify') return status
  const published = cells.text('published')
  if (status === undefined) return published === '' ? undefined : isYes(published) ? 'published' : 'draft'
  return status === 'published' && published !== '' && !isYes(published) ? 'draft' : status
}

function readHex(cells: Cells, note: Note): string | undefined {
  const text = cells.text('colourHex')
  if (text === '') return undefined
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1]
  if (hex === undefined) note('colour-code', text)
  return hex === undefined ? undefined : `#${hex.toLowerCase()}`
}
