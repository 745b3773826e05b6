// Sending a photo, a document, a video or an animation, and fetching a file.
import type { File, Message } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { badRequest, Refusal } from '../api/refusal.ts'
import type { Core, Methods } from '../core.ts'
import { filePathOf, linkFile, readFileId } from '../files/ids.ts'
import { inputFile, inputThumbnail, settleFile } from '../files/input-file.ts'
import { longestSeconds, longestSide } from '../files/input-media.ts'
import { mediaShown } from '../files/media.ts'
import { readAddress } from '../files/web-file.ts'
import { captionArgs } from '../messages/formatting.ts'
import { type Content, deliver, prepare } from '../messages/sending.ts'

const mostDownloaded = 20 << 20

export const mediaMethods: Methods = {
  async sendPhoto(core, args) {
    const file = inputFile(args, 'photo')
    if (file === undefined) throw badRequest('There is no photo in the request')
    const caption = captionArgs(core, args)
    const prepared = prepare(core, args, { settle: caption })
    const settled = await settleFile(core, { kind: 'photo', file })
    return deliver(core, args, prepared, { ...mediaShown(core, settled), ...caption(), ...photoFlags(args) })
  },
  async sendDocument(core, args) {
    const file = inputFile(args, 'document')
    if (file === undefined) throw badRequest('There is no document in the request')
    const thumbnail = inputThumbnail(args)
    const asFile = args.flag('disable_content_type_detection')
    const caption = captionArgs(core, args)
    const prepared = prepare(core, args, { settle: caption })
    const settled = await settleFile(core, { kind: 'document', file, thumbnail, asFile })
    return deliver(core, args, prepared, { ...mediaShown(core, settled), ...caption() })
  },
  sendVideo: (core, args) => sendMoving(core, args, 'video'),
  sendAnimation: (core, args) => sendMoving(core, args, 'animation'),
  getFile: (core, args): File => {
    const id = args.text('file_id')
    if (id === '') throw badRequest('file_id not specified')
    checkAnyFile(id)
    const file = core.world.files[id]
    if (file === undefined || file.expired) {
      throw badRequest('wrong file_id or the file is temporarily unavailable')
    }
    if (file.bytes > mostDownloaded) throw badRequest('file is too big')
    linkFile(core, file)
    return fileShown(core, file.id)
  },
}

async function sendMoving(core: Core, args: Args, kind: 'video' | 'animation'): Promise<Message> {
  const file = inputFile(args, kind)
  if (file === undefined) throw badRequest(`There is no ${kind} in the request`)
  const thumbnail = inputThumbnail(args)
  const upTo = (name: string, max: number) => args.int(name, { min: 0, max })
  const facts = {
    duration: upTo('duration', longestSeconds),
    width: upTo('width', longestSide),
    height: upTo('height', longestSide),
  }
  const caption = captionArgs(core, args)
  const prepared = prepare(core, args, { settle: caption })
  const settled = await settleFile(core, { kind, file, thumbnail, facts })
  return deliver(core, args, prepared, { ...mediaShown(core, settled), ...caption(), ...photoFlags(args) })
}

function photoFlags(args: Args): Content {
  return {
    ...(args.flag('show_caption_above_media') && { show_caption_above_media: true }),
    ...(args.flag('has_spoiler') && { has_media_spoiler: true }),
  }
}

/** An address may be a file too, but never one to be fetched from here. */
function checkAnyFile(id: string): void {
  try {
    if (id.includes('.')) readAddress(id)
    else readFileId(id)
  } catch (error) {
    throw error instanceof Refusal ? badRequest('invalid file_id') : error
  }
}

function fileShown(core: Core, id: string): File {
  const { uniqueId = '', bytes = 0 } = core.world.files[id] ?? {}
  const path = filePathOf(core, id)
  return {
    file_id: id,
    file_unique_id: uniqueId,
    file_size: bytes,
    ...(path !== undefined && { file_path: path }),
  }
}
