// Answers from the memory: behind the app's routes, and at a door of its own beside it, as these are most of the traffic and
// need nothing of what the app does.
import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { protection } from './headers.ts'
import type { Log } from './log.ts'
import { bytesOf, type Kept, type Made, type Memory } from './memory.ts'
import { type Packing, pack, packingFor } from './packing.ts'
import type { Door } from './telegram-door.ts'

/** Smaller ones go in one packet anyway. */
const worthPacking = 1_000

/** For routes whose answer depends on nothing but the address and what everybody is shown. */
export function remember(memory: Memory): MiddlewareHandler {
  return async function remember(c, next) {
    const make = async (): Promise<Made | undefined> => {
      const said = catchJson(c)
      await next()
      const text = said()
      if (text === undefined || c.res.status !== 200) return undefined
      return { body: text, type: 'application/json', route: routePath(c, -1) }
    }
    const kept = await memory.keep(c.req.url.slice(c.req.url.indexOf('/', 8)), make)
    if (kept !== undefined) await answerKept(c, kept)
  }
}

/** What the route says, on its way out: to take it back out of a Response costs more than to read a page of the catalogue. */
function catchJson(c: Context): () => string | undefined {
  const say = c.json
  let text: string | undefined
  c.json = ((value: unknown, ...more: [ContentfulStatusCode?]) => {
    if (more.length > 0) return say(value, ...more)
    text = JSON.stringify(value)
    return c.body(null)
  }) as typeof c.json
  return () => text
}

/** In place of whatever was answered so far. */
export async function answerKept(c: Context, kept: Kept): Promise<void> {
  c.res = undefined
  if (has(kept, c.req.header('If-None-Match'))) {
    c.res = c.body(null, 304, unchanged(kept))
    return
  }
  const packing = packingOf(kept, c.req.header('Accept-Encoding'))
  const packed = packing && (kept.packed.get(packing) ?? (await pack(bytesOf(kept), packing, 'soon')))
  if (packing && packed) kept.packed.set(packing, packed)
  c.res = c.body(packed ?? kept.body, 200, { ...unchanged(kept), ...described(kept, packing) })
}

/** Takes what is kept, as it is kept; all else is the app's. */
export function memoryDoor(memory: Memory, log: Log): Door {
  return (request, response) => {
    if (request.method !== 'GET' || request.url === undefined) return false
    const begun = performance.now()
    const kept = memory.find(request.url)
    if (kept === undefined) return false
    const { 'if-none-match': known, 'accept-encoding': accepted } = request.headers
    const packing = packingOf(kept, String(accepted ?? ''))
    const body = packing === undefined ? bytesOf(kept) : kept.packed.get(packing)
    if (body === undefined) return false
    const requestId = randomUUID()
    const status = has(kept, known) ? 304 : 200
    const always = { 'X-Request-Id': requestId, ...protection, ...unchanged(kept) }
    if (status === 304) response.writeHead(304, always).end()
    else {
      const length = { 'Content-Length': body.length }
      response.writeHead(200, { ...always, ...described(kept, packing), ...length }).end(body)
    }
    const ms = Math.round(performance.now() - begun)
    log.debug('request', { requestId, method: 'GET', route: kept.route, status, ms })
    return true
  }
}

/** Whoever asks may know several. */
const has = ({ etag }: Kept, known: string | undefined) => known?.includes(etag) === true

const packingOf = ({ body, type }: Kept, accepted: string | undefined) =>
  body.length < worthPacking ? undefined : packingFor(type, accepted)

/** Asked for anew each time, and mostly not sent. */
const unchanged = ({ etag, headers }: Kept) => ({
  'Cache-Control': 'public, no-cache',
  ETag: etag,
  Vary: 'Accept-Encoding',
  ...headers,
})

const described = ({ type }: Kept, packing: Packing | undefined) => ({
  'Content-Type': type,
  ...(packing && { 'Content-Encoding': packing }),
})
