// How many there are of each variant, in one line: `белый S 3, чёрный 5`. Reads only; without a colour in it, it is a list of sizes
// and read elsewhere.
import { colourNameKey } from './colour-names.ts'
import type { ProductSheet } from './product-sheet.ts'
import { parseSizes } from './size-list.ts'

/** Without a size of all sizes in this colour; without a colour of all colours in this size. */
export type VariantCount = { colourId: number | undefined; size: string | undefined; stock: number }

const longestPart = 120
const counted = /^(.+?)[\s:=–—-]+(\d{1,7})(?:\s*(?:шт|штук[иа]?|pcs?|pieces?)\.?)?$/iu

export function readVariantCounts({ colours }: ProductSheet, text: string): VariantCount[] | undefined {
  const named = colours.flatMap(({ id, title }) =>
    Object.values(title).map((name) => ({ id, key: colourNameKey(name) })),
  )
  const parts = text.split(/[,;\n]+/).flatMap((part) => part.trim() || [])
  const counts = parts.map((part) => {
    const [, label = '', figure = ''] = part.length > longestPart ? [] : (counted.exec(part) ?? [])
    const words = label.split(/\s+/).filter(Boolean)
    const { id, length = 0 } = colourIn(words, named) ?? {}
    const size = words.slice(length).join(' ')
    if (figure === '' || (id === undefined && size === '')) return undefined
    return { colourId: id, size: size === '' ? undefined : sizeOf(size), stock: Number(figure) }
  })
  const isWhole = counts.every((count) => count !== undefined)
  return isWhole && counts.some(({ colourId }) => colourId !== undefined) ? counts : undefined
}

/** The longest name of a colour that the words begin with. */
function colourIn(words: readonly string[], named: readonly { id: number; key: string }[]) {
  for (let length = words.length; length > 0; length--) {
    const key = colourNameKey(words.slice(0, length).join(' '))
    const found = named.find((one) => one.key === key)
    if (found !== undefined) return { id: found.id, length }
  }
  return undefined
}

/** `xl` is XL. */
const sizeOf = (text: string) => parseSizes(text)[0]?.size ?? text
