// What a person has before their eyes: one chat as it stands now. What was deleted is gone, what was edited is as it was
// edited last.
import type { ReactionType } from 'grammy/types'
import type { Core } from '../core.ts'
import { commandsFor } from '../methods/commands.ts'
import { menuFor } from '../methods/profile.ts'
import type { Phone, Shown } from '../page/contract.ts'
import type { Account, Kept, Room, World } from '../world.ts'
import { membersOf, type Seat } from './speaking.ts'

const mostShown = 200

export function phoneOf(core: Core, seat: Seat, waiting: ReadonlySet<string>): Phone {
  const { world, clock } = core
  const { account, room } = seat
  const { user } = account
  const keyboard = room.keyboards[user.id]
  const action = room.action !== undefined && room.action.until > clock.now() ? room.action.name : undefined
  return {
    key: `${user.id}:${room.id}`,
    person: user,
    chat: chatSeen(world, room),
    started: account.started,
    blocked: account.blocked,
    messages: room.messages
      .filter(({ deleted }) => !deleted)
      .slice(-mostShown)
      .map((kept) => ({ ...shown(account, room, kept, waiting), ...pictureOf(core, kept) })),
    ...(keyboard !== undefined && { keyboard }),
    ...(action !== undefined && { action }),
    commands: commandsFor(world, room, user.id, user.language_code ?? ''),
    menu: menuFor(world, room),
    pinned: room.pinned,
  }
}

function chatSeen(world: World, room: Room): Phone['chat'] {
  if (room.kind === 'private') {
    const title = world.bot.names[''] ?? world.bot.username
    return { id: room.id, type: 'private', title, isForum: false, topics: [], members: [] }
  }
  const { id, kind, title, isForum, topics } = room
  const members = membersOf(world, room).map(({ user }) => user)
  return {
    id,
    type: kind,
    title,
    isForum,
    topics: topics.map(({ id: topic, name, iconColor, closed }) => ({ id: topic, name, iconColor, closed })),
    members,
  }
}

function shown({ user }: Account, room: Room, kept: Kept, waiting: ReadonlySet<string>): Shown {
  const { message, reactions } = kept
  const place = `${user.id}:${room.id}:${message.message_id}:`
  return {
    message,
    out: message.from?.id === user.id,
    reactions: countReactions(reactions, user.id),
    waiting: [...waiting].filter((key) => key.startsWith(place)).map((key) => key.slice(place.length)),
    paid: kept.paidBy?.includes(user.id) ?? false,
  }
}

/** Of an invoice, as far as this machine has it: nothing is fetched from elsewhere. */
function pictureOf({ hosts }: Core, { invoice }: Kept): Pick<Shown, 'photoUrl'> {
  const photoUrl = invoice?.photoUrl === undefined ? undefined : hosts.realOf(invoice.photoUrl)
  return photoUrl === undefined ? {} : { photoUrl }
}

function countReactions(reactions: Kept['reactions'], mine: number): Shown['reactions'] {
  const counted = new Map<string, Shown['reactions'][number]>()
  for (const [id, list] of Object.entries(reactions)) {
    for (const reaction of list) count(counted, reaction, Number(id) === mine)
  }
  return [...counted.values()]
}

function count(
  counted: Map<string, Shown['reactions'][number]>,
  reaction: ReactionType,
  mine: boolean,
): void {
  const key = JSON.stringify(reaction)
  const before = counted.get(key)
  counted.set(key, { reaction, count: (before?.count ?? 0) + 1, mine: mine || (before?.mine ?? false) })
}
