// Prices and pieces as people and other programs write them. Reads only; tells nothing by a guess that would cost money: what is
// no sum is none.
import type { Availability } from '#db/schema/kinds.ts'
import { attempt } from '../error.ts'
import { exponentOf, highestMinor, parseMoney } from '../money.ts'
import { limits } from '../products/product-input.ts'
import { type Cell, textOf } from './table.ts'
import { availabilityIn } from './words.ts'

/** Undefined: it is no price. `plain`: the program that wrote it knows one decimal mark only, the point. */
export function readPrice(cell: Cell, currency: string, plain = false): number | undefined {
  if (typeof cell === 'number') return minorOf(cell, currency)
  const text = withoutWords(textOf(cell))
  if (plain && /^\d+(\.\d+)?$/.test(text)) return minorOf(Number(text), currency)
  // Nobody writes a thousand as 0.500.
  const decimal = /^0[.,]\d+$/.test(text) ? text.replace(/0+$/, '') : text
  const read = attempt(() => parseMoney(decimal, currency))
  return read.ok ? read.value : undefined
}

/** Worked out by a spreadsheet, it may have more digits than any price has. */
function minorOf(sum: number, currency: string): number | undefined {
  const minor = Math.round(sum * 10 ** exponentOf(currency))
  return sum >= 0 && minor <= highestMinor ? minor : undefined
}

/** `1990-00` and `1990=` are how shop assistants write it; `руб.`, `р.`, `RUB` and `€` may stand at either end. */
function withoutWords(text: string): string {
  return text
    .replace(/^(rub|usd|eur|руб|р|\p{Sc})\.?\s*/iu, '')
    .replace(/\s*(rub|usd|eur|руб(лей|ля|ль)?|р|\p{Sc})\.?$/iu, '')
    .replace(/^(\d[\d\s\u00a0\u202f]*)-(\d\d)$/, '$1.$2')
    .replace(/[=-]$/, '')
    .trim()
}

/** `stock` null: not counted; undefined: a word stood there, which tells no number. */
export type Pieces = { stock?: number | null; availability?: Availability }

const count =
  /^(?:>|<|≈|~|более|больше|свыше|до|от|more than|over)?\s*(\d+)\s*\+?\s*(?:шт|штук|штуки|pcs?|pieces?|ед|уп)?\.?$/iu

/** A figure, one with its unit, "more than ten", or a word: "есть", "нет", "под заказ". What is owed (-3) is nothing. */
export function readPieces(cell: Cell): Pieces | undefined {
  if (typeof cell === 'number') return piecesOf(cell)
  const text = textOf(cell).replace(/[\u00a0\u202f]/g, ' ')
  if (/^[-−–—]$/.test(text)) return { stock: null }
  const owed = /^[-−]\s?\d+([.,]\d+)?$/.test(text)
  if (owed) return { stock: 0 }
  // 1C writes pieces with three digits after the comma: 12,000 is a dozen.
  const whole = text.replace(/^(\d+)[.,]0+(?=\D|$)/, '$1').replace(/(?<=\d)[ ,](?=\d{3}(\D|$))/g, '')
  const figure = count.exec(whole)?.[1]
  if (figure !== undefined) return piecesOf(Number(figure))
  const availability = availabilityIn(text)
  if (availability === undefined) return undefined
  return { availability }
}

function piecesOf(pieces: number): Pieces | undefined {
  if (!Number.isInteger(pieces) || pieces > limits.stock) return undefined
  return { stock: Math.max(0, pieces) }
}
