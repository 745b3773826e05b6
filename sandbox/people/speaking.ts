// What a person puts into a chat, and changes there. Knows no buttons and no files.
import type { Message, ReactionType } from 'grammy/types'
import { chatShown, personShown } from '../chats.ts'
import type { Core } from '../core.ts'
import { formatText } from '../entities/format.ts'
import { hasCaption, isService } from '../messages/contents.ts'
import { answeredIn, keep, nextMessageId } from '../messages/sending.ts'
import { takeAway } from '../methods/deleting.ts'
import { readEmoji } from '../methods/reacting.ts'
import { type Account, findKept, type GroupRoom, type Kept, type Room, type World } from '../world.ts'
import { start } from './blocking.ts'
import { hear } from './hearing.ts'

/** Somebody in a chat. */
export type Seat = { account: Account; room: Room }
export type Said = { replyTo?: number | undefined; topic?: number | undefined }

/** What cannot be done on a phone either; told to the person, never to the bot. */
export class Impossible extends Error {}

const editableSeconds = 2 * 86_400

export function say(core: Core, seat: Seat, text: string, said: Said = {}): Message {
  const words = wordsOf(core, text, 'text')
  if (isStart(seat, words.text)) start(core, seat.account)
  return speak(core, seat, { text: words.text, ...(words.found && { entities: words.found }) }, said)
}

const isStart = ({ room }: Seat, text: string) => room.kind === 'private' && /^\/start(\s|$)/.test(text)

/** Nobody marks up what they type; links and commands are found in it. */
function wordsOf({ world }: Core, written: string, kind: 'text' | 'caption') {
  const findUser = (id: number) => world.accounts[id]?.user
  const { text, entities } = formatText(written, { parseMode: '', entities: '' }, { kind, findUser })
  return { text, found: entities.length > 0 ? entities : undefined }
}

/** Any content at all. The bot hears of it in a group only as far as its privacy mode allows. */
export function speak(core: Core, seat: Seat, content: Partial<Message>, said: Said = {}): Message {
  const { world, clock } = core
  const { account, room } = seat
  checkSeat(seat)
  const explicit = said.replyTo === undefined ? undefined : findKept(room, said.replyTo)
  const topic = checkTopic(seat, said.topic ?? explicit?.message.message_thread_id)
  const message = {
    message_id: nextMessageId(core, room),
    from: personShown(account),
    chat: chatShown(world, room),
    date: clock.date(),
    ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
    ...answeredIn(room, explicit, topic),
    ...content,
  } as Message
  // Whoever writes to a bot allows it to answer.
  if (room.kind === 'private' && !isService(message)) account.started = true
  keep(core, room, message)
  hear(core, room, message)
  return message
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
  if (room.kind === 'channel' && status === 'member')
    throw new Impossible('only its administrators post here')
}

function checkTopic({ account, room }: Seat, id: number | undefined): number | undefined {
  if (room.kind === 'private' || !room.isForum) return undefined
  const topic = room.topics.find((one) => one.id === id)
  if (id !== undefined && topic === undefined) throw new Impossible('there is no such topic')
  const isClosed = topic === undefined ? room.general?.closed : topic.closed
  if (isClosed && room.members[account.user.id] === 'member') throw new Impossible('the topic is closed')
  return id
}

/** Saving what was not changed tells nobody anything. */
export function editOwn(core: Core, seat: Seat, messageId: number, text: string): Message {
  checkSeat(seat)
  const kept = ownMessage(seat, messageId)
  const { entities: _, caption_entities: __, ...rest } = kept.message
  const changed = changedWords(core, kept.message, text)
  if (core.clock.date() - rest.date > editableSeconds) throw new Impossible('it is too late to edit')
  if (changed.text === rest.text && changed.caption === rest.caption) return kept.message
  kept.before.push(kept.message)
  kept.message = { ...rest, ...changed, edit_date: core.clock.date() } as Message
  core.changed()
  hear(core, seat.room, kept.message, 'edited_message')
  return kept.message
}

function changedWords(core: Core, message: Message, written: string): Partial<Message> {
  if (message.via_bot !== undefined) throw new Impossible('what was sent through a bot is not edited')
  if (message.text !== undefined) {
    const { text, found } = wordsOf(core, written, 'text')
    return { text, ...(found && { entities: found }) }
  }
  if (!hasCaption(message)) throw new Impossible('there is no text to edit')
  const { text, found } = wordsOf(core, written, 'caption')
  return { caption: text, ...(found && { caption_entities: found }) }
}

/** Nobody tells a bot of it. */
export function deleteOwn(core: Core, seat: Seat, messageId: number): void {
  const kept = findKept(seat.room, messageId)
  if (kept === undefined) throw new Impossible('the message is gone')
  // In a private chat either side may take away any message.
  if (seat.room.kind !== 'private') ownMessage(seat, messageId)
  takeAway(core, { room: seat.room, kept })
}

function ownMessage({ account, room }: Seat, messageId: number): Kept {
  const kept = findKept(room, messageId)
  if (kept?.message.from?.id !== account.user.id || isService(kept.message)) {
    throw new Impossible('not your message, or gone')
  }
  return kept
}

/** The same one again, or none, takes it back. A group tells its administrators alone. */
export function react(core: Core, seat: Seat, messageId: number, written: string): void {
  const { account, room } = seat
  const { world } = core
  checkSeat(seat)
  const kept = findKept(room, messageId)
  if (kept === undefined) throw new Impossible('the message is gone')
  const emoji = written === '' ? undefined : readEmoji(written)
  if (emoji === undefined && written !== '') throw new Impossible(`nobody can react with ${written}`)
  const before = kept.reactions[account.user.id] ?? []
  const same = before.some((one) => one.type === 'emoji' && one.emoji === emoji)
  const after: ReactionType[] = emoji === undefined || same ? [] : [{ type: 'emoji', emoji }]
  if (before.length + after.length === 0) return
  kept.reactions[account.user.id] = after
  core.changed()
  if (room.kind !== 'private' && room.members[world.bot.id] !== 'administrator') return
  core.updates.push('message_reaction', {
    chat: chatShown(world, room),
    message_id: messageId,
    user: personShown(account),
    date: core.clock.date(),
    old_reaction: before,
    new_reaction: after,
  })
}

/** Those who may be heard in a group. */
export function membersOf(world: World, room: GroupRoom): Account[] {
  return Object.entries(room.members).flatMap(([id, status]) => {
    const account = world.accounts[id]
    return account === undefined || status === 'left' || status === 'kicked' ? [] : [account]
  })
}
