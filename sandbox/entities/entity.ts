// An entity on its way through: flat, with every property that some type needs, and only the id of whom it mentions.
// Decides the order of entities and what a client is told of them. It knows no text.
import type { MessageEntity, User } from 'grammy/types'

/** A bank card is found and keeps its place, but no bot is told of it. */
export type EntityType = MessageEntity['type'] | 'bank_card_number'

export type Entity = {
  type: EntityType
  offset: number
  length: number
  language?: string
  url?: string
  user?: number
  emoji?: string
  time?: number
  timeFormat?: string
}

export type FindUser = (id: number) => User | undefined

const styles: readonly EntityType[] = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler']
const quotes: readonly EntityType[] = ['blockquote', 'expandable_blockquote']
const monospaced: readonly EntityType[] = ['pre', 'code', 'date_time']
const found: readonly EntityType[] = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]

export const isStyle = ({ type }: Entity): boolean => styles.includes(type)
export const isQuote = ({ type }: Entity): boolean => quotes.includes(type)
/** No style lives inside it. */
export const isPlain = ({ type }: Entity): boolean => monospaced.includes(type)
/** Only Telegram finds these; whoever sends them is not listened to. */
export const isFoundType = (type: string): boolean => found.some((known) => known === type)

const ranks: Partial<Record<EntityType, number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 10,
  code: 20,
  date_time: 30,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
}

/** A block in a language stands before one without. */
const rank = ({ type, language }: Entity): number =>
  (ranks[type] ?? 50) + (type === 'pre' && !language ? 1 : 0)

export const endOf = ({ offset, length }: Entity): number => offset + length

/** What begins first, then what is longer, is outside. */
export const sorted = (entities: readonly Entity[]): Entity[] =>
  entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length || rank(a) - rank(b))

/** The entities as a bot is told of them. A mention of somebody unknown is none. */
export function published(entities: readonly Entity[], findUser: FindUser): MessageEntity[] {
  return entities.flatMap((entity) => publish(entity, findUser) ?? [])
}

function publish(entity: Entity, findUser: FindUser): MessageEntity | undefined {
  const { type, offset, length } = entity
  const place = { offset, length }
  switch (type) {
    case 'bank_card_number':
      return undefined
    case 'pre':
      return entity.language ? { ...place, type, language: entity.language } : { ...place, type }
    case 'text_link':
      return { ...place, type, url: entity.url ?? '' }
    case 'custom_emoji':
      return { ...place, type, custom_emoji_id: entity.emoji ?? '' }
    case 'text_mention': {
      const user = findUser(entity.user ?? 0)
      return user && { ...place, type, user }
    }
    case 'date_time':
      return { ...place, type, unix_time: entity.time ?? 0, date_time_format: formatOf(entity) }
    default:
      return { ...place, type }
  }
}

type DateTimeFormat = MessageEntity.DateTimeMessageEntity['date_time_format']

function formatOf({ timeFormat = '' }: Entity): DateTimeFormat {
  if (timeFormat === 'r') return 'r'
  const has = (letter: string) => timeFormat.includes(letter)
  const day = has('d') ? 'd' : has('D') ? 'D' : ''
  const time = has('t') ? 't' : has('T') ? 'T' : ''
  return `${has('w') ? 'w' : ''}${day}${time}`
}

/** `R`, `W` and repetitions are allowed; what is none of it is refused by whoever asks. */
export function readTimeFormat(format: string): string | undefined {
  if (/^r$/i.test(format)) return 'r'
  return /^[tTdDwW]*$/.test(format) ? format.replaceAll('W', 'w') : undefined
}
