import type { Message } from 'grammy/types'
import { expect, test } from 'vitest'
import { checkoutOf } from '#sandbox/people/payments.ts'
import { invoice, link, stars, withVera } from '#test/support/invoices.ts'
import { openBot } from '#test/support/sandbox.ts'

const wrong = 'wrong invoice information specified'

const keyboard = (...buttons: object[]) => ({ reply_markup: { inline_keyboard: [buttons] } })
const price = (amount: unknown, label: unknown = 'Cup') => ({ prices: [{ label, amount }] })
const sum = (currency: string, amount: number) => ({ currency, ...price(amount) })
const payButton = { text: 'Pay', pay: true }

const sent: [string, Record<string, unknown>, string][] = [
  ['all that is needed', {}, 'ok'],
  ['no title', { title: '' }, 'parameter "title" is required'],
  ['no description', { description: undefined }, 'parameter "description" is required'],
  ['no payload', { payload: '' }, 'parameter "payload" is required'],
  ['no currency', { currency: '' }, 'parameter "currency" is required'],
  ['no prices', { prices: undefined }, 'parameter "prices" is required'],
  ['the title before the chat', { title: '', chat_id: 5 }, 'parameter "title" is required'],
  ['the prices before the chat', { prices: [], chat_id: 5 }, 'there must be at least one price'],
  ['the chat before the currency', { currency: 'ABC', chat_id: 5 }, 'chat not found'],
  [
    'the longest words',
    { title: 'x'.repeat(32), description: 'x'.repeat(255), payload: 'x'.repeat(128) },
    'ok',
  ],
  ['a long title', { title: 'x'.repeat(33) }, wrong],
  ['a title of spaces', { title: '  ' }, wrong],
  ['a long description', { description: 'x'.repeat(256) }, wrong],
  ['a long payload', { payload: 'я'.repeat(65) }, 'INVOICE_PAYLOAD_INVALID'],
  ['prices that are no JSON', { prices: '[{' }, "can't parse prices JSON object"],
  ['prices that are no list', { prices: {} }, 'expected an Array of labeled prices'],
  ['an empty list of prices', { prices: [] }, 'there must be at least one price'],
  ['a price that is no object', { prices: [5] }, "can't parse labeled price: LabeledPrice must be an Object"],
  [
    'a price without label',
    { prices: [{ amount: 5 }] },
    'can\'t parse labeled price: Can\'t find field "label"',
  ],
  ['an empty label', price(500, ''), "can't parse labeled price: LabeledPrice label must be non-empty"],
  [
    'a label that is a flag',
    price(500, true),
    'can\'t parse labeled price: Field "label" must be of type String',
  ],
  ['a label that is a number', price(500, 7), 'ok'],
  ['no amount', { prices: [{ label: 'Cup' }] }, 'can\'t parse labeled price: Can\'t find field "amount"'],
  ['an amount in a text', price('500'), 'ok'],
  ['an amount with cents', price(9.99), 'can\'t parse labeled price: Field "amount" must be a valid Number'],
  ['an amount of null', price(null), 'can\'t parse labeled price: Field "amount" must be a Number'],
  ['an amount beyond all bounds', price(1_000_000_000_000), 'too big amount of the currency specified'],
  ['nothing to pay', price(0), 'total price must be positive'],
  ['less than nothing', price(-5), 'total price must be positive'],
  ['an unknown currency', { currency: 'ABC' }, 'CURRENCY_INVALID'],
  ['a currency in small letters', { currency: 'eur' }, 'CURRENCY_INVALID'],
  ['no provider', { provider_token: '' }, 'PAYMENT_PROVIDER_INVALID'],
  ['a provider that cannot be', { provider_token: 'stripe' }, 'PAYMENT_PROVIDER_INVALID'],
  ['a live provider', { provider_token: '390540012:LIVE:33042' }, 'ok'],
  ['the currency before the provider', { currency: 'ABC', provider_token: '' }, 'CURRENCY_INVALID'],
  ['the provider before the sum', { ...price(1), provider_token: '' }, 'PAYMENT_PROVIDER_INVALID'],
  ['ten cents', sum('USD', 10), 'CURRENCY_TOTAL_AMOUNT_INVALID'],
  ['a dollar', sum('USD', 100), 'ok'],
  ['ten thousand dollars', sum('USD', 1_000_000), 'ok'],
  ['more than that', sum('USD', 1_000_001), 'CURRENCY_TOTAL_AMOUNT_INVALID'],
  ['fifty roubles', sum('RUB', 5_000), 'CURRENCY_TOTAL_AMOUNT_INVALID'],
  ['a hundred roubles', sum('RUB', 10_000), 'ok'],
  ['a hundred yen, which have no hundredths', sum('JPY', 100), 'CURRENCY_TOTAL_AMOUNT_INVALID'],
  ['a thousand yen', sum('JPY', 1_000), 'ok'],
  ['a tip', { max_tip_amount: 500, suggested_tip_amounts: [100, 200, 300, 500] }, 'ok'],
  ['a tip that is no number', { max_tip_amount: 'lots' }, 'can\'t parse "max_tip_amount" as Number'],
  ['a tip below nothing', { max_tip_amount: -1 }, 'invalid max_tip_amount of the currency specified'],
  ['tips that are no JSON', { suggested_tip_amounts: '[' }, "can't parse suggested_tip_amounts JSON object"],
  ['tips that are no list', { suggested_tip_amounts: 5 }, 'expected an Array of suggested tip amounts'],
  [
    'tips of another type',
    { suggested_tip_amounts: [true] },
    'suggested tip amount must be of type Number or String',
  ],
  ['tips that are words', { suggested_tip_amounts: ['x'] }, "can't parse suggested tip amount as Number"],
  [
    'a tip of nothing',
    { max_tip_amount: 5, suggested_tip_amounts: [0] },
    'suggested tip amount must be positive',
  ],
  [
    'a tip over the most',
    { max_tip_amount: 5, suggested_tip_amounts: [6] },
    "suggested tip amount can't be bigger than max_tip_amount",
  ],
  [
    'five tips',
    { max_tip_amount: 9, suggested_tip_amounts: [1, 2, 3, 4, 5] },
    'there can be at most 4 suggested tip amounts',
  ],
  ['tips out of order', { max_tip_amount: 9, suggested_tip_amounts: [2, 1] }, wrong],
  ['a start parameter', { start_parameter: 'order_1-A' }, 'ok'],
  ['a start parameter with a space', { start_parameter: 'order 1' }, 'START_PARAM_INVALID'],
  ['a long start parameter', { start_parameter: 'x'.repeat(65) }, 'START_PARAM_INVALID'],
  ['a pay button', keyboard(payButton), 'ok'],
  ['a pay button and another', keyboard(payButton, { text: 'Cancel', callback_data: 'x' }), 'ok'],
  ['no pay button', keyboard({ text: 'Cancel', callback_data: 'x' }), 'REPLY_MARKUP_BUY_EMPTY'],
  [
    'a pay button in the second place',
    keyboard({ text: 'Cancel', callback_data: 'x' }, payButton),
    'BUTTON_POS_INVALID',
  ],
  [
    'keys in place of the phone keyboard',
    { reply_markup: { keyboard: [['Pay']] } },
    'REPLY_MARKUP_BUY_EMPTY',
  ],
  ['a subscription', { ...stars, subscription_period: 2_592_000 }, 'SUBSCRIPTION_EXPORT_MISSING'],
]

test.each(sent)('an invoice with %s', async (_, params, expected) => {
  const { bot, chat_id } = await withVera()
  const answer = await bot.refusal('sendInvoice', { chat_id, ...invoice, ...params })
  expect(answer).toBe(expected === 'ok' ? 'ok' : `Bad Request: ${expected}`)
})

const linked: [string, Record<string, unknown>, string][] = [
  ['Stars', {}, 'ok'],
  ['two prices', { prices: [...stars.prices, ...stars.prices] }, 'STARS_INVOICE_INVALID'],
  ['a provider', { provider_token: invoice.provider_token }, 'STARS_INVOICE_INVALID'],
  ['tips', { max_tip_amount: 5 }, 'STARS_INVOICE_INVALID'],
  ['one Star', price(1), 'ok'],
  ['no Star', price(0), 'total price must be positive'],
  ['the most Stars', price(100_000), 'ok'],
  ['too many Stars', price(100_001), 'CURRENCY_TOTAL_AMOUNT_INVALID'],
  ['a month', { subscription_period: 2_592_000 }, 'ok'],
  ['a day', { subscription_period: 86_400 }, 'SUBSCRIPTION_PERIOD_INVALID'],
  ['a dear month', { subscription_period: 2_592_000, ...price(10_001) }, 'SUBSCRIPTION_AMOUNT_INVALID'],
  ['a month in euros', { ...invoice, subscription_period: 2_592_000 }, 'SUBSCRIPTION_PERIOD_INVALID'],
  ['euros', invoice, 'ok'],
  ['euros and no provider', { ...invoice, provider_token: '' }, 'PAYMENT_PROVIDER_INVALID'],
  ['a long title', { title: 'x'.repeat(33) }, 'MEDIA_EMPTY'],
  ['a start parameter', { start_parameter: 'x' }, 'sandbox'],
]

test.each(linked)('a link to pay with %s', async (_, params, expected) => {
  const bot = await openBot()
  const answer = await bot.refusal('createInvoiceLink', { ...stars, ...params })
  if (expected === 'sandbox') {
    bot.telegram.expectsUnknown(1)
    expect(answer).toContain('Bad Request: sandbox: ')
    return
  }
  expect(answer).toBe(expected === 'ok' ? 'ok' : `Bad Request: ${expected}`)
})

test('an invoice is shown with its total and a button to pay it', async () => {
  const { bot, chat_id } = await withVera()
  const message = await bot.call<Message>('sendInvoice', { chat_id, ...invoice, start_parameter: 'cup' })
  expect(message.invoice).toEqual({
    title: 'Cup',
    description: 'Blue, half a litre',
    start_parameter: 'cup',
    currency: 'EUR',
    total_amount: 1_200,
  })
  expect(message.reply_markup?.inline_keyboard).toEqual([[{ text: 'Pay €12.00', pay: true }]])
})

test('what is sent to the provider is asked for, and so is the address a price depends on', async () => {
  const { bot } = await withVera()
  const flags = { send_email_to_provider: true, is_flexible: true }
  const slug = await link(bot, { ...invoice, ...flags })
  expect(checkoutOf(bot.telegram.core, slug)).toMatchObject({
    needs: { name: false, phone: false, email: true, address: true },
    isFlexible: true,
    test: true,
  })
})

test('Stars ask for no address', async () => {
  const { bot } = await withVera()
  const slug = await link(bot, { ...stars, is_flexible: true, need_name: true })
  const needs = { name: false, phone: false, email: false, address: false }
  expect(checkoutOf(bot.telegram.core, slug)).toMatchObject({ needs, isFlexible: false, test: false })
})
