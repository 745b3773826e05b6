// What a passphrase locks, in age's own format, so that anybody's `age` opens it. The work that makes guessing slow is done
// beside the shop's own thread: in it, customers would wait for a second.
import { createCipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { type Recipient, Stanza } from 'age-encryption'

const label = 'age-encryption.org/v1/scrypt'
/** As much work as the `age` tool itself puts in. */
const usualLog = 18
const blockSize = 8
const saltBytes = 16
const keyBytes = 32
const nonceBytes = 12

type Options = { N: number; r: number; p: number; maxmem: number }
const derive = promisify<string, Buffer, number, Options, Buffer>(scrypt)

export function passphraseRecipient(passphrase: string, log = usualLog): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(saltBytes)
      const N = 2 ** log
      const work = { N, r: blockSize, p: 1, maxmem: 2 * 128 * N * blockSize }
      const key = await derive(passphrase, Buffer.concat([Buffer.from(label), salt]), keyBytes, work)
      const args = ['scrypt', salt.toString('base64').replace(/=+$/, ''), String(log)]
      return [new Stanza(args, seal(key, fileKey))]
    },
  }
}

/** Each key is used once, so that its nonce may be nothing. */
function seal(key: Buffer, fileKey: Uint8Array): Uint8Array {
  const cipher = createCipheriv('chacha20-poly1305', key, Buffer.alloc(nonceBytes), { authTagLength: 16 })
  return Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
}
