// Messages at the top of a chat, each told of by a line in the middle of it.

import { badRequest } from '../api/refusal.ts'
import { botShown, chatFor } from '../chats.ts'
import type { Core, Methods } from '../core.ts'
import { mayManage } from '../members.ts'
import { isService } from '../messages/contents.ts'
import { messageFor, messageIdOf, type Named } from '../messages/named-message.ts'
import { withoutReply } from '../messages/sending.ts'
import { tellChat } from '../people/standing.ts'
import { findKept, type Room, type World } from '../world.ts'

export const pinningMethods: Methods = {
  pinChatMessage(core, args) {
    const named = messageFor(core.world, args, 'write', 'message to pin')
    checkMayPin(core.world, named.room)
    if (isService(named.kept.message)) throw badRequest("Service messages can't be pinned")
    pin(core, named)
    return true
  },
  unpinChatMessage(core, args) {
    const { room, kept } =
      messageIdOf(args) === 0
        ? newestPinned(chatFor(core.world, args, 'write'))
        : messageFor(core.world, args, 'write', 'message to unpin')
    checkMayPin(core.world, room)
    room.pinned = room.pinned.filter((id) => id !== kept.message.message_id)
    core.changed()
    return true
  },
  unpinAllChatMessages(core, args) {
    const room = chatFor(core.world, args, 'write')
    checkMayPin(core.world, room)
    room.pinned = []
    core.changed()
    return true
  },
}

export function checkMayPin(world: World, room: Room): void {
  if (room.kind === 'private') return
  const right = room.kind === 'channel' ? 'can_edit_messages' : 'can_pin_messages'
  if (!mayManage(world, room, right)) {
    throw badRequest('Not enough rights to manage pinned messages in the chat')
  }
}

/** A message pinned already stays where it is, and nobody is told. */
function pin(core: Core, { room, kept: { message } }: Named): void {
  if (room.pinned.includes(message.message_id)) return
  room.pinned = [message.message_id, ...room.pinned]
  core.changed()
  tellChat(core, room, botShown(core.world), {
    ...(message.message_thread_id !== undefined && {
      message_thread_id: message.message_thread_id,
      is_topic_message: true,
    }),
    pinned_message: withoutReply(message),
  })
}

function newestPinned(room: Room): Named {
  const kept = findKept(room, Math.max(0, ...room.pinned))
  if (kept === undefined) throw badRequest('Message to unpin not found')
  return { room, kept }
}
