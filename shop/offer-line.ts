// One line about one thing, as staff paste it from their notes: `KED-36 12`, `#12: 1 990,50`, `KED-36 на заказ`; behind a reply
// to its card, the figure alone. Reads only.
import type { Availability } from '#db/schema/kinds.ts'
import { parseAvailability } from './availability-words.ts'
import { attempt, type ErrorCode, ShopError } from './error.ts'
import { parseMoney } from './money.ts'
import { limits } from './product-input.ts'
import { parseStockFigure, type StockFigure, stockLine } from './stock-figure.ts'

export const offerCommands = ['stock', 'price', 'status'] as const
export type OfferCommand = (typeof offerCommands)[number]

/** By its article; by the product's number, which is written with a sign before it, as an article may be a number, too. */
export type OfferRef = { sku: string } | { productId: number } | { variantId: number }
export type OfferValue =
  | { kind: 'stock'; figure: StockFigure }
  | { kind: 'price'; priceMinor: number; oldPriceMinor: number | undefined }
  | { kind: 'status'; availability: Availability }
export type OfferOrder = { ref: OfferRef; value: OfferValue }

type Reading = {
  command: OfferCommand
  currency: string
  /** What the message answers. */
  standing?: OfferRef | undefined
}

const longestLine = 200
const bullet = /^(?:[•▪●◦*·]|[-–—](?=\s)|\d{1,3}[.)](?=\s))\s*/u
const byNumber = /^[#№]\s?(\d{1,9})(?![\p{L}\p{N}])\s*[:;=,—–-]?\s*(.*)$/u
const bySku = /^(\S+?)(?:\s*[:;=,—]\s*|\s+[-–]\s+|\s+)(\S.*)$/u
/** Words for a stock that is none, or that nobody counts. */
const uncounted = /^(?:не считать|не считаем|без уч[её]та|не ограничено|∞|uncounted|unlimited|not counted)$/iu

export function parseOfferLine(text: string, reading: Reading): OfferOrder {
  const line = text.replace(bullet, '').trim()
  if (line.length > longestLine) throw refusalOf(reading.command, text)
  const { standing } = reading
  const alone = standing && attempt(() => parseValue(line, reading))
  if (standing !== undefined && alone?.ok) return { ref: standing, value: alone.value }
  const [, number, ofNumber] = byNumber.exec(line) ?? []
  if (number !== undefined)
    return { ref: { productId: Number(number) }, value: parseValue(ofNumber ?? '', reading) }
  const [, sku = '', value = ''] =
    (reading.command === 'stock' ? stockLine.exec(line) : null) ?? bySku.exec(line) ?? []
  if (sku === '' || [...sku].length > limits.sku) throw refusalOf(reading.command, text)
  return { ref: { sku }, value: parseValue(value, reading) }
}

function parseValue(text: string, { command, currency }: Reading): OfferValue {
  const value = text.trim()
  if (command === 'stock') return { kind: 'stock', figure: stockIn(value) }
  if (command === 'price') return priceIn(value, currency)
  const availability = parseAvailability(value)
  if (availability === undefined) throw refusalOf(command, value)
  return { kind: 'status', availability }
}

function stockIn(value: string): StockFigure {
  if (uncounted.test(value)) return { to: null }
  if (parseAvailability(value) === 'sold_out') return { to: 0 }
  return parseStockFigure(value.replace(/^=\s*/, '').replace(/\s*(?:шт|штук[иа]?|pcs?|pieces?)\.?$/iu, ''))
}

/** `1990`, `1 990,50 ₽`, with the price before behind a stroke. */
function priceIn(value: string, currency: string): OfferValue {
  const [price = '', old, ...others] = value.replace(/^=\s*/, '').split('/')
  if (others.length > 0 || price.trim() === '') throw refusalOf('price', value)
  const oldPriceMinor = old === undefined ? undefined : parseMoney(old.trim(), currency)
  return { kind: 'price', priceMinor: parseMoney(price.trim(), currency), oldPriceMinor }
}

const codes = {
  stock: 'stock-invalid',
  price: 'price-invalid',
  status: 'status-invalid',
} as const satisfies Record<OfferCommand, ErrorCode>

function refusalOf(command: OfferCommand, text: string): ShopError {
  return new ShopError(codes[command], { [command]: text.slice(0, limits.sku) })
}
