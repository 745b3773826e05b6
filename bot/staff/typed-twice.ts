// A secret that is typed twice, so that no slip of a finger locks anybody out: between the two only a digest of it is in memory,
// made by a key that lives as long as the process. Never writes anything down.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Around } from '../context.ts'

const key = randomBytes(32)
const firsts = new WeakMap<Around, Map<number, { digest: Buffer; at: number }>>()
const longestMs = 10 * 60_000

/** `first`: it is to be typed once more; after a restart, or long after, it begins anew. */
export function typeSecret(around: Around, chatId: number, secret: string): 'first' | 'same' | 'other' {
  const known = firsts.get(around) ?? new Map()
  firsts.set(around, known)
  const before = known.get(chatId)
  const now = { digest: createHmac('sha256', key).update(secret).digest(), at: around.now() }
  known.delete(chatId)
  if (before === undefined || now.at - before.at > longestMs) {
    known.set(chatId, now)
    return 'first'
  }
  return timingSafeEqual(before.digest, now.digest) ? 'same' : 'other'
}

export function forgetTyped(around: Around, chatId: number): void {
  firsts.get(around)?.delete(chatId)
}
