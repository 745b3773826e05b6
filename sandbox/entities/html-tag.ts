// Reads one tag: its name, and of its attributes the ones that matter for it. Says what is wrong with the rest.
import { decodeAt } from './html-character.ts'
import { charAt, isSpace, nothing, skipWhile, unparsedAt } from './scan.ts'
import { lowerAscii } from './url.ts'

/** `value` is the address, language, class, emoji or format, whichever the tag has. */
export type Tag = { name: string; value: string; unix: number }

const known = 'a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(
  ' ',
)
const inName = (symbol: string) => !isSpace(symbol) && symbol !== '>'
const inAttributeName = (symbol: string) => !isSpace(symbol) && !`=>/"'`.includes(symbol)
const isBlank = (symbol: string) => symbol !== nothing && isSpace(symbol)

export function readStartTag(html: string, begin: number): { tag: Tag; end: number } {
  let at = skipWhile(html, begin + 1, inName)
  if (charAt(html, at) === nothing) throw unparsedAt('Unclosed start tag', html, begin)
  const tag = { name: lowerAscii(html.slice(begin + 1, at)), value: '', unix: 0 }
  if (!known.includes(tag.name)) {
    throw unparsedAt(`Unsupported start tag "${tag.name}"`, html, begin)
  }
  for (at = skipWhile(html, at, isBlank); charAt(html, at) !== '>'; at = skipWhile(html, at, isBlank)) {
    at = readAttribute(html, at, begin, tag)
  }
  if (tag.name === 'span' && tag.value !== 'spoiler') {
    throw unparsedAt('Tag "span" must have class "tg-spoiler"', html, begin)
  }
  return { tag, end: at + 1 }
}

export function readEndTag(html: string, begin: number): { name: string; end: number } {
  const nameEnd = skipWhile(html, begin + 2, inName)
  const end = skipWhile(html, nameEnd, isBlank)
  if (charAt(html, end) !== '>') throw unparsedAt('Unclosed end tag', html, begin)
  return { name: lowerAscii(html.slice(begin + 2, nameEnd)), end: end + 1 }
}

/** Answers where it ends. */
function readAttribute(html: string, from: number, begin: number, tag: Tag): number {
  const nameEnd = skipWhile(html, from, inAttributeName)
  const name = html.slice(from, nameEnd)
  if (name === '') throw unparsedAt(`Empty attribute name in the tag "${tag.name}"`, html, begin)
  const sign = skipWhile(html, nameEnd, isBlank)
  const at = charAt(html, sign) === '=' ? skipWhile(html, sign + 1, isBlank) : sign
  if (charAt(html, at) === nothing) throw unparsedAt(`Unclosed start tag "${tag.name}"`, html, begin)
  if (charAt(html, sign) !== '=') {
    if (name === 'expandable') take(tag, name, '')
    return sign
  }
  const { value, end } = `"'`.includes(charAt(html, at)) ? readQuoted(html, at) : readToken(html, at)
  if (charAt(html, end) === nothing) throw unparsedAt('Unclosed start tag', html, begin)
  take(tag, name, value)
  return end
}

function readToken(html: string, from: number): { value: string; end: number } {
  const end = skipWhile(html, from, (symbol) => /[a-zA-Z0-9.-]/.test(symbol))
  if (inName(charAt(html, end))) throw unparsedAt('Unexpected end of name token', html, from)
  return { value: lowerAscii(html.slice(from, end)), end }
}

function readQuoted(html: string, from: number): { value: string; end: number } {
  const quote = charAt(html, from)
  let value = ''
  let at = from + 1
  while (charAt(html, at) !== quote && charAt(html, at) !== nothing) {
    const character = decodeAt(html, at)
    value += character?.text ?? charAt(html, at)
    at = character?.end ?? at + 1
  }
  return { value, end: charAt(html, at) === quote ? at + 1 : at }
}

function take(tag: Tag, name: string, value: string): void {
  switch (`${tag.name} ${name}`) {
    case 'a href':
    case 'tg-emoji emoji-id':
    case 'tg-time format':
      tag.value = value
      break
    case 'code class':
      if (value.startsWith('language-')) tag.value = value.slice('language-'.length)
      break
    case 'span class':
      if (value.startsWith('tg-')) tag.value = value.slice('tg-'.length)
      break
    case 'blockquote expandable':
      tag.value = 'yes'
      break
    case 'tg-time unix':
      tag.unix = Number.parseInt(value, 10) | 0
      break
  }
}
