// Photos and files that a person sends: one as a message, several as an album.
import { randomBytes } from 'node:crypto'
import type { Message } from 'grammy/types'
import type { Upload } from '../api/args.ts'
import type { Core } from '../core.ts'
import { formatText } from '../entities/format.ts'
import { storeDocument, storeOwnPhoto } from '../files/media.ts'
import { Impossible, type Said, type Seat, speak } from './speaking.ts'

export type AttachedFile = Upload
export type Attached = Said & { as: 'photo' | 'file'; caption?: string | undefined }

const mostInAlbum = 10

/** More than ten become several albums, as on a phone; one alone is no album. */
export async function attach(
  core: Core,
  seat: Seat,
  files: readonly AttachedFile[],
  how: Attached,
): Promise<Message[]> {
  if (files.length === 0) throw new Impossible('there is nothing to send')
  let album: Partial<Message> = {}
  const caption = captionOf(how.caption)
  const contents = await Promise.all(files.map((file) => contentOf(core, file, how.as)))
  return contents.map((content, place) => {
    const begins = place % mostInAlbum === 0
    if (begins) album = place + 1 < contents.length ? { media_group_id: newAlbumId() } : {}
    return speak(core, seat, { ...content, ...(place === 0 && caption), ...album }, how)
  })
}

const newAlbumId = () => randomBytes(7).readUIntBE(0, 6).toString()

async function contentOf(core: Core, file: AttachedFile, as: Attached['as']): Promise<Partial<Message>> {
  if (as === 'photo') return { photo: await storeOwnPhoto(core, file.bytes) }
  return { document: await storeDocument(core, file) }
}

function captionOf(caption = ''): Partial<Message> {
  if (caption === '') return {}
  const given = { parseMode: '', entities: '' }
  const { text, entities } = formatText(caption, given, { kind: 'caption', findUser: () => undefined })
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) }
}
