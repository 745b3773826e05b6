// How many there are, in a person's words: a figure with its unit, `=12`, `+5`, that nobody counts, or that it is on order. Reads
// only.
import type { Availability } from '#db/schema/kinds.ts'
import { parseAvailability } from '../availability-words.ts'
import { parseStockFigure, type StockFigure } from './stock-figure.ts'

export type StockAmount = StockFigure | { availability: Availability }

const uncounted = /^(?:не считать|не считаем|без уч[её]та|не ограничено|∞|uncounted|unlimited|not counted)$/iu
const unit = /\s*(?:шт|штук[иа]?|pcs?|pieces?)\.?$/iu
/** `1 000`: the space only parts the thousands. */
const groups = /(?<=\d)[\s\u00a0\u202f]+(?=\d{3}(?!\d))/gu

export function parseStockAmount(text: string): StockAmount {
  const said = text.trim()
  if (uncounted.test(said)) return { to: null }
  const availability = parseAvailability(said)
  if (availability !== undefined) return { availability }
  return parseStockFigure(said.replace(/^=\s*/, '').replace(unit, '').replace(groups, ''))
}
