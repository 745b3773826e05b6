// What a link carries that brings a browser's guest into Telegram: which guest, until when, and our seal on both. Made for the
// Mini App and for /start alike, so it fits where either takes it. That it works once, the rules see to.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { ShopError } from '#shop/error.ts'

/** Long enough to install nothing and find the way, too short to be found later in somebody's history. */
const goodForMs = 15 * 60_000
const idBytes = 6
const endBytes = 5
const sealBytes = 16
const form = /^g_([\w-]{36})$/

export function writeGuestToken(secret: string, guestId: number, now: number): string {
  const told = Buffer.alloc(idBytes + endBytes)
  told.writeUIntBE(guestId, 0, idBytes)
  told.writeUIntBE(Math.ceil((now + goodForMs) / 1000), idBytes, endBytes)
  return `g_${Buffer.concat([told, sealOf(secret, told)]).toString('base64url')}`
}

/** The guest's number; a ShopError where it is not ours, or too old. */
export function readGuestToken(secret: string, token: string, now: number): number {
  const bytes = Buffer.from(form.exec(token)?.[1] ?? '', 'base64url')
  const told = bytes.subarray(0, idBytes + endBytes)
  const seal = bytes.subarray(idBytes + endBytes)
  if (seal.length !== sealBytes || !timingSafeEqual(seal, sealOf(secret, told))) {
    throw new ShopError('guest-link-unknown')
  }
  if (told.readUIntBE(idBytes, endBytes) * 1000 < now) throw new ShopError('guest-link-expired')
  return told.readUIntBE(0, idBytes)
}

function sealOf(secret: string, told: Buffer): Buffer {
  return createHmac('sha256', secret).update('guest link ').update(told).digest().subarray(0, sealBytes)
}
