import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { customers, staff } from '#db/schema/people.ts'
import type { Customer } from '#shop/actor.ts'
import { addToCart } from '#shop/cart/cart.ts'
import {
  chooseLanguage,
  findActor,
  findCustomer,
  findGuest,
  meetCustomer,
  meetGuest,
  pruneGuests,
  setLanguage,
} from '#shop/customers.ts'
import { removeStaff } from '#shop/staff.ts'
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

const hour = 3_600_000
const day = 24 * hour
const ann = { telegramId: 77, name: 'Ann', username: 'ann', language: 'ru' } as const
const only = (db: Db) => db.select().from(customers).get()

describe('meeting in Telegram', () => {
  test('makes a customer, and finds the same one the next time', () => {
    const db = memoryDb()
    const first = meetCustomer(db, ann, noon)
    expect(meetCustomer(db, ann, noon + day)).toEqual(first)
    expect(db.select().from(customers).all()).toMatchObject([{ ...ann, createdAt: noon, seenAt: noon + day }])
  })

  test('takes over a new name and a dropped username', () => {
    const db = memoryDb()
    meetCustomer(db, ann, noon)
    meetCustomer(db, { telegramId: 77, name: ' Anna ' }, noon + 1)
    expect(only(db)).toMatchObject({ name: 'Anna', username: null })
  })

  test('writes nothing when there is no news', () => {
    const db = memoryDb()
    meetCustomer(db, ann, noon)
    const changes = () => db.$client.prepare('select total_changes() as n').get()
    const before = changes()
    meetCustomer(db, ann, noon + hour - 1)
    expect(changes()).toEqual(before)
    meetCustomer(db, ann, noon + hour)
    expect(only(db)?.seenAt).toBe(noon + hour)
  })

  test('reaches again whoever had blocked the bot and writes to it', () => {
    const db = memoryDb()
    meetCustomer(db, ann, noon)
    db.update(customers).set({ unreachableAt: noon }).run()
    meetCustomer(db, ann, noon + 1)
    expect(only(db)?.unreachableAt).toBeNull()
  })

  test('speaks the language of the first meeting until the customer chooses another', () => {
    const db = memoryDb()
    const customer = meetCustomer(db, { telegramId: 77, name: 'Ann' }, noon)
    expect(only(db)?.language).toBeNull()
    meetCustomer(db, ann, noon)
    expect(only(db)?.language).toBe('ru')
    meetCustomer(db, { ...ann, language: 'en' }, noon + day)
    expect(only(db)?.language).toBe('ru')
    setLanguage(db, customer, 'en')
    meetCustomer(db, ann, noon + 2 * day)
    expect(only(db)?.language).toBe('en')
  })
})

describe('a guest', () => {
  test('is found again by the number in the cookie', () => {
    const db = memoryDb()
    const guest = meetGuest(db, noon)
    expect(findGuest(db, guest.id, noon + day)).toEqual(guest)
    expect(only(db)?.seenAt).toBe(noon + day)
    expect(findGuest(db, guest.id + 1, noon)).toBeUndefined()
  })

  test('is never somebody known in Telegram', () => {
    const db = memoryDb()
    expect(findGuest(db, meetCustomer(db, ann, noon).id, noon)).toBeUndefined()
  })

  test('is forgotten after a season without an order, with the cart', () => {
    const db = memoryDb()
    const variant = addVariant(db, addProduct(db).id)
    const [idle, buyer, customer] = [meetGuest(db, noon), meetGuest(db, noon), meetCustomer(db, ann, noon)]
    addToCart(db, idle, { variantId: variant.id, quantity: 1 }, noon)
    buy(db, buyer, variant.id)
    expect(pruneGuests(db, noon + 90 * day)).toBe(0)
    const recent = meetGuest(db, noon + 1)
    expect(pruneGuests(db, noon + 90 * day + 1)).toBe(1)
    const left = db.select({ id: customers.id }).from(customers).orderBy(customers.id).all()
    expect(left.map((row) => row.id)).toEqual([buyer.id, customer.id, recent.id])
  })
})

describe('who acts', () => {
  test('is a customer, and staff while they work here', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const seller = addStaff(db, 'seller')
    const telegramId = db.select().from(staff).all().at(-1)?.telegramId ?? 0
    const customer: Customer = meetCustomer(db, { telegramId, name: 'Bob' }, noon)
    expect(findActor(db, telegramId)).toEqual(seller)
    removeStaff(db, owner, seller.id, noon)
    expect(findActor(db, telegramId)).toEqual(customer)
    expect(findActor(db, 1)).toBeUndefined()
  })
})

test('a language is chosen for the shopping and for the work, or for neither', () => {
  const db = memoryDb()
  const [customer, owner] = [addCustomer(db), addStaff(db, 'owner')]
  const spoken = () => [only(db)?.language, db.select().from(staff).get()?.language]
  chooseLanguage(db, { customer, staff: owner }, 'en')
  expect(spoken()).toEqual(['en', 'en'])
  chooseLanguage(db, { customer, staff: undefined }, 'ru')
  expect(spoken()).toEqual(['ru', 'en'])
  set(db, 'languages', ['ru'])
  expect(codeOf(() => chooseLanguage(db, { customer, staff: owner }, 'en'))).toBe('invalid-input')
  expect(spoken()).toEqual(['ru', 'en'])
})

test('somebody is found only once they were met, and looking writes nothing', () => {
  const db = memoryDb()
  expect(findCustomer(db, 77)).toBeUndefined()
  const customer = meetCustomer(db, ann, noon)
  expect(findCustomer(db, 77)).toEqual(customer)
  expect(only(db)?.seenAt).toBe(noon)
})

test('chooses only a language that the shop speaks', () => {
  const db = memoryDb()
  const [customer, owner] = [addCustomer(db), addStaff(db, 'owner')]
  setLanguage(db, owner, 'en')
  expect(db.select().from(staff).get()?.language).toBe('en')
  expect(only(db)?.language).toBeNull()
  set(db, 'languages', ['ru'])
  expect(codeOf(() => setLanguage(db, customer, 'en'))).toBe('invalid-input')
})
