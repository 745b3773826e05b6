// The way back from a copy that was sent: whatever it is (locked, packed or plain), it becomes a plain database file beside the
// shop's, to be proved and put in place. Says in one line what is wrong with it.
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { StartError } from '../start-error.ts'

type Kind = 'locked' | 'packed' | 'plain'

const beginnings: [string, Kind][] = [
  ['age-encryption.org/v1\n', 'locked'],
  ['SQLite format 3\0', 'plain'],
]
const gzipBeginning = Buffer.from([0x1f, 0x8b])

export async function kindOfBackup(file: string): Promise<Kind> {
  const head = Buffer.alloc(32)
  const handle = await open(file).catch(() => {
    throw new StartError(`${file} cannot be read: check that it is there`)
  })
  try {
    await handle.read(head, 0, head.length, 0)
  } finally {
    await handle.close()
  }
  if (head.subarray(0, 2).equals(gzipBeginning)) return 'packed'
  const kind = beginnings.find(([sign]) => head.subarray(0, sign.length).equals(Buffer.from(sign)))?.[1]
  if (kind === undefined) throw new StartError(`${file} is no backup of a shop: it is another kind of file`)
  return kind
}

/** `passphrase` is asked only where there is something to unlock. */
export async function unlockBackup(
  from: string,
  to: string,
  passphrase: () => Promise<string>,
): Promise<void> {
  const kind = await kindOfBackup(from)
  const source = kind === 'locked' ? await unlocked(from, await passphrase()) : createReadStream(from)
  const unpacking: Transform[] = kind === 'plain' ? [] : [createGunzip()]
  try {
    await pipeline([source, ...unpacking, createWriteStream(to, { mode: 0o600 })])
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable'
    throw new StartError(`${from} is damaged or not all there (${reason}): fetch it from the chat again`)
  }
}

async function unlocked(from: string, passphrase: string): Promise<Readable> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const source = Readable.toWeb(createReadStream(from)) as ReadableStream<Uint8Array>
  try {
    const plain = await decrypter.decrypt(source)
    return Readable.fromWeb(plain as Parameters<typeof Readable.fromWeb>[0])
  } catch {
    throw new StartError(`${from} does not open with this passphrase`)
  }
}
