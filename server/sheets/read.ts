// A file that is said to be a price list, as rows: whatever it is called, what it is decides how it is read.
import { type Entry, listEntries, unpack } from './archive.ts'
import { kindOf } from './file-kind.ts'
import { readText } from './read-text.ts'
import { readOld, readXlsx } from './read-workbook.ts'
import { SheetRefusal } from './refusal.ts'
import type { TableRead } from './rows.ts'

export type FileRead = TableRead & { pictures: string[] }

const isPicture = ({ name }: Entry) => /\.(jpe?g|png|webp|gif|avif)$/i.test(name) && !isLitter(name)
const isTable = ({ name }: Entry) => /\.(xlsx|xlsm|xls|csv|tsv|txt)$/i.test(name) && !isLitter(name)
/** What Macs and Excel itself leave beside the files that are meant. */
const isLitter = (name: string) => /(^|\/)(__MACOSX\/|\._|~\$|\.)/.test(name)

export async function readFile(bytes: Uint8Array): Promise<FileRead> {
  if (bytes.length === 0) throw new SheetRefusal('sheet-empty')
  if (kindOf(bytes) !== 'zip') return { ...(await readTable(bytes)), pictures: [] }
  const entries = listEntries(bytes)
  if (isWorkbook(entries)) return { ...(await readXlsx(bytes, entries)), pictures: [] }
  return await readArchive(bytes, entries)
}

const isWorkbook = (entries: readonly Entry[]) =>
  entries.some(({ name }) => /^xl[/\\]workbook\.xml$/i.test(name))

async function readArchive(bytes: Uint8Array, entries: readonly Entry[]): Promise<FileRead> {
  // Spreadsheets of other programs, and Excel's binary ones, are archives, too.
  if (entries.some(({ name }) => name === 'mimetype' || /^Index\/|\.iwa$|^xl\/workbook\.bin$/.test(name)))
    throw new SheetRefusal('sheet-not-ours')
  if (entries.some(({ name }) => /^(word|ppt)\//.test(name))) throw new SheetRefusal('sheet-unknown-kind')
  const tables = entries.filter(isTable)
  const [table] = tables
  if (table === undefined) throw new SheetRefusal('sheet-zip-no-table')
  if (tables.length > 1) {
    const names = tables.slice(0, 5).map(({ name }) => name)
    throw new SheetRefusal('sheet-zip-many-tables', { names: names.join(', ') })
  }
  const content = unpack(bytes, entries, (entry) => entry === table).get(table.name)
  if (content === undefined) throw new SheetRefusal('sheet-damaged')
  const inner = kindOf(content) === 'zip' ? listEntries(content) : undefined
  if (inner !== undefined && !isWorkbook(inner)) throw new SheetRefusal('sheet-damaged')
  const read = inner === undefined ? await readTable(content) : await readXlsx(content, inner)
  return { ...read, pictures: entries.filter(isPicture).map(({ name }) => name) }
}

async function readTable(bytes: Uint8Array): Promise<TableRead> {
  const kind = kindOf(bytes)
  if (kind === 'ole') return await readOld(bytes, 'binary')
  if (kind === 'html' || kind === 'xml') return await readOld(bytes, kind)
  if (kind === 'text') return readText(bytes)
  throw new SheetRefusal('sheet-unknown-kind')
}

/** Pictures of an archive by their names, as the directory has them. */
export function readPictures(bytes: Uint8Array, names: readonly string[]): Map<string, Uint8Array> {
  const entries = listEntries(bytes)
  const wanted = new Set(names)
  return unpack(bytes, entries, (entry) => isPicture(entry) && wanted.has(entry.name))
}
