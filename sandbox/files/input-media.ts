// An InputMedia: a file with its caption, as an album or an edited message names it. Reads it; keeps nothing.
import type { MessageEntity } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { fault, type JsonObject, objectIn, within } from '../api/json.ts'
import { Refusal } from '../api/refusal.ts'
import type { Core } from '../core.ts'
import { formatText } from '../entities/format.ts'
import type { StoredFile } from '../world.ts'
import { inputFile, inputThumbnail, type MediaKind, type MediaWish } from './input-file.ts'

export type InputMedia = {
  wish: MediaWish
  /** What stands in the message beside the file. */
  beside: {
    caption?: string
    caption_entities?: MessageEntity[]
    show_caption_above_media?: true
    has_media_spoiler?: true
  }
}

type Use = { core: Core; args: Args; forAlbum: boolean }

const kinds = ['photo', 'document', 'video', 'animation', 'audio'] as const
const tooLong = 'Bad Request: message caption is too long'
export const longestSide = 10_000
export const longestSeconds = 24 * 3_600

export function readInputMedia(use: Use, value: unknown): InputMedia {
  return within("Can't parse InputMedia: ", () => {
    const object = objectIn(value, 'expected an Object')
    const caption = readCaption(use, object)
    const above = object.flag('show_caption_above_media')
    const spoiler = object.flag('has_spoiler')
    const type = object.requiredText('type')
    const file = inputFile(use.args, '', object.text('media'))
    if (file === undefined) throw fault('media not found')
    const thumbnail = inputThumbnail(use.args, object.text('thumbnail'))
    const kind = readKind(type, use.forAlbum)
    const visual = kind !== 'audio' && kind !== 'document'
    const wish = {
      kind,
      file,
      thumbnail,
      asFile: isAsFile(object, kind, use),
      facts: readFacts(object, kind),
    }
    const shown = {
      ...(visual && above && { show_caption_above_media: true as const }),
      ...(visual && spoiler && { has_media_spoiler: true as const }),
    }
    return { wish, beside: { ...caption, ...shown } }
  })
}

function readKind(type: string, forAlbum: boolean): MediaKind {
  const kind = kinds.find((one) => one === type)
  if (kind === undefined) throw fault(`type "${type}" is unsupported`)
  if (kind === 'animation' && forAlbum) throw fault(`type "${type}" can't be used in sendMediaGroup`)
  return kind
}

function isAsFile(object: JsonObject, kind: MediaKind, { forAlbum }: Use): boolean {
  return kind === 'document' && (object.flag('disable_content_type_detection') || forAlbum)
}

function readFacts(object: JsonObject, kind: MediaKind): Pick<StoredFile, 'width' | 'height' | 'duration'> {
  const upTo = (name: string, most: number) => Math.min(Math.max(object.int(name), 0), most)
  if (kind === 'photo' || kind === 'document') return {}
  const duration = upTo('duration', longestSeconds)
  if (kind === 'audio') return { duration }
  return { duration, width: upTo('width', longestSide), height: upTo('height', longestSide) }
}

function readCaption({ core }: Use, object: JsonObject): InputMedia['beside'] {
  const written = object.text('caption')
  const parseMode = object.text('parse_mode')
  const { text, entities } = asFault(() =>
    formatText(
      written,
      { parseMode, entities: asJson(object.raw('caption_entities')) },
      { kind: 'caption', findUser: (id) => core.world.accounts[id]?.user },
    ),
  )
  return { ...(text !== '' && { caption: text }), ...(entities.length > 0 && { caption_entities: entities }) }
}

const asJson = (value: unknown): string =>
  value === undefined ? '' : JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? Number(one) : one))

/** What is wrong with the mark-up is told as part of what is wrong with the media; the length is looked at later. */
function asFault<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Refusal) || error.message === tooLong) throw error
    const text = error.message.replace('Bad Request: ', '')
    throw fault(text.charAt(0).toUpperCase() + text.slice(1))
  }
}
