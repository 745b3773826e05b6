// How staff write a stock: `12`, `+5`, `-2`, alone or after an article in a list. Reads only, changes nothing.
import { ShopError } from '../error.ts'
import { limits } from '../products/product-input.ts'

/** A count, or how many came or went. */
export type StockFigure = { to: number | null } | { by: number }

const plus = /^\+\s?(\d{1,7})$/
const minus = /^[-−]\s?(\d{1,7})$/
const plain = /^\d{1,7}$/

export function parseStockFigure(text: string): StockFigure {
  const trimmed = text.trim()
  const figure = readFigure(trimmed)
  if (figure === undefined) throw new ShopError('stock-invalid', { stock: trimmed.slice(0, limits.size) })
  return figure
}

function readFigure(text: string): StockFigure | undefined {
  const added = plus.exec(text)?.[1]
  const taken = minus.exec(text)?.[1]
  const amount = Number(added ?? taken ?? text)
  if (amount > limits.stock) return undefined
  if (added !== undefined) return { by: amount }
  if (taken !== undefined) return { by: 0 - amount }
  return plain.test(text) ? { to: amount } : undefined
}

const longestLine = 200
/** The article, what people put between, the figure, the unit. A long dash only parts them; it is never a minus. */
export const stockLine = /^(\S+?)(?:\s*[:;=,—]\s*|\s+)([+\-−]?\d+)(?:\s*(?:шт|pcs?)\.?)?$/iu

export type StockLine = { number: number; text: string }

/** The lines that say something, with their numbers in what was pasted. */
export function listStockLines(text: string): StockLine[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r]/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
}

export function parseStockLine(text: string): { sku: string; figure: StockFigure } {
  const match = text.length > longestLine ? null : stockLine.exec(text)
  const [, sku, figure] = match ?? []
  if (sku === undefined || figure === undefined) {
    throw new ShopError('stock-invalid', { stock: text.slice(0, limits.sku + limits.size) })
  }
  return { sku, figure: parseStockFigure(figure) }
}
