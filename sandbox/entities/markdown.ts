// The first Markdown: bold, italic, code, blocks and links, none inside another. Only four characters can be escaped,
// and only outside of them.
import { isUtf8 } from 'node:buffer'
import { bytesBefore } from './clean.ts'
import type { Entity } from './entity.ts'
import { beginningOfBlock, charAt, linkTo, type Marked, unparsedAt } from './scan.ts'

const marks = '_*`['

export function parseMarkdown(markdown: string): Marked {
  const marked: Marked = { text: '', entities: [] }
  let at = 0
  while (at < markdown.length) {
    const symbol = charAt(markdown, at)
    if (symbol === '\\' && marks.includes(charAt(markdown, at + 1))) {
      marked.text += charAt(markdown, at + 1)
      at += 2
    } else if (marks.includes(symbol)) {
      at = readEntity(markdown, at, marked)
    } else {
      marked.text += symbol
      at++
    }
  }
  return marked
}

/** Answers where the text goes on. */
function readEntity(markdown: string, begin: number, marked: Marked): number {
  const symbol = charAt(markdown, begin)
  const isBlock = markdown.startsWith('```', begin)
  const block = isBlock ? beginningOfBlock(markdown, begin + 3) : undefined
  const closing = isBlock ? '```' : symbol === '[' ? ']' : symbol
  const from = block?.at ?? begin + 1
  const end = markdown.indexOf(closing, from)
  if (end < 0) throw unparsedAt("Can't find end of the entity starting", markdown, begin)
  const place = { offset: marked.text.length, length: end - from }
  marked.text += markdown.slice(from, end)
  if (place.length === 0) return end + closing.length
  if (symbol === '[') return readLink(markdown, begin, end, { place, marked })
  marked.entities.push({ ...place, ...meaning(symbol, block?.language) })
  return end + closing.length
}

function meaning(symbol: string, language: string | undefined): Pick<Entity, 'type' | 'language'> {
  if (language !== undefined) return { type: 'pre', language }
  return { type: symbol === '_' ? 'italic' : symbol === '*' ? 'bold' : 'code' }
}

type Place = { offset: number; length: number }

/** Without an address behind it the text is one. An address that does not end goes to the end of all. */
function readLink(
  markdown: string,
  begin: number,
  end: number,
  { place, marked }: { place: Place; marked: Marked },
): number {
  const closed = markdown.indexOf(')', end + 2)
  const addressEnd = closed < 0 ? markdown.length : closed
  const hasAddress = charAt(markdown, end + 1) === '('
  const before = Buffer.byteLength(marked.text.slice(0, place.offset))
  const dropped = bytesBefore(markdown, begin + 1) - before
  const inner = markdown.slice(begin + 1, end)
  const link = linkTo(hasAddress ? markdown.slice(end + 2, addressEnd) : shifted(inner, dropped))
  if (link) marked.entities.push({ ...place, ...link })
  return hasAddress ? addressEnd + 1 : end + 1
}

/** Telegram looks for this address where it has just written the text without its marks, so every mark before moves it. */
function shifted(address: string, by: number): string {
  const bytes = Buffer.from(address)
  if (by >= bytes.length) return address
  const seen = Buffer.concat([bytes.subarray(by), bytes.subarray(-by)])
  return isUtf8(seen) ? seen.toString() : ''
}
