// How a message of the bot comes into a chat: the options all sending methods share, in the order Telegram looks at them.
// Knows no kind of content.
import type { Message, TextQuote } from 'grammy/types'
import { type Args, leadingInt } from '../api/args.ts'
import { badRequest, forbidden } from '../api/refusal.ts'
import { botShown, chatFor, chatShown, checkReachable } from '../chats.ts'
import type { Core } from '../core.ts'
import { type Markup, placeReplyMarkup, readReplyMarkup } from '../markup/reply-markup.ts'
import {
  type Account,
  findKept,
  type GroupRoom,
  type Kept,
  type Room,
  type Topic,
  type World,
} from '../world.ts'
import { effectIn } from './effect.ts'
import { type Reply, readReply } from './reply.ts'

/** What a kind of message adds to the common fields. */
export type Content = Partial<Message> & Record<string, unknown>
/** What the Bot API does not show. */
export type Hidden = Partial<Pick<Kept, 'invoice' | 'broughtKeyboard'>>

type Options = { reply: Reply; markup: Markup | undefined }
export type Place = {
  room: Room
  topic: Topic | undefined
  answered: Kept | undefined
  quote?: TextQuote
}

/** Everything a method needs once it has read its content: one message, shown as the Bot API shows it. */
export function sendOne(core: Core, args: Args, content: Content | (() => Content)): Message {
  const settle = typeof content === 'function' ? content : () => content
  return deliver(core, args, prepare(core, args, { settle }), settle())
}

export type Prepared = { markup: Markup | undefined; place: Place }

/** What is looked at before a content that takes time, such as a file. */
export function prepare(
  core: Core,
  args: Args,
  { isInvoice = false, settle }: { isInvoice?: boolean; settle?: () => unknown } = {},
): Prepared {
  const options = readOptions(args)
  const place = findPlace(core, args, options.reply)
  settle?.()
  const markup = options.markup && placeReplyMarkup(options.markup, { chat: place.room.kind, isInvoice })
  checkOpen(core, place)
  effectIn(place.room, args)
  core.pace.count(place.room, 1)
  return { markup, place }
}

export function deliver(
  core: Core,
  args: Args,
  { markup, place }: Prepared,
  content: Content,
  hidden: Hidden = {},
): Message {
  const brought = markup?.keyboard === undefined ? {} : { broughtKeyboard: true as const }
  const message = post(core, place, args, withMarkup(content, markup), { ...hidden, ...brought })
  if (markup !== undefined) showKeyboard(core, place, message, markup)
  return message
}

/** Before the chat is looked at. */
export function readOptions(args: Args): Options {
  return { reply: readReply(args), markup: readReplyMarkup(args.text('reply_markup')) }
}

/** Where it goes: the chat, its topic, and the message it answers. */
export function placeFor(core: Core, args: Args, reply: Reply): Place {
  const place = findPlace(core, args, reply)
  checkOpen(core, place)
  return place
}

function findPlace({ world }: Core, args: Args, reply: Reply): Place {
  if (leadingInt(args.text('chat_id')) === world.bot.id) {
    throw forbidden("The bot can't send messages to the bot")
  }
  const room = chatFor(world, args, 'write')
  const topic = topicFor(room, args)
  const answered = reply.messageId > 0 ? findAnswered(world, room, reply) : undefined
  const quote = answered && quoteOf(answered.message, reply.quote)
  return { room, topic, answered, ...(quote !== undefined && { quote }) }
}

/** What Telegram's servers, behind the Bot API, say of the place: after all that is wrong with the content. */
function checkOpen({ world }: Core, { room, topic }: Place): void {
  checkReachable(world, room)
  if (isClosed(room, topic) && room.members[world.bot.id] === 'member') throw badRequest('TOPIC_CLOSED')
}

/** Whoever made a topic writes there all the same. Without one a forum's message goes to the general one. */
function isClosed(room: Room, topic: Topic | undefined): room is GroupRoom {
  if (room.kind !== 'supergroup' || !room.isForum) return false
  return topic === undefined ? room.general?.closed === true : topic.closed && !topic.ofBot
}

export function topicFor(room: Room, args: Args): Topic | undefined {
  const id = args.int('message_thread_id', { min: 0 })
  if (id === 0 || room.kind !== 'supergroup' || !room.isForum) return undefined
  const topic = room.topics.find((one) => one.id === id)
  if (topic === undefined || id === 1) throw badRequest('message thread not found')
  return topic
}

function findAnswered({ rooms }: Core['world'], room: Room, reply: Reply): Kept | undefined {
  const where = reply.chat === '' ? room : rooms[Number(reply.chat)]
  if (where === undefined) throw badRequest('chat not found')
  const kept = findKept(where, reply.messageId)
  if (kept === undefined && !reply.optional) throw badRequest('message to be replied not found')
  return kept
}

/** The first place in the message where it says so. */
function quoteOf({ text, caption }: Message, quote: string): TextQuote | undefined {
  if (quote === '') return undefined
  const position = (text ?? caption ?? '').indexOf(quote)
  if (position === -1) throw badRequest('QUOTE_TEXT_INVALID')
  return { text: quote, position, is_manual: true }
}

function withMarkup(content: Content, markup: Markup | undefined): Content {
  return markup?.inline === undefined ? content : { ...content, reply_markup: markup.inline }
}

/** Puts it into the chat, without asking anything. */
export function post(core: Core, place: Place, args: Args, content: Content, hidden: Hidden = {}): Message {
  const { world, clock } = core
  const { room, topic, answered, quote } = place
  const isProtected = args.flag('protect_content')
  const message = {
    message_id: nextMessageId(core, room),
    ...(room.kind === 'channel' ? { sender_chat: chatShown(world, room) } : { from: botShown(world) }),
    chat: chatShown(world, room),
    date: clock.date(),
    ...(topic !== undefined && { message_thread_id: topic.id, is_topic_message: true }),
    ...answeredIn(room, answered, topic?.id),
    ...(quote !== undefined && { quote }),
    ...(isProtected && { has_protected_content: true }),
    ...effectIn(room, args),
    ...content,
  } as Message
  keep(core, room, message, { ...hidden, protected: isProtected })
  delete room.action
  return message
}

export function keep(core: Core, room: Room, message: Message, hidden: Partial<Kept> = {}): Kept {
  const kept = { message, deleted: false, before: [], protected: false, reactions: {}, ...hidden }
  room.messages.push(kept)
  core.changed()
  return kept
}

/** In a topic what answers nothing answers the message that opened it. */
export function answeredIn(
  room: Room,
  explicit: Kept | undefined,
  topic: number | undefined,
): Pick<Message, 'reply_to_message'> {
  const answered = explicit ?? (topic === undefined ? undefined : findKept(room, topic))
  return answered === undefined ? {} : { reply_to_message: withoutReply(answered.message) }
}

/** A message inside another one shows no third. */
export function withoutReply(message: Message): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _, ...rest } = message
  return rest as NonNullable<Message['reply_to_message']>
}

/** Private chats and basic groups share one row of numbers; each supergroup has its own. */
export function nextMessageId({ world }: Core, room: Room): number {
  if (room.kind === 'private' || room.kind === 'group') return ++world.lastMessageId
  return ++room.lastMessageId
}

/** In a group all get it, or those it names; who answers or is named, when it is selective. */
function showKeyboard(
  { world }: Core,
  { room, answered }: Place,
  message: Message,
  { keyboard }: Markup,
): void {
  if (keyboard === undefined) return
  const people = keyboard.selective === true ? wantedBy(world, message, answered) : undefined
  for (const person of seenBy(room, people)) {
    if ('remove_keyboard' in keyboard) delete room.keyboards[person]
    else room.keyboards[person] = { messageId: message.message_id, markup: keyboard }
  }
}

function seenBy(room: Room, people: readonly string[] | undefined): string[] {
  if (room.kind === 'private') return [String(room.id)]
  const members = Object.keys(room.members)
  return people === undefined ? members : members.filter((id) => people.includes(id))
}

/** Whom a message names or answers. */
function wantedBy({ accounts }: World, message: Message, answered: Kept | undefined): string[] {
  const text = message.text ?? message.caption ?? ''
  const named = (message.entities ?? message.caption_entities ?? []).map((entity) => {
    if (entity.type === 'text_mention') return entity.user.id
    const name = text.slice(entity.offset + 1, entity.offset + entity.length).toLowerCase()
    const isHim = ({ user }: Account) => user.username?.toLowerCase() === name
    return entity.type === 'mention' ? Object.values(accounts).find(isHim)?.user.id : undefined
  })
  return [...named, answered?.message.from?.id].flatMap((id) => (id === undefined ? [] : [String(id)]))
}
