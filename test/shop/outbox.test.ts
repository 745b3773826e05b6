import { eq } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import type { Db } from '#db/open.ts'
import { customers } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import {
  attemptsAllowed,
  claimDue,
  enqueue,
  type Failure,
  leaseMs,
  type Message,
  markFailed,
  markSent,
  pruneOutbox,
  type QueuedMessage,
  releaseClaims,
} from '#shop/outbox.ts'
import { inTx, withoutWaiting } from '#shop/transaction.ts'
import { addCustomer, memoryDb, noon } from '#test/support/shop.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const retry: Failure = { kind: 'retry', reason: 'timeout' }

function tell(db: Db, fields: Partial<Message> = {}, now = noon): void {
  const message: Message = {
    kind: 'order-placed',
    key: 'order-placed:1',
    channel: 'telegram',
    recipient: '77',
    payload: { orderId: 1 },
    ...fields,
  }
  inTx(db, (tx) => enqueue(tx, message, now))
}

function claimOne(db: Db, now: number): QueuedMessage {
  const [message] = claimDue(db, now, 1)
  if (message === undefined) throw new Error('nothing was due')
  return message
}

const keysOf = (messages: { key: string }[]) => messages.map((message) => message.key.split(' ')[0])
const rowOf = (db: Db, id: number) => db.select().from(outbox).where(eq(outbox.id, id)).get()

test('what was committed without waiting for the disk is told to nobody before it is there', () => {
  const db = memoryDb()
  const asked = vi.spyOn(db.$client, 'exec')
  withoutWaiting(db, () => tell(db))
  expect(asked).not.toHaveBeenCalled()
  expect(claimDue(db, noon, 1)).toHaveLength(1)
  expect(asked.mock.calls).toEqual([['pragma synchronous = FULL'], ['pragma synchronous = NORMAL']])
})

describe('putting in', () => {
  test('keeps what was told, ids and all', () => {
    const db = memoryDb()
    tell(db, { payload: { orderId: 17, to: 'sent' } })
    expect(claimOne(db, noon)).toMatchObject({
      kind: 'order-placed',
      channel: 'telegram',
      recipient: '77',
      payload: { orderId: 17, to: 'sent' },
    })
  })

  test('tells the same event to the same recipient once, to others as well', () => {
    const db = memoryDb()
    for (const recipient of ['77', '77', '-100/5']) tell(db, { recipient })
    tell(db, { channel: 'mail', recipient: 'shop@example.com' })
    tell(db, { channel: 'mail', recipient: 'shop@example.com' })
    expect(claimDue(db, noon, 10).map((message) => message.recipient)).toEqual([
      '77',
      '-100/5',
      'shop@example.com',
    ])
  })

  test('is taken back with the transaction it stands in', () => {
    const db = memoryDb()
    expect(() =>
      inTx(db, (tx) => {
        enqueue(tx, { kind: 'x', key: 'x', channel: 'mail', recipient: 'a@b.c', payload: {} }, noon)
        throw new Error('the order failed')
      }),
    ).toThrow('the order failed')
    expect(claimDue(db, noon, 10)).toEqual([])
  })
})

describe('claiming', () => {
  test('gives a message to one sender only', () => {
    const db = memoryDb()
    tell(db)
    expect(claimDue(db, noon, 10)).toHaveLength(1)
    expect(claimDue(db, noon + leaseMs - 1, 10)).toEqual([])
  })

  test('takes the oldest first and no more than asked', () => {
    const db = memoryDb()
    for (const n of [1, 2, 3]) tell(db, { key: `e${n}`, recipient: String(10 - n) })
    expect(keysOf(claimDue(db, noon, 2))).toEqual(['e1', 'e2'])
  })

  test('takes only the channel asked for', () => {
    const db = memoryDb()
    tell(db, { key: 'chat' })
    tell(db, { key: 'letter', channel: 'mail', recipient: 'shop@example.com' })
    expect(keysOf(claimDue(db, noon, 10, 'mail'))).toEqual(['letter'])
    expect(keysOf(claimDue(db, noon, 10, 'telegram'))).toEqual(['chat'])
  })

  test('sends one after the other to the same recipient', () => {
    const db = memoryDb()
    for (const key of ['first', 'second']) tell(db, { key })
    const first = claimOne(db, noon)
    expect(claimDue(db, noon, 10)).toEqual([])
    markSent(db, first, noon)
    expect(keysOf(claimDue(db, noon, 10))).toEqual(['second'])
  })

  test('lets nothing overtake a message that waits for its next try', () => {
    const db = memoryDb()
    for (const key of ['first', 'second']) tell(db, { key })
    markFailed(db, claimOne(db, noon), retry, noon)
    expect(claimDue(db, noon, 10)).toEqual([])
    expect(keysOf(claimDue(db, noon + minute, 10))).toEqual(['first'])
  })

  test('goes on behind a dead message', () => {
    const db = memoryDb()
    for (const key of ['first', 'second']) tell(db, { key })
    markFailed(db, claimOne(db, noon), { kind: 'refused', reason: 'too long' }, noon)
    expect(keysOf(claimDue(db, noon, 10))).toEqual(['second'])
  })

  test('takes over from a sender that died', () => {
    const db = memoryDb()
    tell(db)
    claimOne(db, noon)
    expect(claimOne(db, noon + leaseMs).attempts).toBe(2)
  })

  test('gives up a message that nobody lived to answer for', () => {
    const db = memoryDb()
    tell(db)
    const { id } = claimOne(db, noon)
    for (let n = 1; n < attemptsAllowed; n++) claimOne(db, noon + n * leaseMs)
    const left = claimOne(db, noon + attemptsAllowed * leaseMs)
    expect(left.attempts).toBeGreaterThan(attemptsAllowed)
    expect(markFailed(db, left, retry, noon + attemptsAllowed * leaseMs)).toBe('dead')
    expect(rowOf(db, id)).toMatchObject({ state: 'dead' })
  })

  test('does not wait for a moment set by a clock that ran ahead', () => {
    const db = memoryDb()
    tell(db, {}, noon + 365 * day)
    expect(claimDue(db, noon, 10)).toHaveLength(1)
  })

  test('finds its way through a long history by the open messages alone', () => {
    const db = memoryDb()
    const plan = db.$client
      .prepare(
        'explain query plan select min(id) from outbox where "outbox"."ended_at" is null group by recipient',
      )
      .all()
    expect(JSON.stringify(plan)).toContain('outbox_open')
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE')
  })
})

describe('the outcome', () => {
  test('ends with being sent', () => {
    const db = memoryDb()
    tell(db)
    const claim = claimOne(db, noon)
    expect(markSent(db, claim, noon + 5)).toBe(true)
    expect(rowOf(db, claim.id)).toMatchObject({ state: 'sent', endedAt: noon + 5, attempts: 1 })
    expect(claimDue(db, noon + 30 * day, 10)).toEqual([])
  })

  test('whose sender died with its process is sent at the next start', () => {
    const db = memoryDb()
    tell(db)
    tell(db, { recipient: '78' })
    const [lost, sent] = claimDue(db, noon, 2)
    if (lost === undefined || sent === undefined) throw new Error('two were due')
    markSent(db, sent, noon)
    expect(claimDue(db, noon, 2)).toEqual([])
    releaseClaims(db, noon)
    expect(claimDue(db, noon, 2)).toMatchObject([{ id: lost.id, attempts: 2 }])
    expect(markSent(db, lost, noon)).toBe(false)
  })

  test('tries again after delays that double up to an hour, for two to three days', () => {
    const db = memoryDb()
    tell(db)
    const delays: number[] = []
    for (let now = noon, state = ''; state !== 'dead'; ) {
      const claim = claimOne(db, now)
      state = markFailed(db, claim, retry, now)
      const next = rowOf(db, claim.id)?.nextAt ?? 0
      if (state === 'waiting') delays.push(next - now)
      now = next
    }
    const total = delays.reduce((sum, delay) => sum + delay, 0)
    expect(delays).toHaveLength(attemptsAllowed - 1)
    expect(total).toBeGreaterThan(2 * day)
    expect(total).toBeLessThan(3 * day)
    for (const [index, delay] of delays.entries()) {
      const plain = Math.min(2_000 * 2 ** index, hour)
      expect(Math.abs(delay - plain)).toBeLessThanOrEqual(plain / 5)
    }
    expect(new Set(delays).size).toBeGreaterThan(delays.length / 2)
  })

  test('spreads the tries of messages that failed together', () => {
    const db = memoryDb()
    for (let n = 0; n < 20; n++) tell(db, { recipient: String(n) })
    for (const claim of claimDue(db, noon, 20)) markFailed(db, claim, retry, noon)
    const moments = db.select({ nextAt: outbox.nextAt }).from(outbox).all()
    expect(new Set(moments.map((row) => row.nextAt)).size).toBeGreaterThan(15)
  })

  test('waits as long as it is told, at no cost of an attempt', () => {
    const db = memoryDb()
    tell(db)
    const claim = claimOne(db, noon)
    expect(markFailed(db, claim, { kind: 'wait', ms: 7000 }, noon)).toBe('waiting')
    expect(rowOf(db, claim.id)).toMatchObject({ attempts: 0, nextAt: noon + 7000 })
    expect(claimDue(db, noon + 6999, 10)).toEqual([])
    expect(claimDue(db, noon + 7000, 10)).toHaveLength(1)
  })

  test('waits even when the last attempt is told to', () => {
    const db = memoryDb()
    tell(db)
    db.update(outbox)
      .set({ attempts: attemptsAllowed - 1 })
      .run()
    expect(markFailed(db, claimOne(db, noon), { kind: 'wait', ms: 1 }, noon)).toBe('waiting')
    expect(markFailed(db, claimOne(db, noon + 1), retry, noon + 1)).toBe('dead')
  })

  test('marks a customer whom Telegram does not reach any more, and nobody else', () => {
    const db = memoryDb()
    const ann = addCustomer(db, { telegramId: 77 })
    const bob = addCustomer(db, { telegramId: 78 })
    tell(db)
    markFailed(db, claimOne(db, noon), { kind: 'gone', reason: 'bot was blocked by the user' }, noon + 1)
    const found = db.select({ id: customers.id, since: customers.unreachableAt }).from(customers).all()
    expect(found).toEqual([
      { id: ann.id, since: noon + 1 },
      { id: bob.id, since: null },
    ])
  })

  test('keeps a customer reachable whose message was refused for what it says', () => {
    const db = memoryDb()
    addCustomer(db, { telegramId: 77 })
    tell(db)
    expect(markFailed(db, claimOne(db, noon), { kind: 'refused', reason: 'too long' }, noon)).toBe('dead')
    expect(db.select().from(customers).get()?.unreachableAt).toBeNull()
  })

  test('does not hear a sender that lost its message to another', () => {
    const db = memoryDb()
    tell(db)
    const late = claimOne(db, noon)
    const other = claimOne(db, noon + leaseMs)
    expect(markFailed(db, late, { kind: 'gone', reason: 'blocked' }, noon + leaseMs)).toBe('late')
    expect(markSent(db, late, noon + leaseMs)).toBe(false)
    expect(rowOf(db, other.id)).toMatchObject({ state: 'sending', attempts: 2 })
    expect(markSent(db, other, noon + leaseMs)).toBe(true)
  })

  test('takes one answer for one attempt', () => {
    const db = memoryDb()
    tell(db)
    const claim = claimOne(db, noon)
    expect(markFailed(db, claim, retry, noon)).toBe('waiting')
    expect(markFailed(db, claim, { kind: 'refused', reason: 'too long' }, noon)).toBe('late')
    expect(markSent(db, claim, noon)).toBe(false)
  })

  test('hears a slow sender as long as nobody else took over', () => {
    const db = memoryDb()
    tell(db)
    expect(markSent(db, claimOne(db, noon), noon + 2 * leaseMs)).toBe(true)
  })
})

test('forgets what was sent a month ago and what was given up a quarter ago', () => {
  const db = memoryDb()
  for (const key of ['sent', 'dead', 'open']) tell(db, { key, recipient: key })
  const [sent, dead] = claimDue(db, noon, 2)
  if (sent === undefined || dead === undefined) throw new Error('nothing was due')
  markSent(db, sent, noon)
  markFailed(db, dead, { kind: 'refused', reason: 'x' }, noon)
  expect(pruneOutbox(db, noon + 29 * day)).toBe(0)
  expect(pruneOutbox(db, noon + 31 * day)).toBe(1)
  expect(pruneOutbox(db, noon + 91 * day)).toBe(1)
  expect(keysOf(db.select().from(outbox).all())).toEqual(['open'])
})
