// What a broadcast says: text with Telegram's marks, a picture, a button. Checked as it is written, so that nothing is refused
// once it goes out to many.
import * as z from 'zod'
import type { BroadcastButton, BroadcastContent, Json } from '#db/schema/kinds.ts'
import { ShopError } from '../error.ts'
import { limits } from '../limits.ts'

/** What Telegram takes below a picture. */
export const longestCaption = 1_024
export const longestLabel = 40
const longestUrl = 1_000

const button = z.union([
  z.strictObject({ door: z.enum(['shop', 'catalogue']) }),
  z.strictObject({ label: z.string(), url: z.string() }),
])
export const broadcastContent = z.strictObject({
  text: z.string(),
  marks: z.array(z.custom<Json>()),
  photo: z.string().nullable(),
  button: button.nullable(),
})
export const broadcastAudience = z.strictObject({
  who: z.enum(['all', 'bought', 'not-bought']),
  days: z.union([z.literal(30), z.literal(90)]).nullable(),
  language: z.enum(['ru', 'en']).nullable(),
})

export function checkContent({ text, photo }: Pick<BroadcastContent, 'text' | 'photo'>): void {
  if (text.trim() === '' && photo === null) throw new ShopError('broadcast-empty')
  const most = photo === null ? limits.message : longestCaption
  const { length } = [...text]
  if (length > most) throw new ShopError('broadcast-caption-too-long', { length, most })
}

/** Where the address begins, with or without its `https://`. */
const address =
  /(?:https?:\/\/|(?<![\p{L}\d/@:.-])(?=[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:[/?#:]|\s|$)))\S+/iu

/** `See what is new https://example.com/new`, in either order; without a label the host stands for it. */
export function readLinkButton(words: string): Extract<BroadcastButton, { url: string }> {
  const [found] = address.exec(words) ?? []
  const url = found === undefined ? undefined : readUrl(found)
  if (found === undefined || url === undefined) throw new ShopError('broadcast-link-invalid')
  const label = words
    .replace(found, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:;,|—–-]+|[\s:;,|—–-]+$/gu, '')
  if ([...label].length > longestLabel)
    throw new ShopError('broadcast-label-too-long', { most: longestLabel })
  return { label: label || hostIn(found), url: url.href }
}

/** As it was written: what a browser makes of Cyrillic letters nobody reads. */
const hostIn = (written: string) =>
  written
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#:].*$/, '')
    .slice(0, longestLabel)

function readUrl(written: string): URL | undefined {
  const whole = /^https?:\/\//i.test(written) ? written : `https://${written}`
  if (whole.length > longestUrl || !URL.canParse(whole)) return undefined
  const url = new URL(whole)
  // Telegram takes no host without a dot, and no name before it.
  const isOpen = url.hostname.includes('.') && url.username === '' && url.password === ''
  return isOpen ? url : undefined
}
