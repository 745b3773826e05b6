import { describe, expect, test } from 'vitest'
import { applyPromo } from '#shop/cart/cart.ts'
import { findPromo } from '#shop/cart/promo.ts'
import { addPromoLine, listPromos } from '#shop/cart/promo-editing.ts'
import { openOffice } from '#test/support/owner.ts'
import { addCustomer } from '#test/support/shop.ts'

describe('/promo', () => {
  test('makes a code in one message, with the link that puts it on the cart', async () => {
    const { db, says, core, person } = await openOffice({ role: 'manager' })
    const made = await says('/promo summer 10% from 3 000 until tomorrow once', '✅ The promo code is ready.')
    const link = `https://t.me/${core.world.bot.username}?start=promo_SUMMER`
    for (const words of [
      'SUMMER · 🟢 works',
      'Discount: 10%',
      'Orders from ₽3,000',
      'Once per customer',
      'Used: 0 times',
      link,
    ])
      expect(made.text).toContain(words)
    const ann = person({ name: 'Ann', language: 'en' })
    ann.starts('promo_SUMMER')
    await ann.awaits('SUMMER')
    await says('/promo summer 20%', 'There is a promo code SUMMER already.')
    await says('/promo winter 10% whenever', 'This cannot be read: “whenever”')
    await says('/promo summer', 'SUMMER · 🟢 works')
    expect(listPromos(db, { kind: 'system' })).toHaveLength(1)
  })

  test('asks for the code and then for the discount, which may be a tap', async () => {
    const { db, says, taps, left } = await openOffice({ language: 'ru' })
    await says('/promo', 'Промокодов пока нет.')
    await taps('➕ Новый промокод', 'Напишите код и скидку')
    await says('x', 'Код не подошёл')
    await says('лето', 'Какую скидку даёт ЛЕТО?')
    await says('побольше', 'Не получилось разобрать: «побольше»')
    await says('500 ₽ от 3000', '✅ Промокод готов.')
    expect(findPromo(db, 'ЛЕТО')).toMatchObject({ kind: 'fixed', value: 500_00, minimumMinor: 3000_00 })
    await taps('‹ Назад', '➕ Новый промокод', 'Напишите код')
    await says('ЗИМА', 'Какую скидку даёт ЗИМА?')
    await taps('бесплатная доставка', '✅ Промокод готов.')
    expect(findPromo(db, 'ЗИМА')).toMatchObject({ kind: 'free_delivery' })
    expect(left()).toHaveLength(1)
  })

  test('changes a code part by part, switches it off, and deletes only what nobody used', async () => {
    const { db, olga, says, taps } = await openOffice()
    addPromoLine(db, olga.staff, 'SUMMER 10%', Date.now())
    addPromoLine(db, olga.staff, 'SPRING 300', Date.now() + 1)
    await says('/promo', 'Tap a code')
    await taps('SUMMER · 10% · used 0×', 'Discount', 'What is the discount now?')
    await says('много', 'whole number from 1 to 100')
    await says('15 %', 'Discount: 15%')
    await taps('Ends', 'Until which day')
    await says('31.02', 'This date cannot be read')
    await says('in a week', 'Works until')
    await taps('Uses in all', 'How many orders')
    await says('100', 'Used: 0 of 100')
    await taps('Uses in all', 'Remove', 'no limit')
    await taps('▫️ Once per customer', '▫️ First order only', 'First order only\nUsed')
    await taps('🚫 Switch off', 'SUMMER · 🚫 switched off')
    expect(findPromo(db, 'SUMMER')).toMatchObject({
      value: 15,
      active: false,
      oncePerCustomer: true,
      maxUses: null,
    })
    await taps('🗑 Delete', 'Yes, delete', '✅ Deleted.')
    expect(findPromo(db, 'SUMMER')).toBeUndefined()
    applyPromo(db, addCustomer(db), 'SPRING', Date.now())
    await taps('SPRING · ₽300 · used 0×', 'SPRING · 🟢 works')
  })

  test('shows many codes page by page, and a Cyrillic one fits its button', async () => {
    const { db, olga, says, taps } = await openOffice()
    for (let number = 1; number <= 10; number += 1)
      addPromoLine(db, olga.staff, `${'Ж'.repeat(30)}${String(number).padStart(2, '0')} 5%`, number)
    await says('/promo', 'Tap a code')
    expect(olga.buttons()).toHaveLength(11)
    await taps('More ▸', 'Tap a code')
    await expect.poll(() => olga.buttons().flat()).toContain('◂ Previous')
    await taps(`${'Ж'.repeat(30)}01 · 5% · used 0×`, 'too long for a link')
  })
})
