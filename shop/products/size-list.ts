// Sizes in one line as people write them (`S, M, L`, `36-41`, `S 3, M 5`), with how many there are of each where they say so.
// Reads only.
import { ShopError } from '../error.ts'
import { limits } from './product-input.ts'
import { letterSizes } from './sizes.ts'

/** `stock` is left out where nothing was said of it. */
export type SizeWish = { size: string; stock?: number }

/** Where two figures stand alone, a lower one is how many. */
const leastSize = 20
const longestPart = 60
const leastInRange = 3
const mostInRange = 30
/** From here on figures are a child's height. */
const firstOfChildren = 80
/** What stands between a size and its figure. A hyphen makes a range. */
const withFigure = /^(.+?)\s*(?:[:=×*–—]|\s[xх-]\s|\s)\s*(\d{1,7})(?:\s*(?:шт|штук[иа]?|pcs?|pieces?)\.?)?$/iu
const numeric = /^\d+(?:[.]\d+)?$/
const range = /^(\S+)\s*[-–—]\s*(\S+)$/u

export function parseSizes(text: string): SizeWish[] {
  const plain = text
    .normalize('NFC')
    // The half sizes of shoes: in a list a comma would part them.
    .replace(/(\d),5(?!\d)/g, '$1.5')
    .trim()
  const parts = plain
    .split(/[,;\n]+/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
  const [only] = parts
  const wishes =
    parts.length === 1 && only !== undefined ? readAlone(only) : parts.flatMap((part) => readPart(part))
  const bySize = new Map(wishes.map((wish) => [wish.size, wish]))
  if (bySize.size === 0 || bySize.size > limits.sizes) throw refusal(text)
  return [...bySize.values()]
}

/** Without anything that parts them: `S M L`, `36 37 38`, `S 3 M 5`. */
function readAlone(text: string): SizeWish[] {
  const words = text.split(' ')
  if (words.length === 1 || range.test(text)) return readPart(text)
  const isNumber = words.map((word) => /^\d{1,7}$/.test(word))
  const isPairs = words.length % 2 === 0 && isNumber.every((is, index) => is === (index % 2 === 1))
  if (isPairs) {
    return words.flatMap((size, index) =>
      index % 2 === 0 ? rangeOf(size).map((one) => sized(one, words[index + 1])) : [],
    )
  }
  const [size = '', stock = ''] = words
  if (words.length === 2 && Number(size) >= leastSize && Number(stock) < leastSize)
    return [sized(size, stock)]
  if (words.every((word) => numeric.test(word) || isLetters(word))) return words.map((word) => sized(word))
  return readPart(text)
}

function readPart(part: string): SizeWish[] {
  if (part.length > longestPart) throw refusal(part)
  const figure = withFigure.exec(part)
  const [, named, stock] = figure ?? []
  if (named !== undefined && stock !== undefined) return rangeOf(named).map((size) => sized(size, stock))
  return rangeOf(part).map((size) => sized(size))
}

/** A range of numbers or of letters; all else is one size. */
function rangeOf(text: string): string[] {
  const [, from = '', to = ''] = range.exec(text) ?? []
  const letters = letterSizes(from, to)
  if (letters !== undefined) return letters
  if (!/^\d{1,3}$/.test(from) || !/^\d{1,3}$/.test(to)) return [text]
  const [first, last] = [Number(from), Number(to)]
  // `42-44` and `104-110` are what is sewn for both, `40-36` is a name.
  const step = last - first
  if (step < leastInRange || step > mostInRange || first >= firstOfChildren) return [text]
  return Array.from({ length: step + 1 }, (_, index) => String(first + index))
}

function sized(size: string, stock?: string): SizeWish {
  const name = isLetters(size) ? size.toUpperCase() : size
  if (name === '' || [...name].length > limits.size) throw refusal(size)
  if (stock === undefined) return { size: name }
  if (Number(stock) > limits.stock) throw refusal(`${size} ${stock}`)
  return { size: name, stock: Number(stock) }
}

const isLetters = (size: string) => /^(?:\d?x{0,4}[sml])$/i.test(size)

function refusal(text: string): ShopError {
  return new ShopError('sizes-invalid', { sizes: [...text].slice(0, limits.size * 2).join('') })
}
