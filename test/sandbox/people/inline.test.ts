import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PreparedInlineMessage } from 'grammy/types'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { addGroup, addPerson } from '#sandbox/new-world.ts'
import { tapCallback } from '#sandbox/people/callbacks.ts'
import {
  askInline,
  chooseInline,
  type Found,
  sharePrepared,
  tapInlineButton,
} from '#sandbox/people/inline.ts'
import { pay } from '#sandbox/people/payments.ts'
import type { Seat } from '#sandbox/people/speaking.ts'
import type { Kept, Room } from '#sandbox/world.ts'
import { type Bot, openBot } from '#test/support/sandbox.ts'

const cup = {
  type: 'article',
  id: 'cup',
  title: 'Cup',
  input_message_content: { message_text: 'A *cup*', parse_mode: 'Markdown' },
  reply_markup: { inline_keyboard: [[{ text: 'Buy', callback_data: 'buy:1' }]] },
}

async function withVera(): Promise<{ bot: Bot; seat: Seat; group: Seat }> {
  const bot = await openBot()
  const { world } = bot.telegram.core
  const account = addPerson(world, { name: 'Vera', started: true })
  const friends = addGroup(world, { title: 'Friends', members: [account.user.id], bot: 'left' })
  const room = world.rooms[account.user.id] as Room
  return { bot, seat: { account, room }, group: { account, room: friends } }
}

async function find(bot: Bot, seat: Seat, params: object): Promise<Found> {
  const found = askInline(bot.telegram.core, seat, 'cup')
  const { id } = bot.told('inline_query')
  await bot.call('answerInlineQuery', { inline_query_id: id, ...params })
  return await found
}

const last = ({ room }: Seat) => room.messages.at(-1) as Kept

test('the bot learns what is searched for, by whom and in what kind of chat', async () => {
  const { bot, seat, group } = await withVera()
  void askInline(bot.telegram.core, seat, 'cup', '20')
  const query = bot.told('inline_query')
  expect(query).toEqual({
    id: query.id,
    from: seat.account.user,
    chat_type: 'sender',
    query: 'cup',
    offset: '20',
  })
  void askInline(bot.telegram.core, group, 'x'.repeat(300))
  expect(bot.told('inline_query')).toMatchObject({ chat_type: 'group', query: 'x'.repeat(256) })
})

test('what is found is shown as the bot wrote it', async () => {
  const { bot, seat } = await withVera()
  const button = { text: 'All cups', start_parameter: 'cups' }
  const found = await find(bot, seat, { results: [cup], next_offset: '1', button })
  expect(found).toEqual({ queryId: expect.any(String), results: [cup], nextOffset: '1', button })
})

test('the button above leads to the bot with what it says', async () => {
  const { bot, seat, group } = await withVera()
  await find(bot, group, { results: [], button: { text: 'All cups', start_parameter: 'cups' } })
  expect(tapInlineButton(bot.telegram.core, group, 'cup')).toEqual({ kind: 'sent' })
  expect(bot.told('message')).toMatchObject({ text: '/start cups', chat: { id: seat.room.id } })
})

test('the button above opens the Mini App, which is told nothing of who taps', async () => {
  const { bot, seat } = await withVera()
  await find(bot, seat, { results: [], button: { text: 'Shop', web_app: { url: 'https://shop.example/' } } })
  const launch = { initData: '', named: 'https://shop.example/' }
  expect(tapInlineButton(bot.telegram.core, seat, 'cup')).toMatchObject({ kind: 'app', launch })
})

test('nothing is found when the bot takes too long', async () => {
  const { bot, seat } = await withVera()
  const found = askInline(bot.telegram.core, seat, 'cup')
  const { id } = bot.told('inline_query')
  bot.telegram.core.clock.moveBy(31_000)
  expect(await bot.refusal('answerInlineQuery', { inline_query_id: id, results: [] })).toContain('too old')
  expect((await found).results).toEqual([])
})

test('the same search is answered out of memory, for everybody or for one', async () => {
  const { bot, seat } = await withVera()
  const { core } = bot.telegram
  const other = addPerson(core.world, { name: 'Ivan', started: true })
  const ivan: Seat = { account: other, room: core.world.rooms[other.user.id] as Room }
  await find(bot, seat, { results: [cup], is_personal: true, cache_time: 60 })
  expect((await askInline(core, seat, 'cup')).results).toEqual([cup])
  await find(bot, ivan, { results: [] })
  core.clock.moveBy(61_000)
  expect((await askInline(core, seat, 'cup')).results).toEqual([])
  core.clock.moveBy(300_000)
  void askInline(core, seat, 'cup')
  expect(bot.updates()).toHaveLength(1)
})

test('a result is sent by the person through the bot, which learns that it was chosen', async () => {
  const { bot, seat } = await withVera()
  const { queryId } = await find(bot, seat, { results: [cup] })
  await chooseInline(bot.telegram.core, seat, queryId, 'cup')
  const { inlineId } = last(seat)
  const [message, chosen] = bot.updates()
  expect(message?.message).toMatchObject({
    from: seat.account.user,
    via_bot: { is_bot: true },
    text: 'A cup',
    entities: [{ type: 'bold', offset: 2, length: 3 }],
    reply_markup: cup.reply_markup,
  })
  expect(chosen?.chosen_inline_result).toEqual({
    from: seat.account.user,
    inline_message_id: inlineId,
    query: 'cup',
    result_id: 'cup',
  })
})

test('in a chat without the bot its buttons work, and it can edit what it does not see', async () => {
  const { bot, group } = await withVera()
  const { core } = bot.telegram
  const { queryId } = await find(bot, group, { results: [cup] })
  await chooseInline(core, group, queryId, 'cup')
  const [told, ...more] = bot.updates()
  expect(more).toEqual([])
  const inline_message_id = told?.chosen_inline_result?.inline_message_id
  void tapCallback(core, group, last(group), { row: 0, column: 0 })
  const query = bot.told('callback_query')
  expect(query).toMatchObject({ data: 'buy:1', inline_message_id })
  expect(query.message).toBeUndefined()
  expect(await bot.call('editMessageText', { inline_message_id, text: 'Sold' })).toBe(true)
  expect(last(group).message).toMatchObject({ text: 'Sold', via_bot: { is_bot: true } })
})

test('without buttons the message has no name, and without feedback the bot hears nothing of it', async () => {
  const { bot, group } = await withVera()
  bot.telegram.core.world.bot.inlineFeedback = false
  const { queryId } = await find(bot, group, { results: [{ ...cup, reply_markup: undefined }] })
  await chooseInline(bot.telegram.core, group, queryId, 'cup')
  expect(last(group).inlineId).toBeUndefined()
  expect(bot.updates()).toEqual([])
  await chooseInline(bot.telegram.core, group, 'cup', 'cup')
  await expect(chooseInline(bot.telegram.core, group, queryId, 'tea')).rejects.toThrow('no such result')
})

test('a picture that Telegram has, and one from the web, are sent with what is written under them', async () => {
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
  const web = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(bytes)
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void web.close())
  const { bot, seat, group } = await withVera()
  const { core } = bot.telegram
  core.hosts.add('https://shop.example', `http://127.0.0.1:${(web.address() as AddressInfo).port}`)
  const photo_url = 'https://shop.example/cup.jpg'
  const fromWeb = { type: 'photo', id: 'web', photo_url, thumbnail_url: photo_url, caption: 'A cup' }
  await find(bot, seat, { results: [fromWeb] })
  const { photo = [], caption } = await chooseInline(core, seat, 'cup', 'web')
  expect({ caption, width: photo.at(-1)?.width }).toEqual({ caption: 'A cup', width: 64 })
  const known = { type: 'photo', id: 'known', photo_file_id: photo.at(-1)?.file_id }
  core.clock.moveBy(301_000)
  bot.updates()
  await find(bot, group, { results: [known] })
  expect((await chooseInline(core, group, 'cup', 'known')).photo).toEqual(photo)
})

test('an invoice sent through the bot can be paid', async () => {
  const { bot, seat } = await withVera()
  const input_message_content = {
    title: 'Cup',
    description: 'Blue',
    payload: 'cup:1',
    currency: 'XTR',
    prices: [{ label: 'Cup', amount: 5 }],
  }
  const reply_markup = { inline_keyboard: [[{ text: 'Pay', pay: true }]] }
  const { queryId } = await find(bot, seat, { results: [{ ...cup, input_message_content, reply_markup }] })
  await chooseInline(bot.telegram.core, seat, queryId, 'cup')
  const { invoice } = last(seat)
  bot.updates()
  void pay(bot.telegram.core, seat.account, invoice?.slug ?? '')
  expect(bot.told('pre_checkout_query')).toMatchObject({ invoice_payload: 'cup:1', total_amount: 5 })
})

test('a prepared message is shared by the one it is for, in time, into a chat of the kind allowed', async () => {
  const { bot, seat, group } = await withVera()
  const { core } = bot.telegram
  const params = { user_id: seat.account.user.id, result: cup, allow_group_chats: true }
  const { id } = await bot.call<PreparedInlineMessage>('savePreparedInlineMessage', params)
  const stranger = addPerson(core.world, { name: 'Ivan' })
  await expect(sharePrepared(core, stranger, id, group.room.id)).rejects.toThrow('MESSAGE_EXPIRED')
  await expect(sharePrepared(core, seat.account, id, seat.room.id)).rejects.toThrow('not among those')
  await sharePrepared(core, seat.account, id, group.room.id)
  expect(last(group)).toMatchObject({ message: { text: 'A cup' }, inlineId: expect.any(String) })
  core.clock.moveBy(25 * 3_600_000)
  await expect(sharePrepared(core, seat.account, id, group.room.id)).rejects.toThrow('MESSAGE_EXPIRED')
})
