// The outbox: what is still to be told to whom, written in the transaction of the event itself and sent later by a worker.
// At least once and, for one recipient, in the order things happened. A dead message no longer holds up those behind it.
// Never sends, and never knows a text.
import { and, eq, getTableColumns, gt, isNull, lt, lte, min, or, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { OutboxChannel } from '#db/schema/kinds.ts'
import { customers } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { day, kept } from './keeping.ts'
import { hotChange, prepared } from './prepared.ts'
import { inTx, type Tx } from './transaction.ts'
import type { Trouble } from './troubles.ts'

const second = 1000
const hour = 3600 * second

/** A sender must be done, or have given up, within this; then the message is taken from it. */
export const leaseMs = 60 * second
/** With the delays below: about two and a half days. */
export const attemptsAllowed = 64
const firstDelayMs = 2 * second
const longestDelayMs = hour
const longestWaitMs = day

export type Message = {
  kind: string
  /** Names the event: `order-placed:17`. The same event is told to a recipient once. */
  key: string
  channel: OutboxChannel
  /** A chat (with a topic after a slash) or a mail address. */
  recipient: string
  payload: Record<string, number | string>
}
export type QueuedMessage = typeof outbox.$inferSelect
/** What its sender holds: the number of the attempt tells it from a later sender of the same message. */
export type Claim = Pick<QueuedMessage, 'id' | 'attempts'>

export type Failure =
  /** Worth another try later. */
  (
    | { kind: 'retry'; reason: string }
    /** Told to come back after this time, or to wait until somebody has mended what the reason names; costs no attempt. */
    | { kind: 'wait'; ms: number; reason?: string }
    /** This message will never be taken: it cannot be rendered, or its content is refused. */
    | { kind: 'refused'; reason: string }
    /** Nobody is reached there any more: blocked, left, deleted. */
    | { kind: 'gone'; reason: string }
  ) & {
    /** What has to be mended, by somebody who can. */
    trouble?: Trouble
    /** The group goes on under another number. */
    moved?: { from: number; to: number }
  }

const at = sql.placeholder

const statements = prepared((db) => {
  // New messages get the highest id, so the first open one of a recipient is the only one that may move:
  // none overtakes another, and no two are on their way to the same recipient.
  const first = db
    .select({ id: min(outbox.id).as('first_id') })
    .from(outbox)
    .where(isNull(outbox.endedAt))
    .groupBy(outbox.recipient)
    .as('first')
  const held = and(eq(outbox.id, at('id')), eq(outbox.state, 'sending'), eq(outbox.attempts, at('attempts')))
  return {
    enqueue: hotChange(
      db,
      db
        .insert(outbox)
        .values({
          kind: at('kind'),
          key: at('key'),
          channel: at('channel'),
          recipient: at('recipient'),
          payload: at('payload'),
          nextAt: at('now'),
          createdAt: at('now'),
        })
        .onConflictDoNothing({ target: outbox.key }),
    ),
    due: db
      .select(getTableColumns(outbox))
      .from(first)
      .innerJoin(outbox, eq(outbox.id, first.id))
      .where(
        and(
          // Further away than anything waits here: written by a clock that was wrong.
          or(lte(outbox.nextAt, at('now')), gt(outbox.nextAt, at('never'))),
          sql`${outbox.channel} = coalesce(${at('channel')}, ${outbox.channel})`,
        ),
      )
      // What is for many comes behind what is for somebody.
      .orderBy(sql`${outbox.kind} = 'broadcast'`, outbox.id)
      .limit(at('limit'))
      .prepare(),
    claim: db
      .update(outbox)
      .set({ state: 'sending', attempts: sql`${outbox.attempts} + 1`, nextAt: sql`${at('nextAt')}` })
      .where(eq(outbox.id, at('id')))
      .prepare(),
    end: db
      .update(outbox)
      .set({
        state: sql`${at('state')}`,
        endedAt: sql`${at('now')}`,
        lastError: sql`coalesce(${at('reason')}, ${outbox.lastError})`,
      })
      .where(held)
      .prepare(),
    putOff: db
      .update(outbox)
      .set({
        state: 'waiting',
        nextAt: sql`${at('nextAt')}`,
        attempts: sql`${outbox.attempts} - ${at('refund')}`,
        lastError: sql`${at('reason')}`,
      })
      .where(held)
      .prepare(),
    held: db.select().from(outbox).where(held).prepare(),
    unreachable: db
      .update(customers)
      .set({ unreachableAt: sql`${at('now')}` })
      .where(eq(customers.telegramId, at('telegramId')))
      .prepare(),
  }
})

const listeners = new WeakMap<Db, () => void>()

/** Who sends wants to know at once. Told from inside the transaction: look only when it is over. */
export function onEnqueue(db: Db, listener: () => void): void {
  listeners.set(db, listener)
}

/** Joins the caller's transaction: the event and its message are stored together or not at all. */
export function enqueue(tx: Tx, message: Message, now: number): void {
  const { kind, channel, recipient, payload } = message
  statements(tx).enqueue({ kind, key: keyFor(message, recipient), channel, recipient, payload, now })
  nudgeSender(tx)
}

/** Something may be due at once. */
export function nudgeSender(db: Db): void {
  listeners.get(db)?.()
}

/** By which the same event, told elsewhere, is known. */
export function keyFor({ key, channel }: Pick<Message, 'key' | 'channel'>, recipient: string): string {
  return `${key} ${channel} ${recipient}`
}

/** The event's own key, as it was given to `enqueue`. */
export function eventOf({ key, channel, recipient }: QueuedMessage): string {
  return key.slice(0, -keyFor({ key: '', channel }, recipient).length)
}

/**
 * Takes what is due, oldest first, and keeps it from every other sender for the length of the lease. One that nobody lived to
 * answer for is handed out beyond its attempts: to be given up, not sent. It waits for the disk, and so for whatever it tells of.
 */
export function claimDue(db: Db, now: number, limit: number, channel?: OutboxChannel): QueuedMessage[] {
  const { due, claim } = statements(db)
  const query = { now, never: now + longestWaitMs + hour, limit, channel: channel ?? null }
  return inTx(db, () =>
    due.all(query).map((message): QueuedMessage => {
      const nextAt = now + leaseMs
      claim.run({ id: message.id, nextAt })
      return { ...message, state: 'sending', attempts: message.attempts + 1, nextAt }
    }),
  )
}

/** At a start: whoever had them is dead, as one process alone has the file. They need not wait for their lease to end. */
export function releaseClaims(db: Db, now: number): void {
  db.update(outbox).set({ state: 'waiting', nextAt: now }).where(eq(outbox.state, 'sending')).run()
}

/** What was in the way of a whole channel is mended: nobody there waits for the next try. */
export function hurry(db: Db, channel: OutboxChannel, now: number): void {
  const waiting = and(eq(outbox.channel, channel), eq(outbox.state, 'waiting'), gt(outbox.nextAt, now))
  const { changes } = db.update(outbox).set({ nextAt: now }).where(waiting).run()
  if (changes > 0) nudgeSender(db)
}

/** False: it came too late, another sender has the message by now. */
export function markSent(db: Db, claim: Claim, now: number): boolean {
  return statements(db).end.run({ ...idOf(claim), state: 'sent', now, reason: null }).changes === 1
}

/** `dead` is worth telling the staff. `late`: another sender has it by now. */
export type Fate = 'waiting' | 'dead' | 'late'

/** What became of the message. */
export function markFailed(db: Db, claim: Claim, failure: Failure, now: number): Fate {
  return inTx(db, (tx) => {
    const { held, end, putOff, unreachable } = statements(tx)
    const message = held.get(idOf(claim))
    if (message === undefined) return 'late'
    const nextAt = nextTry(message, failure, now)
    if (nextAt !== undefined) {
      const waits = failure.kind === 'wait'
      const reason = failure.reason ?? (waits ? `told to wait ${Math.ceil(failure.ms / second)} s` : null)
      putOff.run({ ...idOf(claim), nextAt, refund: waits ? 1 : 0, reason })
      return 'waiting'
    }
    const reason = failure.kind === 'wait' ? null : failure.reason
    end.run({ ...idOf(claim), state: 'dead', now, reason })
    if (failure.kind === 'gone' && message.channel === 'telegram' && /^\d+$/.test(message.recipient)) {
      unreachable.run({ now, telegramId: Number(message.recipient) })
    }
    return 'dead'
  })
}

function nextTry(message: QueuedMessage, failure: Failure, now: number): number | undefined {
  if (failure.kind === 'wait') return now + Math.min(Math.max(failure.ms, 0), longestWaitMs)
  if (failure.kind !== 'retry' || message.attempts >= attemptsAllowed) return undefined
  return now + delayAfter(message)
}

/** Doubles up to an hour, spread by a fifth either way so that a day's backlog does not knock all at once. */
function delayAfter({ id, attempts }: Claim): number {
  const delay = Math.min(firstDelayMs * 2 ** (attempts - 1), longestDelayMs)
  const spread = (Math.imul(id * 64 + attempts, 0x9e3779b1) >>> 0) / 2 ** 32
  return Math.round(delay * (0.8 + 0.4 * spread))
}

function idOf({ id, attempts }: Claim): Claim {
  return { id, attempts }
}

/** Forgets what was sent or given up long ago; tells how many. */
export function pruneOutbox(db: Db, now: number): number {
  const old = (state: 'sent' | 'dead', days: number) =>
    and(eq(outbox.state, state), lt(outbox.endedAt, now - days * day))
  return db
    .delete(outbox)
    .where(or(old('sent', kept.sentMessages), old('dead', kept.deadMessages)))
    .run().changes
}
