// What a person puts into a chat, and which of it the bot gets to hear. Knows no buttons and no files.
import type { Message, ReactionType } from 'grammy/types'
import { chatShown, personShown } from '../chats.ts'
import type { Core } from '../core.ts'
import { formatText } from '../entities/format.ts'
import { keep, nextMessageId, withoutReply } from '../sending.ts'
import { type Account, findKept, type GroupRoom, type Kept, type Room, type World } from '../world.ts'

/** Somebody in a chat. */
export type Seat = { account: Account; room: Room }
export type Said = { replyTo?: number | undefined; topic?: number | undefined }

/** What cannot be done on a phone either; told to the person, never to the bot. */
export class Impossible extends Error {}

export function say(core: Core, seat: Seat, text: string, said: Said = {}): Message {
  const findUser = (id: number) => core.world.accounts[id]?.user
  const given = { parseMode: '', entities: '' }
  const formatted = formatText(text, given, { kind: 'text', findUser })
  if (isStart(seat, formatted.text)) start(core, seat.account)
  const { entities } = formatted
  return speak(core, seat, { text: formatted.text, ...(entities.length > 0 && { entities }) }, said)
}

const isStart = ({ room }: Seat, text: string) => room.kind === 'private' && /^\/start(\s|$)/.test(text)

/** From here on the bot may write to them; also when it had been blocked. */
function start(core: Core, account: Account): void {
  if (account.blocked) unblock(core, account)
  account.started = true
}

/** Any content at all. The bot hears of it in a group only as far as its privacy mode allows. */
export function speak(core: Core, seat: Seat, content: Partial<Message>, said: Said = {}): Message {
  const { world, clock } = core
  const { account, room } = seat
  checkSeat(seat)
  const answered = said.replyTo === undefined ? undefined : findKept(room, said.replyTo)?.message
  const message = {
    message_id: nextMessageId(core, room),
    from: personShown(account),
    chat: chatShown(world, room),
    date: clock.date(),
    ...(said.topic !== undefined && { message_thread_id: said.topic, is_topic_message: true }),
    ...(answered !== undefined && { reply_to_message: withoutReply(answered) }),
    ...content,
  } as Message
  keep(core, room, message)
  hear(core, room, message)
  return message
}

/** The bot is told of a message, where it may hear it. */
export function hear(
  core: Core,
  room: Room,
  message: Message,
  kind: 'message' | 'edited_message' = 'message',
): void {
  if (room.kind === 'channel') {
    core.updates.push(kind === 'message' ? 'channel_post' : 'edited_channel_post', message as never)
  } else if (reachesBot(core.world, room, message)) core.updates.push(kind, message as never)
}

function checkSeat({ account, room }: Seat): void {
  if (account.deleted) throw new Impossible('the account is deleted')
  if (room.kind === 'private') {
    if (account.blocked) throw new Impossible('the bot is blocked: unblock it first')
    return
  }
  const status = room.members[account.user.id]
  if (status === undefined || status === 'left' || status === 'kicked') {
    throw new Impossible('not a member of the group')
  }
  if (room.migratedTo !== undefined) throw new Impossible('the group is a supergroup now')
}

export function reachesBot(world: World, room: Room, message: Message): boolean {
  if (room.kind === 'private') return true
  const status = room.members[world.bot.id]
  if (status === undefined || status === 'left' || status === 'kicked') return false
  if (world.bot.readsGroups || status === 'administrator') return true
  if (message.reply_to_message?.from?.id === world.bot.id) return true
  if (message.via_bot?.id === world.bot.id) return true
  return isForBot(world, message) || isService(message)
}

/** Commands for nobody in particular, and those that name this bot. */
function isForBot({ bot }: World, { text = '', entities = [] }: Message): boolean {
  return entities.some(({ type, offset, length }) => {
    if (type !== 'bot_command') return false
    const [, name] = text.slice(offset, offset + length).split('@')
    return name === undefined || name.toLowerCase() === bot.username.toLowerCase()
  })
}

const service = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'pinned_message',
  'web_app_data',
] as const
const isService = (message: Message) =>
  service.some((field) => field in message) ||
  'forum_topic_created' in message ||
  'successful_payment' in message

export function editOwn(core: Core, seat: Seat, messageId: number, text: string): Message {
  const kept = ownMessage(seat, messageId)
  const { text: formatted, entities } = formatText(
    text,
    { parseMode: '', entities: '' },
    { kind: 'text', findUser: () => undefined },
  )
  if (kept.message.text === undefined && kept.message.caption === undefined) {
    throw new Impossible('there is no text to edit')
  }
  const { entities: _, caption_entities: __, ...rest } = kept.message
  const found = entities.length > 0 ? entities : undefined
  const changed =
    kept.message.text === undefined
      ? { caption: formatted, ...(found && { caption_entities: found }) }
      : { text: formatted, ...(found && { entities: found }) }
  kept.before.push(kept.message)
  kept.message = { ...rest, ...changed, edit_date: core.clock.date() } as Message
  core.changed()
  hear(core, seat.room, kept.message, 'edited_message')
  return kept.message
}

/** Nobody tells a bot of it. */
export function deleteOwn(core: Core, seat: Seat, messageId: number): void {
  const kept = findKept(seat.room, messageId)
  if (kept === undefined) throw new Impossible('the message is gone')
  // In a private chat either side may take away any message.
  if (seat.room.kind !== 'private') ownMessage(seat, messageId)
  kept.deleted = true
  core.changed()
}

function ownMessage({ account, room }: Seat, messageId: number): Kept {
  const kept = findKept(room, messageId)
  if (kept?.message.from?.id !== account.user.id) throw new Impossible('not your message, or gone')
  return kept
}

/** The same one again takes it back. */
export function react(core: Core, { account, room }: Seat, messageId: number, emoji: string): void {
  const kept = findKept(room, messageId)
  if (kept === undefined) throw new Impossible('the message is gone')
  const before = kept.reactions[account.user.id] ?? []
  const same = before.some((one) => one.type === 'emoji' && one.emoji === emoji)
  const after = same ? [] : [{ type: 'emoji', emoji } as ReactionType]
  kept.reactions[account.user.id] = after
  core.changed()
  core.updates.push('message_reaction', {
    chat: chatShown(core.world, room),
    message_id: messageId,
    user: personShown(account),
    date: core.clock.date(),
    old_reaction: before,
    new_reaction: after,
  })
}

export function block(core: Core, account: Account): void {
  if (account.blocked) return
  account.blocked = true
  tellStanding(core, account, 'member', 'kicked')
}

export function unblock(core: Core, account: Account): void {
  if (!account.blocked) return
  account.blocked = false
  tellStanding(core, account, 'kicked', 'member')
}

function tellStanding(
  core: Core,
  account: Account,
  before: 'member' | 'kicked',
  after: 'member' | 'kicked',
): void {
  const { world, clock } = core
  const room = world.rooms[account.user.id]
  core.changed()
  // A bot that was never started is not told that it is blocked.
  if (room === undefined || !account.started) return
  const standing = (status: 'member' | 'kicked') =>
    status === 'member' ? { user: bot, status } : { user: bot, status, until_date: 0 }
  const bot = {
    id: world.bot.id,
    is_bot: true,
    first_name: world.bot.names[''] ?? '',
    username: world.bot.username,
  }
  core.updates.push('my_chat_member', {
    chat: chatShown(world, room) as never,
    from: personShown(account),
    date: clock.date(),
    old_chat_member: standing(before),
    new_chat_member: standing(after),
  })
}

/** Those who may be heard in a group. */
export function membersOf(world: World, room: GroupRoom): Account[] {
  return Object.entries(room.members).flatMap(([id, status]) => {
    const account = world.accounts[id]
    return account === undefined || status === 'left' || status === 'kicked' ? [] : [account]
  })
}
