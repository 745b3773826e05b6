// Who is in a group, and as what: joining, leaving, the bot's own place, and a group that becomes a supergroup.
import type { Message, User } from 'grammy/types'
import { botShown, chatShown, personShown } from '../chats.ts'
import type { Core } from '../core.ts'
import { memberShown } from '../members.ts'
import { answeredIn, keep, nextMessageId } from '../messages/sending.ts'
import { addGroup } from '../new-world.ts'
import type { Account, GroupRoom, MemberStatus, Room } from '../world.ts'
import { hear } from './hearing.ts'
import { Impossible } from './speaking.ts'

/** A line in the middle of the chat, such as somebody joining. */
export function tellChat(core: Core, room: Room, by: User, facts: Partial<Message>): Message {
  const message = {
    message_id: nextMessageId(core, room),
    from: by,
    chat: chatShown(core.world, room),
    date: core.clock.date(),
    ...answeredIn(room, undefined, facts.message_thread_id),
    ...facts,
  } as Message
  keep(core, room, message)
  hear(core, room, message)
  return message
}

export function join(core: Core, room: GroupRoom, account: Account, as: MemberStatus = 'member'): void {
  if (isIn(room.members[account.user.id])) throw new Impossible('already in the group')
  placePerson(core, room, account, { by: account, as })
  tellChat(core, room, personShown(account), { new_chat_members: [personShown(account)] })
}

export function leave(core: Core, room: GroupRoom, account: Account): void {
  removePerson(core, room, account, { by: account, as: 'left' })
}

/** Out of the group, by an administrator. */
export function kick(core: Core, room: GroupRoom, account: Account, by: Account): void {
  removePerson(core, room, account, { by, as: 'kicked' })
}

export function promote(core: Core, room: GroupRoom, account: Account, by: Account): void {
  if (!isIn(room.members[account.user.id])) throw new Impossible('not a member of the group')
  placePerson(core, room, account, { by, as: 'administrator' })
}

type Placing = { by: Account; as: MemberStatus }

function removePerson(core: Core, room: GroupRoom, account: Account, placing: Placing): void {
  if (!isIn(room.members[account.user.id])) throw new Impossible('not a member of the group')
  placePerson(core, room, account, placing)
  delete room.keyboards[account.user.id]
  tellChat(core, room, personShown(placing.by), { left_chat_member: personShown(account) })
}

/** A bot that is an administrator is told of members, if it wants to be. */
function placePerson(core: Core, room: GroupRoom, account: Account, { by, as }: Placing): void {
  const { world } = core
  const user = personShown(account)
  const before = memberShown(world, room, user, room.members[user.id] ?? 'left')
  room.members[user.id] = as
  core.changed()
  if (room.members[world.bot.id] !== 'administrator') return
  core.updates.push('chat_member', {
    chat: chatShown(world, room) as never,
    from: personShown(by),
    date: core.clock.date(),
    old_chat_member: before,
    new_chat_member: memberShown(world, room, user, as),
  })
}

/** What the group makes of the bot. It hears of it even when it hears nothing of the group any more. */
export function placeBot(core: Core, room: GroupRoom, by: Account, status: MemberStatus): void {
  const { world, clock } = core
  const before = room.members[world.bot.id] ?? 'left'
  room.members[world.bot.id] = status
  const bot = botShown(world)
  core.updates.push('my_chat_member', {
    chat: chatShown(world, room) as never,
    from: personShown(by),
    date: clock.date(),
    old_chat_member: memberShown(world, room, bot, before),
    new_chat_member: memberShown(world, room, bot, status),
  })
  const wasIn = isIn(before)
  if (!wasIn && isIn(status)) tellChat(core, room, personShown(by), { new_chat_members: [bot] })
  if (wasIn && !isIn(status)) keepLeaving(core, room, by, bot)
  core.changed()
}

const isIn = (status?: MemberStatus) => status !== undefined && status !== 'left' && status !== 'kicked'

function keepLeaving(core: Core, room: GroupRoom, by: Account, bot: User): void {
  const message_id = nextMessageId(core, room)
  const chat = chatShown(core.world, room)
  const message = { message_id, from: personShown(by), chat, date: core.clock.date(), left_chat_member: bot }
  keep(core, room, message as Message)
  core.updates.push('message', message as never)
}

/** A new chat under a new number; the old one answers with it. */
export function upgradeGroup(core: Core, room: GroupRoom, by: Account): GroupRoom {
  if (room.kind !== 'group' || room.migratedTo !== undefined)
    throw new Impossible('it is a supergroup already')
  const upgraded = addGroup(core.world, {
    title: room.title,
    kind: 'supergroup',
  })
  upgraded.members = { ...room.members }
  tellChat(core, room, personShown(by), { migrate_to_chat_id: upgraded.id })
  tellChat(core, upgraded, personShown(by), { migrate_from_chat_id: room.id })
  room.migratedTo = upgraded.id
  core.changed()
  return upgraded
}
