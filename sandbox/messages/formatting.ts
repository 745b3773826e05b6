// The text or the caption of a call, with its entities. What is marked up wrongly is refused at once; what is too long,
// and the like, when the text is asked for: the chat comes in between.
import type { LinkPreviewOptions, Message, MessageEntity } from 'grammy/types'
import type { Args } from '../api/args.ts'
import type { Core } from '../core.ts'
import { parseText } from '../entities/format.ts'
import { previewShown, readPreview } from './link-preview.ts'

type Text = { text: string; entities?: MessageEntity[]; link_preview_options?: LinkPreviewOptions }
type Caption = Pick<Message, 'caption' | 'caption_entities'>

export function formatArgs({ world }: Core, args: Args, name: 'text'): () => Text {
  const preview = readPreview(args)
  const format = parseText(
    args.text(name),
    { parseMode: args.text('parse_mode'), entities: args.text('entities') },
    { kind: 'text', findUser: (id) => world.accounts[id]?.user },
  )
  return () => {
    const { text, entities } = format()
    const link_preview_options = previewShown(preview, entities)
    return {
      text,
      ...(entities.length > 0 && { entities }),
      ...(link_preview_options !== undefined && { link_preview_options }),
    }
  }
}

/** Nothing at all when there is no caption. */
export function captionArgs({ world }: Core, args: Args): () => Caption {
  const format = parseText(
    args.text('caption'),
    { parseMode: args.text('parse_mode'), entities: args.text('caption_entities') },
    { kind: 'caption', findUser: (id) => world.accounts[id]?.user },
  )
  return () => {
    const { text, entities } = format()
    return {
      ...(text !== '' && { caption: text }),
      ...(entities.length > 0 && { caption_entities: entities }),
    }
  }
}
