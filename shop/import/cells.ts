// The cells of one row, asked for by what their columns mean. Knows no product.
import type { Field } from './fields.ts'
import type { WrongCode } from './line.ts'
import type { Cell } from './table.ts'

/** The cells of a row by what their columns mean. */
export type Cells = {
  get: (field: Field) => Cell
  text: (field: Field) => string
  has: (field: Field) => boolean
  all: (field: Field) => string[]
  /** Columns that are an option each, by their names. */
  options: () => { name: string; value: string }[]
}

export type Note = (code: WrongCode, value?: string) => void

const dash = /^\s*[-–—]\s*$/
/** A lone dash empties what an empty cell would leave as it is. */
export const isDash = (cell: Cell) => typeof cell === 'string' && dash.test(cell)

/** Nothing for an empty cell; what cannot be read is noted. */
export function readCell<T>(
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
