import type { InlineKeyboardMarkup, Message } from 'grammy/types'
import { expect, test } from 'vitest'
import { addGroup, addPerson } from '#sandbox/new-world.ts'
import { tapCallback } from '#sandbox/people/callbacks.ts'
import type { Seat } from '#sandbox/people/speaking.ts'
import type { Kept, Room } from '#sandbox/world.ts'
import { type Bot, openBot } from '#test/support/sandbox.ts'

const keyboard: InlineKeyboardMarkup = { inline_keyboard: [[{ text: 'Buy', callback_data: 'buy:1' }]] }
const tooOld = 'Bad Request: query is too old and response timeout expired or query ID is invalid'
const at = { row: 0, column: 0 }

async function withButton(bot: Bot, group?: Room): Promise<{ seat: Seat; kept: Kept }> {
  const { world } = bot.telegram.core
  const account = addPerson(world, { name: 'Vera', started: true })
  const room = group ?? (world.rooms[account.user.id] as Room)
  if (room.kind !== 'private') room.members[account.user.id] = 'member'
  await bot.call<Message>('sendMessage', { chat_id: room.id, text: 'Cup', reply_markup: keyboard })
  return { seat: { account, room }, kept: room.messages.at(-1) as Kept }
}

test('tells the bot who tapped what, under which message and in which chat', async () => {
  const bot = await openBot()
  const { seat, kept } = await withButton(bot)
  const answer = tapCallback(bot.telegram.core, seat, kept, at)
  const query = bot.told('callback_query')
  expect(query).toMatchObject({ from: { first_name: 'Vera' }, data: 'buy:1', message: { text: 'Cup' } })
  expect(query.chat_instance).toMatch(/^-?\d{10,}$/)
  await bot.call('answerCallbackQuery', {
    callback_query_id: query.id,
    text: 'In the cart',
    show_alert: true,
  })
  expect(await answer).toEqual({ text: 'In the cart', alert: true })
})

test('one chat has one instance, another chat another', async () => {
  const bot = await openBot()
  const { seat, kept } = await withButton(bot)
  const group = addGroup(bot.telegram.core.world, { title: 'Orders' })
  const other = await withButton(bot, group)
  for (const tapped of [{ seat, kept }, { seat, kept }, other]) {
    void tapCallback(bot.telegram.core, tapped.seat, tapped.kept, at)
  }
  const instances = bot.updates().map(({ callback_query }) => callback_query?.chat_instance)
  expect(instances[0]).toBe(instances[1])
  expect(instances[0]).not.toBe(instances[2])
})

test('of a message that was deleted the bot learns only where it was', async () => {
  const bot = await openBot()
  const { seat, kept } = await withButton(bot)
  kept.deleted = true
  void tapCallback(bot.telegram.core, seat, kept, at)
  const { message } = bot.told('callback_query')
  expect(message).toEqual({ chat: kept.message.chat, message_id: kept.message.message_id, date: 0 })
})

test('is answered once', async () => {
  const bot = await openBot()
  const { seat, kept } = await withButton(bot)
  const answer = tapCallback(bot.telegram.core, seat, kept, at)
  const { id } = bot.told('callback_query')
  await bot.call('answerCallbackQuery', { callback_query_id: id })
  expect(await bot.refusal('answerCallbackQuery', { callback_query_id: id })).toBe(tooOld)
  expect(await answer).toEqual({ alert: false })
})

test('is answered in time or not at all', async () => {
  const bot = await openBot()
  const { seat, kept } = await withButton(bot)
  const answer = tapCallback(bot.telegram.core, seat, kept, at)
  const { id } = bot.told('callback_query')
  bot.telegram.core.clock.moveBy(61_000)
  expect(await bot.refusal('answerCallbackQuery', { callback_query_id: id })).toBe(tooOld)
  expect(await answer).toBeUndefined()
})

test('a phone remembers an answer as long as the bot says', async () => {
  const bot = await openBot()
  const { seat, kept } = await withButton(bot)
  const { core } = bot.telegram
  const first = tapCallback(core, seat, kept, at)
  const { id } = bot.told('callback_query')
  await bot.call('answerCallbackQuery', { callback_query_id: id, text: 'Sold out', cache_time: 60 })
  await first
  expect(await tapCallback(core, seat, kept, at)).toEqual({ text: 'Sold out', alert: false })
  expect(bot.updates()).toEqual([])
  core.clock.moveBy(61_000)
  void tapCallback(core, seat, kept, at)
  expect(bot.updates()).toHaveLength(1)
})

const botLink = 'https://t.me/shop_bot?start=cart'
const answers: [string, Record<string, unknown>, string][] = [
  ['nothing but the id', {}, 'ok'],
  ['200 signs', { text: '😀'.repeat(200) }, 'ok'],
  ['201 signs', { text: 'x'.repeat(201) }, 'Bad Request: MESSAGE_TOO_LONG'],
  ['a link to the bot', { url: botLink }, 'ok'],
  ['the same in other letters', { url: 'https://t.me/Shop_Bot?start=' }, 'ok'],
  ['a tg link to the bot', { url: 'tg://resolve?domain=shop_bot&start=cart' }, 'ok'],
  ['a link to another bot', { url: 'https://t.me/other_bot?start=cart' }, 'Bad Request: URL_INVALID'],
  ['a link without start', { url: 'https://t.me/shop_bot' }, 'Bad Request: URL_INVALID'],
  ['a link to the web', { url: 'https://shop.example/?start=1' }, 'Bad Request: URL_INVALID'],
  ['no link at all', { url: 'cart' }, 'Bad Request: URL_INVALID'],
  ['a cache of years', { cache_time: 999_999_999 }, 'ok'],
  ['a cache of nonsense', { cache_time: 'long' }, 'ok'],
  ['another id', { callback_query_id: '1' }, tooOld],
  ['an empty id', { callback_query_id: '' }, tooOld],
]

test.each(answers)('an answer with %s', async (_, params, expected) => {
  const bot = await openBot({ bot: { username: 'shop_bot' } })
  const { seat, kept } = await withButton(bot)
  void tapCallback(bot.telegram.core, seat, kept, at)
  const { id } = bot.told('callback_query')
  expect(await bot.refusal('answerCallbackQuery', { callback_query_id: id, ...params })).toBe(expected)
})
