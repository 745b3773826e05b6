import { like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { auditLog, customers, staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { meetCustomer } from '#shop/customers.ts'
import { claimDue, enqueue, markFailed, markSent, onEnqueue } from '#shop/outbox.ts'
import { countStuck, listStuck, resend, resendAll, takeOff, tellMissed } from '#shop/stuck-messages.ts'
import { inTx } from '#shop/transaction.ts'
import { addCustomer, addStaff, memoryDb, noon } from '#test/support/shop.ts'

function tell(db: Db, key: string, recipient: string): void {
  inTx(db, (tx) =>
    enqueue(tx, { kind: 'order-placed', key, channel: 'mail', recipient, payload: { orderId: 1 } }, noon),
  )
}

/** One of each: given up, failed and waiting, sent, not tried yet. */
function shopWithTrouble() {
  const db = memoryDb()
  for (const key of ['dead', 'failing', 'sent', 'fresh']) tell(db, key, `${key}@example.com`)
  const [dead, failing, sent] = claimDue(db, noon, 3)
  if (dead === undefined || failing === undefined || sent === undefined) throw new Error('nothing was due')
  markFailed(db, dead, { kind: 'refused', reason: 'no such mailbox' }, noon)
  markFailed(db, failing, { kind: 'retry', reason: 'timeout' }, noon)
  markSent(db, sent, noon)
  return { db, owner: addStaff(db, 'owner'), dead, failing, sent }
}

test('lists what was given up and what keeps failing, and why', () => {
  const { db, owner } = shopWithTrouble()
  expect(listStuck(db, owner).map((message) => [message.recipient, message.lastError])).toEqual([
    ['failing@example.com', 'timeout'],
    ['dead@example.com', 'no such mailbox'],
  ])
})

test('sends a dead message again, behind those that wait for the same recipient', () => {
  const { db, owner, dead } = shopWithTrouble()
  tell(db, 'later', 'dead@example.com')
  const id = resend(db, owner, dead.id, noon + 1)
  const claimed = () => claimDue(db, noon + 1, 10).find((message) => message.recipient === dead.recipient)
  const later = claimed()
  expect(later?.key).toContain('later')
  if (later !== undefined) markSent(db, later, noon + 1)
  expect(claimed()).toMatchObject({ id, key: dead.key, payload: { orderId: 1 }, attempts: 1 })
})

test('tries a waiting message at once', () => {
  const { db, owner, failing } = shopWithTrouble()
  expect(resend(db, owner, failing.id, noon + 1)).toBe(failing.id)
  expect(claimDue(db, noon + 1, 10).map((message) => message.id)).toContain(failing.id)
})

test('does not send again what was sent, or what is on its way', () => {
  const { db, owner, sent } = shopWithTrouble()
  const [onItsWay] = claimDue(db, noon, 1)
  expect(() => resend(db, owner, sent.id, noon)).toThrow('changed-meanwhile')
  expect(() => resend(db, owner, onItsWay?.id ?? 0, noon)).toThrow('changed-meanwhile')
  expect(() => resend(db, owner, 999, noon)).toThrow('not-found')
})

test('shows a long list in parts, and how long it is', () => {
  const { db, owner, dead, failing } = shopWithTrouble()
  expect(countStuck(db, owner)).toBe(2)
  expect(listStuck(db, owner, 1).map(({ id }) => id)).toEqual([failing.id])
  expect(listStuck(db, owner, 1, 1).map(({ id }) => id)).toEqual([dead.id])
})

test('sends everything again but what is on its way, and wakes whoever sends', () => {
  const { db, owner } = shopWithTrouble()
  let woken = 0
  onEnqueue(db, () => woken++)
  expect(resendAll(db, owner, noon + 1)).toBe(2)
  expect(woken).toBe(2)
  const due = claimDue(db, noon + 1, 10).map(({ recipient }) => recipient)
  expect(due.sort()).toEqual(['dead@example.com', 'failing@example.com', 'fresh@example.com'])
  expect(resendAll(db, owner, noon + 1)).toBe(0)
})

test('takes off what was given up, and nothing that still waits', () => {
  const { db, owner, dead, failing } = shopWithTrouble()
  takeOff(db, owner, dead.id, noon)
  expect(listStuck(db, owner).map(({ id }) => id)).toEqual([failing.id])
  expect(() => takeOff(db, owner, dead.id, noon)).toThrow('not-found')
  expect(() => takeOff(db, owner, failing.id, noon)).toThrow('changed-meanwhile')
  expect(db.select().from(auditLog).get()).toMatchObject({
    actorId: owner.id,
    action: 'message.take-off',
    before: { key: dead.key, lastError: 'no such mailbox' },
  })
})

/** Somebody of the staff who was told of two orders, and of one long ago, and could not be reached. */
function shopWithAbsent(role: 'owner' | 'courier') {
  const db = memoryDb()
  db.insert(staff).values({ telegramId: 77, name: 'Ann', role, addedAt: noon }).run()
  const say = (key: string, audience: string, now: number) => {
    const payload = { orderId: 1, audience }
    const message = { kind: 'order-placed', key, channel: 'telegram', recipient: '77', payload } as const
    inTx(db, (tx) => enqueue(tx, message, now))
    const [claim] = claimDue(db, now, 1)
    if (claim !== undefined) markFailed(db, claim, { kind: 'gone', reason: 'not started' }, now)
  }
  say('long-ago', 'staff', noon - 30 * 86_400_000)
  for (const [key, audience] of [
    ['first', 'staff'],
    ['own', 'customer'],
    ['second', 'staff'],
  ] as const) {
    say(key, audience, noon)
  }
  return db
}

const waiting = (db: Db) => {
  const found: string[] = []
  for (let [claim] = claimDue(db, noon, 1); claim !== undefined; [claim] = claimDue(db, noon, 1)) {
    found.push(claim.key.split(' ')[0] ?? '')
    markSent(db, claim, noon)
  }
  return found
}

test('an owner who presses START at last hears of the orders missed, in their order and once', () => {
  const db = shopWithAbsent('owner')
  expect(tellMissed(db, 77, noon)).toBe(2)
  expect(waiting(db)).toEqual(['first', 'second'])
  expect(tellMissed(db, 77, noon)).toBe(0)
})

test('an owner who lets the bot write again hears, one who was there all the time does not', () => {
  const db = shopWithAbsent('owner')
  meetCustomer(db, { telegramId: 77, name: 'Ann' }, noon)
  expect(tellMissed(db, 77, noon)).toBe(0)
  db.update(customers).set({ unreachableAt: noon }).run()
  expect(tellMissed(db, 77, noon)).toBe(2)
})

test('a courier hears of the orders handed to them alone', () => {
  const db = shopWithAbsent('courier')
  db.update(outbox).set({ kind: 'order-assigned' }).where(like(outbox.key, 'second%')).run()
  expect(tellMissed(db, 77, noon)).toBe(1)
  expect(waiting(db)).toEqual(['second'])
})

test('whoever may not see all orders, or works here no more, hears of none', () => {
  expect(tellMissed(shopWithAbsent('courier'), 77, noon)).toBe(0)
  const db = shopWithAbsent('owner')
  db.update(staff).set({ removedAt: noon }).run()
  expect(tellMissed(db, 77, noon)).toBe(0)
})

test('remembers who sent it again', () => {
  const { db, owner, dead } = shopWithTrouble()
  const id = resend(db, owner, dead.id, noon)
  expect(db.select().from(auditLog).get()).toMatchObject({
    actorId: owner.id,
    action: 'message.resend',
    subjectId: String(id),
    before: 'no such mailbox',
  })
})

test('is for owners and managers only', () => {
  const { db, dead } = shopWithTrouble()
  const manager = addStaff(db, 'manager')
  expect(listStuck(db, manager)).toHaveLength(2)
  expect(countStuck(db, manager)).toBe(2)
  for (const actor of [addStaff(db, 'courier'), addStaff(db, 'seller'), addCustomer(db)]) {
    expect(() => listStuck(db, actor)).toThrow('not-allowed')
    expect(() => resend(db, actor, dead.id, noon)).toThrow('not-allowed')
    expect(() => countStuck(db, actor)).toThrow('not-allowed')
    expect(() => resendAll(db, actor, noon)).toThrow('not-allowed')
    expect(() => takeOff(db, actor, dead.id, noon)).toThrow('not-allowed')
  }
})
