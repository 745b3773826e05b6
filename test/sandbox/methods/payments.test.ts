import type { StarTransactions } from 'grammy/types'
import { expect, test } from 'vitest'
import { pay } from '#sandbox/people/payments.ts'
import type { Account } from '#sandbox/world.ts'
import { invoice, link, post, stars, tooOld, withVera } from '#test/support/invoices.ts'
import { type Bot, openBot } from '#test/support/sandbox.ts'

const shipped: [string, Record<string, unknown>, string][] = [
  ['no options', { ok: true }, 'parameter "shipping_options" is required'],
  ['no reason', { ok: false }, 'parameter "error_message" is required'],
  ['no yes and no reason', {}, 'parameter "error_message" is required'],
  [
    'options that are no JSON',
    { ok: true, shipping_options: '[' },
    "can't parse shipping options JSON object",
  ],
  ['options that are no list', { ok: true, shipping_options: {} }, 'expected an Array of shipping options'],
  ['an empty list', { ok: true, shipping_options: [] }, 'there must be at least one shipping option'],
  [
    'an option that is none',
    { ok: true, shipping_options: [1] },
    "can't parse shipping option: ShippingOption must be an Object",
  ],
  [
    'no id',
    { ok: true, shipping_options: [{ ...post, id: '' }] },
    "can't parse shipping option: ShippingOption identifier must be non-empty",
  ],
  [
    'no title',
    { ok: true, shipping_options: [{ ...post, title: '' }] },
    "can't parse shipping option: ShippingOption title must be non-empty",
  ],
  [
    'no prices',
    { ok: true, shipping_options: [{ ...post, prices: [] }] },
    "can't parse shipping option: Can't parse shipping option prices: There must be at least one price",
  ],
  [
    'prices of another type',
    { ok: true, shipping_options: [{ ...post, prices: 'x' }] },
    'can\'t parse shipping option: Field "prices" must be of type Array',
  ],
  ['all but the right query', { ok: true, shipping_options: [post] }, tooOld],
]

test.each(shipped)('an answer on delivery with %s', async (_, params, expected) => {
  const bot = await openBot()
  const answer = await bot.refusal('answerShippingQuery', { shipping_query_id: '1', ...params })
  expect(answer).toBe(`Bad Request: ${expected}`)
})

async function payStars(bot: Bot, vera: Account, params: Record<string, unknown> = stars) {
  const paid = pay(bot.telegram.core, vera, await link(bot, params))
  const { id } = bot.told('pre_checkout_query')
  await bot.call('answerPreCheckoutQuery', { pre_checkout_query_id: id, ok: true })
  await paid
  const { successful_payment } = bot.told('message')
  if (successful_payment === undefined) throw new Error('no payment')
  return successful_payment
}

test('Stars are given back once, and both sides see it', async () => {
  const { bot, vera, chat_id } = await withVera()
  const { telegram_payment_charge_id } = await payStars(bot, vera)
  const refund = { user_id: chat_id, telegram_payment_charge_id }
  expect(await bot.call('refundStarPayment', refund)).toBe(true)
  expect(bot.told('message').refunded_payment).toEqual({
    currency: 'XTR',
    total_amount: 50,
    invoice_payload: 'order:1',
    telegram_payment_charge_id,
  })
  expect(await bot.refusal('refundStarPayment', refund)).toBe('Bad Request: CHARGE_ALREADY_REFUNDED')
  const { transactions } = await bot.call<StarTransactions>('getStarTransactions')
  expect(transactions).toMatchObject([
    { amount: 50, source: {} },
    { amount: 50, receiver: {} },
  ])
})

test('a subscription says until when it was paid', async () => {
  const { bot, vera } = await withVera()
  const payment = await payStars(bot, vera, { ...stars, subscription_period: 2_592_000 })
  expect(payment).toMatchObject({ is_recurring: true, is_first_recurring: true })
  expect(payment.subscription_expiration_date).toBeGreaterThan(bot.telegram.core.clock.date() + 2_591_000)
})

test('money that was not paid in Stars is not given back here', async () => {
  const { bot, vera, chat_id } = await withVera()
  const { telegram_payment_charge_id } = await payStars(bot, vera, invoice)
  const refund = (params: object) => bot.refusal('refundStarPayment', { user_id: chat_id, ...params })
  expect(await refund({ telegram_payment_charge_id })).toBe('Bad Request: CHARGE_NOT_FOUND')
  expect(await refund({ telegram_payment_charge_id: 'x' })).toBe('Bad Request: CHARGE_NOT_FOUND')
  expect(await refund({})).toBe('Bad Request: parameter "telegram_payment_charge_id" is required')
  expect(await refund({ user_id: 'x' })).toBe('Bad Request: invalid user_id specified')
})
