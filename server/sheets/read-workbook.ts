// Workbooks of Excel, the new ones and those of before 2007, and tables that programs write as a web page and call .xls. Of several
// sheets the one with the most in it is read.
import { zipSync } from 'fflate'
import { type Entry, unpack } from './archive.ts'
import { decode } from './read-text.ts'
import { SheetRefusal } from './refusal.ts'
import { type Cell, checkRows, type TableRead } from './rows.ts'

type Rows = readonly (readonly unknown[])[]

export async function readXlsx(bytes: Uint8Array, entries: readonly Entry[]): Promise<TableRead> {
  const parts = unpack(
    bytes,
    entries,
    ({ name }) => /\.(xml|rels)$/i.test(name) && !/xl\/(drawings|charts|media)\//i.test(name),
  )
  // Handed on unpacked: what it takes is known by now, and the library would begin a thread for what is packed.
  const plain = zipSync(Object.fromEntries(parts), { level: 0 })
  const { default: readAll } = await import('read-excel-file/universal')
  const sheets = await unlessDamaged(() => readAll(plain.buffer as ArrayBuffer, { trim: false }))
  return { rows: checkRows(fullest(sheets.map(({ data }) => data))), form: { kind: 'xlsx' } }
}

/** Formulas are never worked out: what they came to is in the file. */
export async function readOld(bytes: Uint8Array, as: 'binary' | 'html' | 'xml'): Promise<TableRead> {
  const xlsx = await import('@e965/xlsx')
  const { default: codepages } = { default: await import('@e965/xlsx/dist/cpexcel.full.mjs') }
  xlsx.set_cptable(codepages)
  if (as === 'binary' && isEncrypted(bytes)) throw new SheetRefusal('sheet-locked')
  const options = {
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellStyles: false,
    raw: as === 'html',
  } as const
  const book = await unlessDamaged(async () =>
    as === 'binary'
      ? xlsx.read(bytes, { ...options, type: 'array', sheetRows: 50_002 })
      : xlsx.read(decode(bytes), { ...options, type: 'string', sheetRows: 50_002 }),
  )
  const sheets = book.SheetNames.map((name): Rows => {
    const sheet = book.Sheets[name]
    return sheet === undefined
      ? []
      : xlsx.utils.sheet_to_json(sheet, { header: 1, raw: true, defval: '', blankrows: true })
  })
  const rows = checkRows(fullest(sheets))
  return {
    rows: as === 'binary' && isMisread(rows) ? rows.map((row) => row.map(reread)) : rows,
    form: { kind: 'xlsx' },
  }
}

/** Four of these in a row stand in no word of any language that is written with them. */
const strange = /[À-ÿ]{4}/

/** Programs that are as old as the format wrote Russian letters into it without saying so. */
function isMisread(rows: readonly (readonly Cell[])[]): boolean {
  const texts = rows.flat().filter((cell) => typeof cell === 'string')
  return texts.some((text) => strange.test(text)) && !texts.some((text) => /[а-яё]/i.test(text))
}

const cyrillic = new TextDecoder('windows-1251')

function reread(cell: Cell): Cell {
  if (typeof cell === 'number' || !/[\u0080-\u00ff]/.test(cell)) return cell
  // Letters that this alphabet has and the other has not are as they were meant.
  return cell.replace(/[\u0080-\u00ff]+/g, (run) =>
    cyrillic.decode(Uint8Array.from(run, (sign) => sign.charCodeAt(0))),
  )
}

/** A new workbook behind a password lies in an old envelope. */
function isEncrypted(bytes: Uint8Array): boolean {
  const head = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
  return head.includes('EncryptedPackage')
}

function fullest(sheets: readonly Rows[]): Rows {
  const weight = (rows: Rows) =>
    rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null && cell !== '').length, 0)
  let best: { rows: Rows; weight: number } = { rows: [], weight: 0 }
  for (const rows of sheets) {
    const heavy = weight(rows)
    if (heavy > best.weight) best = { rows, weight: heavy }
  }
  return best.rows
}

async function unlessDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SheetRefusal) throw error
    const words = error instanceof Error ? error.message : ''
    throw new SheetRefusal(/password|encrypt/i.test(words) ? 'sheet-locked' : 'sheet-damaged')
  }
}
