import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { outbox } from '#db/schema/running.ts'
import { orderLines } from '#db/schema/selling.ts'
import { system } from '#shop/actor.ts'
import { meetCustomer } from '#shop/customers.ts'
import { editOrder } from '#shop/orders/order-lines.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { enqueue } from '#shop/outbox.ts'
import { deleteMyData } from '#shop/personal-data.ts'
import { listPosts } from '#shop/posts.ts'
import { removeStaff } from '#shop/staff.ts'
import { inTx } from '#shop/transaction.ts'
import { isQuiet, openDesk, openGroup } from '#test/support/desk.ts'
import { noon, set } from '#test/support/shop.ts'

const quiet = (desk: Parameters<typeof isQuiet>[0]) => expect.poll(() => isQuiet(desk)).toBe(true)

async function openPlaced(wish: Parameters<typeof openGroup>[0] = {}) {
  const desk = await openGroup(wish)
  const ann = desk.person({ name: 'Ann', language: 'en', started: true })
  const placed = desk.order(ann, 2)
  const card = await desk.boss.awaits('Заказ № 1')
  await quiet(desk)
  const customer = meetCustomer(desk.db, { telegramId: ann.id, name: 'Ann' }, noon)
  return { ...desk, ann, customer, placed, card }
}

test('a forum hears of orders in the topic that was set', async () => {
  const desk = await openPlaced({ topics: ['Заказы', 'Прочее'] })
  expect(desk.card.message_thread_id).toBe(desk.topic)
  moveOrder(desk.db, desk.olga.staff, { orderId: desk.placed.id, to: 'confirmed' }, Date.now())
  await desk.boss.awaits('Заказ № 1 · подтверждён')
  expect(desk.boss.seesEdited(desk.card)?.text).toContain('подтверждён')
  expect(listPosts(desk.db, 'order', desk.placed.id)).toMatchObject([
    { chatId: desk.room.id, topicId: desk.topic },
  ])
})

test('several chats each have their card, and each is edited once when it moves', async () => {
  const desk = await openPlaced()
  const second = desk.group({ title: 'Склад', members: [desk.max.id] })
  set(desk.db, 'notifyChats', [String(desk.room.id), String(second.id), String(desk.olga.id)])
  const { id } = desk.order(desk.ann)
  await desk.max.in(second).awaits('Заказ № 2')
  await desk.olga.awaits('Order #2')
  await desk.boss.awaits('Заказ № 2')
  await quiet(desk)
  const places = [desk.room, second, desk.olga].map((one) => String(one.id))
  const countEdits = () =>
    desk.calls
      .list()
      .filter(
        ({ method, args }) => /^editMessageText$/i.test(method) && places.includes(String(args.chat_id)),
      ).length
  const before = countEdits()
  moveOrder(desk.db, system, { orderId: id, to: 'confirmed' }, Date.now())
  await desk.max.in(second).awaits('Заказ № 2 · подтверждён')
  await desk.olga.awaits('Order #2 · confirmed')
  await quiet(desk)
  expect(countEdits() - before).toBe(3)
  expect(desk.boss.reads().at(-1)).toMatch(/✓ подтверждён, магазин/)
})

test('an order that its customer cancels is told below its card as well', async () => {
  const desk = await openPlaced()
  moveOrder(desk.db, desk.customer, { orderId: desk.placed.id, to: 'cancelled' }, Date.now())
  const word = await desk.boss.awaits('Покупатель отменил заказ № 1.')
  expect(word.reply_to_message?.message_id).toBe(desk.card.message_id)
  expect(desk.boss.seesEdited(desk.card)?.text).toMatch(/^Заказ №\s1 · отменён[\s\S]+✕ отменён, покупатель, /)
})

test('one that the shop cancels is told by the card alone', async () => {
  const desk = await openPlaced()
  moveOrder(desk.db, desk.olga.staff, { orderId: desk.placed.id, to: 'cancelled' }, Date.now())
  await desk.boss.awaits('Заказ № 1 · отменён')
  await quiet(desk)
  expect(desk.boss.sees()).toHaveLength(1)
})

test('an order that is changed is told below its card, with the new total', async () => {
  const desk = await openPlaced()
  const line = desk.db.select().from(orderLines).where(eq(orderLines.orderId, desk.placed.id)).get()
  const change = { orderId: desk.placed.id, changes: [{ lineId: line?.id ?? 0, quantity: 3 }] }
  editOrder(desk.db, desk.olga.staff, change, Date.now())
  const word = await desk.boss.awaits(/Состав заказа № 1 изменён, теперь он на 5\s970\s₽\./)
  expect(word.reply_to_message?.message_id).toBe(desk.card.message_id)
  expect(desk.boss.seesEdited(desk.card)?.text).toMatch(/3 × 1\s990\s₽[\s\S]+✎ изменён состав, Olga, /)
})

test('a card that was deleted is sent again when the order moves', async () => {
  const desk = await openPlaced()
  await desk.call('deleteMessage', { chat_id: desk.room.id, message_id: desk.card.message_id })
  moveOrder(desk.db, desk.olga.staff, { orderId: desk.placed.id, to: 'confirmed' }, Date.now())
  const again = await desk.boss.awaits('Заказ № 1 · подтверждён')
  expect(again.message_id).not.toBe(desk.card.message_id)
  await quiet(desk)
  expect(listPosts(desk.db, 'order', desk.placed.id)).toMatchObject([{ messageId: again.message_id }])
})

test('a customer who has their data deleted is gone from the cards, too', async () => {
  const desk = await openPlaced()
  moveOrder(desk.db, desk.olga.staff, { orderId: desk.placed.id, to: 'cancelled' }, Date.now())
  await desk.boss.awaits('Заказ № 1 · отменён')
  await quiet(desk)
  deleteMyData(desk.db, desk.customer, Date.now())
  await quiet(desk)
  expect(desk.boss.seesEdited(desk.card)?.text).toMatch(/из чата\n\nПолучение: Курьером\n\n1\. Футболка/)
  expect(desk.boss.buttons(desk.card)).toEqual([])
})

test('a card that was sent and noted before a crash is not sent twice', async () => {
  const desk = await openPlaced()
  const { id, state, endedAt, ...row } = desk.db.select().from(outbox).get() ?? raise()
  expect(row.kind).toBe('order-placed')
  inTx(desk.db, (tx) => enqueue(tx, { ...row, key: 'again' }, noon))
  await quiet(desk)
  expect(desk.boss.sees()).toHaveLength(1)
})

test('a card waits as long as Telegram says, and comes then', async () => {
  const desk = await openGroup()
  desk.faults.order({ kind: 'too-many-requests', retryAfter: 1 }, { method: 'sendMessage' })
  desk.order(desk.person({ name: 'Ann', started: true }))
  await desk.boss.awaits('Заказ № 1')
  await quiet(desk)
  expect(desk.boss.sees()).toHaveLength(1)
})

test('whoever works here no more hears nothing of orders, and the card they had says nothing', async () => {
  const desk = await openDesk()
  const olga = desk.hire('Olga', 'owner')
  const max = desk.hire('Max', 'manager', 'ru')
  const { id } = desk.order(desk.person({ name: 'Ann', started: true }))
  await max.awaits('Заказ № 1')
  removeStaff(desk.db, olga.staff, max.staff.id, noon)
  moveOrder(desk.db, olga.staff, { orderId: id, to: 'confirmed' }, Date.now())
  await olga.awaits('Order #1 · confirmed')
  await max.awaits('Заказ № 1. Эта карточка вам больше не видна.')
  await quiet(desk)
  // What was their card, and that they do not work here any more.
  expect(max.sees()).toHaveLength(2)
  expect(max.buttons()).toEqual([])
})

test('a private chat that the owner has named reads along and has nothing to tap', async () => {
  const desk = await openDesk()
  desk.hire('Olga', 'owner')
  const clerk = desk.person({ name: 'Clerk', language: 'en', started: true })
  meetCustomer(desk.db, { telegramId: clerk.id, name: 'Clerk', language: 'en' }, noon)
  set(desk.db, 'notifyChats', [String(clerk.id)])
  desk.order(desk.person({ name: 'Ann', started: true }))
  await clerk.awaits('Order #1 · new')
  expect(clerk.buttons()).toEqual([])
})

function raise(): never {
  throw new Error('nothing was told')
}
