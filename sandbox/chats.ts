// Which chat a call means, and whether the bot may do there what it wants. Also how the Bot API shows people and chats.
import type { Chat, User } from 'grammy/types'
import { type Args, leadingInt } from './api/args.ts'
import { badRequest, forbidden, Refusal } from './api/refusal.ts'
import type { Account, GroupRoom, PrivateRoom, Room, World } from './world.ts'

/** As much as Telegram asks of a chat before it does something there. */
export type Access = 'read' | 'members' | 'edit' | 'write'

export function chatFor(world: World, args: Args, access: Access, param = 'chat_id'): Room {
  const written = args.text(param)
  if (args.text('business_connection_id') !== '') throw noBusiness(written)
  if (written === '') throw badRequest('chat_id is empty')
  const room = findChat(world, written)
  if (room === undefined) throw badRequest('chat not found')
  if (room.kind === 'private') checkPrivate(world, room, access)
  else checkGroup(world, room, access)
  return room
}

/** Nobody here lets a bot answer for them. */
function noBusiness(chat: string): Refusal {
  if (chat === '') return badRequest('chat identifier is empty')
  if (!/^-?[1-9]\d*$/.test(chat)) return badRequest('chat identifier must be a valid Integer')
  return badRequest('business connection not found')
}

/** The same without any refusal: for what has to be read before the chat is looked at. */
export function findChat(world: World, written: string): Room | undefined {
  if (written.startsWith('@')) {
    const name = written.slice(1).toLowerCase()
    return Object.values(world.rooms).find(
      (room) => room.kind !== 'private' && room.username?.toLowerCase() === name,
    )
  }
  const id = leadingInt(written)
  const room = world.rooms[id]
  // A bot knows nobody whom it has never met: neither in private nor in a group.
  if (room?.kind === 'private' && !isKnown(world, id)) return undefined
  return room
}

export function isKnown(world: World, personId: number): boolean {
  const account = world.accounts[personId]
  if (account === undefined) return false
  return account.started || Object.values(world.rooms).some((room) => isIn(room, personId))
}

const isIn = (room: Room, id: number) => room.kind !== 'private' && id in room.members

function checkPrivate(world: World, room: PrivateRoom, access: Access): void {
  const isReading = access === 'read' || access === 'members'
  if (world.accounts[room.id]?.deleted && !isReading) throw forbidden('user is deactivated')
}

function checkGroup({ bot }: World, room: GroupRoom, asked: Access): void {
  // Who was in a group that is no more cannot be read.
  const access = asked !== 'members' ? asked : room.kind === 'group' ? 'write' : 'read'
  const status = room.members[bot.id] ?? 'left'
  if (room.kind === 'group' && access === 'write') {
    if (room.migratedTo !== undefined) {
      const text = 'Bad Request: group chat was upgraded to a supergroup chat'
      throw new Refusal(400, text, { migrate_to_chat_id: room.migratedTo })
    }
    if (room.gone) throw forbidden('the group chat was deleted')
  }
  const left = status === 'left'
  if (room.kind === 'group') {
    if (access === 'read') return
    if (status === 'kicked') throw forbidden('bot was kicked from the group chat')
    if (left) throw forbidden('bot is not a member of the group chat')
    return
  }
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${room.kind} chat`)
  if (left && (room.username === undefined || access !== 'read')) {
    throw forbidden(`bot is not a member of the ${room.kind} chat`)
  }
}

/** Sending asks for more than writing: the person must want it. */
export function checkReachable(world: World, room: Room): void {
  if (room.kind !== 'private') return
  const account = world.accounts[room.id]
  if (account?.blocked) throw forbidden('bot was blocked by the user')
  if (!account?.started) throw forbidden("bot can't initiate conversation with a user")
}

export function chatShown(world: World, room: Room): Chat {
  if (room.kind !== 'private') return groupShown(room)
  const user = world.accounts[room.id]?.user ?? { id: room.id, is_bot: false, first_name: '' }
  const { id, first_name, last_name, username } = user
  return {
    id,
    first_name,
    ...(last_name !== undefined && { last_name }),
    ...(username !== undefined && { username }),
    type: 'private',
  }
}

function groupShown({ id, kind, title, username, isForum }: GroupRoom): Chat {
  if (kind === 'group') return { id, title, type: 'group' }
  const named = { id, title, ...(username !== undefined && { username }) }
  if (kind === 'channel') return { ...named, type: 'channel' }
  return { ...named, type: 'supergroup', ...(isForum && { is_forum: true }) }
}

export function botShown({ bot }: World): User {
  return { id: bot.id, is_bot: true, first_name: bot.names[''] ?? bot.username, username: bot.username }
}

export function personShown({ user }: Account): User {
  return user
}
