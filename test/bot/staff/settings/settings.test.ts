import { describe, expect, test } from 'vitest'
import { removeStaff } from '#shop/staff.ts'
import { photo, sends } from '#test/support/dialogue-chat.ts'
import { sendOld } from '#test/support/old-button.ts'
import { openOffice } from '#test/support/owner.ts'

describe('a text', () => {
  test('is written where its screen stood, in each language, and one screen is left', async () => {
    const { core, says, taps, left, all, olga } = await openOffice({ language: 'ru' })
    await says('/settings', 'Настройки: Наш магазин')
    const question = await taps('🏪 Витрина', 'Название', '✏️ По-русски', 'Напишите текст по-русски')
    expect(question.text).toContain('Например: Второе дыхание')
    const saved = await says('Кеды <и> & Ко', '✅ Сохранено.')
    expect(saved.text).toContain('Русский: Кеды <и> & Ко\nEnglish: не указано')
    expect(all().shopName).toEqual({ ru: 'Кеды <и> & Ко' })
    expect(left()).toEqual([saved])
    // Of what a shop needs, one language stays.
    expect(olga.buttons().flat()).not.toContain('Убрать русский')
    await taps('✏️ По-английски', 'Напишите текст по-английски')
    await says('Sneakers', 'English: Sneakers')
    await taps('Убрать английский', 'English: не указано')
    await taps('‹ Назад', 'Приветствие', '✏️ По-русски', 'Напишите текст')
    await says('Привет!', '✅ Сохранено.')
    await taps('‹ Назад', '‹ Назад', 'Настройки: Кеды <и> & Ко')
    expect(left()).toHaveLength(1)
    // Telegram shows it above the button that starts the bot.
    await expect.poll(() => core.world.bot.descriptions).toMatchObject({ ru: 'Привет!' })
  })

  test('that is none, or too long, is asked for again, and what was typed stands', async () => {
    const office = await openOffice()
    const { olga, says, taps, left, all } = office
    await says('/settings', 'Settings')
    await taps('🏪 Shop window', 'Footer', '✏️ In English', 'up to 600')
    const sticker = { file_id: 's', file_unique_id: 's', type: 'regular', width: 1, height: 1 } as const
    sends(office, olga, { sticker: { ...sticker, is_animated: false, is_video: false } })
    await olga.awaits('Words are needed here.')
    await olga.sendsPhoto(await photo('red'), 'Returns')
    await expect.poll(() => left()).toHaveLength(3)
    const typed = 'x'.repeat(601)
    await says(typed, 'keep it within 600 characters')
    expect(olga.reads()).toContain(typed)
    const saved = await says('Returns within 14 days 🎉', '✅ Saved.')
    expect(all().footer).toEqual({ en: 'Returns within 14 days 🎉' })
    expect(left()).toEqual([saved])
  })

  test('may be left unanswered: by /cancel, by the way back, by doing something else', async () => {
    const { olga, says, taps, all } = await openOffice()
    const before = all()
    await says('/settings', 'Settings')
    await taps('☎️ Contacts', 'E-mail', 'Write the new value')
    await says('/cancel', 'nothing is changed')
    await taps('Settings', '☎️ Contacts', 'E-mail', '‹ Back', 'Phone: not set')
    await says('shop@example.com', 'Nothing found')
    await taps('E-mail', 'Write the new value')
    await says('/cart', 'nothing here yet')
    await says('shop@example.com', 'Nothing found')
    expect(all()).toEqual(before)
    expect(olga.misses()).toEqual([])
  })

  test('is taken after a restart, too', async () => {
    const { says, taps, restart, all } = await openOffice()
    await says('/settings', 'Settings')
    await taps('☎️ Contacts', 'Phone', 'Write the new value')
    await restart()
    await says('8 (495) 123-45', 'missing digits')
    await restart()
    await says('8 (495) 123-45-67', '✅ Saved.')
    expect(all().contact.phone).toBe('+74951234567')
  })
})

describe('a picture', () => {
  test('is sent as a photo or as a file, shown where it is changed, and taken away', async () => {
    const { olga, says, taps, left, all } = await openOffice()
    await says('/settings', 'Settings')
    await taps('🏪 Shop window', 'Picture', 'Send the picture')
    await says('a red one', 'A picture is needed here.')
    await olga.sendsFile({ name: 'a.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF') })
    await expect.poll(() => left()).toHaveLength(3)
    await olga.sendsFile({ ...(await photo('red')), bytes: Buffer.from('no picture') })
    await olga.awaits('This is not a picture')
    await olga.sendsPhoto(await photo('red'))
    await olga.awaits('Picture: set')
    expect(left()).toHaveLength(1)
    const hash = all().picture
    expect(hash).not.toBeNull()
    const shown = await taps('Picture', 'Send the picture')
    expect(shown.photo).toBeDefined()
    await olga.sendsFile(await photo('blue'))
    await olga.awaits('✅ Saved.')
    expect(all().picture).not.toBe(hash)
    await taps('Picture', 'Remove', 'Picture: not set')
    expect(all().picture).toBeNull()
    expect(left()).toHaveLength(1)
  })
})

describe('a figure or a choice', () => {
  test('of money asks back with what becomes of the prices', async () => {
    const { says, taps, all } = await openOffice({ language: 'ru' })
    await says('/settings', 'Настройки')
    await taps('🌍 Языки и валюта', 'Валюта', 'цены')
    await says('фантики', 'Валюты «фантики» мы не знаем.')
    const warning = await says('иены', 'Сменить валюту?')
    expect(warning.text?.replace(/[\u00a0\u202f]/g, ' ')).toContain('1 990 ₽ превратится в 1 990 ¥')
    await taps('Оставить как есть', 'Валюта: российский рубль')
    expect(all().currency).toBe('RUB')
    await taps('Валюта', '₸ KZT', 'Да, перейти на KZT', 'Валюта: казахский тенге')
    expect(all().currency).toBe('KZT')
  })

  test('among few is a tap, also of the same button twice', async () => {
    const { olga, says, taps, all } = await openOffice()
    await says('/settings', 'Settings')
    await taps('🧾 Checkout', 'What we ask for', 'Tap to change')
    await Promise.all([olga.hears('Phone: required'), olga.hears('Phone: required')])
    expect(all().contactFields.phone).toBe('optional')
    await taps('Phone: optional', 'E-mail: optional', 'Neither phone nor e-mail')
    await taps(
      '‹ Back',
      '‹ Back',
      '🌍 Languages, currency',
      'Languages of customers',
      'Now: Русский, English',
    )
    expect((await olga.hears('✅ Русский'))?.text).toContain('Choose another one for that first.')
    await taps('The shop’s own: English', '✅ Русский', 'Now: English')
    expect(all()).toMatchObject({ languages: ['en'], language: 'en' })
    await taps('‹ Back', 'Time zone', 'Write a city or an offset')
    await says('UTC+99', 'We know no time zone')
    await says('Екатеринбург', 'Time zone: Yekaterinburg')
  })

  test('of the order number says so once there are orders', async () => {
    const { says, taps, all, order, person } = await openOffice()
    await says('/settings', 'Settings')
    await taps('🧾 Checkout', 'Order number', 'next is #1')
    await says('№ 1 001', 'next is #1001')
    expect(all().firstOrderNumber).toBe(1001)
    order(person({ name: 'Ann', language: 'en', started: true }))
    await taps('Order number', 'next is #1002')
    await says('5', 'There are orders already')
  })
})

describe('who is no owner', () => {
  test.each(['manager', 'courier', 'seller'] as const)('as a %s sees none of it', async (role) => {
    const { says, olga } = await openOffice({ role })
    for (const command of ['/settings', '/setup', '/pages']) await says(command, 'You cannot do this.')
    if (role !== 'manager') await says('/promo', 'You cannot do this.')
    expect(olga.buttons()).toEqual([])
  })

  test.each(['stranger', 'courier', 'manager'] as const)(
    'as a %s gets nothing by old buttons either',
    async (who) => {
      const { olga, person, left, all, ...chat } = await openOffice(who === 'stranger' ? {} : { role: who })
      const one = who === 'stranger' ? person({ name: 'Ann', language: 'en', started: true }) : olga
      const before = all()
      const places = [
        'es:menu',
        'es:section.contacts',
        'es:text.shopName',
        'es:notify',
        'es:hours',
        'es:method.payments.on-delivery',
      ]
      const deeds = [
        'ea:typed.phone',
        'ea:mail',
        'ea:newPage',
        'ev:close.week',
        'ev:type.currency.USD',
        'ev:unmethod.payments.on-delivery',
      ]
      for (const data of [...places, ...deeds, ...(who === 'manager' ? [] : ['es:promos', 'ea:promo'])]) {
        await sendOld(chat, one.id, data)
        expect((await one.hears('Old'))?.text, data).toContain('You cannot do this.')
      }
      one.says('+7 495 123-45-67')
      await one.awaits('Nothing found')
      expect(all()).toEqual(before)
    },
  )

  test('any more is refused by every button and question of yesterday', async () => {
    const { db, olga, says, taps, all, hire } = await openOffice()
    const before = all()
    const boss = hire('Boss', 'owner')
    await says('/settings', 'Settings')
    await taps('☎️ Contacts', 'Phone', 'Write the new value')
    removeStaff(db, boss.staff, olga.staff.id, Date.now())
    await says('8 (495) 123-45-67', 'Nothing found')
    expect((await olga.hears('‹ Back'))?.text).toContain('You cannot do this.')
    await says('/settings', 'There is no such command')
    expect(all()).toEqual(before)
  })
})
