// Where a table begins and what its columns are: by their names, by what the person has said, and whose export it is. Reads
// no goods.
import { type Field, meaningOf } from './fields.ts'
import { type Dialect, meaningAt, systemOf } from './systems.ts'
import { isBlank, type Row, textOf } from './table.ts'

export type Column = {
  /** Its place in the row. */
  at: number
  name: string
  field: Field | undefined
  /** Of several that mean the same the lowest is the one that is meant most. */
  rank: number
  /** The first values in it, for whoever has to say what it is. */
  samples: string[]
}
export type Header = {
  /** Its place among the rows; -1: there is none, the first row is goods already. */
  row: number
  columns: Column[]
  dialect: Dialect
}

/** What a person has said of a column: by its place, `null` for none of ours. */
export type Said = Readonly<Record<string, Field | null>>

/** Above the names stand the supplier's own name, a date, a phone. */
const searched = 30
/** InSales has one for each characteristic that any product has. */
const mostColumns = 400
const samples = 3

export function readHeader(rows: readonly Row[], said: Said = {}): Header {
  const { row, names } = namesIn(rows)
  const body = rows.slice(row + 1)
  const width = Math.min(
    mostColumns,
    Math.max(names.length, ...body.slice(0, searched).map((one) => one.length)),
  )
  const all = Array.from({ length: width }, (_, at) => ({
    ...{ at, name: textOf(names[at]), samples: samplesOf(body, at) },
  })).filter(({ name, samples: few }) => name !== '' || few.length > 0)
  const dialect = dialectOf(all.map(({ name }) => name))
  const offered = all.map((column) => ({ ...column, ...fieldIn(column.name, dialect) }))
  const meant = meanings(offered, body, said)
  const columns = offered.map(({ field: _, rank = 0, ...column }) => ({
    ...column,
    ...{ field: meant.get(column.at), rank },
  }))
  return { row, dialect, columns }
}

type Offered = { at: number; field?: Field | undefined; rank?: number }

/**
 * Each field is one column's: the one that a person named, else one that is filled, else the one whose name says it best, else the
 * first.
 */
function meanings(all: readonly Offered[], body: readonly Row[], said: Said): Map<number, Field> {
  const meant = new Map<number, Field>()
  for (const { at } of all) {
    const field = said[at]
    if (field !== undefined && field !== null) meant.set(at, field)
  }
  const taken = new Set(meant.values())
  const open = all.filter(({ at, field }) => field !== undefined && said[at] === undefined)
  const filled = new Map(open.map(({ at }) => [at, countFilled(body, at)]))
  const fullest = (field: Field | undefined) =>
    Math.max(...open.filter((one) => one.field === field).map(({ at }) => filled.get(at) ?? 0))
  const offers = open
    .map((one) => ({ ...one, isSparse: (filled.get(one.at) ?? 0) * 2 < fullest(one.field) }))
    .sort((a, b) => Number(a.isSparse) - Number(b.isSparse) || (a.rank ?? 0) - (b.rank ?? 0) || a.at - b.at)
  for (const { at, field } of offers) {
    if (field === undefined || (taken.has(field) && !lists.has(field))) continue
    taken.add(field)
    meant.set(at, field)
  }
  return meant
}

/** Several columns tell it together, or one where the other is empty. */
const lists = new Set<Field>(['pictures', 'title', 'option', 'attributeName', 'attributeValue'])
const looked = 300

function countFilled(body: readonly Row[], at: number): number {
  return body.slice(0, looked).filter((row) => textOf(row[at]) !== '').length
}

/** Names may go on in the row below: what means nothing by itself is called as that says. */
function namesIn(rows: readonly Row[]): { row: number; names: Row } {
  const row = findHeader(rows)
  const names = row < 0 ? [] : (rows[row] ?? [])
  const below = rows[row + 1] ?? []
  const isMore = (at: number) =>
    meaningOf(textOf(names[at])) === undefined && meaningOf(textOf(below[at])) !== undefined
  const isNames = below.every(
    (cell, at) => textOf(cell) === '' || (typeof cell === 'string' && !/\d/.test(cell) && isMore(at)),
  )
  if (row < 0 || !isNames || isBlank(below)) return { row, names }
  return {
    row: row + 1,
    names: names.map((name, at) => (textOf(below[at]) === '' ? name : (below[at] ?? ''))),
  }
}

/** The row with the most names we know. Where there are none, the first row of nothing but texts. */
function findHeader(rows: readonly Row[]): number {
  let best = { row: -1, known: 0 }
  for (const [index, row] of rows.slice(0, searched).entries()) {
    const known = new Set(row.map((cell) => meaningOf(textOf(cell))?.field).filter(Boolean)).size
    if (known > best.known) best = { row: index, known }
  }
  if (best.known > 1) return best.row
  const first = rows.findIndex((row) => !isBlank(row))
  const beside = (rows[best.row] ?? []).filter((cell) => textOf(cell) !== '').length
  if (best.known === 1 && (best.row === first || beside > 1)) return best.row
  const names = rows[first] ?? []
  const isNames = names.every((cell) => typeof cell === 'string' && !/^[\d\s.,]+$/.test(cell.trim() || 'x'))
  return isNames ? first : first - 1
}

function samplesOf(body: readonly Row[], at: number): string[] {
  const found = new Set<string>()
  for (const row of body.slice(0, 200)) {
    const text = textOf(row[at])
    if (text !== '') found.add(text)
    if (found.size === samples) break
  }
  return [...found]
}

function dialectOf(names: readonly string[]): Dialect {
  const known = names.map((name) => meaningOf(name)?.field)
  const has = (...wanted: Field[]) => wanted.every((field) => known.includes(field))
  if (has('key')) return 'own'
  const system = systemOf(names)
  if (system !== undefined) return system
  if (has('group', 'optionName1', 'optionValue1')) return 'shopify'
  if (has('type', 'sku', 'title') && (has('parent') || has('published') || has('optionName1'))) return 'woo'
  return 'plain'
}

const foreign = /^(optionName|optionValue)\d$/
const ofShops = new Set<Field>(['type', 'parent', 'id', 'backorders', 'policy', 'tracker'])

/** A name may mean one thing in a shop's export and another, or nothing, in a price list. */
function fieldIn(name: string, dialect: Dialect): { field?: Field; rank?: number } {
  const own = meaningAt(dialect, name)
  if (own !== undefined) return own ?? {}
  const { field, rank = 0 } = meaningOf(name) ?? {}
  const meant = field === undefined ? undefined : meantIn(field, dialect)
  return meant === undefined ? {} : { field: meant, rank }
}

function meantIn(field: Field, dialect: Dialect): Field | undefined {
  if (dialect === 'shopify' && field === 'type') return 'customType'
  if (dialect === 'woo' || dialect === 'shopify') return field
  if (field === 'published') return 'status'
  if (dialect !== 'plain') return field
  if (field === 'parent') return 'group'
  if (field === 'type' || field === 'customType') return undefined
  if (field === 'shortDescription') return 'description'
  return ofShops.has(field) || foreign.test(field) ? undefined : field
}

export function isMapped({ columns }: Header): boolean {
  const has = (...wanted: Field[]) =>
    columns.some(({ field }) => field !== undefined && wanted.includes(field))
  const named = has('title', 'titleRu', 'titleEn')
  const known = has('sku', 'key', 'group')
  const told = has(
    'price',
    'salePrice',
    'stock',
    'availability',
    'category',
    'description',
    'oldPrice',
    'pictures',
  )
  return named || (known && (told || has('status', 'size', 'colour', 'kind')))
}
