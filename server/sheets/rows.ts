// Cells as the rules want them, whichever library read them, and no more of them than is bearable.
import { SheetRefusal } from './refusal.ts'

export type Cell = string | number
export type TableRead = { rows: Cell[][]; form: { kind: 'xlsx' } | { kind: 'csv'; separator: string } }

export const mostRows = 50_000
const mostCells = 3_000_000
const longestCell = 40_000

export function checkRows(read: readonly (readonly unknown[])[]): Cell[][] {
  let last = read.length
  while (last > 0 && read[last - 1]?.every((cell) => String(cellOf(cell)).trim() === '')) last--
  if (last === 0) throw new SheetRefusal('sheet-empty')
  if (last > mostRows) throw new SheetRefusal('sheet-too-many-rows', { most: mostRows })
  let cells = 0
  return read.slice(0, last).map((row) => {
    cells += row.length
    if (cells > mostCells) throw new SheetRefusal('sheet-too-large')
    return row.map(cellOf)
  })
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : ''
  if (typeof value === 'string') return value.slice(0, longestCell).toWellFormed()
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : ''
}
