// Changing what has been sent: its text, its caption or its buttons.
import type { Message } from 'grammy/types'
import { badRequest } from '../api/refusal.ts'
import type { Methods } from '../core.ts'
import { readReplyMarkup } from '../markup/reply-markup.ts'
import { contentOf, hasCaption, isText, withoutCaption } from '../messages/contents.ts'
import { applyEdit, findEditable } from '../messages/edit.ts'
import { captionArgs, formatArgs } from '../messages/formatting.ts'

export const editingMethods: Methods = {
  editMessageText(core, args) {
    const text = formatArgs(core, args, 'text')
    const editable = findEditable(core, args)
    const { message } = editable.kept
    if (!isText(message) && !('game' in message)) throw badRequest('There is no text in the message to edit')
    return applyEdit(core, editable, text())
  },
  editMessageCaption(core, args) {
    // Telegram complains of the buttons first.
    readReplyMarkup(args.text('reply_markup'))
    const caption = captionArgs(core, args)
    const editable = findEditable(core, args)
    const { message } = editable.kept
    if (!hasCaption(message)) throw badRequest('There is no caption in the message to edit')
    const above: Partial<Message> =
      args.flag('show_caption_above_media') && canStandBelow(message)
        ? { show_caption_above_media: true }
        : {}
    return applyEdit(core, editable, { ...withoutCaption(contentOf(message)), ...caption(), ...above })
  },
  editMessageReplyMarkup(core, args) {
    const editable = findEditable(core, args, 'markup')
    return applyEdit(core, editable, contentOf(editable.kept.message))
  },
}

const canStandBelow = (message: Message) => 'photo' in message || 'video' in message || 'animation' in message
