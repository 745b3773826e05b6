// What is in an archive, as its directory says, before anything of it is unpacked: never more than is bearable, nor what is locked.
import { unzipSync } from 'fflate'
import { SheetRefusal } from './refusal.ts'

export type Entry = { name: string; size: number; isLocked: boolean }

const mostEntries = 5_000
const mostUnpacked = 200 << 20
/** Nothing that people write into tables is packed better. */
const mostRatio = 400
const text = { utf8: new TextDecoder(), cp866: new TextDecoder('ibm866') }

export function listEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, at: start } = findDirectory(view)
  if (count > mostEntries) throw new SheetRefusal('sheet-too-large')
  const entries: Entry[] = []
  for (let index = 0, at = start; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new SheetRefusal('sheet-damaged')
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const raw = bytes.subarray(at + 46, at + 46 + nameLength)
    const size = view.getUint32(at + 24, true)
    // Archives of Windows name their files in the letters of DOS.
    const name = ((flags & 0x800) !== 0 || raw.every((byte) => byte < 128) ? text.utf8 : text.cp866).decode(
      raw,
    )
    entries.push({ name, size, isLocked: (flags & 1) !== 0 })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findDirectory(view: DataView): { count: number; at: number } {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    return { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) }
  }
  throw new SheetRefusal('sheet-damaged')
}

/** What each is called by the directory; its place among the entries stands for it, as names may be in any letters. */
export function unpack(bytes: Uint8Array, entries: readonly Entry[], isWanted: (entry: Entry) => boolean) {
  const wanted = entries.filter(isWanted)
  if (wanted.some(({ isLocked }) => isLocked)) throw new SheetRefusal('sheet-locked')
  const size = wanted.reduce((sum, entry) => sum + entry.size, 0)
  if (size > mostUnpacked || size > Math.max(1 << 20, bytes.length * mostRatio))
    throw new SheetRefusal('sheet-too-large')
  const found = new Map<string, Uint8Array>()
  let place = -1
  const names: string[] = []
  try {
    const all = unzipSync(bytes, {
      filter: ({ name }) => {
        place++
        const entry = entries[place]
        const isTaken = entry !== undefined && isWanted(entry)
        if (isTaken) names.push(name, entry.name)
        return isTaken
      },
    })
    for (let index = 0; index < names.length; index += 2) {
      const content = all[names[index] ?? '']
      if (content !== undefined) found.set(names[index + 1] ?? '', content)
    }
  } catch (error) {
    if (error instanceof SheetRefusal) throw error
    throw new SheetRefusal('sheet-damaged')
  }
  return found
}
