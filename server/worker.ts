// The worker: takes due messages out of the outbox and hands each to whoever sends on its channel.
// Knows no texts and no Telegram. A message may go out twice (a crash between sending and noting it), never not at all.
import type { Db } from '#db/open.ts'
import type { OutboxChannel } from '#db/schema/kinds.ts'
import { outboxChannels } from '#db/schema/kinds.ts'
import {
  claimDue,
  type Failure,
  leaseMs,
  markFailed,
  markSent,
  pruneOutbox,
  type QueuedMessage,
} from '#shop/outbox.ts'
import type { Log } from './log.ts'

/** Returns what went wrong, or nothing when it is sent. The signal ends its time; whatever it throws is tried again. */
export type Sender = (message: QueuedMessage, signal: AbortSignal) => Promise<Failure | undefined>
/** A channel nobody serves (no bot, mail off) keeps its messages, with all their attempts. */
export type Senders = Partial<Record<OutboxChannel, Sender>>

export type Worker = {
  /** Something was just written to the outbox: look at once. */
  nudge: () => void
  seenAt: () => number
  /** Begins nothing new, and waits for what is under way. */
  stop: () => Promise<void>
}

type Duties = { db: Db; log: Log; now: () => number; senders: Senders }

const roundMs = 1_000
const atOncePerChannel = 8
/** Ends before the lease does, so that nobody else has the message yet. */
const sendingMs = leaseMs - 5_000
const pruneEveryMs = 3_600_000

export function startWorker({ db, log, now, senders }: Duties): Worker {
  const underWay = new Map<Promise<void>, OutboxChannel>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let seenAt = now()
  let prunedAt = 0
  let failing = false

  const take = (channel: OutboxChannel, sender: Sender) => {
    const busy = [...underWay.values()].filter((other) => other === channel).length
    if (busy >= atOncePerChannel) return
    for (const message of claimDue(db, now(), atOncePerChannel - busy, channel)) {
      const work = deliver(message, sender, { db, log, now }).finally(() => {
        underWay.delete(work)
        nudge()
      })
      underWay.set(work, channel)
    }
  }
  const goRound = () => {
    seenAt = now()
    try {
      for (const channel of outboxChannels) {
        const sender = senders[channel]
        if (sender !== undefined) take(channel, sender)
      }
      if (Math.abs(seenAt - prunedAt) >= pruneEveryMs) {
        pruneOutbox(db, seenAt)
        prunedAt = seenAt
      }
      failing = false
    } catch (error) {
      // Once, not each second: a full disk needs no full log.
      if (!failing) log.error('the outbox cannot be read; the worker goes on trying', { error })
      failing = true
    }
    next(roundMs)
  }
  const next = (ms: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(goRound, ms)
  }
  const nudge = () => next(0)

  nudge()
  return {
    nudge,
    seenAt: () => seenAt,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await Promise.all(underWay.keys())
    },
  }
}

async function deliver(
  message: QueuedMessage,
  sender: Sender,
  { db, log, now }: Omit<Duties, 'senders'>,
): Promise<void> {
  const { id: messageId, kind, channel, attempts: attempt } = message
  const facts = { messageId, kind, channel, attempt }
  try {
    const failure = await sendInTime(message, sender)
    if (failure === undefined) {
      markSent(db, message, now())
      return log.debug('message sent', facts)
    }
    const fate = markFailed(db, message, failure, now())
    if (fate === 'dead') log.error(`message given up: ${failure.kind}`, facts)
    else log.warn(`message not sent yet: ${failure.kind}`, facts)
  } catch (error) {
    // It stays claimed, and is tried again when its lease ends.
    log.error('what became of a message cannot be noted', { ...facts, error })
  }
}

function sendInTime(message: QueuedMessage, sender: Sender): Promise<Failure | undefined> {
  const signal = AbortSignal.timeout(sendingMs)
  const retry = (reason: string): Failure => ({ kind: 'retry', reason })
  const late = new Promise<Failure>((resolve) => {
    signal.addEventListener('abort', () => resolve(retry('no answer in time')), { once: true })
  })
  const sent = sender(message, signal).catch((error: unknown) =>
    retry(error instanceof Error ? error.message : 'failed'),
  )
  return Promise.race([sent, late])
}
