// The second Markdown: everything nests, a line that begins with > is quoted, and every character that could mean
// something must be escaped when it does not.
import { type Entity, sorted } from './entity.ts'
import { linkBehind, timeOrEmojiBehind } from './markdown-v2-link.ts'
import { beginningOfBlock, charAt, isEscape, type Marked, unparsed, unparsedAt } from './scan.ts'

/** As Telegram's refusals call them. */
type Kind =
  | 'Bold'
  | 'Italic'
  | 'Underline'
  | 'Strikethrough'
  | 'Spoiler'
  | 'Code'
  | 'Pre'
  | 'PreCode'
  | 'TextUrl'
  | 'CustomEmoji'
  | 'BlockQuote'

type Open = { kind: Kind; offset: number; at: number; language: string }

type Reading = Marked & {
  markdown: string
  at: number
  open: Open[]
  inQuote: boolean
  /** Nothing of the line was read yet but carriage returns. */
  lineBegins: boolean
}

const types: Partial<Record<Kind, Entity['type']>> = {
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
  Spoiler: 'spoiler',
  Code: 'code',
  Pre: 'pre',
  PreCode: 'pre',
}

const closings: Record<Kind, string> = {
  Bold: '*',
  Italic: '_',
  Underline: '__',
  Strikethrough: '~',
  Spoiler: '||',
  Code: '`',
  Pre: '```',
  PreCode: '```',
  TextUrl: ']',
  CustomEmoji: ']',
  BlockQuote: '',
}

export function parseMarkdownV2(markdown: string): Marked {
  const reading: Reading = {
    markdown,
    at: 0,
    text: '',
    entities: [],
    open: [],
    inQuote: false,
    lineBegins: true,
  }
  while (reading.at < markdown.length) step(reading)
  if (reading.inQuote) endLastQuote(reading)
  const unclosed = reading.open.at(-1)
  if (unclosed) throw noEndOf(unclosed, markdown)
  return { text: reading.text, entities: sorted(reading.entities) }
}

const noEndOf = ({ kind, at }: Open, markdown: string) =>
  unparsedAt(`Can't find end of ${kind} entity`, markdown, at)

function step(reading: Reading): void {
  const { markdown, at, open } = reading
  const top = open.at(-1)
  const symbol = charAt(markdown, at)
  const reserved = top && ['Code', 'Pre', 'PreCode'].includes(top.kind) ? '`' : '_*[]()~`>#+-=|{}.!\n'
  const leavesQuote = reading.inQuote && symbol === '\n' && markdown[at + 1] !== '>'
  if (isEscape(markdown, at)) copy(reading, 1, markdown[at + 1] === '\n')
  else if (!reserved.includes(symbol)) copy(reading, 0, false)
  else if (top && leavesQuote) endQuoteAtLine(reading, top)
  else if (top && ends(top, markdown, at)) close(reading, top)
  else if (symbol === '\n') copy(reading, 0, true)
  else if (symbol === '>' && reading.lineBegins) beginQuote(reading)
  else begin(reading)
}

/** One character of the text, after a backslash or not. A line break in code begins no line. */
function copy(reading: Reading, escaped: 0 | 1, beginsLine: boolean): void {
  const symbol = charAt(reading.markdown, reading.at + escaped)
  reading.text += symbol
  reading.at += 1 + escaped
  if (symbol !== '\r') reading.lineBegins = beginsLine
}

function ends({ kind }: Open, markdown: string, at: number): boolean {
  if (kind === 'BlockQuote') return false
  if (kind === 'Italic' && markdown[at + 1] === '_') return false
  return markdown.startsWith(closings[kind], at)
}

const openings: [string, Kind][] = [
  ['__', 'Underline'],
  ['_', 'Italic'],
  ['*', 'Bold'],
  ['~', 'Strikethrough'],
  ['||', 'Spoiler'],
  ['[', 'TextUrl'],
  ['```', 'Pre'],
  ['`', 'Code'],
  ['![', 'CustomEmoji'],
]

function begin(reading: Reading): void {
  const { markdown, at, text } = reading
  const [mark, kind] = openings.find(([opening]) => markdown.startsWith(opening, at)) ?? []
  if (mark === undefined || kind === undefined) {
    throw unparsed(`Character '${markdown[at]}' is reserved and must be escaped with the preceding '\\'`)
  }
  const from = at + mark.length
  const block = kind === 'Pre' ? beginningOfBlock(markdown, from) : { language: '', at: from }
  reading.open.push({
    kind: block.language ? 'PreCode' : kind,
    offset: text.length,
    at,
    language: block.language,
  })
  reading.at = block.at
}

function close(reading: Reading, entity: Open): void {
  const { kind, offset, language } = entity
  const type = types[kind]
  reading.at += closings[kind].length
  const inner = reading.text.slice(offset)
  const meaning = type ? { type, language } : behind(reading, kind, inner)
  if (inner !== '' && meaning) reading.entities.push({ offset, length: inner.length, ...meaning })
  reading.open.pop()
}

/** What stands in brackets after the text of a link, an emoji or a moment. */
function behind(reading: Reading, kind: Kind, inner: string) {
  const { markdown, at } = reading
  const { meaning, end } =
    kind === 'TextUrl' ? linkBehind(markdown, at, inner) : timeOrEmojiBehind(markdown, at)
  reading.at = end
  return meaning
}

function beginQuote(reading: Reading): void {
  const { at, text } = reading
  if (!reading.inQuote) reading.open.push({ kind: 'BlockQuote', offset: text.length, at, language: '' })
  reading.inQuote = true
  reading.at++
}

/** The line after is not quoted. A spoiler that has only just begun makes the quote expandable. */
function endQuoteAtLine(reading: Reading, top: Open): void {
  const { markdown, at, open, text } = reading
  const quote = top.kind === 'BlockQuote' ? top : open.at(-2)
  const justBegun = top.at === at - 2 || (top.at === at - 3 && text.endsWith('\r'))
  const expandable = top.kind === 'Spoiler' && justBegun
  if (!quote || (quote !== top && !expandable)) throw noEndOf(top, markdown)
  if (quote.kind !== 'BlockQuote') throw noEndOf(quote, markdown)
  copy(reading, 0, true)
  addQuote(reading, quote, expandable)
}

function endLastQuote(reading: Reading): void {
  const { markdown, open } = reading
  const top = open.at(-1)
  const expandable = top?.kind === 'Spoiler' && top.at === markdown.length - 2
  const quote = expandable ? open.at(-2) : top
  if (quote?.kind === 'BlockQuote') addQuote(reading, quote, expandable)
  else if (expandable) open.pop()
}

function addQuote(reading: Reading, quote: Open, expandable: boolean): void {
  const length = reading.text.length - quote.offset
  const type = expandable ? 'expandable_blockquote' : 'blockquote'
  if (length > 0) reading.entities.push({ type, offset: quote.offset, length })
  reading.open.splice(expandable ? -2 : -1)
  reading.inQuote = false
}
