// The page's own HTTP: its files, what it shows, and what is done on it. For browsers on this machine alone: another
// site's page may neither read it nor act on it.
import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { NoAct, readAct } from './act-form.ts'
import { act, type Stage } from './acts.ts'
import type { Upload } from './api/args.ts'
import { Refusal } from './api/refusal.ts'
import { readBody } from './api/request.ts'
import { readFileById } from './files/ids.ts'
import type { Act, ActAnswer, Mail } from './page/contract.ts'
import { isListening, pageState } from './page-state.ts'
import { Impossible } from './people/speaking.ts'
import type { Telegram } from './telegram.ts'

export type Inbox = {
  list: () => readonly Mail[]
  clear: () => void
  watch: (watcher: () => void) => () => void
}

type Given = { telegram: Telegram; inbox: Inbox; pageDir: string }

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}
/** Changes that come together are told together. */
const breathMs = 30
const lookEveryMs = 2_000
const ownHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** Ends with what it returns. */
export function servePage({ telegram, inbox, pageDir }: Given): () => void {
  const waiting = new Set<string>()
  const stage: Stage = { telegram, waiting, clearMails: inbox.clear }
  const viewers = new Set<ServerResponse>()
  let version = Date.now()
  let timer: NodeJS.Timeout | undefined
  const state = () => pageState({ telegram, mails: inbox.list, waiting }, version)
  const changed = () => {
    version++
    timer ??= setTimeout(() => {
      timer = undefined
      const event = `data: ${JSON.stringify(state())}\n\n`
      for (const viewer of viewers) viewer.write(event)
    }, breathMs)
  }
  const unwatch = [telegram.watch(changed), inbox.watch(changed)]
  // That nobody polls any more is no event of its own.
  let listening = false
  const looking = setInterval(() => {
    const now = isListening(telegram)
    if (now !== listening) changed()
    listening = now
  }, lookEveryMs)

  telegram.serve(async (request, response) => {
    const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
    checkVisitor(request)
    if (path === '/state') return sendJson(response, state())
    if (path === '/events') return openEvents(response, viewers, state())
    if (path === '/act' && request.method === 'POST') return take(stage, request, response)
    if (path.startsWith('/files/')) return sendFile(telegram, response, path.slice(7), query)
    sendOwnFile(response, pageDir, path)
  })
  return () => {
    for (const stop of unwatch) stop()
    clearTimeout(timer)
    clearInterval(looking)
    for (const viewer of viewers) viewer.end()
  }
}

/** A name that leads here from outside, or a page of another origin, is no visitor of ours. */
function checkVisitor({ headers, method }: IncomingMessage): void {
  const isOwn = ownHost.test(headers.host ?? '')
  const { origin } = headers
  // A frame without an origin of its own says `null`.
  const isElsewhere = method !== 'GET' && origin !== undefined && URL.parse(origin)?.host !== headers.host
  if (!isOwn || isElsewhere) throw new Refusal(403, 'Forbidden: the page is for this machine alone')
}

function openEvents(response: ServerResponse, viewers: Set<ServerResponse>, first: unknown): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.write(`data: ${JSON.stringify(first)}\n\n`)
  viewers.add(response)
  response.on('close', () => viewers.delete(response))
}

async function take(stage: Stage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { wish, files } = await readForm(request)
    sendJson(response, { ok: true, done: await act(stage, wish, files) } satisfies ActAnswer)
  } catch (error) {
    const isRefused = error instanceof Impossible || error instanceof Refusal
    if (!isRefused && !(error instanceof NoAct)) throw error
    sendJson(response, { ok: false, error: error.message } satisfies ActAnswer, isRefused ? 200 : 400)
  }
}

/** The act is the body itself, or stands beside its files. */
async function readForm(request: IncomingMessage): Promise<{ wish: Act; files: Upload[] }> {
  const body = await readBody(request)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) return { wish: readAct(body.toString('utf8')), files: [] }
  const form = await parseMultipart(body, type)
  const files = form.getAll('file').flatMap((file) => (typeof file === 'string' ? [] : [toUpload(file)]))
  return { wish: readAct(String(form.get('act'))), files: await Promise.all(files) }
}

function sendFile({ core }: Telegram, response: ServerResponse, id: string, query: string): void {
  const bytes = readFileById(core, id)
  const stored = core.world.files[id]
  if (bytes === undefined || stored === undefined) throw new Refusal(404, 'Not Found')
  const name = new URLSearchParams(query).get('name')
  response.writeHead(200, {
    'Content-Type': stored.mime,
    'Content-Length': bytes.length,
    // What somebody sent is looked at, never run.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, max-age=86400',
    ...(name !== null && {
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    }),
  })
  response.end(bytes)
}

function sendOwnFile(response: ServerResponse, pageDir: string, path: string): void {
  const file = join(pageDir, normalize(path === '/' ? '/index.html' : path))
  const type = types[extname(file)]
  if (type === undefined || !existsSync(file)) throw new Refusal(404, 'Not Found')
  response
    .writeHead(200, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' })
    .end(readFileSync(file))
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(value))
}

async function parseMultipart(body: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Refusal(400, 'Bad Request: the files did not arrive whole')
  }
}

async function toUpload(file: File): Promise<Upload> {
  return { name: file.name, mime: file.type, bytes: Buffer.from(await file.arrayBuffer()) }
}
