import type { Message } from 'grammy/types'
import { expect, test } from 'vitest'
import { addPerson } from '#sandbox/new-world.ts'
import type { OrderInfo } from '#sandbox/page/contract.ts'
import { askShipping } from '#sandbox/people/delivery.ts'
import { checkout, pay } from '#sandbox/people/payments.ts'
import { invoice, link, post, tooOld, withVera } from '#test/support/invoices.ts'

test('a payment is agreed to by the bot and told to it once', async () => {
  const { bot, vera, chat_id } = await withVera()
  await bot.call('sendInvoice', { chat_id, ...invoice, max_tip_amount: 300, need_email: true })
  const kept = bot.telegram.core.world.rooms[chat_id]?.messages.at(-1)
  if (kept === undefined) throw new Error('no invoice')
  const { slug } = checkout(bot.telegram.core, kept)
  const info = { email: 'vera@shop.example', name: 'not asked for' }
  const paid = pay(bot.telegram.core, vera, slug, { tip: 300, info })
  const query = bot.told('pre_checkout_query')
  const order = {
    currency: 'EUR',
    total_amount: 1_500,
    invoice_payload: 'order:1',
    order_info: { email: 'vera@shop.example' },
  }
  expect(query).toEqual({ id: query.id, from: vera.user, ...order })
  await bot.call('answerPreCheckoutQuery', { pre_checkout_query_id: query.id, ok: true })
  expect(await paid).toEqual({ ok: true })
  const { successful_payment, from, chat } = bot.told('message')
  expect({ from: from?.id, chat: chat.id }).toEqual({ from: chat_id, chat: chat_id })
  expect(successful_payment).toEqual({
    ...order,
    telegram_payment_charge_id: expect.stringMatching(/.{20,}/),
    provider_payment_charge_id: expect.stringMatching(/.{10,}/),
  })
  await expect(pay(bot.telegram.core, vera, slug, { info })).rejects.toThrow('INVOICE_ALREADY_PAID')
})

test('a forwarded invoice is paid by whoever has it, each once', async () => {
  const { bot, vera, chat_id } = await withVera()
  const { core } = bot.telegram
  const { message_id } = await bot.call<Message>('sendInvoice', { chat_id, ...invoice })
  const ivan = addPerson(core.world, { name: 'Ivan', started: true })
  await bot.call('forwardMessage', { chat_id: ivan.user.id, from_chat_id: chat_id, message_id })
  const slug = core.world.rooms[chat_id]?.messages.at(-1)?.invoice?.slug ?? ''
  for (const payer of [ivan, vera]) {
    const paid = pay(core, payer, slug)
    const { id } = bot.told('pre_checkout_query')
    await bot.call('answerPreCheckoutQuery', { pre_checkout_query_id: id, ok: true })
    expect(await paid).toEqual({ ok: true })
    expect(bot.told('message').chat.id).toBe(payer.user.id)
    await expect(pay(core, payer, slug)).rejects.toThrow('INVOICE_ALREADY_PAID')
  }
})

test('one invoice paid on two phones at once is paid once', async () => {
  const { bot, vera, chat_id } = await withVera()
  const { core } = bot.telegram
  await bot.call('sendInvoice', { chat_id, ...invoice })
  const slug = core.world.rooms[chat_id]?.messages.at(-1)?.invoice?.slug ?? ''
  const both = [pay(core, vera, slug), pay(core, vera, slug)]
  for (const { pre_checkout_query } of bot.updates()) {
    await bot.call('answerPreCheckoutQuery', { pre_checkout_query_id: pre_checkout_query?.id, ok: true })
  }
  expect(await Promise.all(both)).toEqual([{ ok: true }, { ok: false, error: 'INVOICE_ALREADY_PAID' }])
  expect(core.world.payments).toHaveLength(1)
})

test('a bot that refuses is not paid, and its words reach the payer', async () => {
  const { bot, vera } = await withVera()
  const paid = pay(bot.telegram.core, vera, await link(bot))
  const { id } = bot.told('pre_checkout_query')
  const params = { pre_checkout_query_id: id, ok: false }
  expect(await bot.refusal('answerPreCheckoutQuery', params)).toBe(
    'Bad Request: parameter "error_message" is required',
  )
  await bot.call('answerPreCheckoutQuery', { ...params, error_message: 'Sold out' })
  expect(await paid).toEqual({ ok: false, error: 'Sold out' })
  expect(bot.updates()).toEqual([])
})

test('a bot that takes more than ten seconds is not paid', async () => {
  const { bot, vera } = await withVera()
  const paid = pay(bot.telegram.core, vera, await link(bot))
  const { id } = bot.told('pre_checkout_query')
  bot.telegram.core.clock.moveBy(10_001)
  const answer = await bot.refusal('answerPreCheckoutQuery', { pre_checkout_query_id: id, ok: true })
  expect(answer).toBe(`Bad Request: ${tooOld}`)
  expect(await paid).toEqual({ ok: false, error: 'BOT_PRECHECKOUT_TIMEOUT' })
  expect(bot.telegram.core.world.payments).toEqual([])
})

test('a card may be declined after the bot has agreed', async () => {
  const { bot, vera } = await withVera()
  const paid = pay(bot.telegram.core, vera, await link(bot), { fails: true })
  const { id } = bot.told('pre_checkout_query')
  await bot.call('answerPreCheckoutQuery', { pre_checkout_query_id: id, ok: true })
  expect(await paid).toEqual({ ok: false, error: 'PAYMENT_FAILED' })
  expect(bot.updates()).toEqual([])
})

test('on order the same payment is told twice', async () => {
  const { bot, vera } = await withVera()
  const paid = pay(bot.telegram.core, vera, await link(bot), { twice: true })
  const { id } = bot.told('pre_checkout_query')
  await bot.call('answerPreCheckoutQuery', { pre_checkout_query_id: id, ok: true })
  await paid
  const [first, second, ...more] = bot.updates()
  expect(more).toEqual([])
  expect(second?.message).toEqual(first?.message)
  expect(second?.update_id).not.toBe(first?.update_id)
})

const address = {
  country_code: 'DE',
  state: '',
  city: 'Berlin',
  street_line1: 'Kastanienallee 1',
  street_line2: '',
  post_code: '10435',
}
const info: OrderInfo = { shipping_address: address }
test('delivery is offered, chosen and paid', async () => {
  const { bot, vera } = await withVera()
  const { core } = bot.telegram
  const slug = await link(bot, { ...invoice, is_flexible: true })
  const offer = askShipping(core, vera, slug, info)
  const query = bot.told('shipping_query')
  expect(query).toEqual({
    id: query.id,
    from: vera.user,
    invoice_payload: 'order:1',
    shipping_address: address,
  })
  await bot.call('answerShippingQuery', { shipping_query_id: query.id, ok: true, shipping_options: [post] })
  expect(await offer).toEqual({ ok: true, options: [{ id: 'post', title: 'Post', amount: 490 }] })
  await expect(pay(core, vera, slug, { info, shipping: 'drone' })).rejects.toThrow('delivered')
  void pay(core, vera, slug, { info, shipping: 'post' })
  expect(bot.told('pre_checkout_query')).toMatchObject({
    total_amount: 1_690,
    shipping_option_id: 'post',
    order_info: info,
  })
})

test('delivery may be refused', async () => {
  const { bot, vera } = await withVera()
  const offer = askShipping(bot.telegram.core, vera, await link(bot, { ...invoice, is_flexible: true }), info)
  const { id } = bot.told('shipping_query')
  await bot.call('answerShippingQuery', { shipping_query_id: id, ok: false, error_message: 'Not to Berlin' })
  expect(await offer).toEqual({ ok: false, error: 'Not to Berlin' })
})
