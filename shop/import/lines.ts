// Rows as lines: each cell read as what its column means. What cannot be read is noted at its row, and never stops the others.
import type { Language, LocalText } from '#db/schema/kinds.ts'
import { limits, tidy } from '../products/product-input.ts'
import { type Cells, type Note, readCell } from './cells.ts'
import type { Field } from './fields.ts'
import type { Header } from './header.ts'
import { headingIn, isRemark, isTotal } from './headings.ts'
import type { Line } from './line.ts'
import { readDiscount, readStock, readSum, readSurcharge } from './line-sums.ts'
import { readCategory, readDescription } from './line-texts.ts'
import { choicesOf, colourOf, optionNames, optionsIn, patchOf, sizeOf } from './options.ts'
import { sourcesIn } from './picture-sources.ts'
import { optionName } from './systems.ts'
import { isBlank, type Row, textOf } from './table.ts'
import { availabilityIn, isYes, kindIn, statusIn } from './words.ts'

export type Reading = {
  header: Header
  currency: string
  language: Language
  /** Filled with the headings on the way. */
  sections?: string[]
  /** Goods fill more than their name and their price. */
  isWide?: boolean
  /** "1" under "in stock" is one piece, not yes. */
  isCounted?: boolean
}

/** Nothing for a row that is empty, or only repeats the names of the columns. */
export function lineReader(reading: Reading): (row: Row, number: number) => Line | undefined {
  const { header } = reading
  const places = new Map<Field, number[]>()
  for (const { at, field } of [...header.columns].sort(byTitle)) {
    if (field !== undefined) places.set(field, [...(places.get(field) ?? []), at])
  }
  const options = header.columns.filter(({ field }) => field === 'option')
  const named = optionNames()
  const fixed = header.columns.filter(({ field }) => field !== undefined && field !== 'wrong')
  let section: string | undefined
  return (row, number) => {
    if (header.dialect === 'plain' && isRemark(row, places)) return undefined
    const heading = header.dialect === 'plain' ? headingIn(row, places, reading.isWide) : undefined
    if (heading !== undefined) reading.sections?.push(heading)
    if (heading !== undefined) section = heading
    if (heading !== undefined || isBlank(fixed.map(({ at }) => row[at] ?? ''))) return undefined
    const get = (field: Field) => {
      const [first = -1, ...others] = places.get(field) ?? []
      const isTold = field !== 'title' || textOf(row[first]) !== ''
      return row[isTold ? first : (others.find((at) => textOf(row[at]) !== '') ?? first)] ?? ''
    }
    const cells: Cells = {
      get,
      text: (field) => tidy(textOf(get(field))),
      has: (field) => places.has(field),
      all: (field) => (places.get(field) ?? []).map((at) => textOf(row[at])),
      options: () =>
        options.map(({ at, name }) => ({
          name: optionName(header.dialect, name),
          value: tidy(textOf(row[at])).replace(/\s+/g, ' '),
        })),
    }
    if (isHeaderAgain(cells, header)) return undefined
    if (cells.text('sku') === '' && isTotal(cells.text('title'))) return undefined
    const isNamedOnce = header.dialect === 'shopify' || header.dialect === 'wix'
    const line = readLine(isNamedOnce ? named(cells) : cells, reading, number)
    return { ...line, section: places.has('category') ? undefined : section }
  }
}

/** Where one title is empty, the next best is read. */
const byTitle = (a: Header['columns'][number], b: Header['columns'][number]) =>
  a.field === 'title' && b.field === 'title' ? a.rank - b.rank : a.at - b.at

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
  const kin = header.dialect === 'woo' ? readWoo(cells) : readKin(cells)
  const { isWhole, isVariation } = kin
  const told = optionsIn(cells, header.dialect)
  // What a product as a whole lists is chosen from; what a simple one of WooCommerce lists only describes it.
  const isOffer = header.dialect === 'woo' ? isVariation : header.dialect !== 'wix' || isVariation
  const options = isOffer ? told : []
  const line: Line = {
    ...{ row, wrong, isWhole: isWhole || isPictureOnly(cells, header), isChild: isVariation },
    ...{ group: kin.group, isLoose: kin.isLoose, options, choices: [] },
    alias: header.dialect === 'woo' && isWhole ? `id:${cells.text('id')}` : '',
    sku: readSku(cells, note),
    title: titleIn(cells, language, note),
    description: readDescription(cells, reading),
    category: readCategory(cells, reading, note),
    section: undefined,
    kind:
      kin.kind ??
      readCell(cells, 'kind', kindIn, () => note('kind', cells.text('kind'))) ??
      kindIn(cells.text('type')),
    status: kin.isElsewhere ? 'draft' : readStatus(cells, header, note),
    ...readSum(cells, reading, note),
    ...readStock(cells, reading, note),
    ...{ surchargeMinor: readSurcharge(cells, reading), discount: readDiscount(cells, reading) },
    colour: colourOf(options, language) ?? inLanguages(cells, 'colour', language, limits.title),
    hex: patchOf(options) ?? readHex(cells, note),
    size: sizeOf(options) ?? readSize(cells, header),
    pictures: cells.all('pictures').flatMap(sourcesIn),
    colourPictures: cells.all('colourPictures').flatMap(sourcesIn),
  }
  if (!isOffer && (isWhole || header.dialect === 'wix')) line.choices = choicesOf(told, header.dialect)
  if (kin.isGrouped) note('grouped')
  return line
}

/** In our own export an empty cell is no size; elsewhere it says nothing. */
function readSize(cells: Cells, { dialect }: Header): string | undefined {
  const size = cells.text('size').replace(/\s+/g, ' ')
  return size !== '' || (dialect === 'own' && cells.has('size')) ? size : undefined
}

/** What of a product a row is, and what holds it together with others. */
type Kin = {
  group: string
  isWhole: boolean
  isVariation: boolean
  isLoose: boolean
  isGrouped: boolean
  /** Sold by somebody else. */
  isElsewhere: boolean
  kind: Line['kind']
}

/** `variable` is the product, each `variation` one of its variants, which names its parent by the article or as `id:7`. */
function readWoo(cells: Cells): Kin {
  const types = cells.text('type').toLowerCase().split(/,\s*/)
  const isVariation = types.includes('variation')
  const isWhole = types.includes('variable')
  const own = cells.text('sku') || `id:${cells.text('id')}`
  const kind = types.includes('downloadable') ? 'digital' : types.includes('virtual') ? 'service' : 'good'
  return {
    ...{ isWhole, isVariation, isLoose: false },
    ...{ isGrouped: types.includes('grouped'), isElsewhere: types.includes('external') },
    group: isVariation ? cells.text('parent') : isWhole ? own : '',
    kind: isVariation ? undefined : kind,
  }
}

const variant = /^(variant|variation|product_variation|модификация)$/i

function readKin(cells: Cells): Kin {
  const parent = cells.text('parent')
  const loose = cells.text('varieties')
  const group = cells.text('key') || parent || cells.text('group') || cells.text('id')
  return {
    ...{ group: group || loose, isLoose: group === '' && cells.has('varieties') },
    isVariation: parent !== '' || variant.test(cells.text('type')),
    ...{ isWhole: false, isGrouped: false, isElsewhere: false, kind: undefined },
  }
}

/** Shopify gives each further picture a row with nothing else in it. */
function isPictureOnly(cells: Cells, { dialect }: Header): boolean {
  if (dialect !== 'shopify') return false
  return cells.text('sku') === '' && cells.text('price') === '' && cells.text('optionValue1') === ''
}

function readSku(cells: Cells, note: Note): string {
  // Excel and shop assistants put spaces into articles, the shop has none there.
  const sku = cells
    .text('sku')
    .replace(/\s*([;,/])\s*/g, '$1')
    .replace(/\s+/g, '-')
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
