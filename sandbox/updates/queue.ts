// The updates that wait for the bot: numbered in one line, filtered when they come into being, gone when their time is
// over. Saved as it is. Does not deliver: polling and the webhook take from here.
import type { Update } from 'grammy/types'
import type { Clock } from '../clock.ts'
import { createUpdateFaults, type Made, type UpdateFaults } from './faults.ts'
import { lifetimeOf, type PayloadOf, queueOf, type UpdateKind, unaskedKinds } from './kinds.ts'

export type Waiting = {
  id: number
  kind: UpdateKind
  payload: unknown
  queue: string
  /** Seconds. */
  expiresAt: number
}

export type WebhookSettings = {
  url: string
  secretToken: string
  maxConnections: number
  /** As the bot fixed it, else empty. */
  ipAddress: string
  hasCertificate: boolean
  lastError?: { date: number; message: string }
}

export type UpdatesState = {
  /** 0 before the first one. */
  nextId: number
  lastCreatedAt: number
  waiting: Waiting[]
  /** Null is Telegram's default. */
  allowed: UpdateKind[] | null
  webhook: WebhookSettings | null
}

export type UpdateQueue = {
  /** Its update_id; nothing when the bot did not ask for this kind, it is held back, or too many wait. */
  push: <K extends UpdateKind>(
    kind: K,
    payload: PayloadOf<K>,
    options?: { queue?: string },
  ) => number | undefined
  /** The first that still live, oldest first. */
  list: (count?: number) => Waiting[]
  /** From this id on, forgetting all below. */
  takeFrom: (offset: number, limit: number) => Waiting[]
  /** Delivered, or given up. */
  forget: (id: number) => void
  keepLast: (count: number) => void
  count: () => number
  /** The id of the oldest one waiting, or else of the next to come; 0 before the first. */
  head: () => number
  /** Of the next one to come. */
  tail: () => number
  allowed: () => readonly UpdateKind[] | null
  allow: (kinds: UpdateKind[] | null) => void
  /** Its own: whoever delivers notes the last error in it. */
  webhook: () => WebhookSettings | null
  setWebhook: (settings: WebhookSettings | null) => void
  /** Has the watchers look again. */
  nudge: () => void
  /** Told of new updates, a new webhook or none. Returns how to stop that. */
  watch: (watcher: () => void) => () => void
  faults: UpdateFaults
  save: () => UpdatesState
}

const mostWaiting = 100_000
const weekInMs = 7 * 86_400_000
const firstIds = { from: 2_000_001, to: 1_000_000_000 }

const nothingYet: UpdatesState = { nextId: 0, lastCreatedAt: 0, waiting: [], allowed: null, webhook: null }

export function createUpdateQueue(clock: Clock, saved = nothingYet): UpdateQueue {
  const { waiting: kept, ...state } = structuredClone(saved)
  const waiting = new Map(kept.map((update) => [update.id, update]))
  const watchers = new Set<() => void>()
  const tell = () => {
    for (const watcher of [...watchers]) watcher()
  }
  const { faults, isHeld, repeats } = createUpdateFaults(add)

  function add({ kind, payload, queue }: Made): number | undefined {
    if (waiting.size >= mostWaiting && living().length >= mostWaiting) return undefined
    // After a quiet week nothing waits any more, and the numbers begin anew.
    if (clock.now() - state.lastCreatedAt > weekInMs) {
      waiting.clear()
      state.nextId = randomId()
    }
    const id = state.nextId++
    state.lastCreatedAt = clock.now()
    waiting.set(id, { id, kind, payload, queue, expiresAt: clock.date() + lifetimeOf(kind) })
    tell()
    return id
  }

  function living(count = mostWaiting): Waiting[] {
    const now = clock.date()
    const found: Waiting[] = []
    for (const update of waiting.values()) {
      if (found.length >= count) break
      if (update.expiresAt < now) waiting.delete(update.id)
      else found.push(update)
    }
    return found
  }

  function forgetBelow(offset: number): void {
    for (const id of waiting.keys()) {
      if (id >= offset) return
      if (!repeats()) waiting.delete(id)
    }
  }

  return {
    push(kind, payload, { queue = queueOf(kind, payload) } = {}) {
      if (!(state.allowed ?? unaskedKinds).includes(kind)) return undefined
      // What is told must not change with the world afterwards.
      const made: Made = { kind, payload: structuredClone(payload), queue }
      return isHeld(made) ? undefined : add(made)
    },
    list: living,
    takeFrom(offset, limit) {
      forgetBelow(offset)
      return living(limit)
    },
    forget(id) {
      if (waiting.has(id) && !repeats()) waiting.delete(id)
    },
    keepLast(count) {
      for (const id of [...waiting.keys()].slice(0, count === 0 ? undefined : -count)) waiting.delete(id)
    },
    count: () => living().length,
    head: () => waiting.keys().next().value ?? state.nextId,
    tail: () => state.nextId,
    allowed: () => state.allowed,
    allow(kinds) {
      state.allowed = kinds
    },
    webhook: () => state.webhook,
    setWebhook(settings) {
      state.webhook = settings
      tell()
    },
    nudge: tell,
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    faults,
    save: () => structuredClone({ ...state, waiting: living() }),
  }
}

/** As it goes to the bot. */
export function toUpdate({ id, kind, payload }: Waiting): Update {
  return { update_id: id, [kind]: payload }
}

function randomId(): number {
  return firstIds.from + Math.floor(Math.random() * (firstIds.to - firstIds.from))
}
