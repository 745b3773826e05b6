import { expect, test } from 'vitest'
import { outbox } from '#db/schema/running.ts'
import { addNotifyChat } from '#shop/notify-chats.ts'
import { answersAt } from '#shop/orders/order-conditions.ts'
import { alwaysMail, noteMailOff } from '#shop/orders/order-notices.ts'
import { createPage } from '#shop/pages/page-editing.ts'
import { listSetup } from '#shop/setting-up/checklist.ts'
import { sendTrialMail } from '#shop/setting-up/trial.ts'
import { readSettings } from '#shop/settings.ts'
import { readWeek } from '#shop/typed/hours.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCategory, addCustomer, addProduct, addStaff, memoryDb, noon, set } from '#test/support/shop.ts'

function shop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const missing = () => listSetup(db, owner).flatMap(({ step, isDone }) => (isDone ? [] : [step]))
  return { db, owner, missing }
}

test('a new shop lacks everything, and loses a line with each thing done', () => {
  const { db, owner, missing } = shop()
  const all = missing()
  expect(all).toHaveLength(11)
  const done = () => {
    const before = all.length
    const left = missing()
    const [gone, ...others] = all.filter((step) => !left.includes(step))
    expect(others).toEqual([])
    all.splice(0, before, ...left)
    return gone
  }
  set(db, 'shopName', { ru: 'Кеды' })
  expect(done()).toBe('name')
  addCategory(db)
  expect(done()).toBe('category')
  addProduct(db, { status: 'draft' })
  expect(done()).toBeUndefined()
  addProduct(db)
  expect(done()).toBe('product')
  set(db, 'deliveries', readSettings(db).deliveries)
  expect(done()).toBe('delivery')
  addNotifyChat(db, owner, { chat: '-100' }, noon)
  expect(done()).toBe('notify')
  set(db, 'greeting', { ru: 'Привет' })
  expect(done()).toBe('greeting')
  set(db, 'picture', 'a1b2')
  expect(done()).toBe('picture')
  set(db, 'contact', { phone: '+74951234567', email: null, address: {} })
  expect(done()).toBe('contact')
  set(db, 'hours', { week: readWeek('10-21'), note: {} })
  expect(done()).toBe('hours')
  set(db, 'payments', readSettings(db).payments)
  expect(done()).toBe('payment')
  createPage(db, owner, { title: { ru: 'О нас' }, hidden: true }, noon)
  expect(done()).toBeUndefined()
  createPage(db, owner, { title: { ru: 'Доставка' } }, noon)
  expect(done()).toBe('pages')
  expect(all).toEqual([])
})

test('only owners see it', () => {
  const { db } = shop()
  for (const actor of [addStaff(db, 'manager'), addCustomer(db)])
    expect(codeOf(() => listSetup(db, actor))).toBe('not-allowed')
})

test('a trial mail goes to an address that hears of orders, once for two taps', () => {
  const { db, owner } = shop()
  alwaysMail(db, ['first@example.com'])
  set(db, 'notifyMails', ['shop@example.com'])
  for (const to of ['shop@example.com', 'shop@example.com', 'first@example.com'])
    sendTrialMail(db, owner, to, noon)
  expect(db.select().from(outbox).all()).toMatchObject([
    { kind: 'trial', channel: 'mail', recipient: 'shop@example.com', payload: { audience: 'staff' } },
    { recipient: 'first@example.com' },
  ])
  expect(codeOf(() => sendTrialMail(db, owner, 'else@example.com', noon))).toBe('not-found')
  expect(codeOf(() => sendTrialMail(db, addStaff(db, 'manager'), 'shop@example.com', noon))).toBe(
    'not-allowed',
  )
  noteMailOff(db)
  expect(codeOf(() => sendTrialMail(db, owner, 'shop@example.com', noon))).toBe('mail-off')
})

test('what comes in while nobody is there is looked at when the shop opens', () => {
  const { db } = shop()
  const at = (now = noon) => answersAt(readSettings(db), now)
  const hour = 3_600_000
  expect(at()).toBeNull()
  set(db, 'closedUntil', noon + hour)
  expect(at()).toBe(noon + hour)
  // In Moscow it is three in the afternoon of a Thursday.
  set(db, 'hours', { week: readWeek('пн-пт 17-21'), note: {} })
  expect(at()).toBe(noon + 2 * hour)
  expect(at(noon + 3 * hour)).toBeNull()
  set(db, 'closedUntil', noon + 3 * hour)
  expect(at()).toBe(noon + 3 * hour)
})
