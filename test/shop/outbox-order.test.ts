import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closeDb, type Db } from '#db/open.ts'
import { outbox } from '#db/schema/running.ts'
import { claimDue, enqueue, type Failure, markFailed, markSent, type QueuedMessage } from '#shop/outbox.ts'
import { inTx } from '#shop/transaction.ts'
import { noon, openEmptyDb } from '#test/support/shop.ts'

type Step =
  | { do: 'enqueue'; event: number; recipient: number }
  | { do: 'claim'; limit: number }
  | { do: 'answer'; which: number; how: 'sent' | Failure['kind']; ms: number }
  | { do: 'crash'; which: number }
  | { do: 'pass'; ms: number }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('enqueue' as const), event: fc.nat(30), recipient: fc.nat(3) }),
    fc.record({ do: fc.constant('claim' as const), limit: fc.integer({ min: 1, max: 5 }) }),
    fc.record({
      do: fc.constant('answer' as const),
      which: fc.nat(10),
      how: fc.constantFrom('sent' as const, 'sent', 'retry', 'wait', 'refused', 'gone'),
      ms: fc.nat(200_000),
    }),
    fc.record({ do: fc.constant('crash' as const), which: fc.nat(10) }),
    fc.record({ do: fc.constant('pass' as const), ms: fc.nat(200_000) }),
  ),
  { maxLength: 120 },
)

/** A worker, or several, as the outbox sees them; remembers what really went out. */
class Workers {
  now = noon
  readonly db: Db
  readonly enqueued = new Set<string>()
  readonly wentOut: QueuedMessage[] = []
  private busy: QueuedMessage[] = []

  constructor(db: Db) {
    this.db = db
  }

  take(step: Step): void {
    if (step.do === 'enqueue') this.enqueue(step.event, step.recipient)
    else if (step.do === 'claim') this.claim(step.limit)
    else if (step.do === 'pass') this.now += step.ms
    else {
      const message = this.busy.splice(step.which % Math.max(this.busy.length, 1), 1)[0]
      if (message !== undefined && step.do === 'answer') this.answer(message, step.how, step.ms)
    }
  }

  /** Everybody works and nothing fails until the queue is empty. */
  finish(): void {
    this.busy = []
    for (let rounds = 0; rounds < 500; rounds++) {
      this.now += 3_600_000
      const claimed = claimDue(this.db, this.now, 5)
      for (const message of claimed) this.answer(message, 'sent', 0)
      if (claimed.length === 0 && this.openCount() === 0) return
    }
    throw new Error('the queue never emptied')
  }

  private openCount(): number {
    return this.db
      .select()
      .from(outbox)
      .all()
      .filter((row) => row.endedAt === null).length
  }

  private enqueue(event: number, recipient: number): void {
    const message = {
      kind: 'event',
      key: String(event),
      channel: 'telegram',
      recipient: `r${recipient}`,
    } as const
    inTx(this.db, (tx) => enqueue(tx, { ...message, payload: { event } }, this.now))
    this.enqueued.add(`${event} telegram r${recipient}`)
  }

  private claim(limit: number): void {
    const claimed = claimDue(this.db, this.now, limit)
    expect(claimed.length).toBeLessThanOrEqual(limit)
    expect(claimed.map((message) => message.id)).toEqual(
      claimed.map((message) => message.id).sort((a, b) => a - b),
    )
    this.busy.push(...claimed)
    const alive = this.busy.filter((message) => message.nextAt > this.now).map((message) => message.recipient)
    expect(new Set(alive).size, 'two messages on their way to one recipient').toBe(alive.length)
  }

  private answer(message: QueuedMessage, how: 'sent' | Failure['kind'], ms: number): void {
    if (how !== 'sent') {
      const failure = how === 'wait' ? { kind: how, ms } : { kind: how, reason: 'x' }
      markFailed(this.db, message, failure, this.now)
      return
    }
    const late = !markSent(this.db, message, this.now)
    if (!late) this.wentOut.push(message)
  }
}

test('every message is sent at least once or dead, and in order for each recipient, whatever happens', () => {
  fc.assert(
    fc.property(steps, (schedule) => {
      const db = openEmptyDb()
      try {
        const workers = new Workers(db)
        for (const step of schedule) workers.take(step)
        workers.finish()

        const rows = db.select().from(outbox).all()
        expect(new Set(rows.map((row) => row.key))).toEqual(workers.enqueued)
        expect(rows).toHaveLength(workers.enqueued.size)
        const sent = new Set(workers.wentOut.map((message) => message.id))
        for (const row of rows) expect(row.state).toBe(sent.has(row.id) ? 'sent' : 'dead')
        for (const recipient of ['r0', 'r1', 'r2', 'r3']) {
          const ids = workers.wentOut.filter((message) => message.recipient === recipient).map(({ id }) => id)
          expect(ids).toEqual([...ids].sort((a, b) => a - b))
        }
      } finally {
        closeDb(db)
      }
    }),
    { numRuns: 150 },
  )
})
