// What may happen to a checkout while somebody is in it: restarts, new versions, other prices, second taps.
import { describe, expect, test } from 'vitest'
import { addToCart } from '#shop/cart/cart.ts'
import { findDraft } from '#shop/checkout/checkout.ts'
import { readState, writeState } from '#shop/conversation-state.ts'
import { meetCustomer } from '#shop/customers.ts'
import type { Chat } from '#test/support/chat.ts'
import { deliveries, toSummary, withCart } from '#test/support/checkout-chat.ts'
import { noon, set } from '#test/support/shop.ts'

describe('in the middle of a checkout', () => {
  test('the bot may be restarted between any two answers', async () => {
    const { ann, restart, ordersNow } = await withCart()
    const answers: [string, () => unknown][] = [
      ['How would you like', () => ann.hears('Courier · ₽300')],
      ['What is your name', () => ann.says('Ann')],
      ['Your phone number', () => ann.says('+7 921 123-45-67')],
      ['Which e-mail shall we', () => ann.says('ann@example.com')],
      ['Where to?', () => ann.says('Main street 1')],
      ['Anything to add', () => ann.says('Ring twice')],
      ['Please check', () => ann.hears('Order for ₽1,800')],
    ]
    ann.says('/checkout')
    for (const [question, answer] of answers) {
      await ann.awaits(question)
      await restart()
      await answer()
    }
    await ann.awaits('We have your order #1')
    expect(ordersNow()).toHaveLength(1)
  })

  test('a new version takes the answer to the old question', async () => {
    const { ann, db } = await withCart()
    ann.says('/checkout')
    await ann.awaits('How would you like')
    await ann.hears('Pickup · free')
    await ann.awaits('What is your name')
    const key = `${ann.id}/talk`
    await expect.poll(() => readState(db, key)).toBeDefined()
    writeState(db, key, { ...(readState(db, key) as object), memory: 'of old' }, Date.now())
    ann.says('Anna of old')
    await ann.awaits('Your phone number')
    ann.says('+7 921 123-45-67')
    await ann.awaits('Which e-mail shall we')
    await ann.hears('Skip')
    await ann.hears('Skip')
    await ann.awaits('Name: Anna of old')
  })

  test('a new version leaves whoever does something else alone', async () => {
    const { ann, db } = await withCart()
    ann.says('/checkout')
    await ann.awaits('How would you like')
    const key = `${ann.id}/talk`
    await expect.poll(() => readState(db, key)).toBeDefined()
    writeState(db, key, { ...(readState(db, key) as object), memory: 'of old' }, Date.now())
    ann.says('/catalogue')
    await ann.awaits('Choose a category')
    await expect.poll(() => readState(db, key)).toBeUndefined()
    ann.says('socks')
    await ann.awaits('Nothing found')
  })
})

describe('before it is confirmed, a checkout shows', () => {
  const change = ({ db }: Pick<Chat, 'db'>, statement: string) => db.$client.exec(statement)

  test('a price that changed, with the sum of today', async () => {
    const chat = await withCart()
    await toSummary(chat.ann)
    change(
      chat,
      `update products set price_minor = 60000, from_price_minor = 60000 where id = ${chat.product.id}`,
    )
    await chat.ann.hears('Order for ₽1,800')
    const summary = await chat.ann.awaits('Tea: the price was ₽500, now it is ₽600')
    expect(summary.text).toContain('The total changed while you were checking out. It is now ₽2,100')
    expect(chat.ordersNow()).toEqual([])
    await chat.ann.hears('Order for ₽2,100')
    await chat.ann.awaits('We have your order #1')
    expect(chat.ordersNow()[0]?.totalMinor).toBe(2100_00)
  })

  test('that somebody else bought the last one, and the ways on', async () => {
    const chat = await withCart()
    await toSummary(chat.ann)
    change(chat, `update variants set stock = 0 where id = ${chat.variant.id}`)
    await chat.ann.hears('Order for ₽1,800')
    const { text } = await chat.ann.awaits('nothing left to order')
    expect(text).toContain('Tea: sold out, not part of the order.')
    expect(chat.ann.buttons()).toEqual([['Catalogue', 'Cart']])
    expect(chat.ordersNow()).toEqual([])
    await chat.ann.hears('Cart')
    await chat.ann.awaits('Sold out')
  })

  test('that fewer are left', async () => {
    const chat = await withCart()
    await toSummary(chat.ann)
    change(chat, `update variants set stock = 1 where id = ${chat.variant.id}`)
    await chat.ann.hears('Order for ₽1,800')
    await chat.ann.awaits('Tea: only 1 left, the order takes that many')
    await chat.ann.hears('Order for ₽800')
    await chat.ann.awaits('We have your order #1')
    expect(chat.stock()).toBe(0)
  })

  test('a delivery that is no longer offered, by asking for another', async () => {
    const chat = await withCart()
    await toSummary(chat.ann)
    set(chat.db, 'deliveries', deliveries.slice(1))
    await chat.ann.hears('Order for ₽1,800')
    await chat.ann.awaits('How would you like to get')
    await chat.ann.hears('Pickup · free')
    await chat.ann.hears('Order for ₽1,500')
    await chat.ann.awaits('We have your order #1')
  })

  test('that the shop closed meanwhile', async () => {
    const chat = await withCart()
    await toSummary(chat.ann)
    set(chat.db, 'closedUntil', Date.now() + 3_600_000)
    await chat.ann.hears('Order for ₽1,800')
    await chat.ann.awaits('The shop takes no orders just now')
    expect(chat.ordersNow()).toEqual([])
  })
})

describe('a confirmation', () => {
  test('tapped twice is one order', async () => {
    const { ann, ordersNow } = await withCart()
    const summary = await toSummary(ann)
    const button = summary.reply_markup?.inline_keyboard[0]?.[0]
    expect(button?.text).toBe('Order for ₽1,800')
    await Promise.all([ann.hears('Order for ₽1,800'), ann.hears('Order for ₽1,800')])
    expect(ordersNow()).toHaveLength(1)
  })

  test('below an older summary of an order that is placed says which it is', async () => {
    const { ann, db, customer, variant, ordersNow } = await withCart()
    await toSummary(ann)
    ann.says('/checkout')
    await expect.poll(() => ann.reads().filter((words) => words.includes('Please check')).length).toBe(2)
    await ann.hears('Order for ₽1,800')
    await ann.awaits('We have your order #1')
    const placed = { text: 'Order #1 is placed already.', alert: true }
    expect(await ann.hears('Order for ₽1,800')).toEqual(placed)
    addToCart(db, customer, { variantId: variant.id, quantity: 1 }, noon)
    expect(await ann.hears('Order for ₽1,800')).toEqual(placed)
    expect(ordersNow()).toHaveLength(1)
  })

  test('by somebody else changes nothing', async () => {
    const { ann, db, person, ordersNow, call } = await withCart()
    const summary = await toSummary(ann)
    const data = summary.reply_markup?.inline_keyboard[0]?.[0]
    const bob = person({ name: 'Bob', language: 'en' })
    bob.starts()
    await bob.awaits('Our shop')
    await call('sendMessage', {
      chat_id: bob.id,
      text: 'stolen',
      reply_markup: {
        inline_keyboard: [
          [{ text: 'Stolen', callback_data: data && 'callback_data' in data ? data.callback_data : '' }],
        ],
      },
    })
    expect(await bob.hears('Stolen')).toMatchObject({ alert: true })
    expect(ordersNow()).toEqual([])
    expect(findDraft(db, meetCustomer(db, { telegramId: bob.id, name: 'Bob' }, Date.now()))).toBeUndefined()
  })
})

describe('a checkout asks no more than the shop needs', () => {
  const nothing = { name: 'off', phone: 'off', email: 'off', comment: 'off' } as const
  const everything = { name: 'required', phone: 'required', email: 'required', comment: 'required' } as const

  test.each([
    ['JPY', '¥150,000'],
    ['USD', '$1,500'],
    ['XTR', '150,000\u00a0⭐'],
  ])('nothing at all where there is nothing to choose and nobody to know, in %s', async (currency, total) => {
    const { ann, db, ordersNow } = await withCart()
    set(db, 'currency', currency)
    set(db, 'deliveries', [])
    set(db, 'payments', [])
    set(db, 'contactFields', nothing)
    ann.says('/checkout')
    await ann.awaits('Please check your order')
    await ann.hears(`Order for ${total}`)
    await ann.awaits('We have your order #1')
    expect(ordersNow()).toMatchObject([{ deliveryId: '', paymentId: '', address: '', name: '', currency }])
  })

  test('all of it where the shop says so, with no way round', async () => {
    const { ann, db, ordersNow } = await withCart()
    set(db, 'deliveries', deliveries.slice(1))
    set(db, 'contactFields', everything)
    ann.says('/checkout')
    await ann.awaits('What is your name')
    await ann.hears('Ann')
    await ann.awaits('Your phone number')
    expect(ann.keys()).toEqual([['📱 Share my number'], ['Finish later']])
    ann.sharesContact()
    await ann.awaits('Which e-mail')
    expect(ann.buttons().flat()).not.toContain('Skip')
    ann.says('ann@example.com')
    await ann.awaits('Anything to add')
    expect(ann.buttons().flat()).not.toContain('Skip')
    ann.says('Ring twice')
    await ann.awaits('Please check your order')
    await ann.hears('Order for ₽1,500')
    await ann.awaits('We have your order #1')
    expect(ordersNow()).toMatchObject([{ deliveryId: 'pickup', email: 'ann@example.com' }])
  })

  test.each([
    ['is closed', 'closedUntil', Date.now() + 86_400_000, 'takes no orders'],
    ['wants more', 'minimumMinor', 9_000_00, '₽9,000'],
  ] as const)('and says at the summary that the shop %s', async (_what, key, value, words) => {
    const { ann, db, ordersNow } = await withCart()
    set(db, key, value)
    const summary = await toSummary(ann)
    expect(summary.text).toContain(words)
    expect(ann.buttons(summary).flat().join()).not.toContain('Order for')
    expect(ordersNow()).toEqual([])
  })
})
