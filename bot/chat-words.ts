// How a chat that hears of orders is called, for people. Plain text: whoever shows it escapes it.
import type { Db } from '#db/open.ts'
import type { Translate } from '#locales/translator.ts'
import { chatOf, nameOfChat } from '#shop/notify-chats.ts'

/** Where nobody told us a name, its number stands for it. */
export function chatWords(db: Db, t: Translate, place: string): string {
  const named = nameOfChat(db, place)
  if (named.kind === 'private') return t('chat-private', { name: named.name || place })
  const title = named.title || chatOf(place)
  if (named.kind === 'group') return t('chat-group', { title })
  return t('chat-topic', { title, topic: named.topic || place.slice(chatOf(place).length + 1) })
}
