// What follows from a message that did not go out: it goes on to where the chat has moved, or to its group; where it dies, the
// same news reaches owners and managers in private; and the owners hear what has to be mended. Never sends.
import { eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { outbox } from '#db/schema/running.ts'
import { boundFailure, noteUndelivered } from './broadcast/sending.ts'
import { leaveTopic, moveChat, redirect } from './chat-moves.ts'
import { chatOf } from './notify-chats.ts'
import { listChiefs } from './orders/order-notices.ts'
import { enqueue, eventOf, type Failure, type Fate, markFailed, type QueuedMessage } from './outbox.ts'
import { inTx, type Tx } from './transaction.ts'
import { type TroubleFound, tellOwners } from './troubles.ts'

const hour = 3_600_000
/** A first try after a night without power is no trouble yet. */
const fewTries = 4

type Failed = { message: QueuedMessage; failure: Failure; now: number }

/** Called for each failed attempt; tells what became of the message. */
export function settleFailure(db: Db, message: QueuedMessage, happened: Failure, now: number): Fate {
  return inTx(db, (tx) => {
    const failure = boundFailure(message, happened)
    const failed = { message, failure, now }
    if (goesOnElsewhere(tx, failed)) {
      return markFailed(tx, message, { kind: 'wait', ms: 0, reason: failure.reason ?? failure.kind }, now)
    }
    const fate = markFailed(tx, message, failure, now)
    if (fate === 'late') return fate
    if (fate === 'dead' && message.kind === 'broadcast') noteUndelivered(tx, message, failure, now)
    if (fate === 'dead' && message.channel === 'telegram' && isForAllStaff(message)) tellChiefs(tx, failed)
    const found = findTroubleIn(failed, fate)
    if (found !== undefined) tellOwners(tx, found, now)
    return fate
  })
}

export function isForStaff({ payload }: QueuedMessage): boolean {
  return payload.audience === 'staff'
}

/** To others than whom it was handed to, an order is no news. */
export function isForAllStaff(message: QueuedMessage): boolean {
  return isForStaff(message) && message.kind !== 'order-assigned'
}

function goesOnElsewhere(tx: Tx, { message, failure, now }: Failed): boolean {
  const { trouble, moved } = failure
  const { recipient: place } = message
  if (moved !== undefined) moveChat(tx, moved, now)
  else if (trouble === 'topic-gone' && place !== chatOf(place)) {
    const heard = leaveTopic(tx, place, now)
    if (heard) tellOwners(tx, { trouble, place }, now)
  } else if (trouble === 'topic-closed' && place !== chatOf(place)) {
    redirect(tx, message, chatOf(place))
    if (isForStaff(message)) tellOwners(tx, { trouble, place }, now)
  }
  // It may also have moved while the message was on its way.
  const stored = tx
    .select({ recipient: outbox.recipient })
    .from(outbox)
    .where(eq(outbox.id, message.id))
    .get()
  return stored?.recipient !== place
}

/** Whoever was told already is not told again. */
function tellChiefs(tx: Tx, { message, now }: Failed): void {
  const { kind, channel, payload } = message
  for (const recipient of listChiefs(tx)) {
    enqueue(tx, { kind, key: eventOf(message), channel, recipient, payload }, now)
  }
}

function findTroubleIn({ message, failure, now }: Failed, fate: Fate): TroubleFound | undefined {
  const { id: messageId, channel, recipient } = message
  const { trouble, kind } = failure
  const isDead = fate === 'dead'
  if (channel === 'telegram') {
    if (!isDead || !isForStaff(message)) return undefined
    const found = trouble ?? (kind === 'retry' ? 'unanswered' : 'refused')
    return { trouble: found, place: recipient, messageId }
  }
  if (kind === 'wait') return trouble && { trouble, place: 'mail', messageId }
  const isLate = isDead || (now - message.createdAt >= hour && message.attempts >= fewTries)
  if (trouble !== undefined) return isLate ? { trouble, place: 'mail', messageId } : undefined
  if (!isLate || !isForStaff(message)) return undefined
  const found = kind === 'retry' ? 'mail-late' : 'mail-refused'
  return { trouble: found, place: recipient, messageId }
}
