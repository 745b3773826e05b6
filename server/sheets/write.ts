// Rows as a file that spreadsheets open: a workbook, or text that even an old Excel reads in the right letters. Texts stay texts;
// nothing is ever written as a formula.
import { zipSync } from 'fflate'
import Papa from 'papaparse'
import type { Cell, TableRead } from './rows.ts'

export type Wanted = {
  form: TableRead['form']
  rows: Cell[][]
  marked?: readonly number[]
  title: string
  pictures?: ReadonlyMap<string, Uint8Array>
}

const widest = 40
const narrowest = 8
const wrong = '#fde2e2'

export async function writeFile({ pictures, ...wanted }: Wanted): Promise<Uint8Array> {
  const table = await writeTable(wanted)
  if (pictures === undefined) return table
  const beside = [...pictures].map(([name, bytes]) => [`pictures/${name}`, bytes] as const)
  // Pictures are as small as they get.
  return zipSync(
    { [`${wanted.title}.${wanted.form.kind}`]: table, ...Object.fromEntries(beside) },
    { level: 0 },
  )
}

async function writeTable({ form, rows, marked = [], title }: Wanted): Promise<Uint8Array> {
  if (form.kind === 'csv') {
    const text = Papa.unparse(rows, { delimiter: form.separator, newline: '\r\n' })
    return new TextEncoder().encode(`\ufeff${text}\r\n`)
  }
  const { default: writeXlsx } = await import('write-excel-file/node')
  const isMarked = new Set(marked)
  const data = rows.map((row, at) =>
    row.map((cell) => styled(cell, { isHead: at === 0, isMarked: isMarked.has(at) })),
  )
  const widths = (rows[0] ?? []).map((_, at) => ({ width: widthOf(rows, at) }))
  const sheet = title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
  return new Uint8Array(await writeXlsx(data, { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer())
}

function styled(cell: Cell, { isHead, isMarked }: { isHead: boolean; isMarked: boolean }) {
  if (cell === '' && !isMarked) return null
  const kind = typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: cell }
  return {
    ...kind,
    ...(isHead && { fontWeight: 'bold' as const }),
    ...(isMarked && { backgroundColor: wrong }),
  }
}

function widthOf(rows: readonly Cell[][], at: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[at] ?? '').length), 0)
  return Math.min(widest, Math.max(narrowest, longest + 2))
}
