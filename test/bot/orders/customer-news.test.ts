import type { Message } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { byAudience, type Telling } from '#bot/telling.ts'
import { customers } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { orders } from '#db/schema/selling.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { meetGuest, setLanguage } from '#shop/customers.ts'
import { mergeGuest } from '#shop/guest.ts'
import { editOrder } from '#shop/orders/order-lines.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { enqueue } from '#shop/outbox.ts'
import { deleteMyData } from '#shop/personal-data.ts'
import { listPosts, notePost } from '#shop/posts.ts'
import { inTx } from '#shop/transaction.ts'
import { countCalls } from '#test/support/chat.ts'
import { type OwnOrders, openOrders } from '#test/support/own-orders.ts'
import { addProduct, addStaff, addVariant, buy, noon, set } from '#test/support/shop.ts'

const states = ({ db }: OwnOrders) => {
  const rows = db.select().from(outbox).orderBy(outbox.id).all()
  return rows.map(({ state }) => state)
}
/** Everything that was to be told is told, or given up. */
const settled = (shop: OwnOrders) =>
  expect.poll(() => states(shop).every((state) => state === 'sent' || state === 'dead')).toBe(true)

const pickup = {
  ...{ id: 'courier', title: { ru: 'Самовывоз', en: 'Pickup' }, priceMinor: 0, freeFromMinor: null },
  ...{ pickup: true, pickupAddress: { ru: 'Спортивная, 7', en: 'Green lane 7' }, active: true },
}

describe('the confirmation', () => {
  test('says number, lines, sums, where it goes and what happens next', async () => {
    const shop = await openOrders()
    const { person, buys } = shop.customer()
    buys(2)
    const told = await person.awaits('We have your order #1')
    expect(told.text).toBe(
      [
        'We have your order #1\nThank you! We will write as soon as it is confirmed.',
        '1. Tee <M>, Blue, M\n     2 × ₽1,990 = ₽3,980',
        'Goods: ₽3,980\nDelivery: free\nTotal: ₽3,980',
        'Delivery method: By courier\nAddress: Main street 1\nPayment: On delivery (not paid yet)\n' +
          'For: Ann, +7 921 123-45-67',
      ].join('\n\n'),
    )
    expect(person.buttons(told)).toEqual([['Order #1'], ['Write to the shop']])
  })

  test('is written in the language the customer reads now, not in that of the order', async () => {
    const shop = await openOrders()
    const { person, customer, buys } = shop.customer()
    setLanguage(shop.db, customer, 'ru')
    const { id } = buys()
    const told = await person.awaits('Заказ № 1 принят')
    expect(told.text).toContain('1. Футболка <М>, Синий, M')
    expect(told.text).toContain(
      'Получение: Курьером\nАдрес: Main street 1\nОплата: При получении (ещё не оплачено)',
    )
    expect(person.buttons(told)).toEqual([['Заказ №\u00a01'], ['Написать магазину']])
    setLanguage(shop.db, customer, 'en')
    shop.moves(id, 'confirmed')
    await person.awaits(
      ({ text, message_id }) => message_id !== told.message_id && /is confirmed/.test(text ?? ''),
    )
    expect(person.seesEdited(told)?.text).toContain('Your order #1 is confirmed')
  })

  test('is there once, though the shop crashed before it noted that it had told it', async () => {
    const shop = await openOrders()
    const { person, buys } = shop.customer()
    buys()
    await person.awaits('We have your order #1')
    await settled(shop)
    shop.db.update(outbox).set({ state: 'waiting', endedAt: null, nextAt: noon }).run()
    shop.worker.nudge()
    await settled(shop)
    expect(person.sees()).toHaveLength(1)
  })

  test('is there though the same chat has the card of the staff', async () => {
    const shop = await openOrders()
    const { person, buys } = shop.customer()
    const { id } = buys()
    const card = { chatId: person.id, topicId: null, messageId: 999 }
    notePost(shop.db, { kind: 'order', subjectId: id, ...card }, noon)
    const { message_id: messageId } = await person.awaits('We have your order #1')
    await settled(shop)
    expect(listPosts(shop.db, 'own-order', id)).toMatchObject([{ ...card, messageId }])
  })

  test('takes the place of the message in which the order was placed', async () => {
    const shop = await openOrders()
    const { person, buys } = shop.customer()
    const summary = await shop.call('sendMessage', { chat_id: person.id, text: 'Order it?' })
    const { message_id: messageId } = summary.result as Message
    const place = (orderId: number, id = messageId) => {
      const post = { chatId: person.id, topicId: null, messageId: id }
      notePost(shop.db, { kind: 'own-order', subjectId: orderId, ...post }, noon)
    }
    place(buys().id)
    await settled(shop)
    expect(person.sees()).toHaveLength(1)
    expect(person.last()?.text).toContain('We have your order #1')
    place(buys().id, 999)
    await settled(shop)
    expect(person.reads().at(-1)).toContain('We have your order #2')
    expect(person.sees()).toHaveLength(2)
  })

  test('names as many of very many things as fit into a message', async () => {
    const shop = await openOrders()
    const { person, customer } = shop.customer()
    const long = 'Very long name & <title> '.repeat(7)
    for (let index = 0; index < 60; index++) {
      const { id } = addProduct(shop.db, { title: { en: `${long}${index}` } })
      addToCart(shop.db, customer, { variantId: addVariant(shop.db, id).id, quantity: 1 }, noon)
    }
    buy(shop.db, customer, shop.teeId)
    const told = await person.awaits('We have your order #1')
    expect(told.text).toMatch(/…and \d+ more items\n\nGoods/)
    const length = [...(told.text ?? '')].length
    expect(length).toBeLessThanOrEqual(4096)
    expect(length).toBeGreaterThan(3800)
  })
})

describe('a change', () => {
  async function placed(language: 'ru' | 'en' = 'en') {
    const shop = await openOrders()
    const { person, customer, buys } = shop.customer('Ann', language)
    const { id } = buys()
    const first = await person.awaits(language === 'en' ? 'We have your order #1' : 'Заказ № 1 принят')
    const news = async (words: string): Promise<Message> =>
      await person.awaits((one) => one.message_id !== first.message_id && (one.text ?? '').includes(words))
    return { ...shop, shop, person, buyer: customer, id, first, news }
  }

  test('comes as an answer to the confirmation, which is brought up to date', async () => {
    const { person, id, first, moves, news } = await placed()
    moves(id, 'confirmed')
    const told = await news('is confirmed')
    expect(told.text).toBe('Your order #1 is confirmed\nThe shop is working on it.')
    expect(told.reply_to_message?.message_id).toBe(first.message_id)
    expect(person.buttons(told)).toEqual([['Order #1'], ['Write to the shop']])
    const kept = person.seesEdited(first)?.text ?? ''
    expect(kept).toMatch(/^Your order #1 is confirmed\nThe shop is working on it\.\n\n1\. Tee/)
    moves(id, 'ready')
    expect((await news('is packed')).reply_to_message?.message_id).toBe(first.message_id)
    expect(person.sees()).toHaveLength(3)
  })

  test('is told in Russian with what the shop says to it, and the number to follow it by', async () => {
    const { id, moves, news } = await placed('ru')
    moves(id, 'confirmed', { note: 'Отправим завтра & не позже' })
    expect((await news('подтверждён')).text).toBe(
      'Заказ №\u00a01 подтверждён\nМагазин взял заказ в работу.\nМагазин пишет: Отправим завтра & не позже',
    )
    moves(id, 'sent', { tracking: 'RA<123>' })
    const sent = await news('отправлен')
    expect(sent.text).toBe('Заказ №\u00a01 отправлен\nЗаказ в пути.\n\nТрек-номер: RA<123>')
    expect(sent.entities?.map(({ type }) => type)).toEqual(['bold', 'code'])
    moves(id, 'delivered')
    expect((await news('у вас')).text).toBe('Заказ №\u00a01 у вас\nСпасибо, что выбрали нас!')
  })

  test('says where it waits', async () => {
    const { shop, id, moves, news } = await placed()
    set(shop.db, 'deliveries', [pickup])
    moves(id, 'confirmed')
    moves(id, 'ready')
    expect((await news('is packed')).text).toBe(
      'Your order #1 is packed\nIt is packed and waits for you.\n\nWhere to pick it up: Green lane 7',
    )
  })

  test.each([
    ['unpaid', 'There is nothing to pay.'],
    ['paid', 'The shop will write about your money separately.'],
  ] as const)('by which the shop gives up an order that is %s says why', async (paymentStatus, money) => {
    const { shop, id, moves, news } = await placed()
    shop.db.update(orders).set({ paymentStatus }).run()
    moves(id, 'cancelled', { note: 'Sold out' })
    const told = await news('is cancelled')
    expect(told.text).toBe(`Your order #1 is cancelled\n${money}\nReason: Sold out`)
  })

  test('of what is in it shows all of it as it is now', async () => {
    const { shop, id, capId, news, later } = await placed()
    const owner = addStaff(shop.db, 'owner')
    editOrder(shop.db, owner, { orderId: id, changes: [{ variantId: capId, quantity: 2 }] }, later())
    expect((await news('has changed')).text).toBe(
      [
        'Your order #1 has changed\nThe shop changed what is in it. This is how it looks now.',
        '1. Tee <M>, Blue, M\n     ₽1,990\n2. Cap\n     2 × ₽500 = ₽1,000',
        'Goods: ₽2,990\nDelivery: free\nTotal: ₽2,990',
      ].join('\n\n'),
    )
  })

  test('of their own is not told to them, and stands in the confirmation', async () => {
    const { shop, person, buyer, id, first, later } = await placed()
    moveOrder(shop.db, buyer, { orderId: id, to: 'cancelled' }, later())
    await settled(shop)
    expect(person.sees()).toHaveLength(1)
    expect(person.seesEdited(first)?.text).toMatch(/^Your order #1 is cancelled\nThere is nothing to pay\./)
  })

  test('that comes late is told as it was, after those before it', async () => {
    const { shop, person, id, moves, faults, news } = await placed()
    faults.order({ kind: 'too-many-requests', retryAfter: 1 }, { method: 'sendMessage' })
    moves(id, 'confirmed')
    moves(id, 'ready')
    await news('is packed')
    await settled(shop)
    const heads = person.reads().map((words) => words.split('\n')[0])
    expect(heads).toEqual([
      'Your order #1 is packed',
      'Your order #1 is confirmed',
      'Your order #1 is packed',
    ])
  })

  test('is told though the confirmation was deleted', async () => {
    const { shop, call, person, id, first, moves, news } = await placed()
    await call('deleteMessage', { chat_id: person.id, message_id: first.message_id })
    moves(id, 'confirmed')
    const told = await news('is confirmed')
    await settled(shop)
    expect(told.reply_to_message).toBeUndefined()
    expect(listPosts(shop.db, 'own-order', id)).toMatchObject([{ messageId: told.message_id }])
  })

  test('comes once, though Telegram has the confirmation wait', async () => {
    const { shop, person, id, moves, news, faults } = await placed()
    faults.order({ kind: 'too-many-requests', retryAfter: 1 }, { method: 'editMessageText' })
    moves(id, 'confirmed')
    await news('is confirmed')
    await settled(shop)
    expect(person.sees()).toHaveLength(2)
  })

  test('of an order that was placed as a guest in the browser comes by itself', async () => {
    const shop = await openOrders()
    const { person, customer } = shop.customer()
    const guest = meetGuest(shop.db, noon)
    const { id } = buy(shop.db, guest, shop.teeId)
    mergeGuest(shop.db, guest, customer, noon)
    shop.moves(id, 'confirmed')
    const told = await person.awaits('is confirmed')
    expect(told.reply_to_message).toBeUndefined()
    expect(person.buttons(told)).toEqual([['Order #1'], ['Write to the shop']])
  })

  test('is lost on a customer who blocked the bot, and the shop knows', async () => {
    const { shop, person, id, moves } = await placed()
    person.blocks()
    moves(id, 'confirmed')
    await expect.poll(() => states(shop)).toEqual(['sent', 'dead'])
    expect(shop.db.select().from(customers).get()?.unreachableAt).not.toBeNull()
  })

  test('is told to nobody once the customer had their data deleted', async () => {
    const { shop, person, buyer, id, moves } = await placed()
    for (const to of ['confirmed', 'sent', 'delivered'] as const) moves(id, to)
    await settled(shop)
    deleteMyData(shop.db, buyer, noon)
    const payload = { orderId: id, version: 9, audience: 'customer' }
    const late = {
      kind: 'order-moved',
      key: 'late',
      channel: 'telegram',
      recipient: String(person.id),
      payload,
    }
    inTx(shop.db, (tx) => enqueue(tx, { ...late, channel: 'telegram' }, noon))
    const before = countCalls(shop, 'sendMessage')
    shop.worker.nudge()
    await settled(shop)
    expect(countCalls(shop, 'sendMessage')).toBe(before)
  })
})

test('what is meant for others is not for the customer’s words to tell', async () => {
  const tell = byAudience({ customer: async () => undefined })
  const to = (audience: string) => tell({ message: { payload: { audience } } } as unknown as Telling)
  expect(await to('customer')).toBeUndefined()
  for (const other of ['staff', 'nobody', '']) expect(await to(other)).toMatchObject({ kind: 'refused' })
})
