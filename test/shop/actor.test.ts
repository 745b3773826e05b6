import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { roles } from '#db/schema/kinds.ts'
import { staff } from '#db/schema/people.ts'
import {
  actorColumns,
  allow,
  allowAll,
  type Permission,
  permissions,
  reachOf,
  roleOf,
  system,
} from '#shop/actor.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addStaff, memoryDb, noon } from '#test/support/shop.ts'

const all = Object.keys(permissions) as Permission[]

describe('what each may do', () => {
  // Written out a second time, so that nobody gains a right by a slip.
  test.each([
    ['owner', all, []],
    [
      'manager',
      all.filter((name) => !['settings.edit', 'staff.edit', 'audit.see', 'backup.take'].includes(name)),
      [],
    ],
    ['courier', [], ['order.see']],
    ['seller', [], ['catalogue.edit', 'stock.edit', 'order.see']],
  ] as const)('a %s', (role, everywhere, own) => {
    const db = memoryDb()
    const person = addStaff(db, role)
    const withReach = (reach: string) => all.filter((name) => reachOf(db, person, name) === reach)
    expect(withReach('all')).toEqual(everywhere)
    expect(withReach('own')).toEqual(own)
  })

  test('a customer and somebody unknown: nothing', () => {
    const db = memoryDb()
    for (const actor of [addCustomer(db), { kind: 'staff', id: 999 } as const]) {
      expect(all.filter((name) => reachOf(db, actor, name) !== 'none')).toEqual([])
    }
  })

  test('a customer: nothing, even with the number of an owner', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    expect(roleOf(db, { kind: 'customer', id: owner.id })).toBeUndefined()
    expect(codeOf(() => allow(db, { kind: 'customer', id: owner.id }, 'staff.edit'))).toBe('not-allowed')
  })

  test('the shop itself: everything', () => {
    const db = memoryDb()
    expect(all.every((name) => allow(db, system, name) === 'all')).toBe(true)
  })

  test.each(roles)('a %s who was removed: nothing', (role) => {
    const db = memoryDb()
    const person = addStaff(db, role)
    expect(roleOf(db, person)).toBe(role)
    db.update(staff).set({ removedAt: noon }).where(eq(staff.id, person.id)).run()
    expect(roleOf(db, person)).toBeUndefined()
    for (const name of all) expect(codeOf(() => allow(db, person, name))).toBe('not-allowed')
  })
})

test('tells how far a permission reaches, and refuses what is only partly allowed where all is needed', () => {
  const db = memoryDb()
  const seller = addStaff(db, 'seller')
  expect(allow(db, seller, 'catalogue.edit')).toBe('own')
  expect(codeOf(() => allowAll(db, seller, 'catalogue.edit'))).toBe('not-allowed')
  allowAll(db, addStaff(db, 'manager'), 'catalogue.edit')
})

test('writes down who acted', () => {
  expect(actorColumns({ kind: 'staff', id: 3 })).toEqual({ actorKind: 'staff', actorId: 3 })
  expect(actorColumns({ kind: 'customer', id: 4 })).toEqual({ actorKind: 'customer', actorId: 4 })
  expect(actorColumns(system)).toEqual({ actorKind: 'system', actorId: null })
})
