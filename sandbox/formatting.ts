// The text or the caption of a call, with its entities.
import type { MessageEntity } from 'grammy/types'
import type { Args } from './args.ts'
import type { Core } from './core.ts'
import { formatText } from './entities/format.ts'

export function formatArgs(
  { world }: Core,
  args: Args,
  name: 'text',
): { text: string; entities?: MessageEntity[] } {
  const formatted = formatText(
    args.text(name),
    { parseMode: args.text('parse_mode'), entities: args.text('entities') },
    { kind: 'text', findUser: (id) => world.accounts[id]?.user },
  )
  return { text: formatted.text, ...(formatted.entities.length > 0 && { entities: formatted.entities }) }
}

/** Nothing at all when there is no caption. */
export function captionArgs(
  { world }: Core,
  args: Args,
): { caption?: string; caption_entities?: MessageEntity[] } {
  const { text, entities } = formatText(
    args.text('caption'),
    { parseMode: args.text('parse_mode'), entities: args.text('caption_entities') },
    { kind: 'caption', findUser: (id) => world.accounts[id]?.user },
  )
  return { ...(text !== '' && { caption: text }), ...(entities.length > 0 && { caption_entities: entities }) }
}
