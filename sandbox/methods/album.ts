// Sending several files as one album.
import { randomInt } from 'node:crypto'
import type { Message } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { listIn, readJson } from '../api/json.ts'
import { badRequest } from '../api/refusal.ts'
import type { Core, Methods } from '../core.ts'
import { checkFile, settleFile } from '../files/input-file.ts'
import { type InputMedia, readInputMedia } from '../files/input-media.ts'
import { mediaShown } from '../files/media.ts'
import { inAlbum } from '../files/refusal.ts'
import { readReply } from '../messages/reply.ts'
import { type Content, placeFor, post } from '../messages/sending.ts'

const mostItems = 10

export const albumMethods: Methods = {
  async sendMediaGroup(core, args): Promise<Message[]> {
    const reply = readReply(args)
    const items = readItems(core, args)
    const place = placeFor(core, args, reply)
    for (const { wish } of items) checkFile(wish)
    checkTogether(items)
    core.pace.count(place.room, items.length)
    const contents: Content[] = []
    for (const [index, { wish, beside }] of items.entries()) {
      const file = await inAlbum(index + 1, settleFile(core, wish))
      contents.push({ ...mediaShown(core, file), ...beside })
    }
    // One alone is a message like any other.
    const group = contents.length > 1 ? { media_group_id: newAlbumId() } : {}
    return contents.map((content) => post(core, place, args, { ...group, ...content }))
  },
}

const newAlbumId = (): string => `14${String(randomInt(2 ** 47)).padStart(15, '0')}`

function readItems(core: Core, args: Args): InputMedia[] {
  return readJson(args.required('media'), "Can't parse media JSON object", (value) =>
    listIn(value, 'Expected an Array of InputMedia').map((item) =>
      readInputMedia({ core, args, forAlbum: true }, item),
    ),
  )
}

function checkTogether(items: readonly InputMedia[]): void {
  if (items.length > mostItems) throw badRequest('Too many messages to send as an album')
  const [first] = items
  if (first === undefined) throw badRequest('There are no messages to send')
  const isAbove = ({ beside }: InputMedia) => beside.show_caption_above_media === true
  if (items.some((item) => isAbove(item) !== isAbove(first))) {
    throw badRequest('Parameter show_caption_above_media must be the same for all messages')
  }
  const kinds = new Set(items.map(({ wish }) => wish.kind))
  for (const [kind, name] of [
    ['document', 'Document'],
    ['audio', 'Audio'],
  ] as const) {
    if (kinds.size > 1 && kinds.has(kind)) throw badRequest(`${name} can't be mixed with other media types`)
  }
}
