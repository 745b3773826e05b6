import { expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { auditLog } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { orders } from '#db/schema/selling.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { viewCard } from '#shop/orders/order-card.ts'
import { assignOrder, moveOrder } from '#shop/orders/order-moves.ts'
import { noteOrder } from '#shop/orders/order-note.ts'
import { findOrderPage } from '#shop/orders/order-page.ts'
import { deleteMyData, exportMyData } from '#shop/personal-data.ts'
import { notePost } from '#shop/posts.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addProduct, addStaff, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

const secret = 'Торгуется, но платит'

function shopWithOrder() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const ann = addCustomer(db)
  const { id, token } = buy(db, ann, addVariant(db, addProduct(db).id).id)
  return { db, owner, ann, id, token }
}
const order = (db: Db, id: number) => {
  const found = findOrder(db, id)
  if (found === undefined) throw new Error('there is no such order')
  return found
}

test('a note stands on the card, is remembered with who wrote it, and may be taken off', () => {
  const { db, owner, id } = shopWithOrder()
  notePost(db, { kind: 'order', subjectId: id, chatId: -5, topicId: null, messageId: 1 }, noon)
  db.delete(outbox).run()
  noteOrder(db, owner, { orderId: id, note: `  ${secret}  ` }, noon)
  expect(viewCard(db, order(db, id), { actor: owner, language: 'ru' }).staffNote).toBe(secret)
  expect(db.select().from(outbox).all()).toMatchObject([
    { kind: 'order-edited', recipient: '-5', payload: { audience: 'onlooker' } },
  ])
  expect(db.select().from(auditLog).all().at(-1)).toMatchObject({
    action: 'order.note',
    before: '',
    after: secret,
  })
  const { version } = order(db, id)
  noteOrder(db, owner, { orderId: id, note: secret }, noon)
  expect(order(db, id).version).toBe(version)
  noteOrder(db, owner, { orderId: id, note: '' }, noon)
  expect(order(db, id).staffNote).toBe('')
})

test('the customer never reads it: not on the order’s page, nor in what they take along', () => {
  const { db, owner, ann, id, token } = shopWithOrder()
  noteOrder(db, owner, { orderId: id, note: secret }, noon)
  const shown = [findOrderPage(db, ann, { token, language: 'ru' }), exportMyData(db, ann)]
  expect(JSON.stringify(shown)).toContain(token)
  expect(JSON.stringify(shown)).not.toContain(secret)
})

test('it goes when the customer is forgotten, as it may name them', () => {
  const { db, owner, ann, id } = shopWithOrder()
  noteOrder(db, owner, { orderId: id, note: secret }, noon)
  moveOrder(db, owner, { orderId: id, to: 'cancelled' }, noon)
  deleteMyData(db, ann, noon)
  expect(db.select().from(orders).get()).toMatchObject({ staffNote: '', name: '' })
})

test('only who sees the order writes one, in so many words', () => {
  const { db, owner, id } = shopWithOrder()
  const courier = addStaff(db, 'courier')
  const write = (note: string, staff = courier) =>
    codeOf(() => noteOrder(db, staff, { orderId: id, note }, noon))
  expect(write('code 12')).toBe('not-found')
  assignOrder(db, owner, { orderId: id, staffId: courier.id }, noon)
  expect(write('code 12')).toBe('done')
  expect(write('x'.repeat(501))).toBe('comment-too-long')
  expect(order(db, id).staffNote).toBe('code 12')
})
