// What Telegram tells of the chats themselves, before anybody is asked who they are: a group has a new number or a new name, the
// bot was thrown out or let in again. Answers nothing.
import type { ChatMember } from '@grammyjs/types'
import { Composer } from 'grammy'
import { moveChat } from '#shop/chat-moves.ts'
import { renameChat } from '#shop/notify-chats.ts'
import { tellMissed } from '#shop/stuck-messages.ts'
import { noteChatTrouble, type Trouble } from '#shop/troubles.ts'
import type { Around, BotContext } from './context.ts'

export function chatChangesFeature({ db, now }: Around): Composer<BotContext> {
  const feature = new Composer<BotContext>()
  const groups = feature.chatType(['group', 'supergroup'])
  groups.on('message:migrate_to_chat_id', ({ chat, message }) =>
    moveChat(db, { from: chat.id, to: message.migrate_to_chat_id }, now()),
  )
  groups.on('message:migrate_from_chat_id', ({ chat, message }) =>
    moveChat(db, { from: message.migrate_from_chat_id, to: chat.id }, now()),
  )
  groups.on('message:new_chat_title', ({ chat, message }) =>
    renameChat(db, { place: String(chat.id), name: message.new_chat_title }, now()),
  )
  groups.on('message:forum_topic_edited', ({ chat, message }) => {
    const { name } = message.forum_topic_edited
    const place = `${chat.id}/${message.message_thread_id}`
    if (name !== undefined) renameChat(db, { place, name }, now())
  })
  groups.on('my_chat_member', ({ chat, myChatMember }) => {
    const trouble = troubleOf(myChatMember.new_chat_member)
    if (trouble !== undefined) noteChatTrouble(db, { trouble, chatId: chat.id }, now())
  })
  feature.chatType('private').on(['message', 'my_chat_member'], async (ctx, next) => {
    if (ctx.myChatMember?.new_chat_member.status !== 'kicked') tellMissed(db, ctx.chat.id, now())
    await next()
  })
  return feature
}

function troubleOf(member: ChatMember): Trouble | undefined {
  if (member.status === 'kicked' || member.status === 'left') return 'bot-removed'
  return member.status === 'restricted' && !member.can_send_messages ? 'mute' : undefined
}
