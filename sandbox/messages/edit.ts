// How a message is changed: which one a call means, whether the bot may change it, and what becomes of it. Knows no kind
// of content: whoever calls says what it is about from now on.
import { isDeepStrictEqual } from 'node:util'
import type { Message } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import { checkReachable } from '../chats.ts'
import type { Core } from '../core.ts'
import { type Markup, placeReplyMarkup, readReplyMarkup } from '../markup/reply-markup.ts'
import { mayManage } from '../members.ts'
import type { World } from '../world.ts'
import { aroundOf, hasCaption, isMedia, isService, isText } from './contents.ts'
import { messageFor, messageIdOf, type Named } from './named-message.ts'

export type Editable = Named & {
  /** It was sent by a person through the bot, and is known by another name. */
  inline: boolean
  markup: Markup | undefined
}

/** What a call wants to change. */
export type EditOf = 'content' | 'media' | 'markup'

/** Reads the buttons, too. The new content has to be read before: Telegram complains of it first. */
export function findEditable(core: Core, args: Args, what: EditOf = 'content'): Editable {
  const { world } = core
  const inline = args.text('chat_id') === '' && messageIdOf(args) === 0
  const markup = readReplyMarkup(args.text('reply_markup'))
  const named = inline ? findInline(world, args) : messageFor(world, args, 'edit', 'message to edit')
  if (!isEditable(world, named, what)) {
    throw badRequest(`Message ${what === 'media' ? 'media ' : ''}can't be edited`)
  }
  return { ...named, inline, markup }
}

function findInline(world: World, args: Args): Named {
  const id = args.text('inline_message_id')
  if (id === '') throw badRequest('Message identifier is not specified')
  for (const room of Object.values(world.rooms)) {
    const kept = room.messages.find(({ inlineId, deleted }) => inlineId === id && !deleted)
    if (kept !== undefined) return { room, kept }
  }
  // Twenty or twenty-four bytes, as Telegram writes them.
  if (!/^([\w-]{27}|[\w-]{32})$/.test(id)) throw badRequest('Invalid inline message identifier specified')
  throw badRequest('MESSAGE_ID_INVALID')
}

function isEditable(world: World, { room, kept }: Named, what: EditOf): boolean {
  const { message } = kept
  if (message.forward_origin !== undefined || kept.broughtKeyboard || isService(message)) return false
  if (message.via_bot?.id !== world.bot.id) {
    const own = message.from?.id === world.bot.id
    if (!(room.kind === 'channel' ? mayManage(world, room, 'can_edit_messages') : own)) return false
  }
  if (what === 'media') return isText(message) || isMedia(message)
  return what === 'markup' || isText(message) || hasCaption(message) || 'game' in message
}

/** All that it is about from now on; without buttons in the call it loses those it had. */
export function applyEdit(core: Core, editable: Editable, content: Partial<Message>): Message | true {
  const { kept, room, inline } = editable
  const buttons = buttonsOf(editable)
  if (!inline) checkReachable(core.world, room)
  const { edit_date: _, ...before } = kept.message
  const { edit_date: __, ...around } = aroundOf(kept.message)
  const after = { ...around, ...content, ...buttons }
  if (isDeepStrictEqual(after, before)) throw badRequest(notModified)
  kept.before.push(kept.message)
  kept.message = { ...after, edit_date: core.clock.date() } as Message
  core.changed()
  return inline ? true : kept.message
}

function buttonsOf({ kept, room, inline, markup }: Editable): Pick<Message, 'reply_markup'> {
  if (markup === undefined) return {}
  const chat = inline ? 'inline' : room.kind
  const placed = placeReplyMarkup(markup, { chat, isEdit: true, isInvoice: kept.invoice !== undefined })
  return placed?.inline === undefined ? {} : { reply_markup: placed.inline }
}

const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
