// A formatted text on one line, for tables: `text | bold 0+4, text_link 5+2 https://x.org/`, or what it was refused with.
import type { MessageEntity, User } from 'grammy/types'
import { Refusal } from '#sandbox/api/refusal.ts'
import { formatText } from '#sandbox/entities/format.ts'

export const anna: User = { id: 77, is_bot: false, first_name: 'Anna' }
const findUser = (id: number) => (id === anna.id ? anna : undefined)

type Given = { parseMode?: string; entities?: unknown; kind?: 'text' | 'caption' }

export function formatted(raw: string, { parseMode = '', entities = '', kind = 'text' }: Given = {}) {
  const json = typeof entities === 'string' ? entities : JSON.stringify(entities)
  return formatText(raw, { parseMode, entities: json }, { kind, findUser })
}

export function line(raw: string, given: Given = {}): string {
  try {
    const { text, entities } = formatted(raw, given)
    return [text, entities.map(short).join(', ')].filter(Boolean).join(' | ')
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 400) return problem.message
    throw problem
  }
}

function short(entity: MessageEntity): string {
  return [entity.type, `${entity.offset}+${entity.length}`, detail(entity)].filter(Boolean).join(' ')
}

function detail(entity: MessageEntity): string {
  switch (entity.type) {
    case 'text_link':
      return entity.url
    case 'text_mention':
      return entity.user.first_name
    case 'pre':
      return entity.language ?? ''
    case 'custom_emoji':
      return entity.custom_emoji_id
    case 'date_time':
      return `${entity.unix_time} ${entity.date_time_format}`.trim()
    default:
      return ''
  }
}
