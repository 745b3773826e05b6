import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { orders } from '#db/schema/selling.ts'
import { assignOrder } from '#shop/orders/order-moves.ts'
import { noteOrder } from '#shop/orders/order-note.ts'
import { openDesk } from '#test/support/desk.ts'
import { noon, set as setting } from '#test/support/shop.ts'

async function openRounds(count: number) {
  const desk = await openDesk()
  const ann = desk.person({ name: 'Ann', started: true })
  const olga = desk.hire('Olga', 'owner')
  const carl = desk.hire('Карл', 'courier', 'ru')
  setting(desk.db, 'notifyChats', [String(desk.group({ title: 'Orders', members: [] }).id)])
  const placed = Array.from({ length: count }, () => desk.order(ann))
  const set = (index: number, fields: Partial<typeof orders.$inferInsert>) =>
    desk.db
      .update(orders)
      .set(fields)
      .where(eq(orders.id, placed[index]?.id ?? 0))
      .run()
  const assign = (index: number, staffId: number) =>
    assignOrder(desk.db, olga.staff, { orderId: placed[index]?.id ?? 0, staffId }, noon)
  return { ...desk, ann, olga, carl, placed, set, assign }
}

test('a courier gets their stops with where, who, how much and what was asked, each address a map', async () => {
  const { carl, olga, db, placed, set, assign } = await openRounds(3)
  set(0, { address: 'Лесная ул., 10, кв. 5 & двор', comment: 'Код <12>', phone: '+79211234567' })
  set(1, { address: 'Лесная ул., 9', paymentStatus: 'paid', latitude: 59.93, longitude: 30.31 })
  for (const index of [0, 1]) assign(index, carl.staff.id)
  noteOrder(db, olga.staff, { orderId: placed[0]?.id ?? 0, note: 'Собака' }, noon)
  await carl.awaits('Вам поручен заказ № 2')
  carl.says('/today')
  const list = await carl.awaits(/^Доставка, /)
  expect(list.text?.replace(/^.*\n/, '')).toBe(
    `2 заказа, получить 1 990 ₽

1. № 2, новый
Лесная ул., 9
Ann, +7 921 123-45-67
Уже оплачено

2. № 1, новый
Лесная ул., 10, кв. 5 & двор
Ann, +7 921 123-45-67
Получить: 1 990 ₽
Код <12>
Заметка: Собака`
      .replace(/(№|кв\.) (?=\d)/g, (_, word: string) => `${word}${word === '№' ? '\u00a0' : ' '}`)
      .replace(/1 990 ₽/g, '1\u00a0990\u00a0₽'),
  )
  const links = list.entities?.flatMap((entity) => ('url' in entity ? [entity.url] : []))
  expect(links).toEqual([
    'https://yandex.ru/maps/?pt=30.31,59.93&z=17&l=map',
    `https://yandex.ru/maps/?text=${encodeURIComponent('Лесная ул., 10, кв. 5 & двор')}`,
  ])
  expect(list.entities?.map(({ type }) => type)).toContain('phone_number')
  await carl.hears('№ 2')
  expect((await carl.awaits('Заказ № 2 · новый')).message_id).toBeGreaterThan(list.message_id)
  expect(carl.sees()).toContainEqual(list)
})

test('the office gets all that is assigned, by who brings it, in several messages where it is long', async () => {
  const { olga, carl, set, assign } = await openRounds(25)
  for (let index = 0; index < 24; index++) {
    set(index, { address: `Main street ${index + 1}`, comment: 'x'.repeat(250) })
    assign(index, index < 23 ? carl.staff.id : olga.staff.id)
  }
  const before = olga.sees().length
  olga.says('/orders')
  await olga.awaits('New: 25')
  await olga.hears('Today’s deliveries')
  await olga.awaits('Main street 23')
  const sheets = olga
    .sees()
    .slice(before + 2)
    .filter(({ text = '' }) => text.includes('Main street'))
  expect(sheets.length).toBeGreaterThan(1)
  const [first] = sheets
  expect(first?.text).toMatch(
    /^Deliveries, .*\n24 orders, to collect ₽47,760\n1 more open order is assigned to nobody: \/orders\n\nOlga: 1 order, to collect ₽1,990\n\n1\. #24/,
  )
  for (const { text = '' } of sheets.slice(1)) expect(text).toMatch(/^Карл: 23 orders/)
  const all = sheets.map(({ text }) => text).join('\n')
  expect([...all.matchAll(/Main street \d+/g)]).toHaveLength(24)
  expect(all).not.toContain('#25')
})

test('whoever has nothing to bring is told so, and how that changes', async () => {
  const { carl } = await openRounds(1)
  carl.says('/today')
  await carl.awaits('Везти нечего')
})
