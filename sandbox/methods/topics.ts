// Topics of a forum: made, named, closed and taken away, each told of by a line in them.
import type { ForumTopic } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import { botShown, chatFor } from '../chats.ts'
import type { Core, Methods } from '../core.ts'
import { mayManage } from '../members.ts'
import { tellChat } from '../people/standing.ts'
import type { GroupRoom, Topic } from '../world.ts'
import { checkMayPin } from './pinning.ts'

const longestName = 128
const blue = 7322096
const colours = [blue, 16766590, 13338331, 9367192, 16749490, 16478047]

export const topicMethods: Methods = {
  createForumTopic,
  editForumTopic,
  closeForumTopic: (core, args) => toggle(core, args, true),
  reopenForumTopic: (core, args) => toggle(core, args, false),
  deleteForumTopic(core, args) {
    const room = forumFor(core, args)
    const topic = topicIn(core, room, args, 'can_delete_messages', 'delete the topic')
    room.topics = room.topics.filter((one) => one !== topic)
    for (const kept of messagesIn(room, topic.id)) kept.deleted = true
    unpinAll(core, room, topic.id)
    return true
  },
  unpinAllForumTopicMessages(core, args) {
    const room = forumFor(core, args)
    checkMayPin(core.world, room)
    unpinAll(core, room, topicNamed(room, args).id)
    return true
  },
  /** Pictures of Telegram's own, of which there are none here. */
  getForumTopicIconStickers: () => [],
}

function createForumTopic(core: Core, args: Args): ForumTopic {
  const room = forumFor(core, args)
  if (!mayManage(core.world, room, 'can_manage_topics')) {
    throw badRequest('Not enough rights to create a topic')
  }
  const name = cleanName(args.text('name'))
  if (name === '') throw badRequest('Name must be non-empty')
  const icon_color = colourOf(args)
  const emoji = emojiOf(args)
  const icon = emoji === '' ? {} : { icon_custom_emoji_id: emoji }
  // The number of a topic is that of the line that begins it.
  const message_thread_id = room.lastMessageId + 1
  room.topics.push({
    id: message_thread_id,
    name,
    iconColor: icon_color,
    ...(emoji !== '' && { iconEmojiId: emoji }),
    closed: false,
    ofBot: true,
  })
  tell(core, room, message_thread_id, { forum_topic_created: { name, icon_color, ...icon } })
  return { message_thread_id, name, icon_color, ...icon }
}

function colourOf(args: Args): number {
  const colour = args.int('icon_color')
  if (colour < 0 || colour > 0xffffff) throw badRequest('Invalid icon color specified')
  if (colour === 0) return blue
  if (!colours.includes(colour)) throw badRequest(`sandbox: icon_color is one of ${colours.join(', ')}`)
  return colour
}

/** A number, or nothing. */
const emojiOf = (args: Args) => /^[1-9]\d*$/.exec(args.text('icon_custom_emoji_id'))?.[0] ?? ''

function editForumTopic(core: Core, args: Args): true {
  const room = forumFor(core, args)
  const topic = topicIn(core, room, args, 'can_manage_topics', 'edit the topic')
  const name = cleanName(args.text('name'))
  if (args.text('name') !== '' && name === '') throw badRequest('Name must be non-empty')
  const emoji = args.has('icon_custom_emoji_id') ? emojiOf(args) : undefined
  const hasName = name !== '' && name !== topic.name
  const hasIcon = emoji !== undefined && emoji !== (topic.iconEmojiId ?? '')
  if (name === '' && emoji === undefined) return true
  if (!hasName && !hasIcon) throw badRequest('TOPIC_NOT_MODIFIED')
  if (hasName) topic.name = name
  if (hasIcon && emoji === '') delete topic.iconEmojiId
  else if (hasIcon) topic.iconEmojiId = emoji
  const edited = { ...(hasName && { name }), ...(hasIcon && { icon_custom_emoji_id: emoji }) }
  tell(core, room, topic.id, { forum_topic_edited: edited })
  return true
}

function toggle(core: Core, args: Args, closed: boolean): true {
  const room = forumFor(core, args)
  const topic = topicIn(core, room, args, 'can_manage_topics', 'close or open the topic')
  if (topic.closed === closed) throw badRequest('TOPIC_NOT_MODIFIED')
  topic.closed = closed
  tell(core, room, topic.id, closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} })
  return true
}

/** The chat, when it is one with topics. */
export function forumFor({ world }: Core, args: Args): GroupRoom {
  const room = chatFor(world, args, 'write')
  if (room.kind !== 'supergroup' || !room.isForum) throw badRequest('The chat is not a forum')
  return room
}

/** The topic, when the bot may change it: an administrator may, and whoever made it. */
function topicIn(
  { world }: Core,
  room: GroupRoom,
  args: Args,
  ...[right, what]: [right: 'can_manage_topics' | 'can_delete_messages', what: string]
): Topic {
  const topic = topicNamed(room, args)
  if (!mayManage(world, room, right) && !topic.ofBot) throw badRequest(`Not enough rights to ${what}`)
  return topic
}

function topicNamed(room: GroupRoom, args: Args): Topic {
  const id = args.int('message_thread_id', { min: 0 })
  if (id === 0) throw badRequest('Invalid forum topic identifier specified')
  const topic = room.topics.find((one) => one.id === id)
  if (topic === undefined) throw badRequest('TOPIC_ID_INVALID')
  return topic
}

/** Without what would upset a line, and no longer than a name may be. */
export function cleanName(written: string): string {
  const oneLine = written.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return [...oneLine].slice(0, longestName).join('').trim()
}

/** In the topic itself; the general one has no number. */
export function tell(
  core: Core,
  room: GroupRoom,
  topic: number,
  facts: Parameters<typeof tellChat>[3],
): void {
  const where = topic === 1 ? {} : { message_thread_id: topic, is_topic_message: true as const }
  tellChat(core, room, botShown(core.world), { ...where, ...facts })
}

function messagesIn({ messages }: GroupRoom, topic: number) {
  return messages.filter(({ message }) => (message.message_thread_id ?? 1) === topic)
}

export function unpinAll(core: Core, room: GroupRoom, topic: number): void {
  const inside = new Set(messagesIn(room, topic).map(({ message }) => message.message_id))
  room.pinned = room.pinned.filter((id) => !inside.has(id))
  core.changed()
}
