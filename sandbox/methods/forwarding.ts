// Sending on what is there already: as it is and by whom it was (forwarded), or as the bot's own (copied).
import type { InlineKeyboardButton, Message, MessageOrigin } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import type { Core, Methods } from '../core.ts'
import { contentOf, hasCaption, isService, withoutCaption } from '../messages/contents.ts'
import { captionArgs } from '../messages/formatting.ts'
import { messageFor, messageIdsOf, messagesFor } from '../messages/named-message.ts'
import {
  type Content,
  deliver,
  type Hidden,
  placeFor,
  post,
  prepare,
  readOptions,
} from '../messages/sending.ts'
import type { Kept } from '../world.ts'

export const forwardingMethods: Methods = {
  forwardMessage(core, args) {
    args.required('from_chat_id')
    const { kept } = messageFor(core.world, args, 'read', 'message to forward', 'from_chat_id')
    const prepared = prepare(core, args)
    if (!isForwardable(kept)) throw badRequest("The message can't be forwarded")
    return deliver(core, args, prepared, forwarded(core, kept), hiddenOf(kept))
  },
  forwardMessages: (core, args) =>
    sendOn(core, args, isForwardable, (kept) => [forwarded(core, kept), hiddenOf(kept)]),
  copyMessage(core, args) {
    args.required('from_chat_id')
    const caption = args.has('caption') ? captionArgs(core, args) : undefined
    const { kept } = messageFor(core.world, args, 'read', 'message to copy', 'from_chat_id')
    const prepared = prepare(core, args, caption && { settle: caption })
    if (!isCopyable(kept)) throw badRequest("The message can't be copied")
    const above = args.flag('show_caption_above_media')
    const { message_id } = deliver(core, args, prepared, copied(kept, caption?.(), above))
    return { message_id }
  },
  copyMessages(core, args) {
    const bare = args.flag('remove_caption')
    return sendOn(core, args, isCopyable, (kept) => [copied(kept, bare ? {} : undefined), {}])
  },
}

type Sent = [content: Content, hidden: Hidden]

/** Several at once; those that are not there or may not be sent on are left out. */
function sendOn(
  core: Core,
  args: Args,
  isAllowed: (kept: Kept) => boolean,
  toSent: (kept: Kept) => Sent,
): { message_id: number }[] {
  args.required('from_chat_id')
  const ids = messageIdsOf(args)
  const place = placeFor(core, args, readOptions(args).reply)
  const found = messagesFor({ world: core.world, ids }, args, 'read', ['message to forward', 'from_chat_id'])
  if (found.kept.length === 0) throw badRequest('There are no messages to forward')
  checkOrder(found.kept)
  const allowed = found.kept.filter(isAllowed)
  if (allowed.length === 0) throw badRequest("Messages can't be forwarded")
  core.pace.count(place.room, allowed.length)
  const albumOf = newAlbums(core, allowed)
  return allowed.map((kept) => {
    const [content, hidden] = toSent(kept)
    const { message_id } = post(core, place, args, { ...content, ...albumOf(kept.message) }, hidden)
    return { message_id }
  })
}

function checkOrder(kept: Kept[]): void {
  for (const [at, { message }] of kept.entries()) {
    const before = kept[at - 1]?.message.message_id ?? 0
    if (message.message_id <= before) {
      throw badRequest('Message identifiers must be in a strictly increasing order')
    }
  }
}

/** What lay together lies together again, when there are still two of it. */
function newAlbums({ clock }: Core, kept: Kept[]) {
  const old = kept.map(({ message }) => message.media_group_id)
  const albums = new Map(
    [...new Set(old)].map((id, at) => [id, String(BigInt(clock.now()) * 10_000n + BigInt(at))]),
  )
  return ({ media_group_id: id }: Message): Partial<Message> => {
    const album = albums.get(id)
    const hasCompany = id !== undefined && old.filter((one) => one === id).length > 1
    return hasCompany && album !== undefined ? { media_group_id: album } : {}
  }
}

const isForwardable = (kept: Kept) => !kept.protected && !isService(kept.message)
/** A bot may copy what is protected, too. */
const isCopyable = ({ message }: Kept) =>
  !isService(message) && !('invoice' in message) && !('paid_media' in message) && !('giveaway' in message)

const hiddenOf = ({ invoice }: Kept): Hidden => (invoice === undefined ? {} : { invoice })

function forwarded(core: Core, kept: Kept): Content {
  const { via_bot } = kept.message
  return {
    forward_origin: originOf(kept.message),
    ...(via_bot !== undefined && { via_bot }),
    ...contentOf(kept.message),
    ...buttonsOf(core, kept),
  }
}

function originOf(message: Message): MessageOrigin {
  const { forward_origin, sender_chat, from, date, message_id, chat } = message
  if (forward_origin !== undefined) return forward_origin
  if (chat.type === 'channel') return { type: 'channel', chat, message_id, date }
  if (sender_chat !== undefined) return { type: 'chat', sender_chat, date }
  if (from === undefined) throw new Error(`nobody wrote message ${message_id}`)
  return { type: 'user', sender_user: from, date }
}

/** Only links go along, and all of them or none. An invoice without a start parameter may be paid by everybody. */
function buttonsOf({ world }: Core, { message, invoice }: Kept): Partial<Message> {
  const markup = message.reply_markup
  if (markup === undefined) return {}
  if (invoice !== undefined) {
    const { startParameter = '' } = invoice
    if (startParameter === '') return { reply_markup: markup }
    const text = markup.inline_keyboard[0]?.[0]?.text ?? 'Pay'
    const url = `https://t.me/${world.bot.username}?start=${startParameter}`
    return { reply_markup: { inline_keyboard: [[{ text, url }]] } }
  }
  const goesAlong = (button: InlineKeyboardButton) =>
    'url' in button || (message.via_bot !== undefined && 'switch_inline_query' in button)
  return markup.inline_keyboard.flat().every(goesAlong) ? { reply_markup: markup } : {}
}

function copied({ message }: Kept, caption: Partial<Message> | undefined, above = false): Content {
  const content = contentOf(message)
  if (caption === undefined || !hasCaption(message)) return content
  return { ...withoutCaption(content), ...caption, ...(above && { show_caption_above_media: true }) }
}
