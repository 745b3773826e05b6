// The worker: takes due messages out of the outbox and hands each to whoever sends on its channel.
// Knows no texts and no Telegram. A message may go out twice (a crash between sending and noting it), never not at all.
import type { Db } from '#db/open.ts'
import type { OutboxChannel } from '#db/schema/kinds.ts'
import { outboxChannels } from '#db/schema/kinds.ts'
import { settleFailure } from '#shop/failed-messages.ts'
import {
  attemptsAllowed,
  claimDue,
  type Failure,
  leaseMs,
  markSent,
  type QueuedMessage,
} from '#shop/outbox.ts'
import { complain } from './complaints.ts'
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

type Duties = { db: Db; log: Log; now: () => number; senders: Senders; sendingMs?: number }

const roundMs = 1_000
const atOncePerChannel = 8
/** Ends before the lease does, so that nobody else has the message yet. */
const longestSendingMs = leaseMs - 5_000

export function startWorker(duties: Duties): Worker {
  const { now } = duties
  const underWay = new Map<Promise<void>, OutboxChannel>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let seenAt = now()

  const nextRound = (ms: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(goRound, ms)
  }
  const nudge = () => nextRound(0)
  const work = complainingOnce(duties, () => {
    for (const channel of outboxChannels) takeDue(duties, channel, underWay, nudge)
  })
  const goRound = () => {
    seenAt = now()
    work()
    nextRound(roundMs)
  }

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

/** As many as there are free hands on the channel; each asks for more when it is done. */
function takeDue(
  duties: Duties,
  channel: OutboxChannel,
  underWay: Map<Promise<void>, OutboxChannel>,
  done: () => void,
): void {
  const { db, now, senders } = duties
  const sender = senders[channel]
  const busy = [...underWay.values()].filter((other) => other === channel).length
  if (sender === undefined || busy >= atOncePerChannel) return
  for (const message of claimDue(db, now(), atOncePerChannel - busy, channel)) {
    const work = deliver(message, sender, duties).finally(() => {
      underWay.delete(work)
      done()
    })
    underWay.set(work, channel)
  }
}

async function deliver(message: QueuedMessage, sender: Sender, duties: Duties): Promise<void> {
  const { db, log, now, sendingMs = longestSendingMs } = duties
  const { id: messageId, kind, channel, attempts: attempt } = message
  const facts = { messageId, kind, channel, attempt }
  try {
    const failure = attempt > attemptsAllowed ? unanswered : await sendInTime(message, sender, sendingMs)
    if (failure === undefined) {
      markSent(db, message, now())
      return log.debug('message sent', facts)
    }
    const fate = settleFailure(db, message, failure, now())
    complain(log, { message, failure, fate }, facts)
  } catch (error) {
    // It stays claimed, and is tried again when its lease ends.
    log.error('what became of a message cannot be noted', { ...facts, error })
  }
}

/** Its senders never lived to say what became of it: once more might be one too many. */
const unanswered: Failure = { kind: 'retry', reason: 'no answer' }

async function sendInTime(message: QueuedMessage, sender: Sender, ms: number): Promise<Failure | undefined> {
  const signal = AbortSignal.timeout(ms)
  const late = new Promise<Failure>((resolve) => {
    const giveUp = () => resolve({ kind: 'retry', reason: 'no answer in time' })
    signal.addEventListener('abort', giveUp, { once: true })
  })
  try {
    return await Promise.race([sender(message, signal), late])
  } catch (error) {
    return { kind: 'retry', reason: error instanceof Error ? error.message : 'failed' }
  }
}

/** Says what broke when it breaks, not each second until it is mended: a full disk needs no full log. */
function complainingOnce({ log }: Duties, work: () => void): () => void {
  let broken = false
  return () => {
    try {
      work()
      broken = false
    } catch (error) {
      if (!broken) log.error('the outbox cannot be read; the worker goes on trying', { error })
      broken = true
    }
  }
}
