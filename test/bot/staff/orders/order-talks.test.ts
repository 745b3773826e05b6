import { describe, expect, test } from 'vitest'
import { orderHistory } from '#db/schema/selling.ts'
import { findOrder, type Order } from '#shop/orders/order-access.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { removeStaff } from '#shop/staff.ts'
import { type Desk, isQuiet, openDesk, openGroup } from '#test/support/desk.ts'

const asked = 'ответьте на это сообщение. Пришлите трек-номер для заказа №\u00a01'
const fresh = (desk: Pick<Desk, 'db'>, { id }: Order) => findOrder(desk.db, id) as Order
const noteOf = (desk: Pick<Desk, 'db'>) => desk.db.select().from(orderHistory).all().at(-1)?.note

/** A confirmed order whose card stands in the group. */
async function openConfirmed(wish: Parameters<typeof openGroup>[0] = {}) {
  const desk = await openGroup(wish)
  const order = desk.order(desk.person({ name: 'Ann', language: 'en', started: true }))
  moveOrder(desk.db, desk.olga.staff, { orderId: order.id, to: 'confirmed' }, Date.now())
  const card = await desk.boss.awaits('Заказ № 1 · подтверждён')
  await expect.poll(() => isQuiet(desk)).toBe(true)
  return { ...desk, order, card }
}

/** The same with the owner alone, in private. */
async function openPrivate(wish: Parameters<typeof openDesk>[0] = {}) {
  const desk = await openDesk(wish)
  const olga = desk.hire('Olga', 'owner')
  const order = desk.order(desk.person({ name: 'Ann', language: 'ru', started: true }))
  moveOrder(desk.db, olga.staff, { orderId: order.id, to: 'confirmed' }, Date.now())
  const card = await olga.awaits('Order #1 · confirmed')
  await expect.poll(() => isQuiet(desk)).toBe(true)
  return { ...desk, olga, order, card }
}

describe('a tracking number', () => {
  test('is asked of whoever tapped, in a group by a question that opens the field for the answer', async () => {
    const desk = await openConfirmed()
    await desk.boss.hears('Отправлен')
    const question = await desk.helper.awaits(asked)
    expect(question.text).toMatch(/^Olga, /)
    expect(question.reply_to_message?.message_id).toBe(desk.card.message_id)
    expect(desk.boss.keyboard()).toMatchObject({ force_reply: true, selective: true })
    expect(desk.helper.keyboard()).toBeUndefined()
    desk.helper.replies(question, 'not mine to answer')
    desk.boss.says('lost on the bot, as it answers nothing')
    const answer = desk.boss.replies(question, ' RA 123 ')
    const done = await desk.boss.awaits('Заказ № 1 отправлен, трек-номер записан.')
    expect(done.reply_to_message?.message_id).toBe(answer.message_id)
    expect(fresh(desk, desk.order)).toMatchObject({ status: 'sent', tracking: 'RA 123', version: 3 })
    await expect.poll(() => desk.boss.seesEdited(desk.card)?.text).toContain('Трек-номер: RA 123')
    expect(desk.boss.misses()).toEqual([question])
  })

  test('is simply typed in private, in the language of whoever is asked', async () => {
    const desk = await openPrivate()
    await desk.olga.hears('Sent')
    const question = await desk.olga.awaits('Send the tracking number of order #1.')
    desk.olga.says('RA123')
    await desk.olga.awaits('Order #1 is on its way, its tracking number is saved.')
    expect(fresh(desk, desk.order)).toMatchObject({ status: 'sent', tracking: 'RA123' })
    expect(desk.olga.misses()).toEqual([question])
    await expect.poll(() => desk.olga.seesEdited(desk.card)?.text).toContain('Order #1 · on its way')
  })

  test('may be left out, and then nobody is asked any more', async () => {
    const desk = await openConfirmed()
    await desk.boss.hears('Отправлен')
    const question = await desk.boss.awaits(asked)
    await desk.boss.hears('Без номера')
    expect(fresh(desk, desk.order)).toMatchObject({ status: 'sent', tracking: '' })
    expect(desk.boss.misses()).toEqual([question])
  })

  test('is asked in the topic of the card', async () => {
    const desk = await openConfirmed({ topics: ['Заказы', 'Прочее'] })
    expect(desk.card.message_thread_id).toBe(desk.topic)
    await desk.boss.hears('Отправлен')
    const question = await desk.boss.awaits(asked)
    expect(question.message_thread_id).toBe(desk.topic)
    desk.boss.replies(question, 'RA123')
    expect((await desk.boss.awaits('трек-номер записан')).message_thread_id).toBe(desk.topic)
  })

  test('has to be in words', async () => {
    const desk = await openPrivate()
    await desk.olga.hears('Sent')
    await desk.olga.awaits('Send the tracking number')
    desk.olga.sharesLocation(59.9, 30.3)
    await desk.olga.awaits('Please answer in words, in one message.')
    desk.olga.says('RA123')
    await desk.olga.awaits('its tracking number is saved')
    expect(desk.olga.misses()).toHaveLength(2)
  })

  test('has a longest length', async () => {
    const desk = await openConfirmed()
    await desk.boss.hears('Отправлен')
    const question = await desk.boss.awaits(asked)
    desk.boss.replies(question, 'R'.repeat(101))
    const again = await desk.boss.awaits('уложитесь в 100 знаков')
    expect(again.text).toMatch(/^Olga, ответьте на это сообщение/)
    desk.boss.replies(again, 'RA123')
    await desk.boss.awaits('трек-номер записан')
    expect(desk.boss.misses().map(({ message_id }) => message_id)).toEqual([
      question.message_id,
      again.message_id,
    ])
  })

  test('is not asked for twice by two taps at once', async () => {
    const desk = await openConfirmed()
    await Promise.all([desk.boss.hears('Отправлен'), desk.boss.hears('Отправлен')])
    expect(desk.boss.reads().filter((words) => words.includes(asked))).toHaveLength(1)
  })

  test('cannot be given in a channel', async () => {
    const desk = await openGroup({ kind: 'channel' })
    const order = desk.order(desk.person({ name: 'Ann', started: true }))
    moveOrder(desk.db, desk.olga.staff, { orderId: order.id, to: 'confirmed' }, Date.now())
    await desk.boss.awaits('Заказ № 1 · подтверждён')
    await expect.poll(() => isQuiet(desk)).toBe(true)
    expect((await desk.boss.hears('Отправлен'))?.text).toMatch(/^Nobody can answer in a channel/)
    await desk.boss.hears('Без номера')
    expect(fresh(desk, order).status).toBe('sent')
  })
})

describe('a reason in one’s own words', () => {
  test('is what the customer reads', async () => {
    const desk = await openConfirmed()
    await desk.boss.hears('Отменить')
    await desk.boss.hears('Другая причина…')
    const question = await desk.boss.awaits('Напишите, почему отменяем заказ № 1.')
    desk.boss.replies(question, 'Потеряли <ключ> от склада')
    await desk.boss.awaits('Заказ № 1 отменён, причина записана.')
    expect(noteOf(desk)).toBe('Потеряли <ключ> от склада')
    await expect.poll(() => desk.boss.seesEdited(desk.card)?.text).toContain('Потеряли <ключ> от склада')
  })

  test('is refused politely when the order went on meanwhile', async () => {
    const desk = await openConfirmed()
    await desk.boss.hears('Отменить')
    await desk.boss.hears('Другая причина…')
    const question = await desk.boss.awaits('Напишите, почему')
    await desk.helper.hears('← Назад')
    await desk.helper.hears('Собран')
    desk.boss.replies(question, 'too late')
    await desk.boss.awaits(/^Уже собран: Max, \d\d:\d\d\.$/)
    expect(fresh(desk, desk.order).status).toBe('ready')
    expect(desk.boss.misses()).toEqual([question])
  })

  test('of somebody who was removed meanwhile is not taken', async () => {
    const desk = await openConfirmed()
    await desk.helper.hears('Отменить')
    await desk.helper.hears('Другая причина…')
    const question = await desk.helper.awaits('Напишите, почему')
    removeStaff(desk.db, desk.olga.staff, desk.max.staff.id, Date.now())
    desk.helper.replies(question, 'I quit')
    await desk.helper.awaits('Эти кнопки — для сотрудников магазина.')
    expect(fresh(desk, desk.order).status).toBe('confirmed')
  })
})

describe('a question', () => {
  test('is called off by /cancel in a group, and the card has its buttons again', async () => {
    const desk = await openConfirmed()
    await desk.boss.hears('Отправлен')
    const question = await desk.boss.awaits(asked)
    desk.boss.says('/cancel')
    await desk.boss.awaits('Хорошо, заказ № 1 остаётся как был.')
    expect(desk.boss.misses()).toEqual([question])
    expect(desk.boss.buttons(desk.card).flat()).toContain('Отправлен')
  })

  test('is called off by its button in private', async () => {
    const desk = await openPrivate()
    await desk.olga.hears('Cancel')
    await desk.olga.hears('Another reason…')
    const question = await desk.olga.awaits('Write why order #1 is cancelled.')
    await desk.olga.hears('Never mind')
    await desk.olga.awaits('All right, order #1 stays as it was.')
    expect(desk.olga.misses()).toEqual([question])
    expect(desk.olga.buttons(desk.card).flat()).toContain('Sent')
    expect(fresh(desk, desk.order).status).toBe('confirmed')
  })

  test('that was left for something else still takes its answer', async () => {
    const desk = await openPrivate()
    await desk.olga.hears('Sent')
    const question = await desk.olga.awaits('Send the tracking number')
    desk.olga.says('/catalogue')
    await desk.olga.awaits('Catalogue')
    desk.olga.replies(question, 'RA123')
    await desk.olga.awaits('its tracking number is saved')
    expect(fresh(desk, desk.order).tracking).toBe('RA123')
  })

  test('does not take what answers another message of the bot', async () => {
    const desk = await openPrivate()
    await desk.olga.hears('Sent')
    const question = await desk.olga.awaits('Send the tracking number')
    desk.olga.replies(desk.card, 'a word about the order')
    desk.olga.replies(question, 'RA123')
    await desk.olga.awaits('its tracking number is saved')
    expect(fresh(desk, desk.order).tracking).toBe('RA123')
  })

  test('survives a restart in its middle', async () => {
    const desk = await openConfirmed()
    await desk.boss.hears('Отправлен')
    const question = await desk.boss.awaits(asked)
    await desk.restart()
    desk.boss.replies(question, 'RA123')
    await desk.boss.awaits('трек-номер записан')
    expect(fresh(desk, desk.order).tracking).toBe('RA123')
  })

  test('whose answer comes twice is answered once', async () => {
    const desk = await openConfirmed()
    await desk.boss.hears('Отправлен')
    const question = await desk.boss.awaits(asked)
    desk.core.updates.faults.repeatNext()
    desk.boss.replies(question, 'RA123')
    await desk.boss.awaits('трек-номер записан')
    await expect.poll(() => isQuiet(desk)).toBe(true)
    expect(fresh(desk, desk.order).version).toBe(3)
  })
})
