// A number for every request, and a line in the log about it: which route, how it ended, how long it took.
// Never the address itself, which holds what people searched for.
import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { protectAnswer } from './headers.ts'
import type { Log } from './log.ts'

export type Watched = { Variables: { requestId: string } }

export function watch(log: Log): MiddlewareHandler<Watched> {
  return async function watch(c, next) {
    const begun = performance.now()
    const requestId = randomUUID()
    c.set('requestId', requestId)
    protectAnswer(c, requestId)
    await next()
    // Reading is most of the traffic and tells the least.
    const say = c.req.method === 'GET' || c.req.method === 'HEAD' ? log.debug : log.info
    say('request', { ...told(c), status: c.res.status, ms: Math.round(performance.now() - begun) })
  }
}

export function told(c: Context<Watched>) {
  return { requestId: c.get('requestId'), method: c.req.method, route: routePath(c, -1) }
}
