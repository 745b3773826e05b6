// Cuts a text with entities into what a page draws: paragraphs, quotes and blocks of code, and in each the pieces that
// look the same from end to end. It draws nothing itself and needs nothing of Node.
import type { MessageEntity } from 'grammy/types'

export type Kind = {
  type: MessageEntity['type']
  /** Where a tap leads, if it leaves the chat. */
  url?: string
  userId?: number
  language?: string
  emojiId?: string
  unixTime?: number
  timeFormat?: string
}

/** The outermost kind first. */
export type Piece = { text: string; kinds: Kind[] }

export type Line = { block: 'text'; pieces: Piece[] } | { block: 'pre'; text: string; language: string }
export type Block = Line | { block: 'quote'; expandable: boolean; lines: Line[] }

type Span = { from: number; to: number }

export function segments(text: string, entities: readonly MessageEntity[]): Piece[] {
  return cut(text, entities, { from: 0, to: text.length })
}

/** A line break beside a quote or a block of code is not drawn; the block ends the line itself. */
export function blocks(text: string, entities: readonly MessageEntity[]): Block[] {
  return split(text, entities, { from: 0, to: text.length }, isBlock).map((part): Block => {
    const { entity, span } = part
    if (entity?.type !== 'blockquote' && entity?.type !== 'expandable_blockquote') {
      return line(text, entities, part)
    }
    const lines = split(text, entities, span, isCode).map((inner) => line(text, entities, inner))
    return { block: 'quote', expandable: entity.type === 'expandable_blockquote', lines }
  })
}

const isCode = ({ type }: MessageEntity) => type === 'pre'
const isBlock = (entity: MessageEntity) =>
  isCode(entity) || entity.type === 'blockquote' || entity.type === 'expandable_blockquote'

type Part = { span: Span; entity?: MessageEntity }

function line(text: string, entities: readonly MessageEntity[], { span, entity }: Part): Line {
  if (entity?.type !== 'pre') {
    return {
      block: 'text',
      pieces: cut(
        text,
        entities.filter((inner) => !isBlock(inner)),
        span,
      ),
    }
  }
  return { block: 'pre', text: text.slice(span.from, span.to), language: entity.language ?? '' }
}

/** The outermost entities that pass, and what is between them. */
function split(
  text: string,
  entities: readonly MessageEntity[],
  { from, to }: Span,
  passes: (entity: MessageEntity) => boolean,
): Part[] {
  const parts: Part[] = []
  let at = from
  let breakIsDrawn = true
  const between = (end: number, blockFollows: boolean) => {
    const begin = !breakIsDrawn && at < end && text[at] === '\n' ? at + 1 : at
    const until = blockFollows && end > begin && text[end - 1] === '\n' ? end - 1 : end
    if (begin < until) parts.push({ span: { from: begin, to: until } })
  }
  for (const entity of entities.filter(passes)) {
    const end = Math.min(entity.offset + entity.length, to)
    if (entity.offset < at || entity.offset >= end) continue
    between(entity.offset, true)
    breakIsDrawn = text[end - 1] === '\n' && end - 1 > entity.offset
    parts.push({ span: { from: entity.offset, to: breakIsDrawn ? end - 1 : end }, entity })
    at = end
  }
  between(to, false)
  return parts
}

function cut(text: string, entities: readonly MessageEntity[], { from, to }: Span): Piece[] {
  const inside = entities.filter(({ offset, length }) => offset < to && offset + length > from)
  const edges = inside.flatMap(({ offset, length }) => [offset, offset + length])
  const places = [...new Set([from, ...edges.filter((edge) => edge > from && edge < to), to])]
  places.sort((a, b) => a - b)
  return places.slice(0, -1).map((begin, index) => {
    const end = places[index + 1] ?? to
    const covering = inside.filter(({ offset, length }) => offset <= begin && offset + length >= end)
    return { text: text.slice(begin, end), kinds: covering.map((entity) => kindOf(entity, text)) }
  })
}

function kindOf(entity: MessageEntity, text: string): Kind {
  const { type } = entity
  const written = text.slice(entity.offset, entity.offset + entity.length)
  switch (entity.type) {
    case 'text_link':
      return { type, url: entity.url }
    case 'url':
      return { type, url: /^[a-z]+:\/\//i.test(written) ? written : `http://${written}` }
    case 'email':
      return { type, url: `mailto:${written}` }
    case 'phone_number':
      return { type, url: `tel:${written.replace(/[^\d+]/g, '')}` }
    case 'mention':
      return { type, url: `https://t.me/${written.slice(1)}` }
    case 'text_mention':
      return { type, userId: entity.user.id }
    case 'pre':
      return { type, language: entity.language ?? '' }
    case 'custom_emoji':
      return { type, emojiId: entity.custom_emoji_id }
    case 'date_time':
      return { type, unixTime: entity.unix_time, timeFormat: entity.date_time_format }
    default:
      return { type }
  }
}
