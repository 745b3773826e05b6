import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { dialogueTopics, posts } from '#db/schema/chat.ts'
import { outbox } from '#db/schema/running.ts'
import { leaveTopic, moveChat } from '#shop/chat-moves.ts'
import { readState, writeState } from '#shop/conversation-state.ts'
import { claimDue, enqueue, markSent } from '#shop/outbox.ts'
import { notePost } from '#shop/posts.ts'
import { readSettings } from '#shop/settings.ts'
import { inTx } from '#shop/transaction.ts'
import { addCustomer, memoryDb, noon, set } from '#test/support/shop.ts'

const from = -4_000
const to = -1_002_000

function tell(db: Db, key: string, recipient: string): void {
  const payload = { orderId: 1, audience: 'staff' }
  inTx(db, (tx) => enqueue(tx, { kind: 'order-placed', key, channel: 'telegram', recipient, payload }, noon))
}

const waiting = (db: Db) =>
  db
    .select()
    .from(outbox)
    .orderBy(outbox.id)
    .all()
    .map(({ key, recipient }) => [key, recipient])

describe('a group that has become a supergroup', () => {
  test('hears of orders under its new number, and keeps its name', () => {
    const db = memoryDb()
    set(db, 'notifyChats', ['77', String(from)])
    set(db, 'notifyNames', { [from]: 'Orders' })
    moveChat(db, { from, to }, noon)
    expect(readSettings(db)).toMatchObject({
      notifyChats: ['77', String(to)],
      notifyNames: { [to]: 'Orders' },
    })
  })

  test('gets what waits for it, in its order and once', () => {
    const db = memoryDb()
    for (const key of ['a', 'b']) tell(db, key, String(from))
    tell(db, 'b', String(to))
    tell(db, 'c', String(from))
    tell(db, 'c', '-40001')
    moveChat(db, { from, to }, noon)
    moveChat(db, { from, to }, noon)
    expect(waiting(db)).toEqual([
      [`a telegram ${to}`, String(to)],
      [`b telegram ${to}`, String(to)],
      [`c telegram ${to}`, String(to)],
      ['c telegram -40001', '-40001'],
    ])
    // The same event once more is no news there.
    tell(db, 'a', String(to))
    expect(waiting(db)).toHaveLength(4)
  })

  test('takes along the message that is on its way', () => {
    const db = memoryDb()
    tell(db, 'a', String(from))
    const [claim] = claimDue(db, noon, 1)
    moveChat(db, { from, to }, noon)
    expect(claim && markSent(db, claim, noon)).toBe(true)
    expect(db.select().from(outbox).get()).toMatchObject({ recipient: String(to), state: 'sent' })
  })

  test('leaves its old messages and talks behind', () => {
    const db = memoryDb()
    const customer = addCustomer(db)
    for (const chatId of [from, -5]) {
      notePost(db, { kind: 'order', subjectId: 1, chatId, topicId: null, messageId: 7 }, noon)
      db.insert(dialogueTopics).values({ chatId, topicId: 3, customerId: customer.id }).run()
      writeState(db, `${chatId}/talk/77`, {}, noon)
    }
    moveChat(db, { from, to }, noon)
    expect(
      db
        .select()
        .from(posts)
        .all()
        .map(({ chatId }) => chatId),
    ).toEqual([-5])
    expect(
      db
        .select()
        .from(dialogueTopics)
        .all()
        .map(({ chatId }) => chatId),
    ).toEqual([-5])
    expect([readState(db, `${from}/talk/77`), readState(db, '-5/talk/77')]).toEqual([undefined, {}])
  })

  test('that nobody told of anything changes no settings', () => {
    const db = memoryDb()
    set(db, 'notifyChats', ['77'])
    moveChat(db, { from, to }, noon)
    expect(readSettings(db).notifyChats).toEqual(['77'])
  })
})

describe('a topic that was deleted', () => {
  test('leaves its news to its group, once', () => {
    const db = memoryDb()
    set(db, 'notifyChats', ['-100', '-100/45', '-100/46'])
    for (const key of ['a', 'b']) tell(db, key, '-100/45')
    tell(db, 'a', '-100')
    expect(leaveTopic(db, '-100/45', noon)).toBe(true)
    expect(readSettings(db).notifyChats).toEqual(['-100', '-100/46'])
    expect(waiting(db)).toEqual([
      ['b telegram -100', '-100'],
      ['a telegram -100', '-100'],
    ])
    expect(leaveTopic(db, '-100/45', noon)).toBe(false)
  })

  test('takes only its own messages along', () => {
    const db = memoryDb()
    const customer = addCustomer(db)
    for (const topicId of [45, 46]) {
      notePost(db, { kind: 'order', subjectId: 1, chatId: -100, topicId, messageId: topicId }, noon)
    }
    db.insert(dialogueTopics).values({ chatId: -100, topicId: 45, customerId: customer.id }).run()
    leaveTopic(db, '-100/45', noon)
    expect(
      db
        .select()
        .from(posts)
        .all()
        .map(({ topicId }) => topicId),
    ).toEqual([46])
    expect(db.select().from(dialogueTopics).all()).toEqual([])
  })
})
