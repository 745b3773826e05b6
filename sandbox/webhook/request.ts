// One update on its way to a webhook, and what came back. Goes where it is told to: that this is on this
// machine is seen to by hosts.ts.
import { type Agent, type IncomingMessage, request } from 'node:http'
import { pipeline } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip, createInflate } from 'node:zlib'
import { Refusal } from '../api/refusal.ts'
import { addBody, type Fields } from '../api/request.ts'
import type { WebhookSettings } from '../updates/queue.ts'
import { originOf, type WebhookAddress } from './address.ts'

export type Answer = {
  status: number
  reason: string
  retryAfterSeconds: number
  /** What it says besides, in JSON or as a form; nothing when that cannot be read. */
  fields: Fields['fields']
}

/** Nobody there, or gone before it answered; `reported` when the bot is told of it in getWebhookInfo. */
export class ConnectionLost extends Error {
  readonly reported: boolean

  constructor(message: string, reported: boolean) {
    super(message)
    this.reported = reported
  }
}

type Sending = {
  /** Where the webhook really is; nothing when nobody is there. */
  origin: string | undefined
  address: WebhookAddress
  settings: WebhookSettings
  agent: Agent
  signal: AbortSignal
}

const idleTimeoutInMs = 60_000

const words: Record<string, string> = {
  ECONNREFUSED: 'Connection refused',
  ECONNRESET: 'Connection reset by peer',
  EPIPE: 'Broken pipe',
  ETIMEDOUT: 'Connection timed out',
}

export async function sendUpdate(body: string, { origin, ...sending }: Sending): Promise<Answer> {
  if (origin === undefined) throw new ConnectionLost('Connection refused', true)
  try {
    const response = await post(body, new URL(new URL(origin).origin + sending.address.path), sending)
    return {
      status: response.statusCode ?? 0,
      reason: response.statusMessage ?? '',
      retryAfterSeconds: readRetryAfter(response.headers['retry-after']),
      fields: await readAnswer(response),
    }
  } catch (error) {
    throw asLost(error)
  }
}

function post(body: string, url: URL, { address, settings, agent, signal }: Omit<Sending, 'origin'>) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const headers = {
    Host: originOf(address).replace(/^.*:\/\//, ''),
    ...(address.userinfo !== '' && {
      Authorization: `Basic ${Buffer.from(address.userinfo).toString('base64')}`,
    }),
    ...(settings.secretToken !== '' && { 'X-Telegram-Bot-Api-Secret-Token': settings.secretToken }),
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Accept-Encoding': 'gzip, deflate',
  }
  const sent = request(url, { method: 'POST', headers, agent, signal, timeout: idleTimeoutInMs })
  sent.on('response', resolve)
  sent.on('timeout', () => sent.destroy(new ConnectionLost('Read timeout expired', true)))
  sent.on('error', reject)
  sent.end(body)
  return promise
}

async function readAnswer(response: IncomingMessage): Promise<Fields['fields']> {
  const found: Fields = { fields: new Map(), uploads: new Map() }
  const body = await readBody(response)
  try {
    addBody(found, body, { type: response.headers['content-type'] })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 413) throw new ConnectionLost(error.message, true)
  }
  return found.fields
}

function readBody(response: IncomingMessage): Promise<Buffer> {
  const coding = response.headers['content-encoding']
  if (coding === 'gzip') return buffer(pipeline(response, createGunzip(), ignore))
  if (coding === 'deflate') return buffer(pipeline(response, createInflate(), ignore))
  return buffer(response)
}

/** Whoever reads the end of the pipe hears of what went wrong in it. */
function ignore(): void {}

function readRetryAfter(value = ''): number {
  return /^\d+$/.test(value) ? Number(value) : 0
}

function asLost(error: unknown): ConnectionLost {
  if (error instanceof ConnectionLost) return error
  const { code = '', syscall, message } = error as NodeJS.ErrnoException
  // Node calls a quiet hang-up a reset, too; only a real one comes from a system call.
  if (code === 'ECONNRESET' && syscall === undefined) {
    return new ConnectionLost('Webhook connection closed', false)
  }
  return new ConnectionLost(words[code] ?? message, true)
}
