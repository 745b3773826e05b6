import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { customers, staff } from '#db/schema/people.ts'
import type { Staff } from '#shop/actor.ts'
import { findOrder, type Order } from '#shop/orders/order-access.ts'
import { type CardReader, findCardReader, languageIn, viewCard } from '#shop/orders/order-card.ts'
import { assignOrder, moveOrder } from '#shop/orders/order-moves.ts'
import { removeStaff } from '#shop/staff.ts'
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

function shopWithOrder() {
  const db = memoryDb()
  const [owner, manager, courier] = [addStaff(db, 'owner'), addStaff(db, 'manager'), addStaff(db, 'courier')]
  const ann = addCustomer(db, { username: 'ann_b' })
  const { id } = buy(db, ann, addVariant(db, addProduct(db).id).id)
  const order = () => findOrder(db, id) as Order
  const chatOf = ({ id: staffId }: Staff) =>
    db.select().from(staff).where(eq(staff.id, staffId)).get()?.telegramId ?? 0
  const readsIn = (chatId: number) => findCardReader(db, order(), chatId)
  return { db, owner, manager, courier, ann, id, order, chatOf, readsIn }
}

test('a card is for groups, for staff who may see the order, and for private chats that the owner has named', () => {
  const { db, owner, courier, manager, id, chatOf, readsIn } = shopWithOrder()
  expect(readsIn(-100)).toEqual({ actor: { kind: 'system' }, language: 'ru' })
  expect(readsIn(chatOf(owner))?.actor).toEqual(owner)
  expect(readsIn(chatOf(courier))).toBeUndefined()
  assignOrder(db, owner, { orderId: id, staffId: courier.id }, noon)
  expect(readsIn(chatOf(courier))?.actor).toEqual(courier)
  removeStaff(db, owner, manager.id, noon)
  expect(readsIn(chatOf(manager))).toBeUndefined()
  set(db, 'notifyChats', ['777'])
  expect([readsIn(777), readsIn(778)]).toEqual([{ actor: undefined, language: 'ru' }, undefined])
})

test('a group reads the shop’s language, a person theirs, and a person the shop never met the shop’s', () => {
  const { db, owner, chatOf } = shopWithOrder()
  addCustomer(db, { telegramId: chatOf(owner), language: 'en' })
  expect([languageIn(db, -100), languageIn(db, chatOf(owner)), languageIn(db, 778)]).toEqual([
    'ru',
    'en',
    'ru',
  ])
})

test('it knows the customer in Telegram, who works on the order and who moved it', () => {
  const { db, owner, manager, courier, ann, id, order, chatOf } = shopWithOrder()
  const reader: CardReader = { actor: owner, language: 'en' }
  moveOrder(db, manager, { orderId: id, to: 'confirmed' }, noon + 1)
  assignOrder(db, owner, { orderId: id, staffId: courier.id }, noon)
  // An owner named by the environment has no name here until they write to the bot.
  db.update(staff).set({ name: '' }).where(eq(staff.id, manager.id)).run()
  addCustomer(db, { telegramId: chatOf(manager), name: 'Max' })
  const card = viewCard(db, order(), reader)
  expect(card.customer).toMatchObject({ username: 'ann_b', name: 'Ann' })
  expect(card.assignee).toBe('courier')
  expect(card.history.map(({ by, name, to }) => [by, name, to])).toEqual([
    ['customer', '', 'new'],
    ['staff', 'Max', 'confirmed'],
  ])
  db.delete(customers).where(eq(customers.id, ann.id)).run()
  expect(viewCard(db, order(), reader).customer).toBeUndefined()
})

test('it offers each reader their own moves, and handing over to the office alone while there is something to do', () => {
  const { db, owner, courier, id, order } = shopWithOrder()
  const offers = (actor: CardReader['actor']) => {
    const { moves, mayAssign } = viewCard(db, order(), { actor, language: 'en' })
    return [moves, mayAssign]
  }
  expect(offers(owner)).toEqual([['confirmed', 'cancelled'], true])
  expect(offers({ kind: 'system' })).toEqual([['confirmed', 'cancelled'], true])
  expect(offers(courier)).toEqual([[], false])
  expect(offers(undefined)).toEqual([[], false])
  moveOrder(db, owner, { orderId: id, to: 'cancelled' }, noon)
  expect(offers(owner)).toEqual([[], false])
})
