// Text marked up with Telegram's few HTML tags. Every tag must be known, closed and closed in turn.
import { type Entity, type EntityType, readTimeFormat, sorted } from './entity.ts'
import { decodeAt } from './html-character.ts'
import { readEndTag, readStartTag, type Tag } from './html-tag.ts'
import { emojiId } from './link.ts'
import { linkTo, type Marked, unparsed, unparsedAt } from './scan.ts'

type Open = Tag & { offset: number }

const simple: Record<string, EntityType> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
}

export function parseHtml(html: string): Marked {
  const entities: Entity[] = []
  const open: Open[] = []
  let text = ''
  let torn = false
  for (let at = 0; at < html.length; ) {
    const character = decodeAt(html, at)
    if (character) {
      torn ||= !character.text.isWellFormed()
      text += character.text
      at = character.end
    } else if (html[at] !== '<') {
      text += html[at++]
    } else if (html[at + 1] === '/') {
      at = close(html, at, open, text, entities)
    } else {
      const { tag, end } = readStartTag(html, at)
      open.push({ ...tag, offset: text.length })
      at = end
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) throw unparsed(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  if (torn) throw unparsed(tornText)
  return { text, entities: sorted(entities.map(withoutCodeLanguage)) }
}

const tornText =
  'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units'

/** Answers where the end tag ends. */
function close(html: string, begin: number, open: Open[], text: string, entities: Entity[]): number {
  const tag = open.at(-1)
  if (!tag) throw unparsedAt('Unexpected end tag', html, begin)
  const { name, end } = readEndTag(html, begin)
  if (name !== '' && name !== tag.name) {
    throw unparsedAt('Unmatched end tag', html, begin, `, expected "</${tag.name}>", found "</${name}>"`)
  }
  if (text.length > tag.offset) add(tag, text, entities)
  open.pop()
  return end
}

function add(tag: Open, text: string, entities: Entity[]): void {
  const place = { offset: tag.offset, length: text.length - tag.offset }
  const last = entities.at(-1)
  const same = last?.offset === place.offset && last.length === place.length
  if (tag.name === 'pre' && same && last.type === 'code' && last.language) last.type = 'pre'
  else if (tag.name === 'code' && same && last.type === 'pre' && !last.language && tag.value) {
    last.language = tag.value
  } else {
    const entity = meaning(tag, text.slice(tag.offset))
    if (entity) entities.push({ ...place, ...entity })
  }
}

function meaning({ name, value, unix }: Open, inner: string): Omit<Entity, 'offset' | 'length'> | undefined {
  const type = simple[name]
  if (type) return { type }
  switch (name) {
    case 'a':
      return linkTo(value || inner)
    case 'pre':
      return { type: 'pre' }
    case 'code':
      return { type: 'code', language: value }
    case 'tg-emoji': {
      const emoji = emojiId(value)
      if (emoji === undefined) throw unparsed('Invalid custom emoji identifier specified')
      return { type: 'custom_emoji', emoji }
    }
    case 'tg-time': {
      const timeFormat = readTimeFormat(value)
      if (timeFormat === undefined) throw unparsed('Invalid date format used')
      return unix > 0 ? { type: 'date_time', time: unix, timeFormat } : undefined
    }
    default:
      return { type: value ? 'expandable_blockquote' : 'blockquote' }
  }
}

/** Only a block keeps its language. */
function withoutCodeLanguage({ language, ...entity }: Entity): Entity {
  return language && entity.type === 'pre' ? { ...entity, language } : entity
}
