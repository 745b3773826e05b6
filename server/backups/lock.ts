// What is done to a copy before it goes into a chat: it is proved whole, packed, and locked. Takes seconds of pure work, and so
// runs in a thread.
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { countRows, inspectCopy, type RowCounts } from '#db/check.ts'
import { passphraseRecipient } from './passphrase.ts'

export type ToLock = {
  file: string
  passphrase: string
  mostBytes: number
  /** As a power of two: how much work each guess of the passphrase costs. */
  guessing?: number | undefined
}
/** No bytes: it grew beyond the bound. */
export type Locked = { rows: RowCounts; bytes: Uint8Array | undefined }

export async function lockCopy({ file, passphrase, mostBytes, guessing }: ToLock): Promise<Locked> {
  const rows = inspectCopy(file, countRows, 'the copy')
  const encrypter = new Encrypter()
  encrypter.addRecipient(passphraseRecipient(passphrase, guessing))
  const packed = createReadStream(file).pipe(createGzip())
  const locked = await encrypter.encrypt(Readable.toWeb(packed) as ReadableStream<Uint8Array>)
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of locked) {
    parts.push(part)
    length += part.length
    if (length > mostBytes) return { rows, bytes: undefined }
  }
  return { rows, bytes: Buffer.concat(parts) }
}
