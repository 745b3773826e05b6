// Taking messages away, and which of them a bot may.

import { badRequest } from '../api/refusal.ts'
import type { Core, Methods } from '../core.ts'
import { mayManage } from '../members.ts'
import { isService } from '../messages/contents.ts'
import { messageFor, messageIdOf, messageIdsOf, messagesFor, type Named } from '../messages/named-message.ts'
import type { GroupRoom } from '../world.ts'

const longest = 2 * 86_400
const diceStays = 86_400

export const deletingMethods: Methods = {
  deleteMessage(core, args) {
    if (args.text('chat_id') === '') throw badRequest('Chat identifier is not specified')
    if (messageIdOf(args) === 0) throw badRequest('Message identifier is not specified')
    const named = messageFor(core.world, args, 'write', 'message to delete')
    checkDeletable(core, named)
    takeAway(core, named)
    return true
  },
  /** What is not there is passed over; one that may not be deleted keeps all of them. */
  deleteMessages(core, args) {
    const ids = messageIdsOf(args)
    const { room, kept } = messagesFor({ world: core.world, ids }, args, 'write', ['message to delete'])
    for (const one of kept) checkDeletable(core, { room, kept: one })
    for (const one of kept) takeAway(core, { room, kept: one })
    return true
  },
}

function checkDeletable(core: Core, named: Named): void {
  const { room } = named
  if (room.kind === 'supergroup' || room.kind === 'channel') {
    if (!isDeletableInBig(core, named, room)) throw badRequest("Message can't be deleted")
  } else if (!isDeletableForAll(core, named)) throw badRequest("Message can't be deleted for everyone")
}

function isDeletableInBig({ world, clock }: Core, { kept: { message } }: Named, room: GroupRoom): boolean {
  if (clock.date() >= message.date + longest) return false
  if (message.message_id === 1 || 'forum_topic_created' in message || 'migrate_from_chat_id' in message) {
    return false
  }
  if (mayManage(world, room, 'can_delete_messages')) return true
  if (room.kind === 'channel') return mayManage(world, room, 'can_post_messages')
  return message.from?.id === world.bot.id && !isService(message)
}

function isDeletableForAll({ world, clock }: Core, { room, kept: { message } }: Named): boolean {
  const age = clock.date() - message.date
  if (age > longest) return false
  if (room.kind === 'private') return !('dice' in message && age < diceStays)
  const own = message.from?.id === world.bot.id && !isService(message)
  return own || (room.kind === 'group' && room.members[world.bot.id] === 'administrator')
}

/** With it goes the keyboard that it brought, and its place at the top. */
export function takeAway(core: Core, { room, kept }: Named): void {
  const { message_id } = kept.message
  kept.deleted = true
  room.pinned = room.pinned.filter((id) => id !== message_id)
  for (const [person, { messageId }] of Object.entries(room.keyboards)) {
    if (messageId === message_id) delete room.keyboards[person]
  }
  core.changed()
}
