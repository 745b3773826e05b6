// One update on its way to a webhook, and what came back. Reaches nothing but this machine.
import { type Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { createGunzip, createInflate } from 'node:zlib'
import type { WebhookSettings } from './update-queue.ts'
import { originOf, type WebhookAddress } from './webhook-address.ts'

export type Answer = {
  status: number
  reason: string
  retryAfterSeconds: number
  contentType: string
  body: string
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
  if (origin === undefined || !isHere(origin)) throw new ConnectionLost('Connection refused', true)
  try {
    const response = await post(body, new URL(sending.address.path, origin), sending)
    return {
      status: response.statusCode ?? 0,
      reason: response.statusMessage ?? '',
      retryAfterSeconds: readRetryAfter(response.headers['retry-after']),
      contentType: response.headers['content-type'] ?? '',
      body: await readBody(response),
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

function readBody(response: IncomingMessage): Promise<string> {
  const coding = response.headers['content-encoding']
  if (coding === 'gzip') return text(response.pipe(createGunzip()))
  if (coding === 'deflate') return text(response.pipe(createInflate()))
  return text(response)
}

function readRetryAfter(value = ''): number {
  return /^\d+$/.test(value) ? Number(value) : 0
}

function isHere(origin: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname)
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
