import { expect, test } from 'vitest'
import { assignOrder, moveOrder } from '#shop/orders/order-moves.ts'
import { isQuiet, openDesk, openGroup } from '#test/support/desk.ts'
import { noon } from '#test/support/shop.ts'

test.each(['/order 1', '/order #1', '/order № 1', '/order@sandbox_bot 1'])(
  'shows the card of an order to whoever of the staff asks: %s',
  async (words) => {
    const desk = await openGroup()
    desk.order(desk.person({ name: 'Ann', started: true }))
    desk.olga.says(words)
    await desk.olga.awaits('Order #1 · new')
  },
)

test('keeps each card that was asked for in step with the order, wherever it was moved', async () => {
  const desk = await openGroup()
  const { id } = desk.order(desk.person({ name: 'Ann', started: true }))
  await desk.boss.awaits('Заказ № 1 · новый')
  desk.olga.says('/order 1')
  await desk.olga.awaits('Order #1 · new')
  const other = desk.group({ title: 'Склад', members: [desk.max.id], topics: ['Общее', 'Сборка'] })
  const [, packing] = other.topics
  desk.max.in(other).says('/order 1', { topic: packing?.id })
  const card = await desk.max.in(other).awaits('Заказ № 1 · новый')
  expect(card.message_thread_id).toBe(packing?.id)
  await desk.helper.hears('Подтвердить')
  await desk.olga.awaits('Order #1 · confirmed')
  await desk.max.in(other).awaits('Заказ № 1 · подтверждён')
  await desk.olga.hears('Packed')
  await desk.boss.awaits('Заказ № 1 · собран')
  await expect.poll(() => desk.max.in(other).seesEdited(card)?.text).toContain('Заказ №\u00a01 · собран')
  moveOrder(desk.db, desk.olga.staff, { orderId: id, to: 'delivered' }, Date.now())
  await desk.boss.awaits('Заказ № 1 · выдан')
  await expect.poll(() => isQuiet(desk)).toBe(true)
  // The group's own card, what Olga asked and got, and in the forum besides that its two topics.
  expect([desk.boss, desk.olga, desk.max.in(other)].map((one) => one.sees().length)).toEqual([1, 2, 4])
})

test('a card that was asked for and deleted since does not come back', async () => {
  const desk = await openGroup()
  desk.order(desk.person({ name: 'Ann', started: true }))
  await desk.boss.awaits('Заказ № 1 · новый')
  desk.olga.says('/order 1')
  const card = await desk.olga.awaits('Order #1 · new')
  await desk.call('deleteMessage', { chat_id: desk.olga.id, message_id: card.message_id })
  await desk.boss.hears('Подтвердить')
  await expect.poll(() => isQuiet(desk)).toBe(true)
  expect(desk.olga.sees()).toHaveLength(1)
})

test('finds orders by the name and the phone of who ordered, and the list becomes the card that is tapped', async () => {
  const desk = await openGroup()
  const ann = desk.person({ name: 'Ann', started: true })
  desk.order(ann, 2)
  desk.order(ann, 1)
  desk.olga.says('/order ann')
  const list = await desk.olga.awaits('Orders found for “ann”, newest first:')
  const found = desk.olga.buttons().filter(([label]) => label?.startsWith('#'))
  expect(found).toEqual([['#2 · Ann · ₽1,990 · new'], ['#1 · Ann · ₽3,980 · new']])
  await desk.olga.hears('#1 · Ann · ₽3,980 · new')
  expect(desk.olga.seesEdited(list)?.text).toMatch(/^Order #1 · new/)
  await desk.olga.hears('Confirm')
  expect(desk.olga.seesEdited(list)?.text).toMatch(/^Order #1 · confirmed/)
  desk.boss.says('/order 8 (921) 123-45-67')
  await desk.boss.awaits('Заказы по запросу «8 (921) 123-45-67», новые сверху:')
  desk.db.$client.exec("update orders set name = 'Борис' where number = 2")
  desk.olga.says('/order БОРИС')
  await desk.olga.awaits('Order #2 · new')
})

test('is answered in words where nothing is asked, nothing found, or nothing of it is this person’s', async () => {
  const desk = await openGroup()
  const order = desk.order(desk.person({ name: 'Ann', started: true }))
  desk.olga.says('/order')
  await desk.olga.awaits(
    'Add the number of the order, or the customer’s name or phone, to the command, for example: /order 1024',
  )
  desk.olga.says('/order <7>')
  await desk.olga.awaits('No order was found for “<7>”')
  desk.boss.says('/order 7')
  await desk.boss.awaits('По запросу «7» заказов не нашлось, или они поручены не вам.')
  const carl = desk.hire('Carl', 'courier')
  carl.says('/order 1')
  await carl.awaits('No order was found for “1”, or it is not assigned to you.')
  assignOrder(desk.db, desk.olga.staff, { orderId: order.id, staffId: carl.staff.id }, noon)
  await carl.awaits('Order #1 is yours now.')
  carl.says('/order 1')
  await expect.poll(() => carl.reads().filter((words) => words.startsWith('Order #1 · new')).length).toBe(2)
})

test('is no command for anybody else', async () => {
  const desk = await openDesk()
  const ann = desk.person({ name: 'Ann', language: 'en' })
  desk.order(ann)
  ann.says('/order 1')
  await ann.awaits('There is no such command.')
  const room = desk.group({ title: 'Friends', members: [ann.id] })
  ann.in(room).says('/order 1')
  ann.says('/catalogue')
  await ann.awaits('Catalogue')
  expect(ann.in(room).sees()).toHaveLength(1)
})
