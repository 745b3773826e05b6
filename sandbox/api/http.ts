// The Bot API on a socket: /bot<token>/<method> and /file/bot<token>/<path>, with whatever trouble is on order. All other
// paths belong to the page.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Core } from '../core.ts'
import { findByPath } from '../files/ids.ts'
import { type Answering, type Envelope, fail } from './answering.ts'
import type { Calls } from './calls.ts'
import type { Fault, Faults } from './faults.ts'
import { tooMany } from './pace.ts'
import { Refusal, refuse } from './refusal.ts'
import { type Fields, readFields } from './request.ts'

export type Page = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Parts = { core: Core; answer: Answering; calls: Calls; faults: Faults; page: () => Page | undefined }

export function createHttp(parts: Parts): Server {
  const server = createServer((request, response) => {
    void route(parts, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else send(response, fail(error instanceof Refusal ? error : refuse(500, String(error))))
    })
  })
  // A long poll may last as long as it likes.
  server.requestTimeout = 0
  return server
}

async function route(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s)
  const decoded = decodePath(path)
  if (decoded.startsWith('/file/bot')) return sendFile(parts.core, decoded, response)
  if (!decoded.startsWith('/bot')) {
    const page = parts.page()
    if (page === undefined) throw new Refusal(404, 'Not Found')
    return page(request, response)
  }
  if (request.method !== 'GET' && request.method !== 'POST') throw new Refusal(501, 'Not Implemented')
  const slash = decoded.indexOf('/', 4)
  if (slash === -1 || /^test(?!\/)/.test(decoded.slice(slash + 1))) throw new Refusal(404, 'Not Found')
  const fields = await readFields(request, query)
  checkToken(parts.core, decoded.slice(4, slash))
  const rest = decoded.slice(slash + 1)
  // The test environment is another Telegram, which knows no bot of this one.
  if (rest.startsWith('test/')) throw new Refusal(401, 'Unauthorized')
  const method = rest === '' ? (fields.fields.get('method') ?? '') : rest
  if (rest === '') fields.fields.delete('method')
  await answerWithTrouble(parts, { method, fields, request, response })
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export function checkToken({ world }: Core, token: string): void {
  const [id = '', ...rest] = token.split(':')
  const malformed = new Refusal(401, 'Unauthorized: invalid token specified')
  if (token.startsWith('0') || Buffer.byteLength(token) > 80 || rest.length === 0) throw malformed
  if (!/^-?[1-9]\d{0,17}$/.test(id)) {
    throw new Refusal(421, 'Misdirected Request: unallowed token specified')
  }
  if (Number(id) <= 0 || Number(id) >= 2 ** 54) throw malformed
  if (token !== world.bot.token) throw new Refusal(401, 'Unauthorized')
}

type Asking = { method: string; fields: Fields; request: IncomingMessage; response: ServerResponse }

async function answerWithTrouble({ answer, calls, faults }: Parts, asking: Asking): Promise<void> {
  const { method, fields, response } = asking
  const fault = faults.take(method)
  const instead = fault && (await meet(fault, 'before', response))
  if (instead !== undefined) {
    const outcome = instead === 'dropped' ? {} : { status: instead.status, error: errorOf(instead) }
    calls.end(calls.begin(method, fields), outcome)
    return instead === 'dropped' ? undefined : send(response, instead)
  }
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const envelope = await answer(method, fields, { signal: gone.signal })
  if (fault !== undefined && (await meet(fault, 'after', response)) === 'dropped') return
  send(response, envelope)
}

const errorOf = ({ body }: Envelope) => (body.ok ? '' : body.description)

/** What is answered instead of working, if anything is. */
async function meet(
  fault: Fault,
  when: 'before' | 'after',
  response: ServerResponse,
): Promise<Envelope | 'dropped' | undefined> {
  if (fault.kind === 'too-many-requests')
    return when === 'before' ? fail(tooMany(fault.retryAfter)) : undefined
  if (fault.kind === 'server-error') {
    const { code = 500 } = fault
    return when === 'before' ? fail(new Refusal(code, gateway[code])) : undefined
  }
  if (fault.when !== when) return undefined
  if (fault.kind === 'dropped') {
    response.socket?.destroy()
    return 'dropped'
  }
  await new Promise((resolve) => setTimeout(resolve, fault.ms).unref())
  return response.closed ? 'dropped' : undefined
}

const gateway = { 500: 'Internal Server Error', 502: 'Bad Gateway', 504: 'Gateway Timeout' }

function send(response: ServerResponse, { status, body }: Envelope): void {
  const text = JSON.stringify(body)
  const wait = body.ok ? undefined : body.parameters?.retry_after
  response
    .writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
      ...(wait !== undefined && { 'Retry-After': wait }),
    })
    .end(text)
}

function sendFile(core: Core, path: string, response: ServerResponse): void {
  const [, token, file = ''] = /^\/file\/bot([^/]*)\/(.*)$/s.exec(path) ?? []
  if (token === undefined) throw new Refusal(404, 'Not Found')
  checkToken(core, token)
  const bytes = findByPath(core, file)
  if (bytes === undefined) throw new Refusal(404, 'Not Found')
  response
    .writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': bytes.length })
    .end(bytes)
}
