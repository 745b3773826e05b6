// One result of an inline search, as the bot writes it: read in Telegram's order, with its words for what is missing. Whether
// it can be sent is checked elsewhere.
import type { InlineQueryResult } from 'grammy/types'
import { fault, type JsonObject, objectIn } from '../api/json.ts'
import type { Core } from '../core.ts'
import type { MediaKind } from '../files/input-file.ts'
import { type Markup, readMarkup } from '../markup/reply-markup.ts'
import type { InlineMessage } from '../world.ts'
import {
  readCaption,
  readContact,
  readContent,
  readLocation,
  readText,
  readVenue,
  venueShown,
} from './inline-content.ts'

export type ReadResult = {
  type: string
  id: string
  title: string
  /** As the bot wrote it, for the list a person chooses from. */
  shown: InlineQueryResult
  thumbnailUrl: string
  mime: string
  markup: Markup | undefined
  message: InlineMessage
  /** Of a result that is a file, though the message need not be. */
  file?: { kind: MediaKind; file: string }
}

export function readResult(core: Core, value: unknown): ReadResult {
  const object = objectIn(value, 'Inline query result must be an object')
  const type = object.requiredText('type').toLowerCase()
  const id = object.requiredText('id')
  const given = readMessage(core, object, type === 'article')
  const caption = readCaption(core, object)
  const hasMarkup = object.object('reply_markup') !== undefined
  const markup = hasMarkup ? readMarkup(object.raw('reply_markup')) : undefined
  const thumbnailUrl = object.text('thumbnail_url') || object.text('thumb_url')
  object.int('thumbnail_width')
  object.int('thumbnail_height')
  const kind = readKind(object, type)
  const own = kind.file === undefined ? kind.content : caption
  const message = given ?? { content: own, ...(kind.file !== undefined && { file: kind.file }) }
  const facts = { type, id, thumbnailUrl, markup, message, shown: value as InlineQueryResult }
  return { ...facts, title: kind.title, mime: kind.mime, ...(kind.file !== undefined && { file: kind.file }) }
}

/** An article is nothing without; a text may also stand in the result itself, as it once did. */
function readMessage(core: Core, object: JsonObject, isRequired: boolean): InlineMessage | undefined {
  const content = object.object('input_message_content')
  if (content !== undefined) return readContent(core, content, isRequired)
  const text = isRequired ? object.requiredText('message_text') : object.text('message_text')
  return isRequired || text !== '' ? { content: readText(core, object) } : undefined
}

type Kind = Pick<ReadResult, 'title' | 'mime' | 'file'> & { content: InlineMessage['content'] }

function readKind(object: JsonObject, type: string): Kind {
  const media = files[type]
  if (media !== undefined) return readFile(object, media)
  const plain = { mime: '', content: {} }
  if (type === 'article') {
    object.text('url')
    return { ...plain, title: object.requiredText('title') }
  }
  if (type === 'contact') {
    const contact = readContact(object)
    return { ...plain, title: contact.first_name, content: { contact } }
  }
  if (type === 'location') {
    const location = readLocation(object)
    return { ...plain, title: object.requiredText('title'), content: { location } }
  }
  if (type === 'venue') {
    const venue = readVenue(object)
    return { ...plain, title: venue.title, content: venueShown(venue) }
  }
  if (['game', 'sticker', 'voice'].includes(type)) throw fault(`sandbox: there is no result "${type}" here`)
  throw fault(`type "${type}" is unsupported for the inline query result`)
}

type FileRule = { kind: MediaKind; name: string; title?: 'always' | 'by-address'; mime?: boolean }
const files: Readonly<Record<string, FileRule>> = {
  photo: { kind: 'photo', name: 'photo' },
  gif: { kind: 'animation', name: 'gif' },
  mpeg4_gif: { kind: 'animation', name: 'mpeg4' },
  video: { kind: 'video', name: 'video', title: 'always', mime: true },
  audio: { kind: 'audio', name: 'audio', title: 'by-address' },
  document: { kind: 'document', name: 'document', title: 'always', mime: true },
}

/** By its address, or else by its id; with an address Telegram has to be told more. */
function readFile(object: JsonObject, { kind, name, title: titled, mime: typed }: FileRule): Kind {
  const early = titled === 'always' ? object.requiredText('title') : ''
  const address = object.text(`${name}_url`)
  const hasAddress = address !== ''
  const later = titled === 'by-address' && hasAddress ? object.requiredText('title') : object.text('title')
  const mime = typed && hasAddress ? object.requiredText('mime_type') : object.text('mime_type')
  for (const size of ['width', 'height', 'duration']) object.int(`${name}_${size}`)
  const file = hasAddress ? address : object.requiredText(`${name}_file_id`)
  return { title: early || later, mime, content: {}, file: { kind, file } }
}
