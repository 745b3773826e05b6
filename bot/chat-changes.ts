// What Telegram tells of the groups themselves, before anybody is asked who they are: one has a new number or a new name, the
// bot was thrown out. Answers nothing, and takes nothing from who comes after.
import type { ChatMember } from '@grammyjs/types'
import type { MiddlewareFn } from 'grammy'
import { moveChat } from '#shop/chat-moves.ts'
import { renameChat } from '#shop/notify-chats.ts'
import { noteChatTrouble, type Trouble } from '#shop/troubles.ts'
import type { Around, BotContext } from './context.ts'

export function chatChanges(around: Around): MiddlewareFn<BotContext> {
  return (ctx, next) => {
    const type = ctx.chat?.type
    if (type === 'group' || type === 'supergroup') {
      noteMove(ctx, around)
      noteName(ctx, around)
      noteStanding(ctx, around)
    }
    return next()
  }
}

/** Both the old group and the new one say so. */
function noteMove({ chat, message }: BotContext, { db, now }: Around): void {
  const { migrate_to_chat_id: to, migrate_from_chat_id: from } = message ?? {}
  if (chat === undefined) return
  if (to !== undefined) moveChat(db, { from: chat.id, to }, now())
  if (from !== undefined) moveChat(db, { from, to: chat.id }, now())
}

function noteName({ chat, message }: BotContext, { db, now }: Around): void {
  const { new_chat_title: title, forum_topic_edited: topic, message_thread_id: id } = message ?? {}
  if (title !== undefined) renameChat(db, { place: String(chat?.id), name: title }, now())
  if (topic?.name !== undefined) renameChat(db, { place: `${chat?.id}/${id}`, name: topic.name }, now())
}

function noteStanding({ chat, myChatMember }: BotContext, { db, now }: Around): void {
  const trouble = myChatMember && troubleOf(myChatMember.new_chat_member)
  if (chat !== undefined && trouble !== undefined) noteChatTrouble(db, { trouble, chatId: chat.id }, now())
}

function troubleOf(member: ChatMember): Trouble | undefined {
  if (member.status === 'kicked' || member.status === 'left') return 'bot-removed'
  return member.status === 'restricted' && !member.can_send_messages ? 'mute' : undefined
}
