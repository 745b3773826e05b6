// Whether a result can be sent through the bot: what Telegram's library finds wrong with it, then what its server does. What
// is left is a message that waits for somebody to send it.
import type { InlineQueryResult, Location } from 'grammy/types'
import { badRequest } from '../api/refusal.ts'
import type { Core } from '../core.ts'
import { checkFile } from '../files/input-file.ts'
import { placeReplyMarkup } from '../markup/reply-markup.ts'
import { checkInvoice } from '../payments/invoices.ts'
import type { InlineMessage } from '../world.ts'
import type { ReadResult } from './inline-results.ts'

export type InlineResult = { id: string; shown: InlineQueryResult; message: InlineMessage }

/** The library's part, for one result after the other. */
export function placeResult(result: ReadResult): InlineResult {
  const { id, shown, message, markup: written } = result
  checkContact(result)
  checkMime(result)
  const markup =
    written && placeReplyMarkup(written, { chat: 'inline', isInvoice: message.invoice !== undefined })
  checkPlace(message)
  if (result.file !== undefined && !result.file.file.includes('.')) checkFile(result.file)
  const invoice = message.invoice && checkInvoice(message.invoice, 'MEDIA_EMPTY')
  return {
    id,
    shown,
    message: {
      ...message,
      ...(markup?.inline !== undefined && { markup: markup.inline }),
      ...(invoice !== undefined && { invoice }),
    },
  }
}

function checkContact({ type, message: { content } }: ReadResult): void {
  if (content.contact === undefined) return
  const { phone_number, first_name } = content.contact
  if (type !== 'contact') {
    if (phone_number === '' || first_name === '') throw badRequest('MEDIA_EMPTY')
    return
  }
  if (phone_number === '') throw badRequest('Field "phone_number" must contain a valid phone number')
  if (first_name === '') throw badRequest('Field "first_name" must be non-empty')
}

const mimes: Readonly<Record<string, string[]>> = {
  document: ['application/pdf', 'application/zip'],
  video: ['video/mp4', 'text/html'],
}

/** Only of what Telegram would have to fetch. */
function checkMime({ type, mime, file }: ReadResult): void {
  const allowed = mimes[type]
  if (allowed === undefined || !file?.file.includes('.')) return
  if (!allowed.some((one) => mime.startsWith(one))) throw badRequest(`Unallowed ${type} MIME type`)
}

function checkPlace({ content }: InlineMessage): void {
  if (content.location !== undefined && !isOnEarth(content.location)) {
    throw badRequest('Wrong location specified')
  }
  if (content.venue !== undefined && !isOnEarth(content.venue.location)) {
    throw badRequest('Wrong venue location specified')
  }
}

const isOnEarth = ({ latitude, longitude }: Location) =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

const longestIdBytes = 64
const titleErrors: Readonly<Record<string, string>> = {
  article: 'ARTICLE_TITLE_EMPTY',
  audio: 'AUDIO_TITLE_EMPTY',
  document: 'FILE_TITLE_EMPTY',
  video: 'VIDEO_TITLE_EMPTY',
}

/** The server's part, once it knows what the results are for. */
export function checkResults(core: Core, results: readonly ReadResult[]): void {
  for (const result of results) {
    const bytes = Buffer.byteLength(result.id)
    if (bytes === 0 || bytes > longestIdBytes) throw badRequest('RESULT_ID_INVALID')
    checkServed(core, result)
  }
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE')
}

function checkServed({ world }: Core, { type, title, file, thumbnailUrl }: ReadResult): void {
  const untitled = titleErrors[type]
  const isKnown = file !== undefined && !file.file.includes('.')
  if (isKnown && world.files[file.file] === undefined) {
    throw badRequest(file.kind === 'photo' ? 'PHOTO_INVALID' : 'DOCUMENT_INVALID')
  }
  if (untitled !== undefined && title.trim() === '' && !(isKnown && type === 'audio'))
    throw badRequest(untitled)
  if (file !== undefined && !isKnown) {
    checkWeb(file.file)
    if (type === 'photo' && thumbnailUrl === '') throw badRequest('PHOTO_THUMB_URL_EMPTY')
  }
  if (thumbnailUrl !== '') checkWeb(thumbnailUrl)
}

function checkWeb(address: string): void {
  const { protocol = '', hostname = '' } = URL.parse(address) ?? {}
  const isWeb = (protocol === 'https:' || protocol === 'http:') && hostname.includes('.')
  if (!isWeb) throw badRequest('WEBDOCUMENT_URL_INVALID')
}
