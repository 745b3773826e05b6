// A price list as rows of cells, whatever file it came in; and what of a file the rules are told. Knows no product.

/** Empty: ''. A number is one that the file itself holds as a number, so that nobody has to guess its decimal mark. */
export type Cell = string | number
export type Row = Cell[]

/** As it can be written back to whoever sent it. */
export type SheetForm = { kind: 'xlsx' } | { kind: 'csv'; separator: string }

export type SheetFile = {
  /** All of them, empty ones too: the first is row 1 to whoever reads the file. */
  rows: Row[]
  /** Names of the pictures that came with it in an archive. */
  pictures: string[]
  form: SheetForm
}

export type SheetToWrite = {
  form: SheetForm
  rows: Row[]
  /** Rows to be shown as wrong, by their place. */
  marked?: readonly number[]
  title: string
  /** By their names: then the table lies in an archive, beside them. */
  pictures?: ReadonlyMap<string, Uint8Array>
}

export const mostRows = 50_000

export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  return typeof cell === 'number' ? String(cell) : unquoted(cell).trim()
}

export function isBlank(row: Row): boolean {
  return row.every((cell) => cell === '' || (typeof cell === 'string' && cell.trim() === ''))
}

const risky = /^'*[=+\-@\t\r]/
const guarded = /^'+[=+\-@\t\r]/

/** A text that a spreadsheet would work out as a formula gets an apostrophe before it. */
export function guard(text: string): string {
  return risky.test(text) ? `'${text}` : text
}

/** Takes away what `guard` has put there, and what Excel's users write to keep the zeros of an article: `="0012"`. */
function unquoted(text: string): string {
  if (guarded.test(text)) return text.slice(1)
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text
}
