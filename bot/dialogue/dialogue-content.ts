// What a message holds, as far as it can be passed on to somebody else; and the sign that it was. Knows nobody.

import type { Message } from '@grammyjs/types'
import type { Api } from 'grammy'
import type { Said } from '#shop/dialogue/dialogue.ts'

const captioned = ['photo', 'live_photo', 'video', 'animation', 'audio', 'document', 'voice'] as const
const bare = [
  ...(['sticker', 'video_note', 'location', 'venue', 'contact', 'poll', 'dice'] as const),
  'rich_message' as const,
]
/** Written by people, and copied by no bot. */
const unsuitable = ['story', 'game', 'invoice', 'paid_media', 'giveaway', 'checklist'] as const

/** Nothing for the lines in the middle of a chat, which nobody wrote. */
export function saidIn(message: Message): Said | 'unsuitable' | undefined {
  const { message_id: messageId, message_thread_id, is_topic_message, chat } = message
  const topicId = is_topic_message ? message_thread_id : undefined
  const source = { chatId: chat.id, topicId, messageId }
  const has = (kinds: readonly string[]) => kinds.some((kind) => kind in message)
  if (message.text !== undefined) return { text: message.text, content: 'text', ...source }
  if (has(captioned)) return { text: message.caption ?? '', content: 'captioned', ...source }
  if (has(bare)) return { text: '', content: 'bare', ...source }
  return has(unsuitable) ? 'unsuitable' : undefined
}

/** Not every chat allows it, and nothing depends on it. */
export async function nod(api: Api, { chatId, messageId }: { chatId: number; messageId: number }) {
  await api.setMessageReaction(chatId, messageId, [{ type: 'emoji', emoji: '👌' }]).catch(() => {})
}
