// Where Telegram brings updates: behind a secret, each answered when it is done, so that one cut off is brought again. A door of
// its own beside the app's, as a bot's updates are its hottest path and need nothing of what a browser does.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import type { BotContext } from '#bot/context.ts'

export type Webhook = {
  bot: Bot<BotContext>
  path: string
  secretToken: string
  /** The update broke on something that the bot itself could not answer for. */
  failed: (error: unknown, updateId: number) => void
}
/** False: the request is somebody else's. */
export type Door = (request: IncomingMessage, response: ServerResponse) => boolean

/** Telegram waits a minute; what takes longer goes on, and counts as taken. */
const longestMs = 30_000
/** Far more than an update holds. */
const largestUpdate = 1_000_000

export function telegramDoor(webhook: Webhook, patienceMs = longestMs): Door {
  const { bot, path, secretToken } = webhook
  const expected = Buffer.from(secretToken)
  return (request, response) => {
    if (request.method !== 'POST' || request.url !== path) return false
    const given = Buffer.from(String(request.headers['x-telegram-bot-api-secret-token'] ?? ''))
    // Nobody learns by the time it takes how much of it was right; how long it is, all may know.
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) end(response, 401)
    // Who the bot is, it has to ask first: Telegram comes again.
    else if (!bot.isInited()) end(response, 503)
    else void readUpdate(request).then((update) => take(webhook, update, { response, patienceMs }))
    return true
  }
}

function take(
  { bot, failed }: Webhook,
  update: Update | undefined,
  { response, patienceMs }: { response: ServerResponse; patienceMs: number },
): void {
  if (update === undefined) {
    end(response, 400)
    return
  }
  // The one thing that may go along with the answer instead of costing a request of its own.
  let said: string | undefined
  const envelope: { send?: (payload: string) => void } = {
    send: (payload) => {
      said = payload
    },
  }
  const answer = (status: number) => {
    clearTimeout(timer)
    // What is said later than the answer goes by itself.
    delete envelope.send
    if (!response.headersSent) end(response, status, status === 200 ? said : undefined)
  }
  const timer = setTimeout(answer, patienceMs, 200)
  bot.handleUpdate(update, envelope).then(
    () => answer(200),
    (error: unknown) => {
      failed(error, update.update_id)
      answer(500)
    },
  )
}

function end(response: ServerResponse, status: number, json = ''): void {
  const headers = { 'content-length': Buffer.byteLength(json) }
  if (json === '') response.writeHead(status, headers).end()
  else response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(json)
}

/** Nothing when it is none. By its events, as a loop over it costs several times as much. */
function readUpdate(request: IncomingMessage): Promise<Update | undefined> {
  const { promise, resolve } = Promise.withResolvers<Update | undefined>()
  const chunks: Buffer[] = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= largestUpdate) chunks.push(chunk)
    else resolve(undefined)
  })
  request.on('end', () => resolve(parsed(Buffer.concat(chunks).toString())))
  request.on('error', () => resolve(undefined))
  return promise
}

function parsed(text: string): Update | undefined {
  try {
    return JSON.parse(text) as Update
  } catch {
    return undefined
  }
}
