import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Db } from '#db/open.ts'
import { outbox } from '#db/schema/running.ts'
import { createLog } from '#server/log.ts'
import { type Sender, type Senders, startWorker } from '#server/worker.ts'
import { attemptsAllowed, enqueue, type QueuedMessage } from '#shop/outbox.ts'
import { inTx } from '#shop/transaction.ts'
import { memoryDb, noon } from '#test/support/shop.ts'

let next = 1

function tell(db: Db, fields: { channel?: 'telegram' | 'mail'; recipient?: string } = {}): void {
  const { channel = 'telegram', recipient = String(next) } = fields
  const message = {
    kind: 'order-placed',
    key: `order:${next++}`,
    channel,
    recipient,
    payload: { orderId: 1 },
  }
  inTx(db, (tx) => enqueue(tx, message, noon))
}

function rows(db: Db) {
  return db.select().from(outbox).orderBy(outbox.id).all()
}

const states = (db: Db) => rows(db).map(({ state }) => state)

function work(db: Db, senders: Senders, sendingMs = 5_000) {
  const clock = { now: noon }
  const lines: string[] = []
  const log = createLog('debug', { write: (text) => lines.push(text) })
  const worker = startWorker({ db, log, now: () => clock.now, senders, sendingMs })
  onTestFinished(() => worker.stop())
  return { worker, clock, logged: () => lines.join('') }
}

/** Sends, and remembers what. */
function remembering(answer: Sender = async () => undefined) {
  const sent: QueuedMessage[] = []
  const sender: Sender = (message, signal) => {
    sent.push(message)
    return answer(message, signal)
  }
  return { sent, sender }
}

describe('the worker', () => {
  test('hands each message to whoever sends on its channel, and notes that it went', async () => {
    const db = memoryDb()
    tell(db)
    tell(db, { channel: 'mail', recipient: 'ann@example.com' })
    const telegram = remembering()
    const mail = remembering()
    const { logged } = work(db, { telegram: telegram.sender, mail: mail.sender })
    await expect.poll(() => states(db)).toEqual(['sent', 'sent'])
    expect(telegram.sent).toMatchObject([
      { channel: 'telegram', kind: 'order-placed', payload: { orderId: 1 } },
    ])
    expect(mail.sent).toMatchObject([{ channel: 'mail', recipient: 'ann@example.com' }])
    expect(logged()).toContain('message sent')
    expect(logged()).not.toContain('ann@')
  })

  test('keeps what nobody sends yet, with all its attempts', async () => {
    const db = memoryDb()
    tell(db, { channel: 'mail', recipient: 'ann@example.com' })
    tell(db)
    work(db, { telegram: remembering().sender })
    await expect.poll(() => states(db)).toEqual(['waiting', 'sent'])
    expect(rows(db)[0]).toMatchObject({ attempts: 0, lastError: null })
  })

  test('looks at once when nudged', async () => {
    const db = memoryDb()
    const { sent, sender } = remembering()
    // It looks once at its start; a round after that never comes.
    const later = vi.spyOn(globalThis, 'setTimeout')
    later.mockImplementation(((act: () => void, ms: number) => ms === 0 && setImmediate(act)) as never)
    const { worker } = work(db, { telegram: sender })
    await new Promise(setImmediate)
    tell(db)
    await new Promise(setImmediate)
    expect(sent).toEqual([])
    worker.nudge()
    await expect.poll(() => sent.length).toBe(1)
  })

  test('looks by itself when nobody nudges', async () => {
    const db = memoryDb()
    const { sender } = remembering()
    work(db, { telegram: sender })
    await new Promise((resolve) => setTimeout(resolve, 30))
    tell(db)
    await expect.poll(() => states(db)).toEqual(['sent'])
  })

  test('works through a long queue without waiting for its next round', async () => {
    const db = memoryDb()
    for (let i = 0; i < 100; i++) tell(db)
    const { sent, sender } = remembering()
    work(db, { telegram: sender })
    await expect.poll(() => states(db).every((state) => state === 'sent')).toBe(true)
    expect(sent).toHaveLength(100)
  })

  test('sends only a few at once', async () => {
    const db = memoryDb()
    for (let i = 0; i < 30; i++) tell(db)
    let now = 0
    let most = 0
    const { sender } = remembering(async ({ id }) => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve, 1 + (id % 5) * 5))
      now--
      return undefined
    })
    work(db, { telegram: sender })
    await expect.poll(() => states(db).every((state) => state === 'sent')).toBe(true)
    expect(most).toBe(8)
  })

  test.each([
    [{ kind: 'retry', reason: 'busy' }, 'waiting'],
    [{ kind: 'wait', ms: 5_000 }, 'waiting'],
    [{ kind: 'refused', reason: 'no such text' }, 'dead'],
    [{ kind: 'gone', reason: 'blocked' }, 'dead'],
  ] as const)('notes what its sender says: %o', async (failure, state) => {
    const db = memoryDb()
    tell(db)
    const { sent, sender } = remembering(async () => failure)
    const { logged } = work(db, { telegram: sender })
    await expect.poll(logged).toContain(state === 'dead' ? 'message given up' : 'message not sent yet')
    expect(states(db)).toEqual([state])
    expect(sent).toHaveLength(1)
  })

  test.each([
    [
      '-100',
      'staff',
      'gone',
      'bot-removed',
      'error',
      /the bot was removed from the group; add it again/,
      'group',
    ],
    ['-100/45', 'staff', 'refused', 'mute', 'error', /the bot may not write in the group/, 'topic'],
    ['77', 'staff', 'gone', 'not-started', 'error', /never written to the bot/, 'private chat'],
    ['55', 'customer', 'gone', 'blocked', 'warn', /has blocked the bot/, 'private chat'],
  ] as const)('says of %s for %s what mends it, and nobody’s name', async (...row) => {
    const [recipient, audience, kind, trouble, level, words, place] = row
    const db = memoryDb()
    const payload = { orderId: 1, audience }
    const key = 'order:1'
    inTx(db, (tx) => enqueue(tx, { kind: 'comet', key, channel: 'telegram', recipient, payload }, noon))
    const { logged } = work(db, {
      telegram: async () => ({ kind, reason: 'for Ann at 79211234567', trouble }),
    })
    await expect.poll(logged).toMatch(words)
    const [line = ''] = logged().split('\n')
    expect(JSON.parse(line)).toMatchObject({ level, place, msg: expect.stringContaining('message given up') })
    expect(line).not.toContain('Ann')
    expect(line).not.toContain('-100')
  })

  test('gives up unsent what its senders never lived to answer for', async () => {
    const db = memoryDb()
    tell(db)
    db.update(outbox).set({ attempts: attemptsAllowed }).run()
    const { sent, sender } = remembering()
    work(db, { telegram: sender })
    await expect.poll(() => states(db)).toEqual(['dead'])
    expect(sent).toEqual([])
    expect(rows(db)[0]).toMatchObject({ lastError: 'no answer' })
  })

  test('tries again what threw, and goes on with the others', async () => {
    const db = memoryDb()
    tell(db)
    tell(db)
    const { sender } = remembering(async ({ id }) => {
      if (id === 1) throw new Error('the line broke')
      return undefined
    })
    work(db, { telegram: sender })
    await expect.poll(() => states(db)).toEqual(['waiting', 'sent'])
    expect(rows(db)[0]).toMatchObject({ attempts: 1, lastError: 'the line broke' })
  })

  test('does not wait for ever for a sender that hangs, and tells it to give up', async () => {
    const db = memoryDb()
    tell(db)
    let toldToStop = false
    const hanging: Sender = (_, signal) => {
      signal.addEventListener('abort', () => {
        toldToStop = true
      })
      return new Promise(() => {})
    }
    work(db, { telegram: hanging }, 20)
    await expect.poll(() => rows(db)[0]?.lastError).toBe('no answer in time')
    expect([states(db), toldToStop]).toEqual([['waiting'], true])
  })

  test('finishes what is under way when stopped, and begins nothing new', async () => {
    const db = memoryDb()
    tell(db)
    const gate = Promise.withResolvers<undefined>()
    const { sent, sender } = remembering(() => gate.promise)
    const { worker } = work(db, { telegram: sender })
    await expect.poll(() => sent.length).toBe(1)
    const stopped = worker.stop()
    tell(db)
    worker.nudge()
    gate.resolve(undefined)
    await stopped
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(states(db)).toEqual(['sent', 'waiting'])
  })

  test('lives through a database that fails for a while, and complains once', async () => {
    const db = memoryDb()
    const { sent, sender } = remembering()
    db.$client.exec('alter table outbox rename to away')
    const { worker, logged } = work(db, { telegram: sender })
    for (let i = 0; i < 3; i++) {
      worker.nudge()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(logged().match(/cannot be read/g)).toHaveLength(1)
    db.$client.exec('alter table away rename to outbox')
    tell(db)
    worker.nudge()
    await expect.poll(() => sent.length).toBe(1)
  })

  test('shows that it is alive', async () => {
    const { worker, clock } = work(memoryDb(), {})
    clock.now += 60_000
    worker.nudge()
    await expect.poll(() => worker.seenAt()).toBe(clock.now)
  })
})
