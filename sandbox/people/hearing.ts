// What of a chat the bot gets to hear. In a group that does not trust it: commands, what names it, answers to all that, and
// lines in the middle of the chat.
import type { Message } from 'grammy/types'
import type { Core } from '../core.ts'
import { isService } from '../messages/contents.ts'
import type { Room, World } from '../world.ts'

/** The bot is told of a message, where it may hear it. */
export function hear(
  core: Core,
  room: Room,
  message: Message,
  kind: 'message' | 'edited_message' = 'message',
): void {
  if (!reachesBot(core.world, room, message)) return
  if (room.kind === 'channel') {
    core.updates.push(kind === 'message' ? 'channel_post' : 'edited_channel_post', message as never)
  } else core.updates.push(kind, message as never)
}

export function reachesBot(world: World, room: Room, message: Message): boolean {
  if (room.kind === 'private') return true
  const status = room.members[world.bot.id]
  if (status === undefined || status === 'left' || status === 'kicked') return false
  if (world.bot.readsGroups || status === 'administrator' || room.kind === 'channel') return true
  const answered = message.reply_to_message
  if (answered !== undefined && !isService(answered) && isAbout(world, answered)) return true
  return isAbout(world, message) || isService(message)
}

/** From the bot, through it, or meant for it. */
function isAbout(world: World, message: Message): boolean {
  const { id } = world.bot
  return message.from?.id === id || message.via_bot?.id === id || namesBot(world, message)
}

/** By its name, or by a command for nobody in particular. */
function namesBot({ bot }: World, message: Message): boolean {
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  return entities.some(({ type, offset, length }) => {
    if (type !== 'bot_command' && type !== 'mention') return false
    const [, name] = text.slice(offset, offset + length).split('@')
    return name === undefined || name.toLowerCase() === bot.username.toLowerCase()
  })
}
