// Where a table begins and what its columns are: by their names, by what the person has said, and whose export it is. Reads
// no goods.
import { type Field, meaningOf } from './fields.ts'
import { isBlank, type Row, textOf } from './table.ts'

/** `own`: our export. The others are shops whose exports say things in their own way. */
export type Dialect = 'own' | 'woo' | 'shopify' | 'plain'

export type Column = {
  /** Its place in the row. */
  at: number
  name: string
  field: Field | undefined
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
const mostColumns = 200
const samples = 3

export function readHeader(rows: readonly Row[], said: Said = {}): Header {
  const row = findHeader(rows)
  const names = row < 0 ? [] : (rows[row] ?? [])
  const body = rows.slice(row + 1)
  const width = Math.min(
    mostColumns,
    Math.max(names.length, ...body.slice(0, searched).map((one) => one.length)),
  )
  const all = Array.from({ length: width }, (_, at) => ({
    ...{ at, name: textOf(names[at]), samples: samplesOf(body, at) },
  })).filter(({ name, samples: few }) => name !== '' || few.length > 0)
  const dialect = dialectOf(all.map(({ name }) => meaningOf(name)?.field))
  const meant = meanings(all, dialect, said)
  return { row, dialect, columns: all.map((column) => ({ ...column, field: meant.get(column.at) })) }
}

/** Each field is one column's: the one that a person named, else the one whose name says it best, else the first. */
function meanings(
  all: readonly { at: number; name: string }[],
  dialect: Dialect,
  said: Said,
): Map<number, Field> {
  const meant = new Map<number, Field>()
  for (const { at } of all) {
    const field = said[at]
    if (field !== undefined && field !== null) meant.set(at, field)
  }
  const taken = new Set(meant.values())
  const offers = all
    .filter(({ at }) => said[at] === undefined)
    .flatMap(({ at, name }) => {
      const field = fieldIn(name, dialect)
      return field === undefined ? [] : [{ at, field, rank: meaningOf(name)?.rank ?? 0 }]
    })
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
  for (const { at, field } of offers) {
    if (taken.has(field) && !isList(field)) continue
    taken.add(field)
    meant.set(at, field)
  }
  return meant
}

const isList = (field: Field) => field === 'pictures'

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

function dialectOf(known: readonly (Field | undefined)[]): Dialect {
  const has = (...wanted: Field[]) => wanted.every((field) => known.includes(field))
  if (has('key')) return 'own'
  if (has('group', 'optionName1', 'optionValue1')) return 'shopify'
  if (has('type', 'sku', 'title') && (has('parent') || has('published') || has('optionName1'))) return 'woo'
  return 'plain'
}

const foreign = /^(optionName|optionValue)\d$/
const ofShops = new Set<Field>(['type', 'parent', 'id', 'backorders', 'policy', 'tracker'])

/** A name may mean one thing in a shop's export and another, or nothing, in a price list. */
function fieldIn(name: string, dialect: Dialect): Field | undefined {
  const field = meaningOf(name)?.field
  if (dialect === 'shopify' && field === 'type') return 'customType'
  if (dialect !== 'plain' || field === undefined) return field
  if (field === 'parent') return 'group'
  if (field === 'published') return 'status'
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
