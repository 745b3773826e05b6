// Putting another file into a message that has been sent.
import type { Message } from 'grammy/types'
import { readJson } from '../api/json.ts'
import { badRequest } from '../api/refusal.ts'
import type { Methods } from '../core.ts'
import { checkFile, type MediaKind, type MediaWish, settleFile } from '../files/input-file.ts'
import { readInputMedia } from '../files/input-media.ts'
import { mediaShown } from '../files/media.ts'
import { readReplyMarkup } from '../markup/reply-markup.ts'
import { applyEdit, type Editable, findEditable } from '../messages/edit.ts'

export const editingMediaMethods: Methods = {
  async editMessageMedia(core, args): Promise<Message | true> {
    const use = { core, args, forAlbum: false }
    // Telegram complains of the buttons first.
    readReplyMarkup(args.text('reply_markup'))
    const { wish, beside } = readJson(
      args.required('media'),
      "Can't parse input media JSON object",
      (value) => readInputMedia(use, value),
    )
    const editable = findEditable(core, args, 'media')
    checkFile(wish)
    checkPlace(editable, wish)
    const file = await settleFile(core, wish)
    return applyEdit(core, editable, { ...mediaShown(core, file), ...beside })
  },
}

function checkPlace({ inline, kept: { message } }: Editable, { kind, file }: MediaWish): void {
  // Nobody has uploaded anything to a message that the bot did not send itself.
  if (inline && typeof file !== 'string') throw badRequest('Invalid message content specified')
  if (message.media_group_id !== undefined) checkAlbum(message, kind)
}

/** Photos and videos may stand beside each other; documents and music stay among themselves. */
function checkAlbum(message: Message, kind: MediaKind): void {
  if (kind in message) return
  if (kind === 'animation') throw badRequest("Message content type can't be used in an album")
  const alone = ['document', 'audio'] as const
  if (alone.some((one) => one === kind || one in message)) {
    throw badRequest("Can't change media type in the album")
  }
}
