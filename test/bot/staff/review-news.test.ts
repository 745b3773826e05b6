import { eq } from 'drizzle-orm'
import type { Message } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { products } from '#db/schema/catalogue.ts'
import { outbox } from '#db/schema/running.ts'
import { meetCustomer } from '#shop/customers.ts'
import { deleteMyData } from '#shop/personal-data.ts'
import { decideReview } from '#shop/reviews/review-moderation.ts'
import { writeReview } from '#shop/reviews/reviews.ts'
import { employ, removeStaff } from '#shop/staff.ts'
import { inTx } from '#shop/transaction.ts'
import { tapsDeleted } from '#test/support/chat.ts'
import { sendOld } from '#test/support/old-button.ts'
import { openDelivered, settled } from '#test/support/reviews.ts'
import { addStaff, noon, set } from '#test/support/shop.ts'

describe('the shop reads a review', () => {
  async function written(text = 'Warm & <soft>') {
    const shop = await openDelivered()
    const { db, boss, customer, orderId, rows } = shop
    const bought = { orderId, productId: Number(db.select().from(products).get()?.id) }
    const writes = (words: string) => writeReview(db, customer, { ...bought, rating: 4, text: words }, noon)
    writes(text)
    const card = await boss.awaits('Review for order #1')
    await settled(shop)
    const now = () => boss.sees().find(({ message_id }) => message_id === card.message_id) as Message
    const status = () => rows()[0]?.status
    return { ...shop, card, writes, now, status, labels: () => boss.buttons(now()).flat() }
  }

  test('where it hears of orders, and decides there', async () => {
    const { boss, card, now, labels, status } = await written()
    expect(card.text).toBe('Review for order #1\n★★★★☆ Tee <M>\n\nWarm & <soft>\n\nShow it to customers?')
    expect(labels()).toEqual(['Show', 'Hide'])
    expect((await boss.hears('Show'))?.text).toBe("The review is on the product's page.")
    expect(now().text).toContain("On the product's page · Olga")
    expect(status()).toBe('shown')
    expect(labels()).toEqual(['Hide'])
    expect((await boss.hears('Hide'))?.text).toBe('The review is hidden.')
    expect(now().text).toContain('Hidden · Olga')
    expect(labels()).toEqual(['Show'])
    expect(status()).toBe('hidden')
  })

  test('in its own language', async () => {
    const { db, boss, customer, orderId } = await openDelivered()
    set(db, 'language', 'ru')
    writeReview(db, customer, { orderId, productId: 1, rating: 5 }, noon)
    const card = await boss.awaits('Отзыв по заказу № 1')
    expect(card.text).toContain('★★★★★ Футболка <М>\n\nПоказать его покупателям?')
    expect(boss.buttons(card)).toEqual([['Показать', 'Скрыть']])
  })

  test('twice at once, and two taps decide once', async () => {
    const { boss, now, status } = await written()
    const answers = await Promise.all([boss.hears('Show'), boss.hears('Show')])
    expect(answers.map((one) => one?.text)).toEqual(Array(2).fill("The review is on the product's page."))
    expect(now().text).toContain('Olga')
    expect(status()).toBe('shown')
  })

  test('and whoever may not decide is told so', async () => {
    const { shop, carl, room, now, status } = await written()
    expect(await carl.hears('Show')).toMatchObject({ alert: true })
    const stranger = shop.person({ name: 'Zed', language: 'en' })
    room.members[stranger.id] = 'member'
    expect((await stranger.in(room).hears('Show'))?.alert).toBe(true)
    expect(now().text).toContain('Show it to customers?')
    expect(status()).toBe('waiting')
  })

  test('as it was written last: an older one is not decided about', async () => {
    const { boss, call, room, now, writes, status, ...shop } = await written()
    writes('Other words')
    await settled(shop)
    expect(now().text).toContain('Other words')
    await sendOld({ call }, room.id, 'ry:1:1')
    expect(await boss.hears('Old')).toMatchObject({
      text: expect.stringContaining('changed'),
      alert: true,
    })
    expect(status()).toBe('waiting')
  })

  test('again, when words come to stars that it has shown already', async () => {
    const { boss, now, writes, status, ...shop } = await written('')
    await boss.hears('Show')
    writes('Fits')
    const again = await boss.awaits('Words were added to the stars.')
    expect(again.reply_to_message?.message_id).toBe(now().message_id)
    await settled(shop)
    expect(now().text).toContain('Fits\n\nShow it to customers?')
    expect(status()).toBe('waiting')
  })

  test('in every chat as it was decided in one', async () => {
    const { db, boss, olga, customer, orderId, room } = await openDelivered()
    set(db, 'notifyChats', [String(room.id), String(olga.id)])
    writeReview(db, customer, { orderId, productId: 1, rating: 5 }, noon)
    const card = await olga.awaits('Review for order #1')
    await settled({ db })
    await boss.hears('Show')
    await settled({ db })
    expect(olga.seesEdited(card)?.text).toContain("On the product's page · Olga")
  })

  test('no more once its writer had their data deleted', async () => {
    const { db, boss, customer, now, labels, ...shop } = await written()
    deleteMyData(db, customer, noon)
    await settled({ db, ...shop })
    expect(now().text).toContain('This review is no more')
    expect(labels()).toEqual([])
    expect(boss.reads().join()).not.toContain('Warm')
  })

  test('and an answer to it is no message to the customer', async () => {
    const { db, boss, card, status } = await written()
    boss.replies(card, 'Nice')
    await boss.hears('Show')
    expect(status()).toBe('shown')
    expect(db.select().from(outbox).where(eq(outbox.kind, 'dialogue')).all()).toEqual([])
  })

  test('and decides though its message is gone', async () => {
    const { shop, db, olga, customer, orderId, rows } = await openDelivered()
    set(db, 'notifyChats', [])
    writeReview(db, customer, { orderId, productId: 1, rating: 5 }, noon)
    const { message_id: messageId } = await olga.awaits('Review for order #1')
    await settled({ db })
    const tapped = await tapsDeleted(shop, olga, { label: 'Show', messageId })
    expect(tapped).toMatchObject({ text: "The review is on the product's page." })
    expect(rows()).toMatchObject([{ status: 'shown' }])
  })

  test('in private only while they work here', async () => {
    const { db, customer, orderId, shop } = await openDelivered()
    set(db, 'notifyChats', [])
    const boss = shop.person({ name: 'Max', language: 'en', started: true })
    meetCustomer(db, { telegramId: boss.id, name: 'Max', language: 'en' }, noon)
    const { id } = inTx(db, (tx) => employ(tx, { telegramId: boss.id, name: 'Max', role: 'manager' }, noon))
    writeReview(db, customer, { orderId, productId: 1, rating: 5, text: 'Fits' }, noon)
    const card = await boss.awaits('Review for order #1')
    await settled({ db })
    removeStaff(db, addStaff(db, 'owner'), id, noon)
    writeReview(db, customer, { orderId, productId: 1, rating: 5, text: 'Secret' }, noon)
    decideReview(db, addStaff(db, 'owner'), { reviewId: 1, version: 2, to: 'shown' }, noon)
    await settled({ db })
    expect(boss.seesEdited(card)?.text).toContain('This review is no more')
  })
})
