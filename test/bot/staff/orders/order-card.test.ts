import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { orderHistory, orderLines, orders } from '#db/schema/selling.ts'
import { findOrder, type Order } from '#shop/orders/order-access.ts'

import { assignOrder, moveOrder } from '#shop/orders/order-moves.ts'
import { type Desk, isQuiet, openDesk, openGroup } from '#test/support/desk.ts'
import { noon } from '#test/support/shop.ts'

const plain = (text: string | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

function change(desk: Pick<Desk, 'db'>, order: Order, fields: Partial<Order>): void {
  desk.db.update(orders).set(fields).where(eq(orders.id, order.id)).run()
}

const statusOf = (desk: Pick<Desk, 'db'>, { id }: Order) => findOrder(desk.db, id)?.status
const historyOf = (desk: Pick<Desk, 'db'>) => desk.db.select().from(orderHistory).all()

/** A new order, its card in the group, and what stands there now. */
async function openCard(wish: Parameters<typeof openGroup>[0] = {}) {
  const desk = await openGroup(wish)
  const ann = desk.person({ name: 'Ann', username: 'ann_b', language: 'en', started: true })
  const order = desk.order(ann, 2)
  const card = await desk.boss.awaits('Заказ № 1')
  await expect.poll(() => isQuiet(desk)).toBe(true)
  const { boss } = desk
  const now = () => boss.sees().find(({ message_id }) => message_id === card.message_id)
  return { ...desk, ann, order, card, now, words: () => plain(now()?.text), labels: () => boss.buttons(card) }
}

describe('the card', () => {
  test('says in the language of the shop all that is needed to work on the order', async () => {
    const desk = await openGroup()
    const ann = desk.person({ name: 'Ann', username: 'ann_b', language: 'en', started: true })
    const order = desk.order(ann, 2)
    await desk.boss.awaits('Заказ № 1')
    const facts = {
      latitude: 59.93,
      longitude: 30.31,
      comment: 'Звоните <дважды> & громко',
      email: 'ann@example.com',
    }
    const money = {
      promoCode: 'ЛЕТО10',
      discountMinor: 398_00,
      totalMinor: 3582_00,
      assignedTo: desk.max.staff.id,
    }
    change(desk, order, { ...facts, ...money, paymentStatus: 'paid', tracking: 'RA1' })
    desk.db.update(orderLines).set({ onOrder: true }).run()
    moveOrder(desk.db, desk.olga.staff, { orderId: order.id, to: 'confirmed' }, noon + 1_800_000)
    moveOrder(
      desk.db,
      desk.max.staff,
      { orderId: order.id, to: 'ready', note: 'Без коробки' },
      noon + 86_400_000,
    )
    const card = await desk.boss.awaits('собран')
    expect(plain(card.text)).toBe(
      `Заказ № 1 · собран
3 582 ₽ · 15 января в 15:00 · из чата

Имя: Ann, @ann_b
Телефон: +7 921 123-45-67
Почта: ann@example.com
Получение: Курьером
Адрес: Main street 1
Точка на карте
Комментарий:
Звоните <дважды> & громко

1. Футболка, M, TEE-M, под заказ
     2 × 1 990 ₽ = 3 980 ₽

Товары: 3 980 ₽
Скидка по промокоду ЛЕТО10: −398 ₽
Доставка: бесплатно
Итого: 3 582 ₽

Оплата: При получении (оплачено)
Трек-номер: RA1
Поручен: Max

✓ подтверждён, Olga, 15:30
✓ собран, Max, 16 января в 15:00
Без коробки`,
    )
    const links = card.entities?.flatMap((entity) => ('url' in entity ? [entity.url] : []))
    expect(links).toEqual([
      'https://t.me/ann_b',
      'https://yandex.ru/maps/?text=Main%20street%201',
      'https://yandex.ru/maps/?pt=30.31,59.93&z=17&l=map',
    ])
    expect(card.entities?.map(({ type }) => type)).toContain('blockquote')
    expect(card.entities?.map(({ type }) => type)).toContain('phone_number')
  })

  test('speaks to each in their own language where no chat is set', async () => {
    const desk = await openDesk()
    const olga = desk.hire('Olga', 'owner')
    const max = desk.hire('Max', 'manager', 'ru')
    desk.order(desk.person({ name: 'Ann', started: true }))
    const card = await olga.awaits('Order #1 · new')
    expect(card.text).toContain('₽1,990 · 15 January at 15:00 · from the chat\n\nName: Ann\nPhone: +7')
    // Without a name in Telegram the link goes to the person.
    expect(card.entities?.some(({ type }) => type === 'text_mention')).toBe(true)
    expect(olga.buttons()).toEqual([
      ['Confirm', 'Cancel'],
      ['Write', 'Call'],
      ['Assign', 'Note'],
      ['Change contents'],
    ])
    await max.awaits('Заказ № 1 · новый')
    expect(max.buttons()).toEqual([
      ['Подтвердить', 'Отменить'],
      ['Написать', 'Позвонить'],
      ['Поручить', 'Заметка'],
      ['Изменить состав'],
    ])
  })

  test('offers neither to write to a guest of the web nor to call whoever left no phone', async () => {
    const desk = await openCard()
    change(desk, desk.order, { customerId: null, phone: '', source: 'web' })
    await desk.boss.hears('Подтвердить')
    expect(desk.labels()).toEqual([['Собран', 'Отправлен'], ['Отменить'], ['Поручить', 'Заметка']])
    expect(desk.words()).toContain('с сайта\n\nИмя: Ann\nПолучение')
  })

  test('fits into a message whatever is in it, and leaves out of the middle of the list alone', async () => {
    const desk = await openCard()
    const line = desk.db.select().from(orderLines).get()
    if (line === undefined) throw new Error('nothing was bought')
    for (let count = 2; count <= 50; count++) {
      const title = { ru: `Вещь ${count} <&> ${'длинная '.repeat(15)}` }
      desk.db
        .insert(orderLines)
        .values({ ...line, id: undefined, title, sku: `SKU-${count}` })
        .run()
    }
    const comment = `${'я&<'.repeat(330)} конец.`
    change(desk, desk.order, { comment, address: 'у'.repeat(500), tracking: '<'.repeat(100) })
    await desk.boss.hears('Подтвердить')
    const words = desk.words()
    expect([...words].length).toBeLessThanOrEqual(4096)
    expect([...words].length).toBeGreaterThan(3800)
    expect(words).toContain(comment)
    expect(words).toMatch(/1\. Футболка, M[\s\S]+…и ещё \d+ позици[йия]\n[\s\S]*50\. Вещь 50 <&> длинная/)
    expect(words).toContain('✓ подтверждён, Olga')
    const names = {
      name: '😀'.repeat(100),
      email: `${'e'.repeat(240)}@example.com`,
      comment: '😀'.repeat(1000),
    }
    const far = {
      latitude: -59.9311111,
      longitude: -130.3111111,
      promoCode: 'П'.repeat(32),
      discountMinor: 1,
    }
    const long = { deliveryTitle: { ru: 'д'.repeat(4000) }, paymentTitle: { ru: 'о'.repeat(4000) } }
    change(desk, desk.order, { ...names, ...far, ...long, version: 2 })
    for (let count = 0; count < 30; count++) {
      const step = { orderId: desk.order.id, at: noon, actorKind: 'system', to: 'confirmed' } as const
      desk.db
        .insert(orderHistory)
        .values({ ...step, from: 'new', note: '&'.repeat(500) })
        .run()
    }
    await desk.boss.hears('Отменить')
    expect([...desk.words()].length).toBeLessThanOrEqual(4096)
    expect(desk.words()).toMatch(
      /…и раньше ещё 30 событий[\s\S]+Почему отменяем\? Причину прочтёт покупатель\.$/,
    )
  })
})

describe('a tap', () => {
  test('moves the order, and the card is the same message all the way', async () => {
    const desk = await openCard()
    expect(await desk.helper.hears('Подтвердить')).toEqual({
      text: 'Заказ №\u00a01: подтверждён',
      alert: false,
    })
    expect(desk.words()).toMatch(
      /^Заказ №\s1 · подтверждён[\s\S]+✓ подтверждён, Max, \d+ [а-я]+ в \d\d:\d\d$/,
    )
    expect(await desk.boss.hears('Собран')).toEqual({ text: 'Order #1: packed', alert: false })
    await desk.boss.hears('Выдан')
    expect(desk.labels()).toEqual([['Возврат'], ['Написать', 'Позвонить'], ['Заметка']])
    await desk.boss.hears('Возврат')
    expect(statusOf(desk, desk.order)).toBe('delivered')
    expect(desk.words()).toMatch(
      /Оформить возврат\? Товары вернутся в остатки, покупатель получит сообщение\.$/,
    )
    await desk.boss.hears('← Назад')
    expect(desk.words()).not.toContain('Оформить возврат?')
    await desk.boss.hears('Возврат')
    await desk.boss.hears('Да, оформить возврат')
    expect(statusOf(desk, desk.order)).toBe('returned')
    expect(desk.words()).toMatch(/✕ возвращён, Olga, \d\d:\d\d$/)
    await expect.poll(() => isQuiet(desk)).toBe(true)
    expect(desk.boss.sees()).toHaveLength(1)
  })

  test('that comes second hears who was quicker, and nothing is done twice', async () => {
    const desk = await openCard()
    const taps = [desk.helper.hears('Подтвердить'), desk.boss.hears('Подтвердить')]
    const [first, second] = await Promise.all(taps)
    expect(first).toEqual({ text: 'Заказ №\u00a01: подтверждён', alert: false })
    expect(second?.alert).toBe(true)
    expect(second?.text).toMatch(/^Already confirmed: Max, \d\d:\d\d\.$/)
    expect(historyOf(desk).filter(({ to }) => to === 'confirmed')).toHaveLength(1)
  })

  test('made twice by the same person is made once, and answered the same', async () => {
    const desk = await openCard()
    const answers = await Promise.all([desk.boss.hears('Подтвердить'), desk.boss.hears('Подтвердить')])
    expect(answers).toEqual(Array(2).fill({ text: 'Order #1: confirmed', alert: false }))
    expect(historyOf(desk)).toHaveLength(2)
  })

  test('on a card of before brings the card of now', async () => {
    const desk = await openCard()
    desk.db.update(orders).set({ version: 5 }).run()
    expect((await desk.helper.hears('Отменить'))?.text).toBe(
      'Заказ тем временем изменился. Посмотрите карточку ещё раз и повторите.',
    )
    await desk.helper.hears('Отменить')
    expect(desk.words()).toContain('Почему отменяем?')
  })

  test('on a card that was deleted brings it again', async () => {
    const desk = await openCard()
    const taps = `callback:${desk.olga.id}`
    desk.core.updates.faults.hold(taps)
    const tapped = desk.boss.hears('Подтвердить')
    await desk.call('deleteMessage', { chat_id: desk.room.id, message_id: desk.card.message_id })
    desk.core.updates.faults.release(taps)
    expect((await tapped)?.text).toBe('Order #1: confirmed')
    await desk.boss.awaits('Заказ № 1 · подтверждён')
    await expect.poll(() => isQuiet(desk)).toBe(true)
    expect(desk.boss.sees()).toHaveLength(1)
  })

  test('on what no card ever had is answered as outdated', async () => {
    const desk = await openCard()
    const names = ['m:1:1:lost', 'md:1:1:lost', 'mr:1:1:lost']
    const row = names.map((data) => ({ text: data, callback_data: data }))
    await desk.call('sendMessage', {
      chat_id: desk.room.id,
      text: 'old',
      reply_markup: { inline_keyboard: [row, [{ text: 'nothing', callback_data: 'm:zz:1:confirmed' }]] },
    })
    for (const name of names) expect((await desk.boss.hears(name))?.text).toMatch(/^This button is/)
    expect((await desk.boss.hears('nothing'))?.text).toBe('This is not here any more. Open the list again.')
  })

  test('by a stranger is refused in words, and so is one by the customer', async () => {
    const desk = await openCard()
    const guest = desk.ann.in(desk.room)
    guest.joins()
    for (const label of ['Подтвердить', 'Отменить', 'Позвонить', 'Поручить']) {
      expect(await guest.hears(label)).toEqual({
        text: 'These buttons are for the shop’s staff.',
        alert: true,
      })
    }
    expect(statusOf(desk, desk.order)).toBe('new')
  })

  test('by a courier does what the rules allow: nothing before the order is theirs', async () => {
    const desk = await openCard()
    const carl = desk.hire('Carl', 'courier')
    const courier = carl.in(desk.room)
    courier.joins()
    expect((await courier.hears('Подтвердить'))?.text).toMatch(/^This order is not assigned to you/)
    assignOrder(desk.db, desk.olga.staff, { orderId: desk.order.id, staffId: carl.staff.id }, noon)
    await carl.awaits('Order #1 is yours now.')
    await expect.poll(() => isQuiet(desk)).toBe(true)
    expect((await courier.hears('Подтвердить'))?.text).toMatch(/^You cannot do this/)
    expect((await courier.hears('Поручить'))?.text).toMatch(/^You cannot do this/)
    await desk.boss.hears('Подтвердить')
    await courier.hears('Отправлен')
    await courier.hears('Без номера')
    expect(statusOf(desk, desk.order)).toBe('sent')
    expect(desk.words()).toMatch(/✓ отправлен, Carl, \d\d:\d\d$/)
  })

  test('in private does the same in the words of whoever taps', async () => {
    const desk = await openDesk()
    const olga = desk.hire('Olga', 'owner')
    desk.order(desk.person({ name: 'Ann', started: true }))
    await olga.awaits('Order #1 · new')
    expect((await olga.hears('Confirm'))?.text).toBe('Order #1: confirmed')
    expect(olga.last()?.text).toMatch(/✓ confirmed, Olga, \d+ \w+ at \d\d:\d\d$/)
    await olga.hears('Sent')
    await olga.hears('No number')
    expect(olga.sees()).toHaveLength(1)
    expect(olga.buttons().flat()).toContain('Delivered')
  })
})

describe('a cancellation', () => {
  test('asks for a reason, gives the customer theirs to read, and puts the goods back', async () => {
    const desk = await openCard()
    await desk.boss.hears('Отменить')
    expect(desk.labels()).toEqual(
      [
        'Нет в наличии',
        'Попросил покупатель',
        'Не смогли связаться',
        'Не доставляем по адресу',
        'Другая причина…',
        '← Назад',
      ].map((label) => [label]),
    )
    expect((await desk.helper.hears('Нет в наличии'))?.text).toBe('Заказ №\u00a01: отменён')
    expect(historyOf(desk).at(-1)?.note).toBe('Sorry, it turned out to be out of stock.')
    expect(desk.words()).toMatch(/✕ отменён, Max, .+\nSorry, it turned out to be out of stock\.$/)
    expect(desk.labels()).toEqual([['Написать', 'Позвонить'], ['Заметка']])
    expect(desk.db.$client.prepare('select stock from variants').get()).toEqual({ stock: 100 })
  })

  test('is no longer asked about when the order was cancelled meanwhile', async () => {
    const desk = await openCard()
    const ask = desk.boss.hears('Отменить')
    moveOrder(desk.db, desk.max.staff, { orderId: desk.order.id, to: 'cancelled', version: 1 }, Date.now())
    expect((await ask)?.text).toMatch(/^Already cancelled: Max, \d\d:\d\d\.$/)
    expect(desk.words()).not.toContain('Почему отменяем?')
  })
})

describe('a call', () => {
  test('brings the contact to whoever tapped, and to nobody else', async () => {
    const desk = await openCard()
    expect((await desk.boss.hears('Позвонить'))?.text).toBe(
      'The contact was sent to your private chat with the bot.',
    )
    expect(desk.olga.last()?.contact).toEqual({ phone_number: '+79211234567', first_name: 'Ann' })
    expect(desk.boss.sees()).toHaveLength(1)
    desk.max.blocks()
    expect(await desk.helper.hears('Позвонить')).toEqual({
      text: 'Телефон покупателя: +7 921 123-45-67',
      alert: true,
    })
    change(desk, desk.order, { phone: '' })
    expect((await desk.boss.hears('Позвонить'))?.text).toBe('The customer left no phone number.')
  })
})

describe('an assignment', () => {
  test('names those who work here, and brings the card to whoever gets the order', async () => {
    const desk = await openCard()
    const carl = desk.hire('Carl', 'courier')
    await desk.helper.hears('Поручить')
    expect(desk.words()).toMatch(/Кому поручить заказ\?$/)
    expect(desk.labels().flat()).toEqual(['Olga, владелец', 'Max, менеджер', 'Carl, курьер', '← Назад'])
    await desk.helper.hears('Carl, курьер')
    expect(desk.words()).toMatch(/Поручен: Carl$/)
    await carl.awaits('Order #1 is yours now.')
    expect(carl.buttons()).toEqual([['Write', 'Call'], ['Note']])
    await desk.boss.hears('Подтвердить')
    await expect.poll(() => carl.buttons().flat()).toEqual(['Sent', 'Write', 'Call', 'Note'])
    await desk.helper.hears('Поручить')
    expect(desk.labels().flat()).toContain('✓ Carl, курьер')
    await desk.helper.hears('Никому')
    expect(desk.words()).not.toContain('Поручен')
    // The order is none of the courier's any more.
    await carl.awaits('Order #1. You no longer see this card.')
    expect(carl.reads().join()).not.toContain('+7')
  })

  test('to oneself needs no news', async () => {
    const desk = await openCard()
    await desk.boss.hears('Поручить')
    await desk.boss.hears('Olga, владелец')
    await expect.poll(() => isQuiet(desk)).toBe(true)
    expect(desk.olga.sees()).toEqual([])
  })
})
