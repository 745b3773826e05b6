// A file that Telegram fetches from the web itself. Only addresses that stand for this machine are asked; all others
// cannot be reached.
import { basename } from 'node:path'
import type { Upload } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import type { Core } from '../core.ts'
import { MediaRefused } from './refusal.ts'

const mostBytes = { photo: 5 << 20, document: 20 << 20 }
const mostHops = 5
const patienceMs = 10_000
/** What Telegram takes as a document from the web. */
const documents = new Set(['application/pdf', 'application/zip', 'image/gif'])

export type WebUse = keyof typeof mostBytes

/** The address as Telegram's own parser reads it; without a scheme it is http. */
export function readAddress(written: string): URL {
  const [, scheme] = /^([^:/?#@[\]]*):\/\//.exec(written) ?? []
  const wrong = 'Invalid file HTTP URL specified'
  if (scheme !== undefined && !/^https?$/i.test(scheme))
    throw badRequest(`${wrong}: Unsupported URL protocol`)
  const whole = scheme === undefined ? `http://${written}` : written
  const [, port] = /^[^/]*\/\/[^/?#]*:(\d*)(?=[/?#]|$)/.exec(whole) ?? []
  if (port !== undefined && !(Number(port) > 0 && Number(port) <= 65_535)) {
    throw badRequest(`${wrong}: Wrong port number specified in the URL`)
  }
  if (/^[^/]*\/\/([/?#]|$)/.test(whole)) throw badRequest(`${wrong}: URL host is empty`)
  const address = URL.parse(whole)
  if (address === null) throw badRequest(`${wrong}: Disallowed character in URL host`)
  return address
}

export async function fetchFile(core: Core, written: string, use: WebUse): Promise<Upload> {
  const { response, address } = await follow(core, readAddress(written))
  const mime = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  const isWanted = use === 'photo' ? mime.startsWith('image/') : documents.has(mime)
  if (!isWanted) {
    await response.body?.cancel()
    throw new MediaRefused('WEBPAGE_MEDIA_EMPTY')
  }
  const bytes = await readBody(response, mostBytes[use])
  return { name: nameIn(address), mime, bytes }
}

function nameIn({ pathname }: URL): string {
  const name = basename(pathname)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

async function follow(core: Core, first: URL): Promise<{ response: Response; address: URL }> {
  let address = first
  for (let hop = 0; hop <= mostHops; hop++) {
    const response = await ask(core, address)
    const next = response.headers.get('location')
    if (response.status === 200) return { response, address }
    await response.body?.cancel()
    const moved = next === null ? null : URL.parse(next, address)
    if (response.status < 300 || response.status >= 400 || moved === null) break
    address = moved
  }
  throw new MediaRefused('WEBPAGE_CURL_FAILED')
}

async function ask({ hosts }: Core, address: URL): Promise<Response> {
  if (!isPublicName(address.hostname)) throw new MediaRefused('EXTERNAL_URL_INVALID')
  const real = hosts.realOf(address.href)
  if (real === undefined) throw new MediaRefused('WEBPAGE_CURL_FAILED')
  try {
    return await fetch(real, { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) })
  } catch {
    throw new MediaRefused('WEBPAGE_CURL_FAILED')
  }
}

/** A name of the web ends in a dot and a word; numbers are asked for, and not found. */
const isPublicName = (host: string) => /\.[a-z][a-z0-9-]+$|^[\d.]+$|^\[/i.test(host)

async function readBody({ body }: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of body ?? []) {
      length += chunk.length
      if (length > most) break
      chunks.push(chunk)
    }
  } catch {
    throw new MediaRefused('WEBPAGE_CURL_FAILED')
  }
  if (length === 0 || length > most) throw new MediaRefused('WEBPAGE_CURL_FAILED')
  return Buffer.concat(chunks)
}
