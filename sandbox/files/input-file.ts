// The file that a call means: one it brings, one Telegram has, or one from the web.
import type { Args, Upload } from '../api/args.ts'
import type { Core } from '../core.ts'
import type { StoredFile } from '../world.ts'
import { checkUse, type FileUse, readFileId } from './ids.ts'
import { storeAnyDocument, storeFile, storePhoto, storeWebPhoto } from './media.ts'
import { MediaRefused } from './refusal.ts'
import { fetchFile, readAddress } from './web-file.ts'

/** A file id or an address, as it came; or the bytes. */
export type InputFile = string | Upload

const attached = 'attach://'

/** Nothing when the call has no such file. */
export function inputFile(args: Args, field: string, written = args.text(field)): InputFile | undefined {
  if (written.startsWith(attached)) return args.upload(written.slice(attached.length))
  return written === '' ? args.upload(field) : written
}

/** A small picture is always brought along: anything else is passed over. */
export function inputThumbnail(args: Args, written = args.text('thumbnail')): Upload | undefined {
  if (written.startsWith(attached)) return args.upload(written.slice(attached.length))
  return args.upload('thumbnail')
}

export type MediaKind = 'photo' | 'document' | 'video' | 'animation' | 'audio'
export type MediaWish = {
  kind: MediaKind
  file: InputFile
  thumbnail?: Upload | undefined
  /** Without a look at what it is. */
  asFile?: boolean
  facts?: Pick<StoredFile, 'width' | 'height' | 'duration'>
}

const uses: Record<MediaKind, FileUse> = {
  photo: 'Photo',
  document: 'Document',
  video: 'Video',
  animation: 'Animation',
  audio: 'Audio',
}

/** What Telegram sees without its server: whether it can be a file at all, and one of that kind. */
export function checkFile({ kind, file, asFile }: MediaWish): void {
  if (typeof file !== 'string') return
  if (file.includes('.')) readAddress(file)
  else checkUse(readFileId(file), asFile === true && kind === 'document' ? 'DocumentAsFile' : uses[kind])
}

/** The file at last. May be of another kind than the call says: Telegram goes by what it has. */
export async function settleFile(core: Core, wish: MediaWish): Promise<StoredFile> {
  checkFile(wish)
  const { file } = wish
  if (typeof file !== 'string') return storeUpload(core, file, wish)
  if (!file.includes('.')) return knownFile(core, file)
  const upload = await fetchFile(core, file, wish.kind === 'photo' ? 'photo' : 'document')
  if (wish.kind !== 'photo') return storeUpload(core, upload, wish)
  return largest(core, await storeWebPhoto(core, upload.bytes))
}

function knownFile({ world }: Core, id: string): StoredFile {
  const file = world.files[id]
  if (file === undefined) throw new MediaRefused('Wrong file identifier/HTTP URL specified')
  return file
}

async function storeUpload(core: Core, upload: Upload, wish: MediaWish): Promise<StoredFile> {
  const { kind, thumbnail, asFile = false, facts } = wish
  if (kind === 'photo') return largest(core, await storePhoto(core, upload))
  if (kind === 'document') return storeAnyDocument(core, upload, { thumbnail, asFile })
  const file = await storeFile(core, upload, kind, thumbnail)
  return Object.assign(file, facts)
}

function largest(core: Core, sizes: { file_id: string }[]): StoredFile {
  return knownFile(core, sizes.at(-1)?.file_id ?? '')
}
