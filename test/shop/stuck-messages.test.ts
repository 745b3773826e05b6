import { expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { auditLog } from '#db/schema/people.ts'
import { claimDue, enqueue, markFailed, markSent } from '#shop/outbox.ts'
import { listStuck, resend } from '#shop/stuck-messages.ts'
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
  for (const actor of [addStaff(db, 'courier'), addStaff(db, 'seller'), addCustomer(db)]) {
    expect(() => listStuck(db, actor)).toThrow('not-allowed')
    expect(() => resend(db, actor, dead.id, noon)).toThrow('not-allowed')
  }
})
