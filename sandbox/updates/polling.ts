// Long polling: one caller may wait for updates at a time, the next one ends it. Knows nothing of parameters or HTTP.
import type { Update } from 'grammy/types'
import { Refusal } from '../api/refusal.ts'
import type { Clock } from '../clock.ts'
import { toUpdate, type UpdateQueue } from './queue.ts'
import type { Wait } from './wait.ts'

export type Ask = { offset: number; limit: number; timeout: number }

export type Polling = {
  /** Waits until there is something or the time is over; answers at once when the signal comes. */
  get: (ask: Ask, signal: AbortSignal) => Promise<Update[]>
  /** Whoever waits is refused with this. */
  end: (reason: string) => void
  /** Whoever waits is answered with what there is. */
  answer: () => void
  /** 409; the second within three seconds is kept waiting for three. */
  conflict: (reason: string, signal: AbortSignal) => Promise<never>
  /** Somebody waits, or asked a moment ago. */
  isGoingOn: () => boolean
}

const conflictPauseInMs = 3_000
const momentInMs = 10_000
/** How far an offset may be from what there is before it counts as garbage. */
const reach = { ahead: 10, behind: 100_000 }
const largestId = 2_000_000_000
const otherCaller = 'terminated by other getUpdates request; make sure that only one bot instance is running'

export function createPolling({
  clock,
  queue,
  wait,
}: {
  clock: Clock
  queue: UpdateQueue
  wait: Wait
}): Polling {
  let settle: ((reason?: string) => void) | undefined
  let last = { offset: -1, at: Number.NEGATIVE_INFINITY }
  let conflictFreeAt = Number.NEGATIVE_INFINITY

  async function conflict(reason: string, signal: AbortSignal): Promise<never> {
    if (clock.now() >= conflictFreeAt) conflictFreeAt = clock.now() + conflictPauseInMs
    else await wait(conflictPauseInMs, signal).catch(() => undefined)
    throw new Refusal(409, `Conflict: ${reason}`)
  }

  /** Who asks the same again and again is slowed down. */
  function slowed({ offset, limit, timeout }: Ask): Ask {
    const since = offset === last.offset ? clock.now() - last.at : Number.POSITIVE_INFINITY
    last = { offset, at: clock.now() }
    return {
      offset,
      limit: since < 500 ? 1 : limit,
      timeout: since < 3_000 ? Math.max(timeout, 3) : timeout,
    }
  }

  function startOf(offset: number): number {
    const isNear = offset <= queue.tail() + reach.ahead && offset >= queue.head() - reach.behind
    return offset > 0 && offset < largestId && isNear ? offset : queue.head()
  }

  /** Until an update comes, the time is over, the caller is gone or somebody ends it: only then with a reason. */
  async function untilSomething(seconds: number, signal: AbortSignal): Promise<string | undefined> {
    settle?.(otherCaller)
    const over = new AbortController()
    const { promise, resolve } = Promise.withResolvers<string | undefined>()
    settle = resolve
    // Updates that come in one go are answered in one go.
    const unwatch = queue.watch(() => setImmediate(() => resolve(undefined)))
    wait(seconds * 1_000, AbortSignal.any([signal, over.signal])).then(
      () => resolve(undefined),
      () => resolve(undefined),
    )
    try {
      return await promise
    } finally {
      if (settle === resolve) settle = undefined
      unwatch()
      over.abort()
    }
  }

  return {
    async get(ask, signal) {
      const { offset, limit, timeout } = slowed(ask)
      if (offset < 0) queue.keepLast(-offset)
      const start = startOf(offset)
      const updates = queue.takeFrom(start, limit)
      if (timeout === 0 || updates.length > 0) return updates.map(toUpdate)
      const reason = await untilSomething(timeout, signal)
      if (reason !== undefined) return conflict(reason, signal)
      return queue.takeFrom(startOf(start), limit).map(toUpdate)
    },
    end: (reason) => settle?.(reason),
    answer: () => settle?.(),
    conflict,
    isGoingOn: () => settle !== undefined || clock.now() - last.at < momentInMs,
  }
}
