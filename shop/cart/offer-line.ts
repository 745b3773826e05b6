// One line about one thing, as staff paste it from their notes: `KED-36 12`, `#12: 1 990,50`, `KED-36 на заказ`; behind a reply
// to its card, the figure alone. Reads only.
import type { Availability } from '#db/schema/kinds.ts'
import { parseAvailability } from '../availability-words.ts'
import { attempt, type ErrorCode, ShopError } from '../error.ts'
import { parseMoney } from '../money.ts'
import { limits } from '../products/product-input.ts'
import { parseStockAmount } from '../stock/stock-amount.ts'
import { type StockFigure, stockLine } from '../stock/stock-figure.ts'

export const offerCommands = ['stock', 'price', 'status'] as const
export type OfferCommand = (typeof offerCommands)[number]

/** By its article; by the product's number, which is written with a sign before it, as an article may be a number, too. */
export type OfferRef = { sku: string } | { productId: number } | { variantId: number }
export type OfferValue =
  | { kind: 'stock'; figure: StockFigure }
  | { kind: 'price'; priceMinor: number; oldPriceMinor: number | undefined }
  | { kind: 'status'; availability: Availability }
/** `said`: the value as it was written. */
export type OfferOrder = { ref: OfferRef; value: OfferValue; said: string }

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

export function parseOfferLine(text: string, reading: Reading): OfferOrder {
  const line = text.replace(bullet, '').trim()
  if (line.length > longestLine) throw refusalOf(reading.command, text)
  const { standing } = reading
  const alone = standing && attempt(() => parseValue(line, reading))
  if (standing !== undefined && alone?.ok) return { ref: standing, value: alone.value, said: line }
  const [, number, ofNumber] = byNumber.exec(line) ?? []
  if (number !== undefined) return orderOf({ productId: Number(number) }, ofNumber ?? '', reading)
  const [, sku = '', value = ''] =
    (reading.command === 'stock' ? stockLine.exec(line) : null) ?? bySku.exec(line) ?? []
  const isSku = sku !== '' && [...sku].length <= limits.sku
  const order = isSku ? attempt(() => orderOf({ sku }, value, reading)) : undefined
  // The value alone: nothing says what it is of. What tells the availability is no article.
  const mayBeBare = reading.command === 'status' || !order?.ok
  if (mayBeBare && attempt(() => parseValue(line, reading)).ok) throw new ShopError('offer-which')
  if (order?.ok) return order.value
  throw order === undefined ? refusalOf(reading.command, text) : new ShopError(order.code, order.params)
}

const orderOf = (ref: OfferRef, said: string, reading: Reading): OfferOrder => ({
  ref,
  value: parseValue(said, reading),
  said: said.trim(),
})

function parseValue(text: string, { command, currency }: Reading): OfferValue {
  const value = text.trim()
  if (command === 'stock') return { kind: 'stock', figure: stockIn(value) }
  if (command === 'price') return priceIn(value, currency)
  const availability = parseAvailability(value)
  if (availability === undefined) throw refusalOf(command, value)
  return { kind: 'status', availability }
}

/** Nothing of it is left: that is a figure, too. */
function stockIn(value: string): StockFigure {
  const amount = parseStockAmount(value)
  if (!('availability' in amount)) return amount
  if (amount.availability === 'sold_out') return { to: 0 }
  throw refusalOf('stock', value)
}

/** `1990`, `1 990,50 ₽`, with the price before behind a stroke. A price of nothing is none. */
export function priceIn(value: string, currency: string) {
  const [price = '', old, ...others] = value.replace(/^=\s*/, '').split('/')
  if (others.length > 0 || price.trim() === '') throw refusalOf('price', value)
  const oldPriceMinor = old === undefined ? undefined : parseMoney(old.trim(), currency)
  return { kind: 'price' as const, priceMinor: parseMoney(price.trim(), currency), oldPriceMinor }
}

const codes = {
  stock: 'stock-invalid',
  price: 'price-invalid',
  status: 'status-invalid',
} as const satisfies Record<OfferCommand, ErrorCode>

function refusalOf(command: OfferCommand, text: string): ShopError {
  return new ShopError(codes[command], { [command]: text.slice(0, limits.sku) })
}
