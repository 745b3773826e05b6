import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { settleFailure } from '#shop/failed-messages.ts'
import {
  attemptsAllowed,
  claimDue,
  enqueue,
  type Failure,
  markSent,
  type QueuedMessage,
} from '#shop/outbox.ts'
import { readSettings } from '#shop/settings.ts'
import { inTx } from '#shop/transaction.ts'
import { findTrouble, noteChatTrouble } from '#shop/troubles.ts'
import { memoryDb, noon, set } from '#test/support/shop.ts'

const hour = 3_600_000
const day = 24 * hour

/** One owner, 1, one manager, 2, and a group that hears of orders. */
function shop(chats = ['-100']) {
  const db = memoryDb()
  for (const [telegramId, role] of [
    [1, 'owner'],
    [2, 'manager'],
    [3, 'courier'],
  ] as const) {
    db.insert(staff).values({ telegramId, name: role, role, addedAt: noon }).run()
  }
  set(db, 'notifyChats', chats)
  return db
}

type Told = { key?: string; kind?: string; audience?: string; recipient: string; mail?: boolean }

function tell(db: Db, { key = 'placed:1', kind = 'order-placed', audience = 'staff', ...told }: Told) {
  const { recipient, mail = false } = told
  const channel = mail ? 'mail' : 'telegram'
  const payload = { orderId: 1, audience }
  inTx(db, (tx) => enqueue(tx, { kind, key, channel, recipient, payload }, noon))
}

function claim(db: Db, recipient: string, now = noon): QueuedMessage {
  const found = claimDue(db, now, 50).find((message) => message.recipient === recipient)
  if (found === undefined) throw new Error(`nothing is due for ${recipient}`)
  return found
}

const fail = (db: Db, recipient: string, failure: Failure, now = noon) =>
  settleFailure(db, claim(db, recipient, now), failure, now)

const rows = (db: Db, kind = 'order-placed') =>
  db
    .select()
    .from(outbox)
    .orderBy(outbox.id)
    .all()
    .filter((row) => row.kind === kind)
const places = (db: Db) => rows(db).map(({ recipient, state }) => `${recipient} ${state}`)
const told = (db: Db) => rows(db, 'trouble').map(({ recipient, payload }) => ({ recipient, ...payload }))

const removed: Failure = { kind: 'gone', reason: 'Forbidden: bot was kicked', trouble: 'bot-removed' }

describe('an order that dies in its chat', () => {
  test('is told to owners and managers in private, and the owner hears why', () => {
    const db = shop()
    tell(db, { recipient: '-100' })
    expect(fail(db, '-100', removed)).toBe('dead')
    expect(places(db)).toEqual(['-100 dead', '1 waiting', '2 waiting'])
    expect(rows(db)[1]).toMatchObject({ payload: { orderId: 1, audience: 'staff' } })
    expect(told(db)).toEqual([{ recipient: '1', trouble: 'bot-removed', place: '-100', messageId: 1 }])
  })

  test('is not told twice to whoever heard of it, and the next one is', () => {
    const db = shop(['-100', '-200'])
    for (const recipient of ['-100', '-200']) tell(db, { recipient })
    fail(db, '-100', removed)
    fail(db, '-200', removed, noon + hour)
    expect(places(db)).toHaveLength(4)
    tell(db, { key: 'placed:2', recipient: '-100' })
    fail(db, '-100', removed, noon + 2 * hour)
    expect(places(db)).toHaveLength(7)
  })

  test.each<[string, Failure, string]>([
    ['for what it says', { kind: 'refused', reason: 'Bad Request' }, 'refused'],
    ['for want of a right', { kind: 'refused', reason: 'rights', trouble: 'mute' }, 'mute'],
  ])('%s is told in private, too', (_, failure, trouble) => {
    const db = shop()
    tell(db, { recipient: '-100' })
    fail(db, '-100', failure)
    expect(places(db)).toEqual(['-100 dead', '1 waiting', '2 waiting'])
    expect(told(db)).toMatchObject([{ trouble }])
  })

  test('after days of trying is told in private, even when no sender lived to say so', () => {
    const db = shop()
    tell(db, { recipient: '-100' })
    db.update(outbox).set({ attempts: attemptsAllowed }).run()
    expect(fail(db, '-100', { kind: 'retry', reason: 'no answer' })).toBe('dead')
    expect(places(db)).toEqual(['-100 dead', '1 waiting', '2 waiting'])
    expect(told(db)).toMatchObject([{ trouble: 'unanswered' }])
  })

  test('as long as it is tried again worries nobody', () => {
    const db = shop()
    tell(db, { recipient: '-100' })
    expect(fail(db, '-100', { kind: 'retry', reason: 'busy' })).toBe('waiting')
    expect(places(db)).toEqual(['-100 waiting'])
    expect(told(db)).toEqual([])
  })

  test('in an owner’s own chat is told to the others, and not to that owner', () => {
    const db = shop(['1'])
    db.insert(staff).values({ telegramId: 9, name: 'second', role: 'owner', addedAt: noon }).run()
    tell(db, { recipient: '1' })
    fail(db, '1', { kind: 'gone', reason: 'blocked', trouble: 'blocked' })
    expect(places(db)).toEqual(['1 dead', '2 waiting', '9 waiting'])
    expect(told(db)).toMatchObject([{ recipient: '9', trouble: 'blocked', place: '1' }])
  })

  test('that another sender has by now is left to it', () => {
    const db = shop()
    tell(db, { recipient: '-100' })
    const late = claim(db, '-100')
    claim(db, '-100', noon + 2 * 60_000)
    expect(settleFailure(db, late, removed, noon)).toBe('late')
    expect(places(db)).toEqual(['-100 sending'])
    expect(told(db)).toEqual([])
  })
})

test('a customer who blocked the bot is no alarm', () => {
  const db = shop()
  tell(db, { recipient: '55', audience: 'customer' })
  fail(db, '55', { kind: 'gone', reason: 'blocked', trouble: 'blocked' })
  expect(places(db)).toEqual(['55 dead'])
  expect(told(db)).toEqual([])
})

test('an order handed to one person stays theirs, and the owner hears that they cannot be reached', () => {
  const db = shop()
  tell(db, { recipient: '3', kind: 'order-assigned' })
  fail(db, '3', { kind: 'gone', reason: 'not started', trouble: 'not-started' })
  expect(rows(db, 'order-assigned')).toHaveLength(1)
  expect(told(db)).toMatchObject([{ recipient: '1', trouble: 'not-started', place: '3' }])
})

test('news of a trouble that cannot be told makes no other trouble', () => {
  const db = shop()
  tell(db, { recipient: '-100' })
  fail(db, '-100', removed)
  const news = claimDue(db, noon, 50).filter(({ kind }) => kind === 'trouble')
  expect(news).toEqual([])
  const first = claimDue(db, noon + hour, 50).find(({ recipient }) => recipient === '1')
  if (first !== undefined) markSent(db, first, noon + hour)
  fail(db, '1', { kind: 'gone', reason: 'blocked', trouble: 'not-started' }, noon + hour)
  expect(rows(db, 'trouble').map(({ state }) => state)).toEqual(['dead'])
})

describe('a group that has become a supergroup', () => {
  const moved: Failure = { kind: 'wait', ms: 0, reason: 'upgraded', moved: { from: -4, to: -1004 } }

  test('gets the message at once, at no cost of an attempt', () => {
    const db = shop(['-4'])
    tell(db, { recipient: '-4' })
    expect(fail(db, '-4', moved)).toBe('waiting')
    expect(claim(db, '-1004')).toMatchObject({ attempts: 1, key: 'placed:1 telegram -1004' })
    expect(readSettings(db).notifyChats).toEqual(['-1004'])
    expect(told(db)).toEqual([])
  })

  test('gets it when it moved while the message was on its way, whatever the old chat said', () => {
    const db = shop(['-4'])
    tell(db, { recipient: '-4' })
    const message = claim(db, '-4')
    inTx(db, (tx) => settleFailure(tx, message, moved, noon))
    const again = claim(db, '-1004')
    settleFailure(db, { ...again, recipient: '-4' }, removed, noon)
    expect(places(db)).toEqual(['-1004 waiting'])
  })

  test('that was told already is not told again', () => {
    const db = shop(['-4', '-1004'])
    for (const recipient of ['-1004', '-4']) tell(db, { recipient })
    expect(fail(db, '-4', moved)).toBe('late')
    expect(rows(db).map(({ recipient }) => recipient)).toEqual(['-1004'])
  })
})

describe('a topic', () => {
  test('that was deleted leaves its orders to the group for good, and the owner hears of it', () => {
    const db = shop(['-100/45'])
    tell(db, { recipient: '-100/45' })
    fail(db, '-100/45', { kind: 'refused', reason: 'thread not found', trouble: 'topic-gone' })
    expect(places(db)).toEqual(['-100 waiting'])
    expect(readSettings(db).notifyChats).toEqual(['-100'])
    expect(told(db)).toEqual([{ recipient: '1', trouble: 'topic-gone', place: '-100/45' }])
  })

  test('that is closed leaves this order to the group, and is asked again with the next', () => {
    const db = shop(['-100/45'])
    tell(db, { recipient: '-100/45' })
    fail(db, '-100/45', { kind: 'refused', reason: 'TOPIC_CLOSED', trouble: 'topic-closed' })
    expect(places(db)).toEqual(['-100 waiting'])
    expect(readSettings(db).notifyChats).toEqual(['-100/45'])
    expect(told(db)).toMatchObject([{ trouble: 'topic-closed', place: '-100/45' }])
  })

  test('that is closed and belongs to the general one leaves its orders to owners and managers', () => {
    const db = shop(['-100'])
    tell(db, { recipient: '-100' })
    fail(db, '-100', { kind: 'refused', reason: 'TOPIC_CLOSED', trouble: 'topic-closed' })
    expect(places(db)).toEqual(['-100 dead', '1 waiting', '2 waiting'])
  })
})

describe('mail', () => {
  const login: Failure = { kind: 'wait', ms: 300_000, reason: 'Check SMTP_URL', trouble: 'mail-login' }
  const nobody: Failure = { kind: 'retry', reason: 'ECONNREFUSED', trouble: 'mail-unreachable' }
  const tries = (db: Db, attempts: number) => db.update(outbox).set({ attempts, nextAt: noon }).run()

  test('that only the owner can mend is told at once, whoever it was for', () => {
    const db = shop()
    tell(db, { recipient: 'ann@shop.example', mail: true, audience: 'customer' })
    expect(fail(db, 'ann@shop.example', login)).toBe('waiting')
    expect(told(db)).toEqual([{ recipient: '1', trouble: 'mail-login', place: 'mail', messageId: 1 }])
  })

  test('that finds no server is told after an hour', () => {
    const db = shop()
    tell(db, { recipient: 'ann@shop.example', mail: true, audience: 'customer' })
    fail(db, 'ann@shop.example', nobody)
    tries(db, 9)
    fail(db, 'ann@shop.example', nobody, noon + hour - 1)
    expect(told(db)).toEqual([])
    tries(db, 9)
    fail(db, 'ann@shop.example', nobody, noon + hour)
    expect(told(db)).toMatchObject([{ trouble: 'mail-unreachable', place: 'mail' }])
  })

  test('that waited while the shop was closed gets a few tries first', () => {
    const db = shop()
    tell(db, { recipient: 'ann@shop.example', mail: true })
    fail(db, 'ann@shop.example', nobody, noon + 9 * hour)
    expect(told(db)).toEqual([])
  })

  test('to the shop that is refused is told, to a customer is not', () => {
    const db = shop()
    tell(db, { recipient: 'desk@shop.example', mail: true })
    tell(db, { recipient: 'ann@shop.example', mail: true, audience: 'customer' })
    for (const message of claimDue(db, noon, 2)) {
      settleFailure(db, message, { kind: 'gone', reason: '550 no such user' }, noon)
    }
    expect(told(db)).toMatchObject([{ trouble: 'mail-refused', place: 'desk@shop.example' }])
    // A mailbox is no reason to write to people in private.
    expect(places(db)).toHaveLength(2)
  })
})

describe('a trouble', () => {
  const strike = (db: Db, now: number) => {
    tell(db, { key: `placed:${now}`, recipient: '-100' })
    fail(db, '-100', removed, now)
  }

  test('is told once a day, also across midnight', () => {
    const db = shop()
    const evening = Math.ceil(noon / day) * day - 60_000
    for (const after of [0, 2 * 60_000, 23 * hour]) strike(db, evening + after)
    expect(told(db)).toHaveLength(1)
    strike(db, evening + day + 60_000)
    expect(told(db)).toHaveLength(2)
  })

  test('of a group is one for all its topics', () => {
    const db = shop(['-100/45', '-100/46'])
    for (const recipient of ['-100/45', '-100/46']) {
      tell(db, { recipient })
      fail(db, recipient, removed)
      db.update(outbox).set({ nextAt: noon }).run()
    }
    expect(told(db)).toMatchObject([{ place: '-100' }])
  })

  test('is told before anything failed when Telegram says so, of chats that hear of orders only', () => {
    const db = shop(['-100/45'])
    noteChatTrouble(db, { trouble: 'bot-removed', chatId: -200 }, noon)
    expect(told(db)).toEqual([])
    noteChatTrouble(db, { trouble: 'bot-removed', chatId: -100 }, noon)
    expect(told(db)).toEqual([{ recipient: '1', trouble: 'bot-removed', place: '-100' }])
  })

  test('is over when its message went out or was taken off, or its chat hears of nothing', () => {
    const db = shop()
    noteChatTrouble(db, { trouble: 'bot-removed', chatId: -100 }, noon)
    tell(db, { recipient: 'desk@shop.example', mail: true })
    fail(db, 'desk@shop.example', { kind: 'wait', ms: 1, reason: 'Check SMTP_URL', trouble: 'mail-login' })
    const [chat, mail] = rows(db, 'trouble')
    const news = () => [chat, mail].map((row) => findTrouble(db, row?.payload ?? {}))
    expect(news()).toEqual([
      { trouble: 'bot-removed', place: '-100', reason: '', orderId: undefined },
      { trouble: 'mail-login', place: 'mail', reason: 'Check SMTP_URL', orderId: 1 },
    ])
    markSent(db, claim(db, 'desk@shop.example', noon + 1), noon)
    set(db, 'notifyChats', [])
    expect(news()).toEqual([undefined, undefined])
  })

  test('that this version does not know is none', () => {
    expect(findTrouble(shop(), { trouble: 'comet', place: '-100' })).toBeUndefined()
  })
})
