import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import type { Role } from '#db/schema/kinds.ts'
import { auditLog, invitations, staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { roleOf, type Staff, system } from '#shop/actor.ts'
import {
  acceptInvitation,
  invitationMs,
  invite,
  listInvitations,
  makeClaim,
  revokeInvitation,
} from '#shop/invitations.ts'
import { changeRole, ensureOwners, removeStaff } from '#shop/staff.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addStaff, memoryDb, noon } from '#test/support/shop.ts'

const day = 24 * 3_600_000
const expiresAt = noon + invitationMs

function open(db: Db, tokenHash: string, telegramId = 77, now = noon): Staff {
  return acceptInvitation(db, { tokenHash, telegramId, name: ' Bob ' }, now)
}

function inviteAs(db: Db, owner: Staff, role: Role, tokenHash: string = role): number {
  return invite(db, owner, { role, tokenHash, expiresAt }, noon)
}

describe('the claim of a shop', () => {
  test('makes whoever opens it the owner, once', () => {
    const db = memoryDb()
    makeClaim(db, { tokenHash: 'claim' }, noon)
    const owner = open(db, 'claim')
    expect(roleOf(db, owner)).toBe('owner')
    expect(codeOf(() => open(db, 'claim', 78))).toBe('invitation-used')
    expect(db.select().from(staff).all()).toMatchObject([{ telegramId: 77, name: 'Bob', role: 'owner' }])
  })

  test('is not made when there is an owner', () => {
    const db = memoryDb()
    addStaff(db, 'manager')
    makeClaim(db, { tokenHash: 'first' }, noon)
    addStaff(db, 'owner')
    expect(codeOf(() => makeClaim(db, { tokenHash: 'second' }, noon))).toBe('owner-exists')
  })

  test('is worth nothing once a newer one was made', () => {
    const db = memoryDb()
    for (const tokenHash of ['old', 'new']) makeClaim(db, { tokenHash }, noon)
    expect(codeOf(() => open(db, 'old'))).toBe('invitation-unknown')
    expect(roleOf(db, open(db, 'new'))).toBe('owner')
  })

  test('is worth nothing once somebody else owns the shop', () => {
    const db = memoryDb()
    makeClaim(db, { tokenHash: 'claim' }, noon)
    ensureOwners(db, [1], noon)
    expect(codeOf(() => open(db, 'claim'))).toBe('owner-exists')
  })

  test('ends after a week', () => {
    const db = memoryDb()
    makeClaim(db, { tokenHash: 'claim' }, noon)
    expect(codeOf(() => open(db, 'claim', 77, noon + 7 * day))).toBe('invitation-expired')
    expect(roleOf(db, open(db, 'claim', 77, noon + 7 * day - 1))).toBe('owner')
  })

  test('lifts a helper too, as the shop has no owner', () => {
    const db = memoryDb()
    const helper = addStaff(db, 'courier')
    const { telegramId } = db.select().from(staff).get() ?? { telegramId: 0 }
    makeClaim(db, { tokenHash: 'claim' }, noon)
    expect(open(db, 'claim', telegramId)).toEqual(helper)
    expect(roleOf(db, helper)).toBe('owner')
  })
})

describe('an invitation', () => {
  test.each(['owner', 'manager', 'courier', 'seller'] as const)('lets in a new %s', (role) => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    inviteAs(db, owner, role)
    expect(roleOf(db, open(db, role))).toBe(role)
  })

  test('is used up by one person, for whom the second tap changes nothing', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    inviteAs(db, owner, 'courier')
    const courier = open(db, 'courier')
    const entries = db.select().from(auditLog).all().length
    expect(open(db, 'courier')).toEqual(courier)
    expect(db.select().from(auditLog).all()).toHaveLength(entries)
    expect(codeOf(() => open(db, 'courier', 78))).toBe('invitation-used')
  })

  test('ends when its time is over', () => {
    const db = memoryDb()
    inviteAs(db, addStaff(db, 'owner'), 'courier')
    expect(codeOf(() => open(db, 'courier', 77, expiresAt))).toBe('invitation-expired')
  })

  test('is unknown when nobody made it', () => {
    expect(codeOf(() => open(memoryDb(), 'guessed'))).toBe('invitation-unknown')
  })

  test('ends when an owner takes it back', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const id = inviteAs(db, owner, 'courier')
    revokeInvitation(db, owner, id, noon)
    expect(codeOf(() => open(db, 'courier'))).toBe('invitation-unknown')
    expect(codeOf(() => revokeInvitation(db, owner, id, noon))).toBe('not-found')
  })

  test('ends with the owner who gave it', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    for (const [role, end] of [
      ['manager', (second: Staff) => removeStaff(db, owner, second.id, noon)],
      ['courier', (second: Staff) => changeRole(db, owner, { staffId: second.id, role: 'manager' }, noon)],
    ] as const) {
      const second = addStaff(db, 'owner')
      inviteAs(db, second, role)
      end(second)
      expect(codeOf(() => open(db, role))).toBe('invitation-unknown')
    }
    expect(listInvitations(db, owner, noon)).toEqual([])
  })

  test('changes nothing for who works here already, and stays for whom it was meant', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const { telegramId } = db.select().from(staff).get() ?? { telegramId: 0 }
    inviteAs(db, owner, 'courier')
    expect(codeOf(() => open(db, 'courier', telegramId))).toBe('already-staff')
    expect(roleOf(db, owner)).toBe('owner')
    expect(roleOf(db, open(db, 'courier', 78))).toBe('courier')
  })

  test('brings back somebody who had left, as the same person', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    inviteAs(db, owner, 'courier')
    const courier = open(db, 'courier')
    removeStaff(db, owner, courier.id, noon)
    expect(codeOf(() => open(db, 'courier'))).toBe('invitation-used')
    inviteAs(db, owner, 'seller')
    expect(open(db, 'seller')).toEqual(courier)
    expect(roleOf(db, courier)).toBe('seller')
  })

  test('leaves in the log who invited and who came', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const id = inviteAs(db, owner, 'courier')
    const courier = open(db, 'courier')
    expect(db.select().from(auditLog).all()).toMatchObject([
      { actorId: owner.id, action: 'invitation.make', subjectId: String(id), after: { role: 'courier' } },
      { actorId: courier.id, action: 'staff.join', after: { role: 'courier', invitation: id } },
    ])
  })

  test('keeps no token in the log', () => {
    const db = memoryDb()
    makeClaim(db, { tokenHash: 'secret-1' }, noon)
    inviteAs(db, open(db, 'secret-1'), 'courier', 'secret-2')
    open(db, 'secret-2', 78)
    expect(JSON.stringify(db.select().from(auditLog).all())).not.toContain('secret')
  })
})

describe('inviting', () => {
  test('lists what is still open', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    for (const role of ['manager', 'courier', 'seller'] as const) inviteAs(db, owner, role)
    open(db, 'courier')
    revokeInvitation(db, owner, 3, noon)
    expect(listInvitations(db, owner, noon)).toEqual([
      { id: 1, role: 'manager', invitedBy: 'owner', createdAt: noon, expiresAt },
    ])
    expect(listInvitations(db, owner, expiresAt)).toEqual([])
  })

  test.each([noon - 1, noon, noon + 31 * day])('refuses an end at %i', (end) => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const wish = { role: 'courier', tokenHash: 'x', expiresAt: end } as const
    expect(codeOf(() => invite(db, owner, wish, noon))).toBe('invalid-input')
  })

  test('is for owners only, and for people only', () => {
    const db = memoryDb()
    const wish = { role: 'owner', tokenHash: 'x', expiresAt } as const
    for (const actor of [addStaff(db, 'manager'), addStaff(db, 'seller'), addCustomer(db), system]) {
      expect(codeOf(() => invite(db, actor, wish, noon))).toBe('not-allowed')
    }
    const manager = addStaff(db, 'manager')
    expect(codeOf(() => listInvitations(db, manager, noon))).toBe('not-allowed')
    expect(codeOf(() => revokeInvitation(db, manager, 1, noon))).toBe('not-allowed')
    expect(db.select().from(invitations).all()).toEqual([])
  })
})

test('the same link made twice is one invitation, until it is used or revoked', () => {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const id = inviteAs(db, owner, 'courier', 'same')
  expect(inviteAs(db, owner, 'courier', 'same')).toBe(id)
  expect(listInvitations(db, owner, noon)).toHaveLength(1)
  revokeInvitation(db, owner, id, noon)
  expect(codeOf(() => inviteAs(db, owner, 'courier', 'same'))).toBe('changed-meanwhile')
})

test('whoever invited hears who came', () => {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  inviteAs(db, owner, 'courier')
  const { id } = open(db, 'courier')
  open(db, 'courier')
  expect(db.select({ kind: outbox.kind, payload: outbox.payload }).from(outbox).all()).toEqual([
    { kind: 'team', payload: { news: 'joined', staffId: id } },
  ])
})
