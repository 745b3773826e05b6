import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { type Actor, system } from '#shop/actor.ts'
import { listChanges, recordChange } from '#shop/audit.ts'
import { inTx } from '#shop/transaction.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addStaff, memoryDb, noon } from '#test/support/shop.ts'

function note(db: Db, subjectId: number | string, subject = 'product', actor: Actor = system): void {
  inTx(db, (tx) =>
    recordChange(tx, actor, { action: 'price', subject, subjectId, before: 1, after: [2] }, noon),
  )
}

describe('the audit log', () => {
  test('keeps who changed what, from what to what, and when', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    note(db, 7, 'product', owner)
    expect(listChanges(db, owner)).toEqual([
      {
        id: 1,
        at: noon,
        actorKind: 'staff',
        actorId: owner.id,
        action: 'price',
        subject: 'product',
        subjectId: '7',
        before: 1,
        after: [2],
      },
    ])
  })

  test('tells nothing that was taken back', () => {
    const db = memoryDb()
    const work = () =>
      inTx(db, () => {
        note(db, 7)
        throw new Error('too late')
      })
    expect(work).toThrow('too late')
    expect(listChanges(db, system)).toEqual([])
  })

  test('is read newest first, a page at a time', () => {
    const db = memoryDb()
    for (const id of [1, 2, 3, 4, 5]) note(db, id)
    const read = (before?: number) =>
      listChanges(db, system, before === undefined ? {} : { before }, 2).map((entry) => entry.id)
    expect([read(), read(4), read(2), read(1)]).toEqual([[5, 4], [3, 2], [1], []])
  })

  test('can be asked for one thing', () => {
    const db = memoryDb()
    for (const [id, subject] of [
      [7, 'product'],
      [8, 'product'],
      ['currency', 'setting'],
    ] as const) {
      note(db, id, subject)
    }
    const idsOf = (filter: Parameters<typeof listChanges>[2]) =>
      listChanges(db, system, filter).map((entry) => entry.subjectId)
    expect(idsOf({ subject: 'product' })).toEqual(['8', '7'])
    expect(idsOf({ subject: 'product', subjectId: 7 })).toEqual(['7'])
    expect(idsOf({ subject: 'setting', subjectId: 'currency' })).toEqual(['currency'])
  })

  test('is for owners only', () => {
    const db = memoryDb()
    for (const actor of [
      addStaff(db, 'manager'),
      addStaff(db, 'courier'),
      addStaff(db, 'seller'),
      addCustomer(db),
    ]) {
      expect(codeOf(() => listChanges(db, actor))).toBe('not-allowed')
    }
  })
})
