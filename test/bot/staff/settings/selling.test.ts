// Hours, delivery, payment, and who hears of orders.
import { describe, expect, test } from 'vitest'
import { outbox } from '#db/schema/running.ts'
import { deleteMethod } from '#shop/setting-up/methods.ts'
import { readSettings } from '#shop/settings.ts'
import { readWeek } from '#shop/typed/hours.ts'
import { openOffice } from '#test/support/owner.ts'
import { set } from '#test/support/shop.ts'

describe('the hours', () => {
  test('are typed as a week or a day, and the shop is closed and opened', async () => {
    const { says, taps, left, all } = await openOffice({ language: 'ru' })
    await says('/settings', 'Настройки')
    await taps('🕙 Часы работы', '✏️ Вся неделя одной строкой', 'Например: пн–пт')
    await says('🕙', 'Не получилось разобрать часы: «🕙»')
    await says('пн-пт 10-21, сб 11-18', 'Вс: выходной')
    await taps('Вс', 'Когда вы на месте в этот день?')
    await says('11.00 до 16.00', 'Вс: 11:00–16:00')
    expect(all().hours.week).toEqual(readWeek('пн-пт 10-21, сб 11-18, вс 11-16'))
    await taps('На сутки', '🔴 Магазин закрыт')
    expect(all().closedUntil).toBeGreaterThan(Date.now() + 23 * 3_600_000)
    await taps('‹ Назад', '🔴 Магазин закрыт')
    await taps('🕙 Часы работы', '🟢 Открыть сейчас', '🟢 Магазин принимает заказы')
    await taps('Закрыть до другой даты…', 'До какого дня')
    await says('вчера', 'Этот момент уже прошёл')
    await says('через 3 дня', '🔴 Магазин закрыт')
    expect(left()).toHaveLength(1)
  })

  test('tell customers who write and order meanwhile when they are answered', async () => {
    const { db, person, order } = await openOffice()
    // Three days from now, and on no other day.
    const day = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][
      new Date(Date.now() + 3 * 86_400_000).getUTCDay()
    ]
    set(db, 'hours', { week: readWeek(`${day} 10-21`), note: { en: 'Ring the bell' } })
    set(db, 'contact', { phone: '+74951234567', email: null, address: { en: '7 Market <St>' } })
    const ann = person({ name: 'Ann', language: 'en', started: true })
    ann.says('/help')
    const help = await ann.awaits('Contacts')
    expect(help.text).toContain('+7 495 123-45-67\n7 Market <St>\n')
    expect(help.text).toMatch(/\n\w{3} 10:00–21:00\. Ring the bell\n/)
    ann.says('/contact')
    await ann.awaits('What would you like to ask?')
    ann.says('Are you there?')
    await ann.awaits(/Sent to the shop.* We are away just now and will answer .* at 10:00\./)
    // Placed on a Thursday.
    set(db, 'hours', { week: readWeek('fri 10-21'), note: {} })
    order(ann)
    await ann.awaits(/We are away just now and will look at your order 16 January at 10:00\./)
  })
})

describe('the ways of delivery', () => {
  test('are added in a line, changed part by part, and deleted after a question', async () => {
    const { db, olga, says, taps, left, all } = await openOffice()
    await says('/settings', 'Settings')
    await taps('🚚 Delivery', '➕ New delivery method', 'By courier; 300; 3000')
    await says('Post; cheap', 'like a price')
    await says("Post; 1'990,50 ₽; 5 000", 'Price: ₽1,990.50, free from ₽5,000')
    await taps('Title in Russian', 'Now: not set')
    await says('Почтой <1>', 'Русский: Почтой <1>')
    await taps('Price', 'What does “Post” cost?')
    await says('0', 'Price: free')
    await taps('Never free', 'This is pickup', 'Address in English', 'Where are orders picked up?')
    await says('7 Market St\nring the bell', 'English: 7 Market St\nring the bell')
    await taps('🚫 Switch off', '🟢 Switch on', '↑ Up', '1. Post, free')
    expect(all().deliveries.map(({ id }) => id)).toEqual(['post', 'courier'])
    await taps('By courier', '🗑 Delete', 'Delete “By courier”?')
    deleteMethod(db, olga.staff, { list: 'deliveries', id: 'courier' }, Date.now())
    expect((await olga.hears('Yes, delete'))?.text).toContain('not here any more')
    expect(left()).toHaveLength(1)
  })

  test('of paying likewise', async () => {
    const { says, taps, all } = await openOffice()
    await says('/settings', 'Settings')
    await taps('💳 Payment', '➕ New payment method', 'Write its title')
    await says('Card; 5', 'Write a title alone')
    await says('Card', 'English: Card')
    await taps('‹ Back', 'On delivery', '🗑 Delete', 'Yes, delete', '✅ Deleted.')
    expect(all().payments).toMatchObject([{ title: { en: 'Card' }, active: true }])
    await taps('Card', '🚫 Switch off', '‹ Back', 'None is switched on')
  })
})

describe('who hears of orders', () => {
  test('is tried at once where it is a chat, by the outbox where it is a mail, and taken off', async () => {
    const { db, olga, says, taps, group, left } = await openOffice()
    const room = group({ title: 'Orders <1>', members: [olga.id], bot: 'member' })
    const mute = group({ title: 'Mute', members: [olga.id], bot: 'left' })
    set(db, 'notifyChats', [String(room.id), String(mute.id)])
    set(db, 'notifyNames', { [String(room.id)]: 'Orders <1>', [String(mute.id)]: 'Mute' })
    await says('/settings', 'Settings')
    await taps('🔔 Notifications', '✉️ Try: group “Orders <1>”', '✅ The trial message has arrived')
    await olga.in(room).awaits('orders will arrive here')
    await taps('✉️ Try: group “Mute”', 'did not arrive: group “Mute”. The bot was removed')
    await taps('➕ Add an e-mail address', 'Write the address')
    await says('nowhere', 'typo in the e-mail address')
    await says('a@example.com, b@example.com', '✅ 2 addresses added')
    await taps('✉️ Try: b@example.com', 'A trial mail is on its way to b@example.com')
    const mails = db
      .select()
      .from(outbox)
      .all()
      .filter(({ channel }) => channel === 'mail')
    expect(mails).toMatchObject([{ kind: 'trial', recipient: 'b@example.com' }])
    await taps('Remove', 'Orders no longer arrive here: group “Orders <1>”')
    await taps('Remove', 'Remove', 'Orders no longer arrive here: a@example.com')
    expect(readSettings(db)).toMatchObject({ notifyChats: [], notifyMails: ['b@example.com'] })
    expect(left()).toHaveLength(1)
  })
})

test('/setup says what is missing, and leads there', async () => {
  const { says, taps, olga } = await openOffice({ language: 'ru' })
  const steps = await says('/setup', 'Осталось 4 шага')
  expect(steps.text).toContain('▫️ Название магазина')
  expect(steps.text).toContain('✅ Опубликованный товар')
  expect(steps.text).toContain('▫️ Раздел каталога')
  await taps('Название', '✏️ По-русски', 'Напишите текст')
  await says('Кеды', 'Русский: Кеды')
  await says('/settings', 'Настройки: Кеды')
  await taps('⚠️ Осталось 3 шага до открытия', '✅ Название магазина')
  expect(olga.buttons().flat()).not.toContain('Название')
  await taps('Разделы', 'Разделов пока нет')
  await says('/setup', 'Осталось 3 шага')
  await taps('Куда заказы', '➕ Присылать сюда, в этот чат', 'заказы будут приходить сюда')
  await says('/setup', 'Осталось 2 шага')
})
