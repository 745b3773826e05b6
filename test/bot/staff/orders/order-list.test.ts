import { expect, test } from 'vitest'
import { orders } from '#db/schema/selling.ts'
import { assignOrder, moveOrder } from '#shop/orders/order-moves.ts'
import { findPost } from '#shop/posts.ts'
import { isQuiet, openDesk } from '#test/support/desk.ts'
import { noon, set } from '#test/support/shop.ts'

/** The owner, with orders whose news went elsewhere. */
async function openOrders(count: number) {
  const desk = await openDesk()
  const ann = desk.person({ name: 'Ann', language: 'en', started: true })
  const olga = desk.hire('Olga', 'owner')
  set(desk.db, 'notifyChats', [String(desk.group({ title: 'Orders', members: [] }).id)])
  const placed = Array.from({ length: count }, (_, index) => desk.order(ann, index + 1))
  const shown = () => olga.last()?.text ?? ''
  const found = () =>
    olga
      .buttons()
      .flat()
      .filter((label) => /^#\d+ · /.test(label))
  return { ...desk, ann, placed, olga, shown, found }
}

test('the list shows new orders first, filters them and counts what waits', async () => {
  const { olga, placed, db, shown, found } = await openOrders(3)
  moveOrder(db, olga.staff, { orderId: placed[0]?.id ?? 0, to: 'confirmed' }, noon)
  assignOrder(db, olga.staff, { orderId: placed[1]?.id ?? 0, staffId: olga.staff.id }, noon)
  olga.says('/orders')
  await olga.awaits('New: 2')
  expect(olga.buttons()).toEqual([
    ['• New 2', 'In work 1', 'Mine 1'],
    ['Today’s', 'All'],
    ['#3 · Ann · ₽5,970 · new'],
    ['#2 · Ann · ₽3,980 · new'],
    ['Find an order', 'By status'],
    ['Today’s deliveries', 'My purchases'],
  ])
  await olga.hears('In work 1')
  expect([shown(), found()]).toEqual(['In work: 1', ['#1 · Ann · ₽1,990 · confirmed']])
  await olga.hears('Mine 1')
  expect(found()).toEqual(['#2 · Ann · ₽3,980 · new'])
  await olga.hears('Today’s')
  expect(shown()).toMatch(/^Today’s: 0/)
  db.update(orders).set({ createdAt: Date.now() }).where(undefined).run()
  await olga.hears('All')
  await olga.hears('Today’s')
  expect(shown()).toBe('Today’s: 3')
  await olga.hears('By status')
  await olga.hears('Returned')
  expect(shown()).toBe('Returned: 0\n\nThere are no such orders.')
  await olga.hears('All')
  expect(shown()).toBe('All: 3')
  await olga.hears('My purchases')
  expect(shown()).toMatch(/^My orders/)
})

test('a card is opened in place of the list, follows the order, and leads back to the same page', async () => {
  const { olga, db, placed, shown, found, ...desk } = await openOrders(10)
  olga.says('/orders')
  const list = await olga.awaits('New: 10')
  await olga.hears('Next ›')
  expect(shown()).toBe('New: 10\nPage 2 of 2')
  expect(found()).toEqual(['#2 · Ann · ₽3,980 · new', '#1 · Ann · ₽1,990 · new'])
  await olga.hears('#2 · Ann · ₽3,980 · new')
  expect(shown()).toMatch(/^Order #2 · new/)
  moveOrder(db, olga.staff, { orderId: placed[1]?.id ?? 0, to: 'confirmed' }, Date.now())
  await olga.awaits('Order #2 · confirmed')
  await expect.poll(() => isQuiet({ db })).toBe(true)
  expect(olga.buttons(list).flat()).toContain('← To the list')
  await olga.hears('← To the list')
  expect(shown()).toMatch(/^New: 9/)
  expect(found()).toEqual(['#1 · Ann · ₽1,990 · new'])
  expect(findPost(db, olga.id, list.message_id)).toBeUndefined()
  moveOrder(db, olga.staff, { orderId: placed[1]?.id ?? 0, to: 'ready' }, Date.now())
  await expect.poll(() => isQuiet({ db })).toBe(true)
  expect(shown()).toMatch(/^New: 9/)
  expect(desk.failures).toEqual([])
})

test('an order is found by a name, a phone or a number, by the command and by the button', async () => {
  const { olga, db, found } = await openOrders(2)
  db.$client.exec("update orders set name = 'Константин <Ёлкин>', phone = '+79035556677' where number = 2")
  olga.says('/orders константин <ёлкин> и ещё много слов, которых нет')
  await olga.awaits('No order was found for “константин <ёлкин>')
  for (const words of ['ёлкин', '8 903 555-66', '2']) {
    olga.says(`/orders ${words}`)
    await olga.awaits(`Orders found for “${words}”`)
    expect(found()).toEqual([expect.stringMatching(/^#2 · Константин <Ёлкин> · /)])
  }
  olga.says('/orders')
  await olga.awaits('New: 2')
  await olga.hears('Find an order')
  const question = await olga.awaits('Write the order’s number')
  olga.sharesLocation(59.93, 30.31)
  await olga.awaits('Please answer in words')
  olga.says('ЁЛКИН')
  await olga.awaits('Orders found for “ЁЛКИН”')
  await expect
    .poll(() => olga.misses())
    .toContainEqual(expect.objectContaining({ message_id: question.message_id }))
  await olga.hears('#2 · Константин <Ёлкин> · ₽3,980 · new')
  await olga.hears('← To the list')
  expect(found()).toHaveLength(1)
})

test('a courier sees their own orders alone, a customer only what they bought', async () => {
  const { olga, db, placed, ann, found, ...desk } = await openOrders(2)
  const carl = desk.hire('Carl', 'courier')
  carl.says('/orders')
  const list = await carl.awaits('In work: 0')
  expect(carl.buttons().flat()).not.toContain('Mine')
  assignOrder(db, olga.staff, { orderId: placed[0]?.id ?? 0, staffId: carl.staff.id }, noon)
  await carl.hears('All')
  expect(
    carl
      .buttons(list)
      .flat()
      .filter((label) => label.startsWith('#')),
  ).toEqual(['#1 · Ann · ₽1,990 · new'])
  ann.says('/orders')
  const own = await ann.awaits('My orders')
  expect(own.text).not.toContain('New')
})
