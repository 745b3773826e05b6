// What a row says of price and stock. A shop's export says it in its own way.
import { type Cells, isDash, type Note, readCell } from './cells.ts'
import type { Field } from './fields.ts'
import type { Line, WrongCode } from './line.ts'
import type { Reading } from './lines.ts'
import { readPieces, readPrice } from './numbers.ts'
import { availabilityIn, isYes, statusIn } from './words.ts'

type Sum = Pick<Line, 'priceMinor' | 'oldPriceMinor'>

/** With a sale price beside it, the price is the one that is struck through. */
export function readSum(cells: Cells, { header, currency }: Reading, note: Note): Sum {
  const plain = header.dialect === 'woo' || header.dialect === 'shopify'
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

type Stock = Pick<Line, 'stock' | 'availability'>

export function readStock(cells: Cells, { header }: Reading, note: Note): Stock {
  const stockText = cells.text('stock')
  const pieces = stockText === '' ? undefined : readPieces(cells.get('stock'))
  if (stockText !== '' && pieces === undefined) note('stock', stockText)
  const said = saidAvailability(cells, note)
  const stock = pieces?.stock === undefined ? said?.stock : pieces.stock
  const availability = said?.availability ?? pieces?.availability
  if (header.dialect === 'shopify') return shopifyStock(cells, { stock, availability })
  return {
    stock,
    availability: header.dialect === 'woo' ? wooAvailability(cells, availability) : availability,
  }
}

/** A column of that name holds figures as often as words. */
function saidAvailability(cells: Cells, note: Note): Partial<Stock> | undefined {
  const text = cells.text('availability')
  const status = availabilityIn(cells.text('status'))
  if (text === '')
    return statusIn(cells.text('status')) === undefined && status ? { availability: status } : undefined
  const availability = availabilityIn(text)
  if (availability !== undefined) return { availability }
  const pieces = readPieces(cells.get('availability'))
  if (pieces === undefined) note('availability', text)
  return pieces
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
