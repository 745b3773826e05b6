// Files as Telegram keeps them: a photo in its sizes, a document with its small picture. For the bot and for people alike;
// what comes by file id or from the web is read elsewhere.
import { extname } from 'node:path'
import type { Animation, Audio, Document, PhotoSize, Video } from 'grammy/types'
import { mimes } from 'hono/utils/mime'
import type { Upload } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import type { Core } from '../core.ts'
import type { FileKind, StoredFile } from '../world.ts'
import { newIds } from './ids.ts'
import { checkSides, type Picture, photoSizes, thumbnailOf } from './pictures.ts'

const mostBytes = { thumbnail: 200 << 10, photo: 10 << 20, other: 50 << 20 }

/** A photo as a bot uploads one. */
export async function storePhoto(core: Core, upload: Upload): Promise<PhotoSize[]> {
  checkSize(upload, 'photo')
  return storeWebPhoto(core, upload.bytes)
}

/** Whatever the file is called: Telegram's library gives it a picture's name before its server sees it. */
export async function storeWebPhoto(core: Core, bytes: Buffer): Promise<PhotoSize[]> {
  await checkSides(bytes)
  return storeOwnPhoto(core, bytes)
}

/** A photo as a person sends one: the phone has made it fit before. */
export async function storeOwnPhoto(core: Core, bytes: Buffer): Promise<PhotoSize[]> {
  const made = await photoSizes(bytes)
  const stored = made.map((picture) => keepPicture(core, picture, 'photo'))
  const ids = stored.map(({ id }) => id)
  for (const file of stored) file.sizes = ids
  return stored.map(sizeShown)
}

export type DocumentWish = {
  /** A small picture of the sender's own. */
  thumbnail?: Upload | undefined
  /** As it is: Telegram does not look whether it moves. */
  asFile?: boolean
}

/** A file as a person sends one. */
export async function storeDocument(core: Core, upload: Upload): Promise<Document> {
  return documentShown(core, await storeFile(core, upload, 'document'))
}

/** A document, or an animation when it is a GIF; unless it is wanted as it is. */
export async function storeAnyDocument(
  core: Core,
  upload: Upload,
  { thumbnail, asFile = false }: DocumentWish = {},
): Promise<StoredFile> {
  const moves = mimeOf(upload) === 'image/gif' && !asFile
  return storeFile(core, upload, moves ? 'animation' : 'document', thumbnail)
}

/** Of any kind, taken at its word. */
export async function storeFile(
  core: Core,
  upload: Upload,
  kind: Exclude<FileKind, 'photo' | 'thumbnail'>,
  thumbnail?: Upload,
): Promise<StoredFile> {
  checkSize(upload, 'other')
  if (thumbnail !== undefined) checkSize(thumbnail, 'thumbnail')
  const mime = mimeOf(upload)
  const small = await smallPicture(mime, upload, thumbnail)
  const file = keepFile(core, { kind, name: upload.name, mime, content: upload.bytes })
  if (small !== undefined) file.thumbnail = keepPicture(core, small, 'thumbnail').id
  return file
}

async function smallPicture(mime: string, { bytes }: Upload, own?: Upload): Promise<Picture | undefined> {
  if (own !== undefined) return thumbnailOf(own.bytes)
  return mime.startsWith('image/') ? thumbnailOf(bytes) : undefined
}

/** Telegram looks at the name alone, not at what the sender says. */
function mimeOf({ name }: Upload): string {
  return types.get(extname(name).toLowerCase())?.replace(/;.*/, '') ?? 'application/octet-stream'
}

const office = 'application/vnd.openxmlformats-officedocument'
const types: ReadonlyMap<string, string> = new Map([
  ...Object.entries(mimes).map(([extension, mime]) => [`.${extension}`, mime] as const),
  ['.doc', 'application/msword'],
  ['.docx', `${office}.wordprocessingml.document`],
  ['.xls', 'application/vnd.ms-excel'],
  ['.xlsx', `${office}.spreadsheetml.sheet`],
])

function checkSize({ bytes }: Upload, what: keyof typeof mostBytes): void {
  const { length } = bytes
  const reason = what === 'other' ? '' : ` for a ${what}`
  if (length === 0) throw badRequest('File must be non-empty')
  if (length <= mostBytes[what]) return
  const most = mostBytes[what]
  throw badRequest(`File of size ${length} bytes is too big${reason}; the maximum size is ${most} bytes`)
}

function keepPicture(core: Core, picture: Picture, kind: 'photo' | 'thumbnail'): StoredFile {
  const file = keepFile(core, { kind, name: `${kind}.jpg`, mime: 'image/jpeg', content: picture.bytes })
  file.width = picture.width
  file.height = picture.height
  return file
}

type NewFile = Pick<StoredFile, 'kind' | 'name' | 'mime'> & { content: Buffer }

function keepFile({ world, files }: Core, { content, ...facts }: NewFile): StoredFile {
  const file: StoredFile = {
    ...newIds(facts.kind),
    ...facts,
    bytes: content.length,
    content: files.put(content),
    number: ++world.lastNumber,
    linkUntil: 0,
    expired: false,
  }
  world.files[file.id] = file
  return file
}

/** What a message holds of the file, by the kind that it is. */
export type MediaShown =
  | { photo: PhotoSize[] }
  | { document: Document }
  | { animation: Animation; document: Document }
  | { video: Video }
  | { audio: Audio }

export function mediaShown(core: Core, file: StoredFile): MediaShown {
  const document = documentShown(core, file)
  const { width = 0, height = 0, duration = 0 } = file
  if (file.kind === 'photo') return { photo: photoShown(core, file) }
  if (file.kind === 'video') return { video: { width, height, duration, ...document } }
  if (file.kind === 'audio') return { audio: { duration, ...document } }
  if (file.kind === 'animation') return { animation: { width, height, duration, ...document }, document }
  return { document }
}

function photoShown({ world }: Core, file: StoredFile): PhotoSize[] {
  return (file.sizes ?? [file.id]).flatMap((id) => {
    const size = world.files[id]
    return size === undefined ? [] : [sizeShown(size)]
  })
}

function documentShown({ world }: Core, file: StoredFile): Document {
  const small = file.thumbnail === undefined ? undefined : world.files[file.thumbnail]
  return {
    ...(file.name !== '' && { file_name: file.name }),
    mime_type: file.mime,
    ...(small !== undefined && { thumbnail: sizeShown(small) }),
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.bytes,
  }
}

function sizeShown(file: StoredFile): PhotoSize {
  const { id, uniqueId, bytes, width = 0, height = 0 } = file
  return { file_id: id, file_unique_id: uniqueId, file_size: bytes, width, height }
}
