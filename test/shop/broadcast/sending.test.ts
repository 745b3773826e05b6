import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import type { BroadcastAudience } from '#db/schema/kinds.ts'
import { customers } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { orders } from '#db/schema/selling.ts'
import { broadcastReceipts } from '#db/schema/telling.ts'
import type { Staff } from '#shop/actor.ts'
import { countAudience, everybody } from '#shop/broadcast/audience.ts'
import { findOpen, setBroadcastState, startBroadcast, viewBroadcast } from '#shop/broadcast/broadcasts.ts'
import { reportBroadcasts } from '#shop/broadcast/orders-after.ts'
import { feedBroadcast, findToSend, portion, settleReceipt } from '#shop/broadcast/sending.ts'
import { settleFailure } from '#shop/failed-messages.ts'
import { pruneReceipts, wishNews } from '#shop/news-wish.ts'
import { claimDue, type Failure, markSent } from '#shop/outbox.ts'
import { deleteMyData, exportMyData } from '#shop/personal-data.ts'
import { countStuck } from '#shop/stuck-messages.ts'
import { codeOf } from '#test/support/refusal.ts'
import {
  addCustomer,
  addProduct,
  addStaff,
  addVariant,
  buy,
  memoryDb,
  noon,
  set,
} from '#test/support/shop.ts'

const day = 24 * 3_600_000
const content = { text: 'Hello', marks: [], photo: null, button: null }
const place = { chatId: 7, messageId: 1 }

function openShop(people = 0) {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const all = Array.from({ length: people }, () => addCustomer(db))
  return { db, owner, all }
}

const start = (db: Db, actor: Staff, audience: BroadcastAudience = everybody) =>
  startBroadcast(db, actor, { content, audience, place }, noon)

/** Hands on whatever is due, as the worker does; tells what went out. */
function deliver(db: Db, now: number, failures: Record<string, Failure> = {}) {
  const messages = claimDue(db, now, 50).filter(({ kind }) => kind === 'broadcast')
  for (const message of messages) {
    const failure = failures[message.recipient]
    const found = findToSend(db, message, now)
    if (failure !== undefined) settleFailure(db, message, failure, now)
    else {
      if (found !== undefined) settleReceipt(db, found.receiptId, 'sent', now)
      markSent(db, message, now)
    }
  }
  return messages.length
}

function sendAll(db: Db, failures: Record<string, Failure> = {}, now = noon) {
  for (let round = 0; feedBroadcast(db, now) && round < 100; round++) deliver(db, now, failures)
}

describe('the audience', () => {
  test('is whoever the bot can write to and who wishes for it', () => {
    const { db, owner } = openShop(3)
    addCustomer(db, { telegramId: null })
    addCustomer(db, { unreachableAt: noon })
    wishNews(db, addCustomer(db), false, noon)
    expect(countAudience(db, owner, everybody, noon)).toBe(3)
  })

  test('is narrowed down by what was bought, when, and who came lately', () => {
    const { db, owner, all } = openShop(4)
    const { id } = addVariant(db, addProduct(db).id)
    const [ann, bob, cid] = all
    if (ann === undefined || bob === undefined || cid === undefined) throw new Error('nobody came')
    buy(db, ann, id)
    const old = buy(db, bob, id)
    db.update(orders)
      .set({ createdAt: noon - 40 * day })
      .where(eq(orders.id, old.id))
      .run()
    const undone = buy(db, cid, id)
    db.update(orders).set({ status: 'cancelled' }).where(eq(orders.id, undone.id)).run()
    db.update(customers)
      .set({ seenAt: noon - 50 * day })
      .where(eq(customers.id, bob.id))
      .run()
    const count = (who: BroadcastAudience['who'], days: number | null) =>
      countAudience(db, owner, { who, days, language: null }, noon)
    expect([count('all', null), count('all', 30), count('all', 90)]).toEqual([4, 3, 4])
    expect([count('bought', null), count('bought', 30), count('bought', 90)]).toEqual([2, 1, 2])
    expect([count('not-bought', null), count('not-bought', 30), count('not-bought', 90)]).toEqual([2, 3, 2])
  })

  test('reads the language they are answered in', () => {
    const { db, owner } = openShop(1)
    addCustomer(db, { language: 'en' })
    addCustomer(db, { language: 'ru' })
    const count = (language: 'ru' | 'en') => countAudience(db, owner, { ...everybody, language }, noon)
    expect([count('ru'), count('en')]).toEqual([2, 1])
    set(db, 'languages', ['ru'])
    expect([count('ru'), count('en')]).toEqual([3, 0])
  })
})

describe('a broadcast', () => {
  test('goes to each once, a few at a time', () => {
    const { db, owner, all } = openShop(12)
    const { id, people } = start(db, owner)
    expect(people).toBe(12)
    expect(feedBroadcast(db, noon)).toBe(true)
    expect(feedBroadcast(db, noon)).toBe(true)
    expect(deliver(db, noon)).toBe(portion)
    sendAll(db)
    const { broadcast, receipts } = viewBroadcast(db, owner, id)
    expect(receipts).toMatchObject({ sent: 12, waiting: 0, queued: 0 })
    expect(broadcast).toMatchObject({ state: 'done', endedAt: noon })
    const went = db.select().from(outbox).where(eq(outbox.kind, 'broadcast')).all()
    expect(new Set(went.map(({ recipient }) => recipient)).size).toBe(all.length)
    expect(feedBroadcast(db, noon)).toBe(false)
  })

  test('lets whatever is for somebody go first', () => {
    const { db, owner, all } = openShop(3)
    start(db, owner)
    feedBroadcast(db, noon)
    const { id } = addVariant(db, addProduct(db).id)
    const [ann] = all
    if (ann === undefined) throw new Error('nobody came')
    buy(db, addCustomer(db), id)
    const kinds = claimDue(db, noon, 10).map(({ kind }) => kind)
    expect(kinds.indexOf('broadcast')).toBe(kinds.lastIndexOf('order-placed') + 1)
  })

  test('is one at a time, and for somebody', () => {
    const { db, owner } = openShop(2)
    const { id } = start(db, owner)
    expect(codeOf(() => start(db, owner))).toBe('broadcast-running')
    setBroadcastState(db, owner, { id, to: 'stopped' }, noon)
    expect(start(db, owner).people).toBe(2)
    const alone = openShop(0)
    expect(codeOf(() => start(alone.db, alone.owner))).toBe('broadcast-nobody')
    expect(findOpen(alone.db)).toBeUndefined()
  })

  test('rests while it is paused, goes on, and stops for good', () => {
    const { db, owner } = openShop(12)
    const { id } = start(db, owner)
    feedBroadcast(db, noon)
    deliver(db, noon)
    setBroadcastState(db, owner, { id, to: 'paused' }, noon)
    expect(feedBroadcast(db, noon)).toBe(false)
    setBroadcastState(db, owner, { id, to: 'sending' }, noon)
    feedBroadcast(db, noon)
    // These are on their way when it is stopped: nobody gets them any more.
    setBroadcastState(db, owner, { id, to: 'stopped' }, noon)
    deliver(db, noon)
    expect(viewBroadcast(db, owner, id).receipts).toMatchObject({ sent: portion, skipped: 12 - portion })
    expect(codeOf(() => setBroadcastState(db, owner, { id, to: 'sending' }, noon))).toBe('broadcast-over')
  })

  test('waits where Telegram says so', () => {
    const { db, owner } = openShop(12)
    start(db, owner)
    feedBroadcast(db, noon)
    const [first] = claimDue(db, noon, 1)
    if (first === undefined) throw new Error('nothing was due')
    settleFailure(db, first, { kind: 'wait', ms: 30_000 }, noon)
    deliver(db, noon)
    feedBroadcast(db, noon + 1000)
    expect(deliver(db, noon + 1000)).toBe(0)
    feedBroadcast(db, noon + 30_000)
    expect(deliver(db, noon + 30_000)).toBe(portion)
  })

  test('writes off whoever blocked the bot, for the next one too, and bothers nobody with them', () => {
    const { db, owner, all } = openShop(3)
    const [ann] = all
    const telegramId = db
      .select()
      .from(customers)
      .where(eq(customers.id, ann?.id ?? 0))
      .get()?.telegramId
    const { id } = start(db, owner)
    sendAll(db, { [String(telegramId)]: { kind: 'gone', reason: 'Forbidden: bot was blocked by the user' } })
    expect(viewBroadcast(db, owner, id).receipts).toMatchObject({ sent: 2, gone: 1 })
    expect(countAudience(db, owner, everybody, noon)).toBe(2)
    expect(countStuck(db, owner)).toBe(0)
  })

  test('gives up after a few tries, not after days', () => {
    const { db, owner } = openShop(1)
    const { id } = start(db, owner)
    for (let hours = 0; hours < 6; hours++) {
      const now = noon + hours * 3_600_000
      feedBroadcast(db, now)
      for (const message of claimDue(db, now, 9).filter(({ kind }) => kind === 'broadcast'))
        settleFailure(db, message, { kind: 'retry', reason: 'no answer' }, now)
    }
    expect(viewBroadcast(db, owner, id)).toMatchObject({
      receipts: { failed: 1 },
      broadcast: { state: 'done' },
    })
  })

  test('passes over whoever turned it off, or was forgotten, while it went out', () => {
    const { db, owner, all } = openShop(8)
    const { id } = start(db, owner)
    feedBroadcast(db, noon)
    const [first, second] = all
    const last = all.at(-1)
    if (first === undefined || second === undefined || last === undefined) throw new Error('nobody came')
    wishNews(db, first, false, noon)
    wishNews(db, last, false, noon)
    deleteMyData(db, second, noon)
    sendAll(db)
    const { receipts, broadcast } = viewBroadcast(db, owner, id)
    expect(receipts).toMatchObject({ sent: 5, skipped: 3, queued: 0 })
    expect(broadcast.state).toBe('done')
    expect(
      db
        .select()
        .from(broadcastReceipts)
        .all()
        .map(({ customerId }) => customerId),
    ).not.toContain(second.id)
  })

  test('tells days later what followed, once', () => {
    const { db, owner, all } = openShop(3)
    const { id: variant } = addVariant(db, addProduct(db, { priceMinor: 100_00 }).id)
    const { id } = start(db, owner)
    sendAll(db, {}, noon)
    const [ann, bob] = all
    if (ann === undefined || bob === undefined) throw new Error('nobody came')
    buy(db, ann, variant)
    const late = buy(db, bob, variant)
    db.update(orders)
      .set({ createdAt: noon + 4 * day })
      .where(eq(orders.id, late.id))
      .run()
    buy(db, addCustomer(db), variant)
    expect(viewBroadcast(db, owner, id).orders).toEqual({ orders: 1, salesMinor: 100_00 })
    expect(reportBroadcasts(db, noon + 3 * day - 1)).toBe(0)
    expect(reportBroadcasts(db, noon + 3 * day)).toBe(1)
    expect(reportBroadcasts(db, noon + 3 * day)).toBe(0)
  })

  test('is in the file of whoever got it, and names them no longer than a year', () => {
    const { db, owner, all } = openShop(1)
    const [ann] = all
    const { id } = start(db, owner)
    sendAll(db)
    if (ann === undefined) throw new Error('nobody came')
    expect(exportMyData(db, ann).broadcasts).toEqual([{ at: noon, state: 'sent', text: 'Hello' }])
    expect(pruneReceipts(db, noon + 365 * day)).toBe(0)
    expect(pruneReceipts(db, noon + 365 * day + 1)).toBe(1)
    expect(exportMyData(db, ann).broadcasts).toEqual([])
    expect(viewBroadcast(db, owner, id).receipts.sent).toBe(1)
  })

  test('is not for couriers and sellers to send', () => {
    const { db } = openShop(2)
    for (const role of ['courier', 'seller'] as const) {
      expect(codeOf(() => start(db, addStaff(db, role)))).toBe('not-allowed')
    }
  })
})
