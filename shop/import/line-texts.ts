// What a row says in words: description and category, as plain text and as a path.
import type { LocalText } from '#db/schema/kinds.ts'
import { limits, tidy } from '../products/product-input.ts'
import { deepest, readPath, readPaths } from './category-path.ts'
import { type Cells, isDash, type Note } from './cells.ts'
import type { Field } from './fields.ts'
import type { Header } from './header.ts'
import { looksLikeHtml, plainTextOf } from './html-text.ts'
import type { Line } from './line.ts'
import type { Reading } from './lines.ts'
import { textOf } from './table.ts'

export function readDescription(cells: Cells, { header, language }: Reading): LocalText | undefined {
  const said = (field: Field): string | undefined => {
    if (!cells.has(field)) return undefined
    if (isDash(cells.get(field))) return ''
    const text = descriptionOf(textOf(cells.get(field)), header)
    return text === '' ? undefined : text
  }
  const short = said('shortDescription')
  const main = said('description') ?? (short === '' ? undefined : short)
  const both = { [language]: main, ru: said('descriptionRu'), en: said('descriptionEn') }
  if (both[language] === undefined) both[language] = main
  const told = Object.entries(both).filter(([, value]) => value !== undefined)
  return told.length === 0 ? undefined : (Object.fromEntries(told) as LocalText)
}

function descriptionOf(text: string, { dialect }: Header): string {
  const html = dialect === 'woo' ? text.replaceAll('\\n', '\n') : text
  const isHtml = dialect === 'woo' || dialect === 'shopify' || (dialect === 'plain' && looksLikeHtml(html))
  const plain = tidy(isHtml ? plainTextOf(html) : html)
  return plain.length <= limits.description ? plain : `${plain.slice(0, limits.description - 1).trimEnd()}…`
}

const deepestCategory = 6

export function readCategory(cells: Cells, { header }: Reading, note: Note): Line['category'] {
  if (isDash(cells.get('category'))) return null
  const custom = cells.text('customType')
  const text = custom === '' ? cells.text('category').replace(/\s*\n\s*/g, ' ') : custom
  const path = header.dialect === 'woo' ? deepest(readPaths(text)) : readPath(text)
  if (path.length > deepestCategory || path.some((name) => name.length > limits.title)) {
    note('category-deep', text)
    return undefined
  }
  return path.length === 0 ? undefined : path
}
