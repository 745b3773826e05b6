// A text with its entities, as Telegram makes it of what a bot sends: marked up or with entities beside it. Refuses in
// Telegram's words and order. Everybody who sends, edits or captions asks here.
import type { MessageEntity } from 'grammy/types'
import { badRequest } from '../api/refusal.ts'
import { addFound, arrange, cutStyles } from './arrange.ts'
import { checkEntities } from './checked.ts'
import { clean } from './clean.ts'
import { type Entity, type FindUser, isStyle, published, sorted } from './entity.ts'
import { findEntities } from './found.ts'
import { parseGiven } from './given.ts'
import { parseHtml } from './html.ts'
import { parseMarkdown } from './markdown.ts'
import { parseMarkdownV2 } from './markdown-v2.ts'
import type { Marked } from './scan.ts'
import { isBlank, trim } from './trim.ts'

/** `entities` is JSON as it came; it counts only without a parse mode. */
export type Markup = { parseMode: string; entities: string }
/** A caption may be empty, and is shorter. */
export type Use = { kind: 'text' | 'caption'; findUser: FindUser }
export type FormattedText = { text: string; entities: MessageEntity[] }

const largestRaw = 32_768
const longest = { text: 4096, caption: 1024 }
const mostEntities = 100

export function formatText(raw: string, markup: Markup, use: Use): FormattedText {
  return parseText(raw, markup, use)()
}

/** The markup is read at once; the rest, when it is asked for, as Telegram looks at the chat in between. */
export function parseText(raw: string, markup: Markup, use: Use): () => FormattedText {
  if (use.kind === 'text' && raw === '') throw badRequest('Message text is empty')
  const marked = parse(raw, markup)
  return () => finish(marked, use)
}

function finish(marked: Marked, { kind, findUser }: Use): FormattedText {
  const settled = settle({ ...marked, entities: checkEntities(marked.entities) })
  if (kind === 'text' && isBlank(settled.text)) throw badRequest('Text must be non-empty')
  if ([...settled.text].length > longest[kind]) {
    throw badRequest(kind === 'text' ? 'Message is too long' : 'Message caption is too long')
  }
  const known = settled.entities.filter(({ user }) => user === undefined || findUser(user))
  const entities = addFound(arrange(notTooMany(known)), findEntities(settled.text))
  return { text: settled.text, entities: published(entities, findUser) }
}

function parse(raw: string, { parseMode, entities }: Markup): Marked {
  if (Buffer.byteLength(raw) > largestRaw) throw badRequest('Text is too long')
  const mode = parseMode.toLowerCase()
  const isPlain = raw === '' || mode === '' || mode === 'none'
  if (!isPlain && !parsers.has(mode)) throw badRequest('Unsupported parse_mode')
  if (!raw.isWellFormed()) {
    throw badRequest(`${isPlain ? 'Strings' : 'Text'} must be encoded in UTF-8`)
  }
  return (isPlain ? undefined : parsers.get(mode))?.(raw) ?? { text: raw, entities: parseGiven(entities) }
}

const parsers: ReadonlyMap<string, (raw: string) => Marked> = new Map([
  ['html', parseHtml],
  ['markdown', parseMarkdown],
  ['markdownv2', parseMarkdownV2],
])

/** Taking characters out can make entities touch, so they are made to fit again. */
function settle({ text, entities }: Marked): Marked {
  const cleaned = clean(text, arrange(entities))
  return trim({ ...cleaned, entities: arrange(cleaned.entities) })
}

/** Of a hundred entities links and blocks come first; emoji are not counted. */
function notTooMany(entities: readonly Entity[]): Entity[] {
  const emoji = entities.filter(({ type }) => type === 'custom_emoji')
  const blocks = entities.filter((entity) => entity.type !== 'custom_emoji' && !isStyle(entity))
  const styles = cutStyles(sorted(entities.filter(isStyle)), [])
  return [...emoji, ...[...blocks, ...styles].slice(0, mostEntities)]
}
