// What waits for the bot's answer: a tapped button, an inline search, a payment. Each is answered once and in time.

import { badRequest } from './api/refusal.ts'
import type { Clock } from './clock.ts'

export type QueryKind = 'callback' | 'inline' | 'shipping' | 'pre-checkout' | 'web-app'

export type Query<T> = { id: string; answer: Promise<T | undefined> }

export type Queries = {
  /** The answer, or nothing when it did not come in time. `facts` is what whoever answers may look at. */
  ask: <T>(kind: QueryKind, facts: unknown) => Query<T>
  /** The facts of a query that may still be answered; anything else is refused. It is answered by `settle`. */
  open: (kind: QueryKind, id: string) => { facts: unknown; settle: (answer: unknown) => void }
  stop: () => void
}

/** How long Telegram takes an answer. */
const livesMs: Record<QueryKind, number> = {
  callback: 60_000,
  inline: 30_000,
  shipping: 10_000,
  'pre-checkout': 10_000,
  // As long as the Mini App is open.
  'web-app': 24 * 3_600_000,
}

type Waiting = {
  kind: QueryKind
  facts: unknown
  until: number
  timer: NodeJS.Timeout
  settle: (answer: unknown) => void
}

export function createQueries(clock: Clock): Queries {
  const waiting = new Map<string, Waiting>()
  let lastId = BigInt(clock.now()) * 1_000_003n
  // Whoever waits in a moved time has waited long enough.
  const unwatch = clock.watch(() => {
    for (const { until, settle } of [...waiting.values()]) if (until < clock.now()) settle(undefined)
  })
  return {
    ask<T>(kind: QueryKind, facts: unknown) {
      lastId += 7_919n
      const id = String(lastId)
      const { promise, resolve } = Promise.withResolvers<T | undefined>()
      const settle = (answer: unknown) => {
        clearTimeout(waiting.get(id)?.timer)
        waiting.delete(id)
        resolve(answer as T | undefined)
      }
      const timer = setTimeout(() => settle(undefined), livesMs[kind])
      timer.unref()
      waiting.set(id, { kind, facts, until: clock.now() + livesMs[kind], timer, settle })
      return { id, answer: promise }
    },
    open(kind, id) {
      const query = waiting.get(id)
      if (query === undefined || query.kind !== kind || query.until < clock.now()) {
        if (query?.kind === kind) query.settle(undefined)
        throw badRequest('query is too old and response timeout expired or query ID is invalid')
      }
      return query
    },
    stop() {
      unwatch()
      for (const { settle } of [...waiting.values()]) settle(undefined)
    },
  }
}
