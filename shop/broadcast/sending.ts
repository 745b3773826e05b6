// How a broadcast goes out: a few at a time into the outbox, so that whatever else there is to tell stays ahead of it, a pause
// holds at once, and the queue never grows. What became of each is noted; whoever cannot be reached is not written to again.
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { BroadcastContent, ReceiptState } from '#db/schema/kinds.ts'
import { customers } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { broadcastReceipts, broadcasts } from '#db/schema/telling.ts'
import type { Customer } from '../actor.ts'
import { enqueue, type Failure, type QueuedMessage } from '../outbox.ts'
import { prepared } from '../prepared.ts'
import { inTx, type Tx } from '../transaction.ts'
import { type Broadcast, findOpen } from './broadcasts.ts'

/** So many each fifth of a second: twenty-five a second, of the thirty that Telegram lets a bot send in all. */
export const portion = 5
export const portionMs = 200
/** A broadcast is no order: what fails so often is given up. */
const attemptsAllowed = 5

const at = sql.placeholder
const statements = prepared((db) => ({
  open: db
    .select({
      rows: sql<number>`count(*)`,
      // It was told to wait: Telegram has enough for now, or is not to be reached.
      putOff: sql<number>`coalesce(sum(${outbox.state} = 'waiting' and ${outbox.nextAt} > ${at('now')}), 0)`,
    })
    .from(outbox)
    .where(and(isNull(outbox.endedAt), eq(outbox.kind, 'broadcast')))
    .prepare(),
  waiting: db
    .select({
      id: broadcastReceipts.id,
      customerId: broadcastReceipts.customerId,
      telegramId: customers.telegramId,
      unreachableAt: customers.unreachableAt,
      newsOffAt: customers.newsOffAt,
    })
    .from(broadcastReceipts)
    .leftJoin(customers, eq(customers.id, broadcastReceipts.customerId))
    .where(
      and(eq(broadcastReceipts.broadcastId, at('broadcastId')), sql`${broadcastReceipts.state} = 'waiting'`),
    )
    .orderBy(asc(broadcastReceipts.id))
    .limit(at('limit'))
    .prepare(),
  settle: db
    .update(broadcastReceipts)
    .set({ state: sql`${at('state')}`, at: sql`${at('now')}` })
    .where(eq(broadcastReceipts.id, at('id')))
    .prepare(),
}))
type Waiting = {
  id: number
  customerId: number | null
  telegramId: number | null
  unreachableAt: number | null
  newsOffAt: number | null
}

/** One portion more, if it is time. False: nothing is going out. */
export function feedBroadcast(db: Db, now: number): boolean {
  const current = findOpen(db)
  if (current?.state !== 'sending') return false
  const { rows = 0, putOff = 0 } = statements(db).open.get({ now }) ?? {}
  if (putOff > 0 || rows >= portion) return true
  inTx(db, (tx) => feed(tx, current, { room: portion - rows, isQueueEmpty: rows === 0 }, now))
  return true
}

function feed(
  tx: Tx,
  current: Broadcast,
  { room, isQueueEmpty }: { room: number; isQueueEmpty: boolean },
  now: number,
): void {
  const waiting = statements(tx).waiting.all({ broadcastId: current.id, limit: room })
  if (waiting.length === 0 && isQueueEmpty) finish(tx, current, now)
  for (const one of waiting) queue(tx, current.id, one, now)
}

function queue(tx: Tx, broadcastId: number, one: Waiting, now: number): void {
  const { id, customerId, telegramId } = one
  const state = nextState(one)
  settleReceipt(tx, id, state, now)
  if (state !== 'queued') return
  const key = `broadcast:${broadcastId}:${customerId}`
  const payload = { broadcastId, receiptId: id, audience: 'customer' }
  enqueue(tx, { kind: 'broadcast', key, channel: 'telegram', recipient: String(telegramId), payload }, now)
}

/** Since it began they may have been forgotten, have wished for none, or have blocked the bot. */
function nextState({ customerId, telegramId, unreachableAt, newsOffAt }: Waiting): ReceiptState {
  if (customerId === null || newsOffAt !== null) return 'skipped'
  return telegramId === null || unreachableAt !== null ? 'gone' : 'queued'
}

/** Of whoever had their data deleted on the way the outbox knows nothing any more. */
function finish(tx: Tx, { id, chatId }: Broadcast, now: number): void {
  const lost = and(eq(broadcastReceipts.broadcastId, id), eq(broadcastReceipts.state, 'queued'))
  tx.update(broadcastReceipts).set({ state: 'skipped', at: now }).where(lost).run()
  tx.update(broadcasts).set({ state: 'done', endedAt: now }).where(eq(broadcasts.id, id)).run()
  enqueueProgress(tx, { id, chatId, key: 'done' }, now)
}

/** The message that shows how far it is, brought up to date. One on its way is enough; the last one always comes. */
export function tellProgress(db: Db, now: number): void {
  const current = findOpen(db)
  if (current?.state !== 'sending') return
  const onItsWay = and(isNull(outbox.endedAt), eq(outbox.kind, 'broadcast-progress'))
  if (db.select({ id: outbox.id }).from(outbox).where(onItsWay).get() !== undefined) return
  inTx(db, (tx) => enqueueProgress(tx, { ...current, key: String(now) }, now))
}

function enqueueProgress(
  tx: Tx,
  { id, chatId, key }: { id: number; chatId: number; key: string },
  now: number,
): void {
  const message = {
    kind: 'broadcast-progress',
    key: `broadcast-progress:${id}:${key}`,
    payload: { broadcastId: id },
  }
  enqueue(tx, { ...message, channel: 'telegram', recipient: String(chatId) }, now)
}

export type ToSend = { broadcastId: number; content: BroadcastContent; customer: Customer; receiptId: number }

/** What goes to whom; nothing when it went already, was stopped, or is not wished for any more. */
export function findToSend(db: Db, { payload }: QueuedMessage, now: number): ToSend | undefined {
  const receiptId = Number(payload.receiptId)
  const row = db
    .select({ receipt: broadcastReceipts, broadcast: broadcasts, newsOffAt: customers.newsOffAt })
    .from(broadcastReceipts)
    .innerJoin(broadcasts, eq(broadcasts.id, broadcastReceipts.broadcastId))
    .leftJoin(customers, eq(customers.id, broadcastReceipts.customerId))
    .where(eq(broadcastReceipts.id, receiptId))
    .get()
  if (row === undefined || row.receipt.state !== 'queued') return undefined
  const { customerId } = row.receipt
  if (customerId === null || row.newsOffAt !== null || row.broadcast.state === 'stopped') {
    settleReceipt(db, receiptId, 'skipped', now)
    return undefined
  }
  const { id: broadcastId, content } = row.broadcast
  return { broadcastId, content, receiptId, customer: { kind: 'customer', id: customerId } }
}

export function settleReceipt(db: Db, id: number, state: ReceiptState, now: number): void {
  statements(db).settle.run({ id, state, now })
}

/** Of a broadcast's message fewer tries are made. */
export function boundFailure(message: QueuedMessage, failure: Failure): Failure {
  const isGivenUp =
    message.kind === 'broadcast' && failure.kind === 'retry' && message.attempts >= attemptsAllowed
  return isGivenUp ? { ...failure, kind: 'refused' } : failure
}

/** It was given up. */
export function noteUndelivered(tx: Tx, { payload }: QueuedMessage, failure: Failure, now: number): void {
  settleReceipt(tx, Number(payload.receiptId), failure.kind === 'gone' ? 'gone' : 'failed', now)
}
