// Rows of a price list that are no goods: the names of what follows, and the sum below. Knows no shop.
import { limits, tidy } from '../products/product-input.ts'
import type { Field } from './fields.ts'
import type { Header } from './header.ts'
import { type Row, textOf } from './table.ts'

/** The last row of a price list adds up what nobody wants to buy. */
export const isTotal = (title: string) => /^(итого|всего|total|разом)(?!\p{L})/iu.test(title)

const looked = 500

/** Whether goods usually fill more than a name and a price, so that a name alone is none of them. */
export function isWide(rows: readonly Row[], { row, columns }: Header): boolean {
  const price = columns.find(({ field }) => field === 'price' || field === 'salePrice')?.at
  if (price === undefined) return false
  const priced = rows.slice(row + 1, row + looked).filter((one) => /\d/.test(textOf(one[price])))
  const wide = priced.filter((one) => countFilled(one) > 2)
  return priced.length > 0 && wide.length > priced.length * 0.8
}

/** A text alone where prices stand is said of the prices: `без НДС`. */
export function isRemark(row: Row, places: ReadonlyMap<Field, number[]>): boolean {
  const filled = row.flatMap((cell, at) => (textOf(cell) === '' ? [] : [{ at, text: textOf(cell) }]))
  const [only] = filled
  return filled.length === 1 && only?.at === places.get('price')?.[0] && !/\d/.test(only?.text ?? '')
}

/** A row with a text alone, where goods have articles or much else, is the name of what follows. */
export function headingIn(
  row: Row,
  places: ReadonlyMap<Field, number[]>,
  wide: boolean | undefined,
): string | undefined {
  const [sku] = places.get('sku') ?? []
  const isPriced = places.has('price') || places.has('salePrice')
  if (!isPriced || (sku === undefined && !wide)) return undefined
  const filled = row.flatMap((cell, at) => (textOf(cell) === '' ? [] : [{ at, text: textOf(cell) }]))
  const [only] = filled
  if (only === undefined || filled.length > 1 || only.text.length > limits.title) return undefined
  const isArticle = only.at === sku && !/^[^\d]*(\s|\p{Ll}{3})[^\d]*$/u.test(only.text)
  return isArticle || !/\p{L}/u.test(only.text) ? undefined : tidy(only.text).replace(/\s+/g, ' ')
}

const countFilled = (row: Row) => row.filter((cell) => textOf(cell) !== '').length
