import { expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { orders } from '#db/schema/selling.ts'
import { readTranslators } from '#locales/read.ts'
import { htmlOfLetter } from '#server/mail/letter-html.ts'
import { textOfLetter } from '#server/mail/letter-text.ts'
import { type OrderNews, writeOrderLetter } from '#server/mail/order-letter.ts'
import { system } from '#shop/actor.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { readWeek } from '#shop/typed/hours.ts'
import { order } from '#test/support/post.ts'
import { memoryDb, noon, set } from '#test/support/shop.ts'

const translators = readTranslators()

function letterOf(db: Db, id: number, news: Partial<OrderNews> = {}) {
  const found = findOrder(db, id)
  if (found === undefined) throw new Error('the order was just placed')
  const told = { order: found, kind: 'order-placed', audience: 'staff', at: noon, ...news } as const
  return writeOrderLetter(db, translators[told.audience === 'staff' ? 'ru' : found.language], told)
}

function change(db: Db, fields: Partial<typeof orders.$inferInsert>): void {
  db.update(orders).set(fields).run()
}

test('an order without phone, name or mail has no empty lines and nothing to tap', async () => {
  const db = memoryDb()
  const { id } = order(db)
  change(db, { name: '', phone: '', address: '', deliveryId: '', deliveryTitle: {}, paymentTitle: {} })
  const letter = letterOf(db, id)
  expect(letter).toMatchObject({ action: undefined, sections: [], notes: [], preview: '' })
  expect(textOfLetter(letter)).not.toMatch(/: *\n(?! )|undefined|null|mail-/)
  expect(await htmlOfLetter(letter)).not.toMatch(/href=|undefined|null|mail-/)
})

test('a shared place is a link to the map', async () => {
  const db = memoryDb()
  const { id } = order(db)
  change(db, { latitude: 55.751244, longitude: 37.618423 })
  const letter = letterOf(db, id)
  const url = 'https://www.openstreetmap.org/?mlat=55.751244&mlon=37.618423#map=17/55.751244/37.618423'
  expect(textOfLetter(letter)).toContain(`Точка на карте: ${url}`)
  expect(await htmlOfLetter(letter)).toContain(`href="${url.replace('&', '&amp;')}"`)
})

test('an order that waits in the shop tells where', () => {
  const db = memoryDb()
  const pickupAddress = { ru: 'Спортивная, 7' }
  const pickup = {
    id: 'courier',
    title: { ru: 'Самовывоз' },
    priceMinor: 0,
    freeFromMinor: null,
    pickup: true,
  }
  const { id } = order(db)
  set(db, 'deliveries', [{ ...pickup, pickupAddress, active: true }])
  moveOrder(db, system, { orderId: id, to: 'confirmed' }, noon + 1)
  moveOrder(db, system, { orderId: id, to: 'ready' }, noon + 2)
  const letter = letterOf(db, id, { kind: 'order-moved', audience: 'customer', at: noon + 2 })
  expect(letter.lead).toBe('Заказ собран и ждёт вас.')
  expect(textOfLetter(letter)).toContain('Где забрать: Спортивная, 7')
})

test.each([
  ['unpaid', 'Платить за него не нужно.', 'При получении'],
  ['paid', 'О возврате денег магазин напишет отдельно.', 'При получении (оплачено)'],
] as const)('a cancelled order that is %s says what becomes of the money', (paymentStatus, lead, payment) => {
  const db = memoryDb()
  const { id } = order(db)
  change(db, { paymentStatus })
  moveOrder(db, system, { orderId: id, to: 'cancelled', note: 'Закончились' }, noon + 1)
  const letter = letterOf(db, id, { kind: 'order-moved', audience: 'customer', at: noon + 1 })
  expect(letter).toMatchObject({
    heading: 'Заказ №\u00a01 отменён',
    lead,
    notes: [{ label: 'Причина', value: 'Закончились' }],
  })
  expect(textOfLetter(letter)).toContain(`Оплата: ${payment}`)
})

test('delivery for nothing names the code that gave it', () => {
  const db = memoryDb()
  const { id } = order(db)
  change(db, { promoCode: 'FREESHIP' })
  expect(letterOf(db, id).sums).toEqual([
    { label: 'Товары', value: expect.any(String) },
    { label: 'Промокод', value: 'FREESHIP' },
    { label: 'Доставка', value: 'бесплатно' },
  ])
})

test.each(['ru', 'en'] as const)('every status has its words for the customer in %s', (language) => {
  const db = memoryDb()
  const { id } = order(db, { language })
  const told = (at: number) => letterOf(db, id, { kind: 'order-moved', audience: 'customer', at })
  const steps = ['confirmed', 'ready', 'sent', 'delivered', 'returned'] as const
  for (const [index, to] of steps.entries()) moveOrder(db, system, { orderId: id, to }, noon + 1 + index)
  const letters = [noon, ...steps.map((_, index) => noon + 1 + index)].map(told)
  expect(new Set(letters.map(({ heading }) => heading)).size).toBe(6)
  for (const { heading, lead } of letters) expect(`${heading} ${lead}`).not.toMatch(/mail-/)
})

test('who ordered while nobody was there reads when somebody looks at it; the staff knows', () => {
  const db = memoryDb()
  // It was placed on a Thursday.
  set(db, 'hours', { week: readWeek('fri 10-21'), note: {} })
  const { id } = order(db)
  expect(letterOf(db, id, { audience: 'customer' }).lead).toContain('посмотрим заказ 16 января в 10:00')
  expect(letterOf(db, id).lead).not.toContain('16 января')
})
