// When an update that a webhook did not take is sent again, and when it is given up. Sends nothing itself.
import type { Clock } from '../clock.ts'
import type { Waiting } from '../updates/queue.ts'

export type Retries = {
  /** Milliseconds; 0 for one that never failed. */
  dueAt: (update: Waiting) => number
  /** False when its time would be over by then. */
  postpone: (update: Waiting, retryAfterSeconds: number) => boolean
  /** Of the others nothing is remembered. */
  keep: (updates: readonly Waiting[]) => void
  forget: (update: Waiting) => void
}

type Attempt = { fails: number; delay: number; dueAt: number }

const longestDelay = 60
const longestRetryAfter = 3_600

export function createRetries(clock: Clock): Retries {
  const attempts = new Map<number, Attempt>()
  return {
    dueAt: ({ id }) => attempts.get(id)?.dueAt ?? 0,
    postpone({ id, expiresAt }, retryAfterSeconds) {
      const { fails, delay: before } = attempts.get(id) ?? { fails: 0, delay: 1 }
      const asked = Math.min(retryAfterSeconds, longestRetryAfter)
      const isGrowing = asked === 0 && fails > 0
      const delay = isGrowing ? Math.min(before * 2, longestDelay * (1 + Math.random())) : before
      // The first time it is sent again at once.
      const pause = isGrowing ? delay : asked
      attempts.set(id, { fails: fails + 1, delay, dueAt: clock.now() + pause * 1_000 })
      return clock.date() + pause <= expiresAt
    },
    keep(updates) {
      const ids = new Set(updates.map(({ id }) => id))
      for (const id of attempts.keys()) if (!ids.has(id)) attempts.delete(id)
    },
    forget: ({ id }) => {
      attempts.delete(id)
    },
  }
}
