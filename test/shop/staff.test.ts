import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { auditLog, staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { roleOf } from '#shop/actor.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { assignOrder, moveOrder } from '#shop/orders/order-moves.ts'
import { readSettings } from '#shop/settings.ts'
import {
  changeRole,
  ensureOwners,
  findStaff,
  hasOwner,
  listStaff,
  removeStaff,
  viewMember,
} from '#shop/staff.ts'
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

  test('tells whoever it is about, unless they did it themselves', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const second = addStaff(db, 'owner')
    const helper = addStaff(db, 'courier')
    changeRole(db, owner, { staffId: helper.id, role: 'manager' }, noon)
    removeStaff(db, owner, helper.id, noon + 1)
    removeStaff(db, second, second.id, noon + 2)
    const told = db.select({ kind: outbox.kind, payload: outbox.payload }).from(outbox).all()
    expect(told).toEqual([
      { kind: 'team', payload: { news: 'role', staffId: helper.id } },
      { kind: 'team', payload: { news: 'removed', staffId: helper.id } },
    ])
  })

  test('leaves what was handed to a removed person, and is not finished, to nobody', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const courier = addStaff(db, 'courier')
    const ann = addCustomer(db)
    const variantId = addVariant(db, addProduct(db).id).id
    const [open, done] = [buy(db, ann, variantId), buy(db, ann, variantId)]
    for (const { id } of [open, done]) assignOrder(db, owner, { orderId: id, staffId: courier.id }, noon)
    for (const to of ['confirmed', 'ready', 'delivered'] as const) {
      moveOrder(db, owner, { orderId: done.id, to }, noon)
    }
    expect(viewMember(db, owner, courier.id)).toMatchObject({ openOrders: 1, isSelf: false })
    removeStaff(db, owner, courier.id, noon)
    expect([open, done].map(({ id }) => findOrder(db, id)?.assignedTo)).toEqual([null, courier.id])
  })

  test('is looked at before by owners alone', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const manager = addStaff(db, 'manager')
    expect(viewMember(db, owner, owner.id)).toMatchObject({ isSelf: true, isLastOwner: true, openOrders: 0 })
    addStaff(db, 'owner')
    expect(viewMember(db, owner, owner.id).isLastOwner).toBe(false)
    expect(codeOf(() => viewMember(db, owner, 999))).toBe('not-found')
    expect(codeOf(() => viewMember(db, manager, owner.id))).toBe('not-allowed')
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

describe('the first owner', () => {
  const heard = (db: Db) =>
    db
      .select()
      .from(outbox)
      .where(eq(outbox.channel, 'telegram'))
      .orderBy(outbox.id)
      .all()
      .map(({ recipient, kind, payload }) => [recipient, kind, payload.orderId])

  function shopWithOrders() {
    const db = memoryDb()
    const { id: productId } = addProduct(db)
    const { id: variantId } = addVariant(db, productId)
    const buyer = addCustomer(db, { telegramId: null })
    return { db, buyer, first: buy(db, buyer, variantId), second: buy(db, buyer, variantId), variantId }
  }

  test('hears of the orders that came when there was nobody to hear of them', () => {
    const { db, buyer, first, second } = shopWithOrders()
    moveOrder(db, buyer, { orderId: first.id, to: 'cancelled' }, noon)
    expect(heard(db)).toEqual([])
    ensureOwners(db, [77, 78], noon)
    expect(heard(db)).toEqual([['77', 'order-placed', second.id]])
  })

  test('hears of an order that comes then once, as the second does', () => {
    const { db, buyer, variantId } = shopWithOrders()
    ensureOwners(db, [77], noon)
    ensureOwners(db, [77, 78], noon)
    const third = buy(db, buyer, variantId)
    expect(heard(db).slice(2)).toEqual([
      ['77', 'order-placed', third.id],
      ['78', 'order-placed', third.id],
    ])
  })
})

describe('a private chat that hears of every order', () => {
  const hearing = (db: Db) => readSettings(db).notifyChats

  function shopWithTwo() {
    const db = memoryDb()
    ensureOwners(db, [77, 78], noon)
    set(db, 'notifyChats', ['77', '-100'])
    const [first, second] = [findStaff(db, 77), findStaff(db, 78)]
    if (first === undefined || second === undefined) throw new Error('two work here')
    return { db, first, second }
  }

  test('hears of none when its person leaves', () => {
    const { db, first, second } = shopWithTwo()
    removeStaff(db, second, first.id, noon)
    expect(hearing(db)).toEqual(['-100'])
  })

  test('hears on as long as its person may see all orders', () => {
    const { db, first, second } = shopWithTwo()
    changeRole(db, second, { staffId: first.id, role: 'manager' }, noon)
    expect(hearing(db)).toEqual(['77', '-100'])
    changeRole(db, second, { staffId: first.id, role: 'courier' }, noon)
    expect(hearing(db)).toEqual(['-100'])
  })
})
