// The messages that a call names: one by its number, or several as a list.
import type { Args } from '../api/args.ts'
import { listIn, readJson } from '../api/json.ts'
import { badRequest } from '../api/refusal.ts'
import { type Access, chatFor } from '../chats.ts'
import { findKept, type Kept, type Room, type World } from '../world.ts'

export type Named = { room: Room; kept: Kept }

const mostAtOnce = 100

/** `what` is how Telegram calls it when it is not there: `message to edit`. */
export function messageFor(world: World, args: Args, access: Access, what: string, chat = 'chat_id'): Named {
  const room = chatFor(world, args, access, chat)
  const kept = seesMessages(world, room) ? findKept(room, messageIdOf(args)) : undefined
  if (kept === undefined) throw badRequest(`${what} not found`)
  return { room, kept }
}

/** 0 when there is none. */
export const messageIdOf = (args: Args): number => args.int('message_id', { min: 0 })

/** Those that are there, in the order in which they are named. */
export function messagesFor(
  { world, ids }: { world: World; ids: number[] },
  args: Args,
  access: Access,
  [what, chat = 'chat_id']: readonly [what: string, chat?: string],
): { room: Room; kept: Kept[] } {
  const room = chatFor(world, args, access, chat)
  if (!seesMessages(world, room)) throw badRequest(`${what} not found`)
  return { room, kept: ids.flatMap((id) => findKept(room, id) ?? []) }
}

/** A public group may be looked at from outside, its messages may not. */
function seesMessages({ bot }: World, room: Room): boolean {
  if (room.kind === 'private' || room.kind === 'group') return true
  const status = room.members[bot.id] ?? 'left'
  return status !== 'left' && status !== 'kicked'
}

export function messageIdsOf(args: Args): number[] {
  const written = args.text('message_ids')
  if (written === '') throw badRequest('Message identifiers are not specified')
  const ids = readJson(written, "Can't parse message_ids JSON object", (value) =>
    listIn(value, 'Expected an Array of message identifiers'),
  )
  if (ids.length > mostAtOnce) throw badRequest('Too many message identifiers specified')
  const numbers = ids.map(readId)
  if (numbers.length === 0) throw badRequest('Message identifiers are not specified')
  return numbers
}

function readId(written: unknown): number {
  if (typeof written !== 'number' && typeof written !== 'string') {
    throw badRequest('Message identifier must be a Number')
  }
  const id = /^-?\d+$/.test(String(written)) ? Number(written) : Number.NaN
  if (!(Math.abs(id) < 2 ** 31)) throw badRequest("Can't parse message identifier as a Number")
  if (id <= 0) throw badRequest('Invalid message identifier specified')
  return id
}
