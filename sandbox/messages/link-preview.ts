// Which link a text shows as a card, and how. Looks at no page: what the card would say is not known here.
import type { LinkPreviewOptions, MessageEntity } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { type JsonObject, objectIn, readJson } from '../api/json.ts'

const flags = ['is_disabled', 'prefer_small_media', 'prefer_large_media', 'show_above_text'] as const

export function readPreview(args: Args): LinkPreviewOptions {
  const written = args.text('link_preview_options')
  if (written === '') return args.flag('disable_web_page_preview') ? { is_disabled: true } : {}
  return readJson(written, "Can't parse link preview options JSON object", (value) =>
    readOptions(objectIn(value, 'Object expected as link preview options')),
  )
}

/** Of a text that is a part of other JSON, as in the results of an inline query. */
export function previewIn(object: JsonObject): LinkPreviewOptions {
  const options = object.object('link_preview_options')
  if (options !== undefined) return readOptions(options)
  return object.flag('disable_web_page_preview') ? { is_disabled: true } : {}
}

function readOptions(object: JsonObject): LinkPreviewOptions {
  const url = object.text('url')
  return {
    ...(url !== '' && { url }),
    ...Object.fromEntries(flags.flatMap((name) => (object.flag(name) ? [[name, true]] : []))),
  }
}

/** As the message tells of it: only where there is a link, and its size only where the bot names that link. */
export function previewShown(
  wish: LinkPreviewOptions,
  entities: readonly MessageEntity[],
): LinkPreviewOptions | undefined {
  const isLinked = entities.some(({ type }) => type === 'url' || type === 'text_link')
  if (wish.is_disabled) {
    if (!isLinked) return undefined
    return { is_disabled: true, ...(wish.show_above_text && { show_above_text: true }) }
  }
  if (wish.url !== undefined) return wish
  return isLinked && wish.show_above_text ? { show_above_text: true } : undefined
}
