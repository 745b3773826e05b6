// A picture from an address that a price list names: over http or https, from a server out in the world, never more bytes than a
// picture has, never for longer than a minute. What it is, whoever keeps it finds out.
import { get as getPlainly, type IncomingMessage } from 'node:http'
import { get as getSecurely } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, PrivateAddress, publicLookup } from './public-address.ts'

/** `passing`: worth another try. */
export const webFailures = [
  'address',
  'private',
  'missing',
  'refused',
  'too-heavy',
  'unreachable',
  'busy',
] as const
export type WebFailure = (typeof webFailures)[number]
export class WebPictureError extends Error {
  readonly code: WebFailure
  readonly isPassing: boolean
  constructor(code: WebFailure) {
    super(code)
    this.code = code
    this.isPassing = code === 'unreachable' || code === 'busy'
  }
}

export type FetchPicture = (address: string) => Promise<Buffer>
type Bounds = { isAllowed?: (address: string) => boolean; mostBytes?: number; longestMs?: number }

const mostRedirects = 5
/** Some shops answer nobody who does not say who they are. */
const headers = { 'user-agent': 'Mozilla/5.0 (compatible; Kiosk)', accept: 'image/*,*/*;q=0.5' }

export function pictureFetcher(bounds: Bounds = {}): FetchPicture {
  const { isAllowed = isPublicAddress, mostBytes = 20 << 20, longestMs = 60_000 } = bounds
  const lookup = publicLookup(isAllowed)
  return async (address) => {
    const signal = AbortSignal.timeout(longestMs)
    let url = readUrl(address)
    for (let left = mostRedirects; left >= 0; left--) {
      if (isIP(bare(url.hostname)) !== 0 && !isAllowed(bare(url.hostname)))
        throw new WebPictureError('private')
      const response = await ask(url, { lookup, signal, headers })
      const to = redirectOf(response, url)
      if (to === undefined) return await takeWhole(response, mostBytes)
      response.destroy()
      url = to
    }
    throw new WebPictureError('refused')
  }
}

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '')

/** With a name and a password in it, or at some other door, it is no picture for everybody. */
function readUrl(address: string, from?: URL): URL {
  const url = URL.parse(address, from)
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  if (!isPlain) throw new WebPictureError('address')
  return url
}

type Asking = Parameters<typeof getPlainly>[1] & { signal: AbortSignal }

async function ask(url: URL, options: Asking): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const get = url.protocol === 'https:' ? getSecurely : getPlainly
  get(url, { ...options, agent: false }, resolve).on('error', reject)
  try {
    return await promise
  } catch (error) {
    throw new WebPictureError(error instanceof PrivateAddress ? 'private' : 'unreachable')
  }
}

function redirectOf(response: IncomingMessage, from: URL): URL | undefined {
  const { statusCode = 0 } = response
  const { location } = response.headers
  if (statusCode < 300 || statusCode >= 400 || location === undefined) return undefined
  return readUrl(location, from)
}

async function takeWhole(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const { statusCode = 0 } = response
  if (statusCode !== 200) {
    response.destroy()
    if (statusCode === 429 || statusCode >= 500) throw new WebPictureError('busy')
    throw new WebPictureError(statusCode === 404 || statusCode === 410 ? 'missing' : 'refused')
  }
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      length += part.length
      if (length > mostBytes) throw new WebPictureError('too-heavy')
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof WebPictureError ? error : new WebPictureError('unreachable')
  }
  return Buffer.concat(parts)
}
