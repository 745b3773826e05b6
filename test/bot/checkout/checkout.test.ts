import { describe, expect, test } from 'vitest'
import { addToCart } from '#shop/cart/cart.ts'
import { fillField, findDraft, openDraft } from '#shop/checkout/checkout.ts'
import { meetCustomer } from '#shop/customers.ts'
import { countCalls, openChat } from '#test/support/chat.ts'
import { deliveries, toSummary, withCart } from '#test/support/checkout-chat.ts'
import { buy, noon, set } from '#test/support/shop.ts'

describe('a checkout', () => {
  test('asks what the shop needs, shows the whole order, and places it', async () => {
    const { ann, ordersNow, stock } = await withCart()
    const summary = await toSummary(ann)
    expect(summary.text).toBe(
      [
        'Please check your order',
        '',
        '1. Tea',
        '     3 × ₽500 = ₽1,500',
        '',
        'Goods: ₽1,500',
        'Delivery: ₽300',
        'Total: ₽1,800',
        '',
        'Delivery method: Courier',
        'Address: Main street 1, flat 5',
        'Name: Ann',
        'Phone: +7 921 123-45-67',
        'Payment: On delivery',
        'Comment: Ring twice',
      ].join('\n'),
    )
    await ann.hears('Order for ₽1,800')
    await ann.awaits('We have your order #1')
    expect(ordersNow()).toMatchObject([
      {
        ...{ number: 1, source: 'chat', language: 'en', totalMinor: 1800_00, name: 'Ann' },
        ...{ phone: '+79211234567', address: 'Main street 1, flat 5', comment: 'Ring twice', email: '' },
      },
    ])
    expect(stock()).toBe(2)
  })

  test('is led in Russian as well, with a shared phone and a shared place', async () => {
    const { ann, ordersNow } = await withCart('ru')
    ann.says('/checkout')
    await ann.awaits('Как хотите получить заказ')
    await ann.hears('Курьером · 300\u00a0₽')
    await ann.hears('Ann')
    await ann.awaits('По какому телефону')
    expect(ann.keys()).toEqual([['📱 Отправить мой номер'], ['Отложить']])
    ann.sharesContact()
    await ann.awaits('Телефон: +7 921 123-45-67 ✓')
    await ann.awaits('На какую почту прислать письмо')
    expect(ann.keys()).toEqual([])
    await ann.hears('Пропустить')
    await ann.awaits('Куда доставить')
    ann.sharesLocation(59.93, 30.33)
    await ann.awaits('Добавить комментарий')
    await ann.hears('Пропустить')
    expect((await ann.awaits('Проверьте заказ')).text).toContain('Адрес: точка на карте')
    await ann.hears('Заказать за 1\u00a0800\u00a0₽')
    await ann.awaits('Заказ № 1 принят')
    expect(ordersNow()).toMatchObject([{ phone: '+79211234567', latitude: 59.93, longitude: 30.33 }])
  })

  test('of somebody who has ordered before takes a tap for each answer', async () => {
    const { ann, db, customer, variant, ordersNow } = await withCart()
    buy(db, customer, variant.id)
    addToCart(db, customer, { variantId: variant.id, quantity: 1 }, noon)
    ann.says('/checkout')
    await ann.awaits('How would you like to get')
    await ann.hears('Courier · ₽300')
    await ann.hears('Ann')
    await ann.awaits('Your phone number')
    expect(ann.keys()[1]).toEqual(['+7 921 123-45-67'])
    await ann.taps('+7 921 123-45-67')
    await ann.awaits('Which e-mail shall we')
    await ann.hears('Skip')
    await ann.hears('Main street 1')
    await ann.hears('Skip')
    await ann.hears('Order for ₽800')
    await ann.awaits('We have your order #2')
    expect(ordersNow()[1]).toMatchObject({ name: 'Ann', phone: '+79211234567', address: 'Main street 1' })
  })

  test('answers the tap that began it once', async () => {
    const chat = await withCart()
    chat.ann.says('/cart')
    await chat.ann.awaits('Cart')
    await chat.ann.hears('Check out')
    await chat.ann.awaits('How would you like')
    await chat.ann.hears('Courier · ₽300')
    await chat.ann.awaits('What is your name')
    expect(countCalls(chat, 'answerCallbackQuery')).toBe(2)
  })

  test('without a thing in the cart is not begun', async () => {
    const ann = (await openChat()).ann()
    ann.says('/checkout')
    await ann.awaits('Your cart is empty')
    await ann.hears('Catalogue')
  })

  test('asks nothing that the settings do not want', async () => {
    const { ann, db } = await withCart()
    set(db, 'deliveries', deliveries.slice(1))
    set(db, 'contactFields', { name: 'off', phone: 'off', email: 'off', comment: 'off' })
    ann.says('/checkout')
    expect((await ann.awaits('Please check')).text).toContain('Delivery method: Pickup, Green lane 2')
    await ann.hears('Order for ₽1,500')
    await ann.awaits('We have your order #1')
  })
})

describe('a question', () => {
  test('that was answered in words stays without its buttons', async () => {
    const { ann } = await withCart()
    ann.says('/checkout')
    await ann.awaits('How would you like')
    await ann.hears('Courier · ₽300')
    const asked = await ann.awaits('What is your name')
    expect(ann.buttons(asked)).toEqual([['Ann'], ['← Back', 'Finish later']])
    ann.says('Anna')
    await ann.awaits('Your phone number')
    await expect.poll(() => ann.buttons(asked)).toEqual([])
  })
})

describe('an answer', () => {
  test('that will not do is told with an example of one that will', async () => {
    const { ann } = await withCart()
    ann.says('/checkout')
    await ann.awaits('How would you like')
    ann.says('by drone')
    await ann.awaits('Please tap one of the buttons below')
    ann.says('courier')
    await ann.awaits('What is your name')
    ann.says('123')
    await ann.awaits('Enter a name')
    ann.says('Ann')
    await ann.awaits('Your phone number')
    ann.says('12')
    await ann.awaits('missing digits')
    ann.sendsPhoto({ name: 'me.jpg', mime: 'image/jpeg', bytes: await photo() })
    await ann.awaits('Please write your answer')
    ann.says('+44 20 7946 0958')
    await ann.awaits('Which e-mail shall we')
    ann.says('ann@')
    await ann.awaits('There seems to be a typo')
    ann.says('ann@gmial.com')
    await ann.awaits('It looks like ann@gmail.com')
    await ann.hears('ann@gmail.com')
    await ann.awaits('Where to?')
    ann.says('x')
    await ann.awaits('The address is too short')
  })
})

describe('from the summary', () => {
  test('any answer can be corrected, and the others stay', async () => {
    const { ann, ordersNow } = await withCart()
    await toSummary(ann)
    await ann.hears('✎ Name')
    await ann.awaits('What is your name')
    ann.says('Anna Petrova')
    expect((await ann.awaits('Name: Anna Petrova')).text).toContain('Comment: Ring twice')
    await ann.hears('✎ Delivery')
    await ann.hears('Pickup · free')
    const summary = await ann.awaits('Delivery method: Pickup, Green lane 2')
    expect(summary.text).not.toContain('Main street')
    await ann.hears('Order for ₽1,500')
    await ann.awaits('We have your order #1')
    expect(ordersNow()).toMatchObject([{ name: 'Anna Petrova', deliveryId: 'pickup', address: '' }])
  })

  test('one goes back question by question as well', async () => {
    const { ann } = await withCart()
    ann.says('/checkout')
    await ann.awaits('How would you like')
    await ann.hears('Courier · ₽300')
    await ann.hears('← Back')
    await ann.awaits('How would you like')
    await ann.hears('Pickup · free')
    await ann.awaits('What is your name')
  })

  test('what is typed is a search, and the summary waits', async () => {
    const { ann } = await withCart()
    await toSummary(ann)
    ann.says('no such thing')
    await ann.awaits('Nothing found')
    await ann.hears('Order for ₽1,800')
    await ann.awaits('We have your order #1')
  })
})

describe('whoever leaves the checkout', () => {
  test('by /cancel keeps what was answered, and goes on from there', async () => {
    const { ann, db, customer } = await withCart()
    ann.says('/checkout')
    await ann.awaits('How would you like')
    await ann.hears('Courier · ₽300')
    ann.says('/cancel')
    await ann.awaits('Put off for now')
    expect(findDraft(db, customer)?.fields.deliveryId).toBe('courier')
    ann.says('/checkout')
    await ann.awaits('What is your name')
  })

  test('by a button is shown the way back in', async () => {
    const { ann } = await withCart()
    ann.says('/checkout')
    await ann.awaits('How would you like')
    await ann.hears('Finish later')
    await ann.awaits('Put off for now')
    await ann.hears('Continue')
    await ann.awaits('How would you like')
  })

  test('by the key beside the phone question is told so', async () => {
    const { ann } = await withCart()
    ann.says('/checkout')
    await ann.awaits('How would you like')
    await ann.hears('Pickup · free')
    await ann.hears('Ann')
    await ann.awaits('Your phone number')
    await ann.taps('Finish later')
    await ann.awaits('To go on: /checkout')
    expect(ann.keys()).toEqual([])
  })

  test('for the catalogue searches there, and comes back to the same question', async () => {
    const { ann } = await withCart()
    ann.says('/checkout')
    await ann.awaits('How would you like')
    await ann.hears('Courier · ₽300')
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    ann.says('socks')
    await ann.awaits('Nothing found')
    ann.says('/checkout')
    await ann.awaits('What is your name')
  })

  test('and answers by an old button is taken in again', async () => {
    const { ann } = await withCart()
    ann.says('/checkout')
    await ann.awaits('How would you like')
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    await ann.hears('Pickup · free')
    await ann.awaits('What is your name')
  })
})

describe('a phone number that nobody asked for in the chat', () => {
  test('goes into the order that is being made, as the Mini App asks for it, and nothing else is asked', async () => {
    const { ann, db, customer, calls } = await withCart()
    openDraft(db, customer, 'key', noon)
    ann.says('/help')
    await ann.awaits('/privacy')
    const sent = countCalls({ calls }, 'sendMessage')
    ann.sharesContact()
    const thanks = await ann.awaits('Phone: +7 921 123-45-67 ✓')
    expect(findDraft(db, customer)?.fields.phone).toBe('+79211234567')
    expect(ann.buttons(thanks)).toEqual([['Continue']])
    expect(countCalls({ calls }, 'sendMessage')).toBe(sent + 1)
    await ann.hears('Continue')
    await ann.awaits('How would you like')
  })

  test('is nobody’s answer where no order is being made', async () => {
    const { ann } = await withCart()
    ann.sharesContact()
    await ann.awaits('The bot understands words only')
  })

  test('that is none is refused in words, and the one before it stays', async () => {
    const { person, db } = await withCart()
    const boris = person({ name: 'Boris', language: 'en', phone: '+88812345678' })
    const customer = meetCustomer(db, { telegramId: boris.id, name: 'Boris' }, noon)
    openDraft(db, customer, 'key', noon)
    fillField(db, customer, { field: 'phone', value: '+79211234567' }, noon)
    boris.sharesContact()
    await boris.awaits('The number is missing digits')
    expect(findDraft(db, customer)?.fields.phone).toBe('+79211234567')
  })
})

describe('while Telegram stumbles', () => {
  const broken = 'Something broke on our side, and it has been noted. Please try again in a minute.'

  test('an answer is asked for again, and the checkout goes on with it', async () => {
    const { ann, faults } = await withCart('en', { expectsFailures: true })
    ann.says('/checkout')
    await ann.awaits('How would you like')
    await ann.hears('Courier · ₽300')
    await ann.awaits('What is your name')
    faults.order({ kind: 'server-error' }, { method: 'sendMessage', times: 3 })
    ann.says('Anna')
    await ann.awaits(broken)
    ann.says('Anna')
    await ann.awaits('Your phone number')
  })

  test('a tap is told to be repeated', async () => {
    const { ann, faults } = await withCart('en', { expectsFailures: true })
    ann.says('/checkout')
    await ann.awaits('How would you like')
    faults.order({ kind: 'too-many-requests', retryAfter: 60 }, { method: 'editMessageText' })
    expect(await ann.hears('Courier · ₽300')).toEqual({ text: broken, alert: true })
    await ann.hears('Courier · ₽300')
    await ann.awaits('What is your name')
  })

  test('a tap that cannot be answered is done all the same', async () => {
    const { ann, faults } = await withCart()
    ann.says('/checkout')
    await ann.awaits('How would you like')
    faults.order({ kind: 'too-many-requests', retryAfter: 60 }, { method: 'answerCallbackQuery' })
    void ann.taps('Courier · ₽300')
    await ann.awaits('What is your name')
    ann.says('Anna')
    await ann.awaits('Your phone number')
  })
})

async function photo() {
  const { default: sharp } = await import('sharp')
  return await sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
}
