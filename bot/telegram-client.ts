// The way to Telegram's server: Node's own connections, kept open, which cost a bot less than `fetch` does. Asks once more
// where Telegram says "later" or breaks, below everything else; never so long that a person would give up.
import {
  type IncomingMessage,
  Agent as PlainAgent,
  request as plainRequest,
  type RequestOptions,
} from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { urlToHttpOptions } from 'node:url'
import { type ApiClientOptions, type Bot, HttpError, InputFile, type Transformer } from 'grammy'

const longestWaitMs = 6_000
/** Before the second and the third try where Telegram does not say how long. */
const pausesMs = [300, 1_500]
/** A connection that says nothing for so long is dead, though nobody closed it; only updates are waited for longer. */
const silenceMs = 20_000
const longestPollMs = 60_000

const plainAgent = new PlainAgent({ keepAlive: true, maxSockets: 64 })
const secureAgent = new SecureAgent({ keepAlive: true, maxSockets: 64 })

/** The type is of a package that stood in for Node's own before there was one. */
export type Signal = Parameters<Bot['init']>[0] & AbortSignal

type Asked = {
  headers: Record<string, string>
  body: string | Buffer | undefined
  signal: AbortSignal | undefined
  silenceMs: number
}
type Answer = { status: number; retryAfter: number | undefined; body: string }
type Init = Pick<RequestInit, 'method' | 'headers' | 'signal' | 'body'>
/** As much of `fetch` as grammY uses. Its type is of the one it brings to Node. */
type Fetch = NonNullable<ApiClientOptions['fetch']>

/** Tries again; for whoever waits for an answer. */
export const patientFetch = clientFetch(pausesMs)
/** Tries once; for whoever tries again themselves. */
export const plainFetch = clientFetch([])

export function clientFetch(pauses: readonly number[], silence = silenceMs): Fetch {
  const ask = async (url: string, init: Init) => {
    const asked = {
      headers: init.headers as Record<string, string>,
      body: await wholeBody(init.body),
      signal: init.signal ?? undefined,
      silenceMs: url.endsWith('/getUpdates') ? longestPollMs : silence,
    }
    const { status, body } = await askPatiently(url, asked, pauses)
    return { status, json: async () => JSON.parse(body) as unknown }
  }
  return ask as unknown as Fetch
}

/**
 * grammY gives each call a signal, a timer and a stream of its own, as it may carry a file. Most carry none, and are asked here
 * in short; the rest goes on, as does what may go along with the answer to a webhook.
 */
export function shortWay(root: string, isForOthers: (method: string) => boolean): Transformer {
  return async (goOn, method, payload, signal) => {
    if (signal !== undefined || isForOthers(method) || mayHoldFile(payload)) {
      return await goOn(method, payload, signal)
    }
    const asked = { headers: asJson, body: JSON.stringify(payload), signal: undefined, silenceMs }
    try {
      return JSON.parse((await askPatiently(`${root}/${method}`, asked, pausesMs)).body)
    } catch (error) {
      throw new HttpError(`Network request for '${method}' failed!`, error)
    }
  }
}

const asJson = { 'content-type': 'application/json', connection: 'keep-alive' }

/** In a list there may be one deeper down. */
function mayHoldFile(payload: object): boolean {
  return Object.values(payload).some((part: unknown) => {
    if (typeof part !== 'object' || part === null) return false
    if (part instanceof InputFile || Array.isArray(part)) return true
    return Object.values(part).some((inner) => inner instanceof InputFile)
  })
}

async function askPatiently(url: string, asked: Asked, pauses: readonly number[]): Promise<Answer> {
  for (const pauseMs of pauses) {
    const answer = await post(url, asked).catch((error: unknown) => {
      if (asked.signal?.aborted) throw error
    })
    const waitMs = answer === undefined ? pauseMs : waitOf(answer, pauseMs)
    if (answer !== undefined && waitMs === undefined) return answer
    await sleep(waitMs)
    if (asked.signal?.aborted) throw new Error('given up while waiting')
  }
  return await post(url, asked)
}

/** Nothing when it will not help to ask again, or would take too long. */
function waitOf({ status, retryAfter = 1 }: Answer, pauseMs: number): number | undefined {
  if (status >= 500) return pauseMs
  const toldMs = retryAfter * 1_000
  return status === 429 && toldMs <= longestWaitMs ? toldMs : undefined
}

function post(url: string, { headers, body, signal, silenceMs }: Asked): Promise<Answer> {
  const origin = url.slice(0, url.indexOf('/', 'https://'.length))
  const { request, to } = wayTo(origin)
  return new Promise((resolve, reject) => {
    const length = body === undefined ? 0 : Buffer.byteLength(body)
    const path = url.slice(origin.length)
    const sent = request({ ...to, path, method: 'POST', headers: { ...headers, 'content-length': length } })
    const giveUp = () => sent.destroy(new Error('given up'))
    signal?.addEventListener('abort', giveUp)
    sent.setTimeout(silenceMs, () => sent.destroy(new Error('no answer')))
    sent.on('close', () => signal?.removeEventListener('abort', giveUp))
    sent.on('error', reject)
    sent.on('response', (response) => read(response, resolve, reject))
    sent.end(body)
    if (signal?.aborted) giveUp()
  })
}

type Way = { request: typeof plainRequest | typeof secureRequest; to: RequestOptions }
/** One for each address of the Bot API, read once. */
const ways = new Map<string, Way>()

function wayTo(origin: string): Way {
  const known = ways.get(origin)
  if (known !== undefined) return known
  const { protocol, hostname, port } = urlToHttpOptions(new URL(origin))
  const way =
    protocol === 'https:'
      ? { request: secureRequest, to: { hostname, port, agent: secureAgent } }
      : { request: plainRequest, to: { hostname, port, agent: plainAgent } }
  ways.set(origin, way)
  return way
}

/** By its events, as a loop over it costs as much as all else of a short answer. */
function read(
  response: IncomingMessage,
  done: (answer: Answer) => void,
  failed: (error: Error) => void,
): void {
  const { statusCode: status = 0, headers } = response
  const told = Number(headers['retry-after'])
  const retryAfter = Number.isFinite(told) ? told : undefined
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  response.on('end', () => done({ status, retryAfter, body: Buffer.concat(chunks).toString() }))
  response.on('error', failed)
}

/** A file is read from its stream once, to be sent as often as it takes. */
async function wholeBody(body: Init['body']): Promise<string | Buffer | undefined> {
  if (body == null || typeof body === 'string') return body ?? undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
