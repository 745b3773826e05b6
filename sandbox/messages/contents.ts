// What a message is about, told from what stands around it. Decides nothing.
import type { Message } from 'grammy/types'

/** The same for every kind of message, or belonging to its place in the chat. */
const around = [
  'message_id',
  'message_thread_id',
  'from',
  'sender_chat',
  'sender_tag',
  'chat',
  'date',
  'edit_date',
  'is_topic_message',
  'reply_to_message',
  'external_reply',
  'quote',
  'forward_origin',
  'via_bot',
  'has_protected_content',
  'author_signature',
  'media_group_id',
  'effect_id',
] as const satisfies readonly (keyof Message)[]

/** Lines in the middle of the chat: nobody wrote them. */
const service = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'group_chat_created',
  'supergroup_chat_created',
  'channel_chat_created',
  'message_auto_delete_timer_changed',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
  'successful_payment',
  'refunded_payment',
  'users_shared',
  'chat_shared',
  'connected_website',
  'write_access_allowed',
  'boost_added',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'general_forum_topic_hidden',
  'general_forum_topic_unhidden',
  'web_app_data',
] as const satisfies readonly (keyof Message)[]

/** What another file may take the place of. */
const media = ['animation', 'audio', 'document', 'photo', 'video'] as const
const captioned = [...media, 'voice', 'paid_media'] as const
const captionFields = ['caption', 'caption_entities', 'show_caption_above_media'] as const

/** What an edit leaves as it is. */
export function aroundOf(message: Message): Partial<Message> {
  return pick(message, (field) => (around as readonly string[]).includes(field))
}

/** What an edit replaces, but for the buttons. */
export function contentOf(message: Message): Partial<Message> {
  return pick(message, (field) => field !== 'reply_markup' && !(around as readonly string[]).includes(field))
}

export function withoutCaption(content: Partial<Message>): Partial<Message> {
  return pick(content, (field) => !(captionFields as readonly string[]).includes(field))
}

export const isService = (message: Message): boolean => service.some((field) => field in message)
export const isText = (message: Message): boolean => 'text' in message || 'rich_message' in message
export const isMedia = (message: Message): boolean => media.some((field) => field in message)
export const hasCaption = (message: Message): boolean => captioned.some((field) => field in message)

function pick(message: Partial<Message>, keep: (field: string) => boolean): Partial<Message> {
  return Object.fromEntries(Object.entries(message).filter(([field]) => keep(field)))
}
