// What a row says of price and stock. A shop's export says it in its own way.
import { type Cells, isDash, type Note, readCell } from './cells.ts'
import type { Field } from './fields.ts'
import type { Header } from './header.ts'
import type { Discount, Line, WrongCode } from './line.ts'
import type { Reading } from './lines.ts'
import { readPieces, readPrice } from './numbers.ts'
import { isPointOnly } from './systems.ts'
import type { Row } from './table.ts'
import { availabilityIn, isYes, statusIn } from './words.ts'

type Sum = Pick<Line, 'priceMinor' | 'oldPriceMinor'>

/** With a sale price beside it, the price is the one that is struck through. */
export function readSum(cells: Cells, { header, currency }: Reading, note: Note): Sum {
  const plain = isPointOnly(header.dialect)
  const sum = (field: Field, code: WrongCode) =>
    readCell(
      cells,
      field,
      () => readPrice(cells.get(field), currency, plain),
      () => note(code, cells.text(field)),
    )
  // Nothing is sold for nothing: 0 is a price that nobody has set.
  const price = sum('price', 'price') || undefined
  const sale = sum('salePrice', 'price')
  if (sale !== undefined && sale > 0) {
    return { priceMinor: sale, oldPriceMinor: price !== undefined && price > sale ? price : null }
  }
  const isTold = cells.has('oldPrice') || cells.has('salePrice')
  if (!isTold) return { priceMinor: price, oldPriceMinor: undefined }
  const old = isDash(cells.get('oldPrice')) ? undefined : sum('oldPrice', 'old-price')
  if (old === undefined || old === 0) return { priceMinor: price, oldPriceMinor: null }
  // Other shops write the price once more, or a lower one, where nothing is reduced.
  const isReduced = price === undefined || (plain ? old > price : old !== price)
  return { priceMinor: price, oldPriceMinor: isReduced ? old : null }
}

/** What a variant of Wix costs more than its product. */
export function readSurcharge(cells: Cells, { currency }: Reading): number | undefined {
  return cells.text('surcharge') === '' ? undefined : readPrice(cells.get('surcharge'), currency, true)
}

/** `10%`, or a sum. */
export function readDiscount(cells: Cells, { currency }: Reading): Discount | undefined {
  const text = cells.text('discount')
  const percent = /^(\d{1,2}(?:[.,]\d+)?)\s*%$/.exec(text)?.[1]
  if (percent !== undefined) return { percent: Number(percent.replace(',', '.')) }
  const figure = readPrice(cells.get('discount'), currency, true)
  if (text === '' || figure === undefined) return undefined
  return /^percent/i.test(cells.text('discountMode')) ? { percent: Number(text) } : { minor: figure }
}

type Stock = Pick<Line, 'stock' | 'availability'>

const looked = 500

/** A column of that name holds figures as often as words: then a one is a piece, not a yes. */
export function countsPieces(rows: readonly Row[], { row, columns, dialect }: Header): boolean {
  const at = dialect === 'woo' ? undefined : columns.find(({ field }) => field === 'availability')?.at
  if (at === undefined) return false
  return rows.slice(row + 1, row + looked).some((one) => (readPieces(one[at] ?? '')?.stock ?? 0) > 1)
}

export function readStock(cells: Cells, { header, isCounted }: Reading, note: Note): Stock {
  const stockText = cells.text('stock')
  const pieces = stockText === '' ? undefined : readPieces(cells.get('stock'))
  if (stockText !== '' && pieces === undefined) note('stock', stockText)
  const said = saidAvailability(cells, isCounted ?? false, note) ?? saidDelay(cells)
  const stock = pieces?.stock === undefined ? said?.stock : pieces.stock
  const availability = said?.availability ?? pieces?.availability
  if (header.dialect === 'shopify') return shopifyStock(cells, { stock, availability })
  return {
    stock,
    availability: header.dialect === 'woo' ? wooAvailability(cells, availability) : availability,
  }
}

function saidAvailability(cells: Cells, isCounted: boolean, note: Note): Partial<Stock> | undefined {
  const text = cells.text('availability')
  const status = availabilityIn(cells.text('status'))
  if (text === '')
    return statusIn(cells.text('status')) === undefined && status ? { availability: status } : undefined
  const isFigure = isCounted && /^\d+$/.test(text)
  const availability = isFigure ? undefined : availabilityIn(text)
  if (availability !== undefined) return { availability }
  if (isDash(cells.get('availability'))) return { availability: 'sold_out' }
  const pieces = readPieces(cells.get('availability'))
  if (pieces === undefined) note('availability', text)
  return pieces
}

/** Prom tells by a plus that it is there, by a dash that it is not, by a figure in how many days it will be. */
function saidDelay(cells: Cells): Partial<Stock> | undefined {
  const text = cells.text('delay')
  if (isDash(text)) return { availability: 'sold_out' }
  const availability = /^\d+$/.test(text)
    ? ('on_order' as const)
    : text === '!'
      ? 'in_stock'
      : availabilityIn(text)
  return availability && { availability }
}

function wooAvailability(cells: Cells, availability: Line['availability']): Line['availability'] {
  const backorders = cells.text('backorders').toLowerCase()
  const isOpen = backorders !== '' && (isYes(backorders) || backorders === 'notify')
  return availability === 'sold_out' && isOpen ? 'on_order' : availability
}

/** What nobody counts there is simply had; what may be sold below nothing is ordered. */
function shopifyStock(cells: Cells, { stock }: Stock): Stock {
  const policy = cells.text('policy').toLowerCase()
  const isOpen = policy === 'continue' || isYes(policy)
  if (cells.has('tracker') && cells.text('tracker') === '') {
    return cells.text('price') === ''
      ? { stock: undefined, availability: undefined }
      : { stock: null, availability: 'in_stock' }
  }
  if (isOpen && (stock ?? 0) <= 0) return { stock, availability: 'on_order' }
  return { stock, availability: undefined }
}
