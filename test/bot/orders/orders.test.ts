import { lt } from 'drizzle-orm'
import type { Message } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { products } from '#db/schema/catalogue.ts'
import { orders } from '#db/schema/selling.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { viewCart } from '#shop/cart/cart-view.ts'
import { limits } from '#shop/limits.ts'
import { editOrder } from '#shop/orders/order-lines.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { deleteMyData } from '#shop/personal-data.ts'
import { tapsDeleted } from '#test/support/chat.ts'
import { type OwnOrders, openOrders } from '#test/support/own-orders.ts'
import { addProduct, addStaff, addVariant, noon } from '#test/support/shop.ts'

/** Ann has ordered, was told so, and looks at the order. */
async function seeOrder(language: 'ru' | 'en' = 'en', quantity = 1) {
  const shop = await openOrders()
  const { person, customer, buys } = shop.customer('Ann', language)
  const order = buys(quantity)
  const first = await person.awaits(language === 'en' ? 'We have your order #1' : 'Заказ № 1 принят')
  person.says('/orders')
  const list = await person.awaits(language === 'en' ? 'My orders' : 'Мои заказы')
  await person.hears(language === 'en' ? '#1' : '№ 1')
  /** What stands there now; news come in below. */
  const now = () => person.sees().find((one) => one.message_id === list.message_id) as Message
  return { ...shop, shop, person, buyer: customer, order, first, now, labels: () => person.buttons(now()) }
}

describe('the list of orders', () => {
  test('shows number, day, sum and status, newest first, in Russian', async () => {
    const shop = await openOrders()
    const { person, buys } = shop.customer('Boris', 'ru')
    buys()
    shop.moves(buys(2).id, 'confirmed')
    person.says('/orders')
    const list = await person.awaits('Мои заказы')
    expect(list.text).toMatch(
      /^Мои заказы\n\n№\s2 · 15 января 2026 г\.\n3\s980\s₽ · подтверждён\n\n№\s1 · 15 января 2026 г\.\n1\s990\s₽ · новый$/,
    )
    expect(person.buttons(list)).toEqual([['№\u00a02', '№\u00a01'], ['Каталог']])
  })

  test('is empty for whoever ordered nothing, and leads to the catalogue', async () => {
    const shop = await openOrders()
    shop.customer('Boris').buys()
    const { person } = shop.customer()
    person.says('/orders')
    expect((await person.awaits('My orders')).text).toContain('You have not ordered anything yet.')
    await person.hears('Catalogue')
    expect(person.reads().at(-1)).toContain('Choose a category')
  })

  test('turns its pages in one message, and an order knows its way back to its page', async () => {
    const shop = await openOrders()
    const { person, buys } = shop.customer()
    for (let count = 0; count < 17; count++) buys()
    await person.awaits('We have your order #17')
    const told = person.sees().length
    person.says('/orders')
    const list = await person.awaits('Page 1 of 3')
    expect(person.buttons(list)).toEqual([
      ['#17', '#16', '#15', '#14'],
      ['#13', '#12', '#11', '#10'],
      ['Next ›'],
      ['Catalogue'],
    ])
    await person.hears('Next ›')
    await person.hears('#9')
    expect(person.last()?.text).toContain('We have your order #9')
    await person.hears('← My orders')
    expect(person.last()?.text).toContain('Page 2 of 3')
    await person.hears('Next ›')
    expect(person.buttons()).toEqual([['#1'], ['‹ Back'], ['Catalogue']])
    expect(person.sees()).toHaveLength(told + 2)
  })

  test('of a page that is no more shows the last one there is', async () => {
    const shop = await openOrders()
    const { person, buys } = shop.customer()
    for (let count = 0; count < 9; count++) buys()
    await person.awaits('We have your order #9')
    person.says('/orders')
    await person.awaits('Page 1 of 2')
    shop.db.update(orders).set({ customerId: null }).where(lt(orders.number, 9)).run()
    await person.hears('Next ›')
    expect(person.last()?.text).toMatch(/^My orders\n\n#9/)
  })
})

describe('an order', () => {
  test('shows all about it', async () => {
    const { now, labels } = await seeOrder('en', 2)
    expect(now().text).toBe(
      [
        'We have your order #1\nThank you! We will write as soon as it is confirmed.',
        'Placed on 15 January 2026',
        '1. Tee <M>, Blue, M\n     2 × ₽1,990 = ₽3,980',
        'Goods: ₽3,980\nDelivery: free\nTotal: ₽3,980',
        'Delivery method: By courier\nAddress: Main street 1\nPayment: On delivery (not paid yet)\n' +
          'For: Ann, +7 921 123-45-67',
      ].join('\n\n'),
    )
    expect(labels()).toEqual([['Order again', 'Cancel'], ['Write to the shop'], ['← My orders']])
  })

  test('shows in Russian what became of it, where it is and what was said', async () => {
    const { db, person, order, moves, capId, now, labels, later } = await seeOrder('ru')
    const place = { latitude: 55.751244, longitude: 37.618423, paymentStatus: 'paid' } as const
    db.update(orders)
      .set({ ...place, comment: 'Код <12> & домофон', email: 'ann@example.com' })
      .run()
    editOrder(
      db,
      addStaff(db, 'owner'),
      { orderId: order.id, changes: [{ variantId: capId, quantity: 1 }] },
      later(),
    )
    moves(order.id, 'confirmed')
    moves(order.id, 'sent', { tracking: 'RA123', note: 'Едет СДЭК' })
    await person.hears('← Мои заказы')
    await person.hears('№ 1')
    const text = (now().text ?? '').replaceAll('\u00a0', ' ')
    expect(text).toContain(
      'Заказ № 1 отправлен\nЗаказ в пути.\nМагазин пишет: Едет СДЭК\n\nОформлен 15 января 2026 г.',
    )
    expect(text).toContain(
      'Точка на карте: 55.75124, 37.61842\nТрек-номер: RA123\nОплата: При получении (оплачено)\n' +
        'Получатель: Ann, +7 921 123-45-67\nПочта: ann@example.com\nВаш комментарий: Код <12> & домофон',
    )
    expect(text).toMatch(
      /История заказа\n15 января в 15:00: новый\n15 января в 15:01: состав изменён\n15 января в 15:02: подтверждён\n15 января в 15:03: отправлен$/,
    )
    expect(labels()).toEqual([['Повторить'], ['Написать магазину'], ['← Мои заказы']])
  })

  test('that the shop gave up says why', async () => {
    const { person, order, moves, now } = await seeOrder()
    moves(order.id, 'cancelled', { note: 'Sold out' })
    await person.hears('← My orders')
    await person.hears('#1')
    expect(now().text).toContain('There is nothing to pay.\nReason: Sold out')
    expect(now().text).toContain('Payment: On delivery\n')
  })

  test('is opened below what was told of it, once for two taps at once', async () => {
    const { person, first, moves, order } = await seeOrder()
    await Promise.all([person.hears('Order #1'), person.hears('Order #1')])
    expect(person.sees()).toHaveLength(4)
    expect(person.last()?.text).toContain('Placed on')
    expect(person.seesEdited(first)).toBeUndefined()
    moves(order.id, 'confirmed')
    await person.awaits(/^Your order #1 is confirmed\nThe shop is working on it\.$/)
    await person.hears('Order #1')
    expect(person.last()?.text).toContain('Order history')
  })

  test('of somebody else does not exist, whichever button asks for it', async () => {
    const shop = await openOrders()
    const { id } = shop.customer('Boris').buys()
    const { person } = shop.customer()
    const gone = { text: 'This is not here any more. Open the list again.', alert: true }
    const forged = [`o:${id}`, `omr:${id}`, `omc:${id}`, `omx:${id}:1`]
    const reply_markup = { inline_keyboard: [forged.map((data) => ({ text: data, callback_data: data }))] }
    await shop.call('sendMessage', { chat_id: person.id, text: 'forged', reply_markup })
    for (const data of forged) expect(await person.hears(data)).toEqual(gone)
    expect(shop.reads(id).status).toBe('new')
  })

  test('whose message was deleted is shown anew', async () => {
    const { person, now, ...chat } = await seeOrder()
    const tapped = await tapsDeleted(chat, person, { label: 'Cancel', messageId: now().message_id })
    expect(tapped).toEqual({ alert: false })
    await person.awaits('Really cancel')
  })

  test('is gone from its old buttons once the customer had their data deleted', async () => {
    const { db, person, buyer, order, moves } = await seeOrder()
    for (const to of ['confirmed', 'sent', 'delivered'] as const) moves(order.id, to)
    deleteMyData(db, buyer, noon)
    expect((await person.hears('Order again'))?.alert).toBe(true)
  })
})

describe('cancelling', () => {
  test('asks once, does it, and is told where it was asked', async () => {
    const { person, order, reads, labels, first } = await seeOrder()
    await person.hears('Cancel')
    expect(person.last()?.text).toBe('Really cancel order #1 for ₽1,990?')
    expect(await person.hears('Yes, cancel it')).toEqual({ text: 'Order #1 is cancelled.', alert: false })
    expect(reads(order.id).status).toBe('cancelled')
    expect(person.last()?.text).toContain('Your order #1 is cancelled\nThere is nothing to pay.')
    expect(labels()).toEqual([['Order again'], ['Write to the shop'], ['← My orders']])
    await expect.poll(() => person.seesEdited(first)?.text).toContain('Your order #1 is cancelled')
    expect(person.sees()).toHaveLength(3)
  })

  test('in Russian, and kept after all', async () => {
    const { person, order, reads } = await seeOrder('ru')
    await person.hears('Отменить')
    expect(person.last()?.text).toMatch(/^Отменить заказ №\s1 на 1\s990\s₽\?$/)
    await person.hears('Нет, оставить')
    expect(person.last()?.text).toContain('Заказ №\u00a01 принят')
    expect(reads(order.id).status).toBe('new')
  })

  test('by two taps at once is done once', async () => {
    const { db, person, order } = await seeOrder()
    await person.hears('Cancel')
    const note = { text: 'Order #1 is cancelled.', alert: false }
    expect(await Promise.all([person.hears('Yes, cancel it'), person.hears('Yes, cancel it')])).toEqual([
      note,
      note,
    ])
    const steps = db.$client.prepare('select count(*) from order_history where order_id = ?').pluck()
    expect(steps.get(order.id)).toBe(2)
  })

  test('comes too late once the shop has confirmed, before or after the question', async () => {
    const { person, order, reads, moves, now, labels } = await seeOrder()
    const late = {
      text: 'Order #1 is already confirmed and cannot be cancelled here. Please write to the shop.',
      alert: true,
    }
    await person.hears('Cancel')
    moves(order.id, 'confirmed')
    expect(await person.hears('Yes, cancel it')).toEqual(late)
    expect(now().text).toContain('Your order #1 is confirmed')
    expect(labels()).toEqual([['Order again'], ['Write to the shop'], ['← My orders']])
    expect(reads(order.id).status).toBe('confirmed')
  })

  test('from an old screen of an order that is under way shows how it stands', async () => {
    const { person, order, moves, now } = await seeOrder()
    moves(order.id, 'confirmed')
    moves(order.id, 'sent')
    expect(await person.hears('Cancel')).toEqual({
      text: 'Order #1 is already on its way and cannot be cancelled here. Please write to the shop.',
      alert: true,
    })
    expect(now().text).toContain('is on its way')
  })

  test('of what the shop has just changed is asked anew', async () => {
    const { db, person, order, capId, reads, now, later } = await seeOrder()
    await person.hears('Cancel')
    editOrder(
      db,
      addStaff(db, 'owner'),
      { orderId: order.id, changes: [{ variantId: capId, quantity: 1 }] },
      later(),
    )
    const refused = await person.hears('Yes, cancel it')
    expect(refused?.text).toMatch(/^The shop has just changed order #1\./)
    expect(reads(order.id).status).toBe('new')
    await person.hears('Cancel')
    expect(now().text).toContain('₽2,490')
    await person.hears('Yes, cancel it')
    expect(reads(order.id).status).toBe('cancelled')
  })

  test('what the shop cancelled meanwhile is no failure', async () => {
    const { person, order, moves } = await seeOrder()
    await person.hears('Cancel')
    moves(order.id, 'cancelled', { note: 'Sold out' })
    expect(await person.hears('Yes, cancel it')).toEqual({ text: 'Order #1 is cancelled.', alert: false })
  })

  test('what was cancelled in the Mini App already is no failure', async () => {
    const { db, person, buyer, order, labels, later } = await seeOrder()
    moveOrder(db, buyer, { orderId: order.id, to: 'cancelled' }, later())
    expect(await person.hears('Cancel')).toEqual({ text: 'Order #1 is cancelled.', alert: false })
    expect(labels()).toEqual([['Order again'], ['Write to the shop'], ['← My orders']])
  })
})

describe('the same again', () => {
  const cartOf = ({ db }: OwnOrders, customer: { kind: 'customer'; id: number }) =>
    viewCart(db, customer, { language: 'en' }, noon)

  test('goes into the cart, once for two taps at once', async () => {
    const { shop, person, buyer, labels } = await seeOrder('en', 2)
    await Promise.all([person.hears('Order again'), person.hears('Order again')])
    expect(person.last()?.text).toBe('In your cart now\n• Tee <M>, Blue, M: 2 pcs')
    expect(labels()).toEqual([['Cart'], ['← To the order']])
    expect(cartOf(shop, buyer).pieces).toBe(2)
    await person.hears('← To the order')
    expect(person.last()?.text).toContain('Placed on')
  })

  test('says in Russian what is missing and why', async () => {
    const { shop, db, person, buyer, order, capId, teeId, now, later } = await seeOrder('ru', 5)
    const owner = addStaff(db, 'owner')
    const add = (variantId: number) =>
      editOrder(db, owner, { orderId: order.id, changes: [{ variantId, quantity: 1 }] }, later())
    add(capId)
    const mug = addProduct(db, { title: { ru: 'Кружка' } })
    add(addVariant(db, mug.id, { size: '' }).id)
    const run = (query: string, ...values: unknown[]) => db.$client.prepare(query).run(...values)
    run('update variants set stock = 3 where id = ?', teeId)
    run("update variants set stock = 0, availability = 'sold_out' where id = ?", capId)
    run("update products set status = 'archived' where id = ?", mug.id)
    await person.hears('Повторить')
    expect(now().text).toBe(
      'Теперь в корзине\n• Футболка <М>, Синий, M: 3\u00a0шт. из 5, больше нет\n\n' +
        'Не добавили\n• Кепка: закончилось\n• Кружка: больше не продаётся',
    )
    expect(cartOf(shop, buyer).pieces).toBe(3)
  })

  test('that cannot be had at all leads to the catalogue', async () => {
    const { db, person, labels } = await seeOrder()
    db.update(products).set({ status: 'archived' }).run()
    await person.hears('Order again')
    expect(person.last()?.text).toBe(
      'It cannot be ordered again\n\nLeft out\n• Tee <M>, Blue, M: no longer sold',
    )
    expect(labels()).toEqual([['Catalogue'], ['← To the order']])
  })

  test('finds no room in a full cart', async () => {
    const { db, person, buyer } = await seeOrder()
    const { id } = addProduct(db)
    for (let index = 0; index < limits.cartLines; index++) {
      addToCart(db, buyer, { variantId: addVariant(db, id).id, quantity: 1 }, noon)
    }
    await person.hears('Order again')
    expect(person.last()?.text).toContain('Tee <M>, Blue, M: the cart is full')
  })
})

describe('a link to an order', () => {
  test('opens it for whoever placed it', async () => {
    const { person, order } = await seeOrder()
    person.starts(`o_${order.token}`)
    await expect.poll(() => person.sees().length).toBe(5)
    expect(person.last()?.text).toContain('Placed on')
    expect(person.last()?.text).toContain('+7 921 123-45-67')
    expect(person.buttons(person.last())[0]).toEqual(['Order again', 'Cancel'])
  })

  test.each([
    ['en', /^Order #1: on its way\n\nPlaced on 15 January 2026/, 'Catalogue'],
    ['ru', /^Заказ №\s1: отправлен\n\nОформлен 15 января 2026 г\./, 'Каталог'],
  ] as const)(
    'shows somebody else how it stands, nothing of its customer, and no button of theirs: %s',
    async (language, head, way) => {
      const shop = await openOrders()
      const order = shop.customer('Zinaida').buys()
      shop.db.update(orders).set({ comment: 'ring twice', latitude: 55.75, longitude: 37.61 }).run()
      shop.moves(order.id, 'confirmed', { note: 'Ann was rung' })
      shop.moves(order.id, 'sent', { tracking: 'RA123' })
      const { person } = shop.customer('Boris', language)
      person.starts(`o_${order.token}`)
      const seen = await person.awaits(head)
      expect(seen.text).toMatch(/1\. .*, M\n/)
      expect(seen.text).not.toMatch(/Ann|921|Main street|ring|RA123|55\.7|Zinaida/)
      expect(person.buttons(seen)).toEqual([[way]])
    },
  )

  test('of a new order lets nobody else cancel it', async () => {
    const shop = await openOrders()
    const order = shop.customer('Zinaida').buys()
    const { person } = shop.customer('Boris')
    person.starts(`o_${order.token}`)
    await person.awaits('Order #1: new')
    expect(person.buttons()).toEqual([['Catalogue']])
  })

  test('that knows no order says what to do', async () => {
    const { person } = (await openOrders()).customer()
    for (const payload of ['o_guess', 'o_-_']) person.starts(payload)
    await expect
      .poll(() => person.reads().filter((words) => words.startsWith('There is no order')).length)
      .toBe(2)
    await person.hears('Catalogue')
    expect(person.reads().at(-1)).toContain('Choose a category')
  })
})
