import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { auditLog, staff } from '#db/schema/people.ts'
import { roleOf } from '#shop/actor.ts'
import { changeRole, ensureOwners, findStaff, hasOwner, listStaff, removeStaff } from '#shop/staff.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addStaff, memoryDb, noon } from '#test/support/shop.ts'

const people = (db: Db) =>
  db.select({ telegramId: staff.telegramId, role: staff.role, removedAt: staff.removedAt }).from(staff).all()
const actions = (db: Db) => db.select().from(auditLog).all()

describe('who works here', () => {
  test('finds those who work here now, by their Telegram id', () => {
    const db = memoryDb()
    ensureOwners(db, [77], noon)
    const owner = addStaff(db, 'owner')
    expect(findStaff(db, 77)).toEqual({ kind: 'staff', id: 1 })
    expect(findStaff(db, 78)).toBeUndefined()
    removeStaff(db, owner, 1, noon)
    expect(findStaff(db, 77)).toBeUndefined()
  })

  test('lists them with the name they have in Telegram where none is known here', () => {
    const db = memoryDb()
    ensureOwners(db, [77], noon)
    addCustomer(db, { telegramId: 77, name: 'Bob', username: 'bob' })
    const manager = addStaff(db, 'manager')
    expect(listStaff(db, manager)).toMatchObject([
      { name: 'Bob', username: 'bob', role: 'owner' },
      { name: 'manager', username: null, role: 'manager' },
    ])
  })

  test('lists nobody who left', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    removeStaff(db, owner, addStaff(db, 'courier').id, noon)
    expect(listStaff(db, owner)).toHaveLength(1)
  })
})

describe('changing the staff', () => {
  test('gives another role, which holds at once and is remembered', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const helper = addStaff(db, 'courier')
    changeRole(db, owner, { staffId: helper.id, role: 'manager' }, noon)
    expect(roleOf(db, helper)).toBe('manager')
    expect(actions(db)).toMatchObject([
      {
        actorId: owner.id,
        action: 'staff.role',
        subjectId: String(helper.id),
        before: 'courier',
        after: 'manager',
      },
    ])
  })

  test('notes nothing when the role is the same', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    changeRole(db, owner, { staffId: owner.id, role: 'owner' }, noon)
    expect(actions(db)).toEqual([])
  })

  test('ends at once what a removed person may do', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const second = addStaff(db, 'owner')
    removeStaff(db, owner, second.id, noon)
    expect(roleOf(db, second)).toBeUndefined()
    expect(codeOf(() => removeStaff(db, second, owner.id, noon))).toBe('not-allowed')
  })

  test('never lets the last owner go', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const second = addStaff(db, 'owner')
    removeStaff(db, second, second.id, noon)
    expect(codeOf(() => removeStaff(db, owner, owner.id, noon))).toBe('last-owner')
    expect(codeOf(() => changeRole(db, owner, { staffId: owner.id, role: 'manager' }, noon))).toBe(
      'last-owner',
    )
    expect(roleOf(db, owner)).toBe('owner')
  })

  test('lets an owner step down while another one stays', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    addStaff(db, 'owner')
    changeRole(db, owner, { staffId: owner.id, role: 'manager' }, noon)
    expect(roleOf(db, owner)).toBe('manager')
  })

  test('knows nobody who is not there or left already', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const gone = addStaff(db, 'seller')
    removeStaff(db, owner, gone.id, noon)
    for (const staffId of [gone.id, 999]) {
      expect(codeOf(() => removeStaff(db, owner, staffId, noon))).toBe('not-found')
      expect(codeOf(() => changeRole(db, owner, { staffId, role: 'seller' }, noon))).toBe('not-found')
    }
  })

  test('is for owners only', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    for (const actor of [
      addStaff(db, 'manager'),
      addStaff(db, 'courier'),
      addStaff(db, 'seller'),
      addCustomer(db),
    ]) {
      expect(codeOf(() => changeRole(db, actor, { staffId: actor.id, role: 'owner' }, noon))).toBe(
        'not-allowed',
      )
      expect(codeOf(() => removeStaff(db, actor, owner.id, noon))).toBe('not-allowed')
    }
    expect(codeOf(() => listStaff(db, addStaff(db, 'courier')))).toBe('not-allowed')
  })
})

describe('owners named by the environment', () => {
  test('are owners after the start', () => {
    const db = memoryDb()
    expect(hasOwner(db)).toBe(false)
    ensureOwners(db, [77, 78], noon)
    expect(hasOwner(db)).toBe(true)
    expect(people(db)).toMatchObject([
      { telegramId: 77, role: 'owner' },
      { telegramId: 78, role: 'owner' },
    ])
  })

  test('are written down once, not at each start', () => {
    const db = memoryDb()
    for (const at of [noon, noon + 1]) ensureOwners(db, [77], at)
    expect(actions(db)).toHaveLength(1)
    expect(people(db)).toHaveLength(1)
  })

  test('come back after they were removed or given less', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    ensureOwners(db, [77, 78], noon)
    removeStaff(db, owner, 2, noon)
    changeRole(db, owner, { staffId: 3, role: 'courier' }, noon)
    ensureOwners(db, [77, 78], noon + 1)
    expect(people(db).slice(1)).toEqual([
      { telegramId: 77, role: 'owner', removedAt: null },
      { telegramId: 78, role: 'owner', removedAt: null },
    ])
  })
})
