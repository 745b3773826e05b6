// What a file is called: its ids, and the path it is fetched by. An id says of what kind a file is, so that one that was
// never given out is refused as Telegram does, and one of another kind, too. Holds no bytes.
import { createHash, randomBytes } from 'node:crypto'
import { extname } from 'node:path'
import { badRequest } from '../api/refusal.ts'
import type { Core } from '../core.ts'
import type { FileKind, StoredFile, World } from '../world.ts'

/** As Telegram calls it when it refuses another kind in its place. */
export type FileUse = 'Photo' | 'Document' | 'DocumentAsFile' | 'Video' | 'Animation' | 'Audio'

/** How Telegram numbers and names kinds, and the folder such files lie in. */
const kinds: Record<FileKind, { code: number; name: string; folder: string }> = {
  thumbnail: { code: 0, name: 'Thumbnail', folder: 'thumbnails' },
  photo: { code: 2, name: 'Photo', folder: 'photos' },
  voice: { code: 3, name: 'VoiceNote', folder: 'voice' },
  video: { code: 4, name: 'Video', folder: 'videos' },
  document: { code: 5, name: 'Document', folder: 'documents' },
  sticker: { code: 8, name: 'Sticker', folder: 'stickers' },
  audio: { code: 9, name: 'Audio', folder: 'music' },
  animation: { code: 10, name: 'Animation', folder: 'animations' },
}

const isPicture = (name: string) => name === 'Photo' || name === 'Thumbnail'

/** So that ids begin as real ones do: a photo's with AgACAgIAA, a document's with BQACAgIAA. */
const beginning = [0, 2, 2, 2, 0, 3]
/** The version of the format, before the sign that this is one. */
const ending = [59, 4]
const sumLength = 4
/** A link works for an hour from when it was asked for. */
const linkMs = 3_600_000

export function newIds(kind: FileKind): { id: string; uniqueId: string } {
  const body = Buffer.concat([Buffer.from([kinds[kind].code, ...beginning]), randomBytes(44)])
  const id = Buffer.concat([body, sumOf(body), Buffer.from(ending)])
  const unique = Buffer.concat([Buffer.from([isPicture(kinds[kind].name) ? 1 : 2, 0, 3]), randomBytes(9)])
  return { id: id.toString('base64url'), uniqueId: unique.toString('base64url') }
}

const sumOf = (body: Buffer) => createHash('sha256').update(body).digest().subarray(0, sumLength)

/** The kind that the id names; refused when it cannot be an id. */
export function readFileId(id: string): FileKind {
  const bytes = decode(id)
  const last = bytes.at(-1)
  const wrong = 'Wrong remote file identifier specified'
  if (last === undefined) throw badRequest('Remote file identifier must be non-empty')
  if (last !== ending[1]) throw badRequest(`${wrong}: can't unserialize it. Wrong last symbol`)
  if (bytes.at(-2) !== ending[0]) throw badRequest('Invalid remote file identifier')
  const body = bytes.subarray(0, -ending.length - sumLength)
  const kind = kindOf(body[0])
  const sum = bytes.subarray(body.length, -ending.length)
  if (kind === undefined || !sum.equals(sumOf(body))) throw badRequest(`${wrong}: can't unserialize it`)
  return kind
}

function kindOf(code: number | undefined): FileKind | undefined {
  const found = Object.entries(kinds).find(([, kind]) => kind.code === code)
  return found?.[0] as FileKind | undefined
}

function decode(id: string): Buffer {
  const wrong = 'Wrong remote file identifier specified'
  if (id.length % 4 === 1) throw badRequest(`${wrong}: Wrong string length`)
  if (!/^[\w-]*$/.test(id)) throw badRequest(`${wrong}: Wrong character in the string`)
  const bytes = Buffer.from(id, 'base64url')
  if (bytes.toString('base64url') !== id) throw badRequest(`${wrong}: Wrong padding in the string`)
  return bytes
}

/** All that is not a picture may be sent in place of anything else that is none. */
export function checkUse(kind: FileKind, use: FileUse): void {
  const { name } = kinds[kind]
  if (name === use || (!isPicture(name) && !isPicture(use))) return
  throw badRequest(`Can't use file of type ${name} as ${use}`)
}

/** The bytes behind an id, for whoever is shown the file. */
export function readFileById({ world, files }: Core, id: string): Buffer | undefined {
  const file = Object.hasOwn(world.files, id) ? world.files[id] : undefined
  return file && files.get(file.content)
}

/** What the path of a link says of it: `photos/file_3.jpg`. */
export function filePathOf(core: Core, id: string): string | undefined {
  const file = core.world.files[id]
  return file && `${kinds[file.kind].folder}/file_${file.number}${extname(file.name).toLowerCase()}`
}

/** Gives the file a link, or a longer life to the one it has. */
export function linkFile(core: Core, file: StoredFile): void {
  file.linkUntil = core.clock.now() + linkMs
}

/** Nothing when the link has ended, or never was one. */
export function findByPath(core: Core, path: string): Buffer | undefined {
  const file = findLinked(core.world, path)
  if (file === undefined || file.expired || file.linkUntil < core.clock.now()) return undefined
  if (filePathOf(core, file.id) !== path) return undefined
  return core.files.get(file.content)
}

function findLinked({ files }: World, path: string): StoredFile | undefined {
  const number = Number(/\/file_(\d+)(\.|$)/.exec(path)?.[1])
  return Object.values(files).find((file) => file.number === number)
}
