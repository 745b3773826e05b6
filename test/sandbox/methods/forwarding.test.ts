import { beforeEach, expect, test } from 'vitest'
import { buttons, openScene, type Params, photo, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})

const here = (params: Params = {}) => ({
  chat_id: scene.bob.user.id,
  from_chat_id: scene.ann.user.id,
  ...params,
})
const link = { inline_keyboard: [[{ text: 'Site', url: 'https://shop.example/' }]] }
const invoice = { title: 'T', description: 'D', start_parameter: '', currency: 'RUB', total_amount: 100 }

test.each<[string, Params, number, string]>([
  ['forwardMessage', { from_chat_id: '' }, 400, 'Bad Request: parameter "from_chat_id" is required'],
  ['forwardMessage', { from_chat_id: 5, message_id: 1 }, 400, 'Bad Request: chat not found'],
  ['forwardMessage', { message_id: 99 }, 400, 'Bad Request: message to forward not found'],
  ['forwardMessage', {}, 400, 'Bad Request: message to forward not found'],
  ['copyMessage', { from_chat_id: '' }, 400, 'Bad Request: parameter "from_chat_id" is required'],
  ['copyMessage', { message_id: 99 }, 400, 'Bad Request: message to copy not found'],
  ['forwardMessages', {}, 400, 'Bad Request: message identifiers are not specified'],
  ['forwardMessages', { message_ids: [99] }, 400, 'Bad Request: there are no messages to forward'],
  ['copyMessages', { message_ids: [99] }, 400, 'Bad Request: there are no messages to forward'],
  ['copyMessages', { chat_id: 5, message_ids: [99] }, 400, 'Bad Request: chat not found'],
  ['copyMessages', { from_chat_id: 5, message_ids: [99] }, 400, 'Bad Request: chat not found'],
  [
    'copyMessages',
    { message_ids: Array.from({ length: 101 }, (_, i) => i + 1) },
    400,
    'Bad Request: too many message identifiers specified',
  ],
])('%s refuses %j', async (method, params, status, error) => {
  expect(await scene.call(method, here(params))).toEqual({ status, error })
})

test.each<[string, Params, boolean, string | undefined]>([
  ['forwardMessage', { text: 'Hi' }, true, "Bad Request: the message can't be forwarded"],
  ['forwardMessages', { text: 'Hi' }, true, "Bad Request: messages can't be forwarded"],
  ['forwardMessage', { pinned_message: {} }, false, "Bad Request: the message can't be forwarded"],
  ['forwardMessage', { invoice }, false, undefined],
  ['copyMessage', { text: 'Hi' }, true, undefined],
  ['copyMessage', { pinned_message: {} }, false, "Bad Request: the message can't be copied"],
  ['copyMessage', { invoice }, false, "Bad Request: the message can't be copied"],
  ['copyMessages', { invoice }, false, "Bad Request: messages can't be forwarded"],
])('%s of %j, protected: %j', async (method, content, isProtected, error) => {
  const id = scene.lies(scene.annChat, content, undefined, { protected: isProtected })
  const which = method.endsWith('s') ? { message_ids: [id] } : { message_id: id }
  const answer = await scene.call(method, here(which))
  expect(answer.error).toBe(error)
  expect(answer.status).toBe(error === undefined ? 200 : 400)
})

test('tells of a blocked bot before it looks whether the message may go', async () => {
  const id = scene.lies(scene.annChat, { pinned_message: {} })
  scene.bob.blocked = true
  expect(await scene.call('forwardMessage', here({ message_id: id }))).toEqual({
    status: 403,
    error: 'Forbidden: bot was blocked by the user',
  })
})

test('forwards what a person wrote, and says whose it was and when', async () => {
  const id = scene.lies(scene.annChat, { text: 'Hi' }, scene.ann)
  const written = scene.clock.date()
  scene.clock.moveBy(60_000)
  const { result } = await scene.call('forwardMessage', here({ message_id: id }))
  expect(result).toMatchObject({
    text: 'Hi',
    from: { id: scene.world.bot.id },
    chat: { id: scene.bob.user.id },
    date: scene.clock.date(),
    forward_origin: { type: 'user', sender_user: { id: scene.ann.user.id }, date: written },
  })
})

test('keeps the first origin when it is forwarded again', async () => {
  const forward_origin = { type: 'hidden_user', sender_user_name: 'Eve', date: 5 }
  const id = scene.lies(scene.annChat, { text: 'Hi', forward_origin })
  const { result } = await scene.call('forwardMessage', here({ message_id: id }))
  expect(result).toMatchObject({ forward_origin })
})

test('forwards links along, and no other buttons', async () => {
  const withLink = await scene.sends(scene.annChat, 'Hi', { reply_markup: link })
  const other = await scene.sends(scene.annChat, 'Hi', { reply_markup: buttons('Go') })
  const first = await scene.call('forwardMessage', here({ message_id: withLink }))
  const second = await scene.call('forwardMessage', here({ message_id: other }))
  expect(first.result).toHaveProperty('reply_markup', link)
  expect(second.result).not.toHaveProperty('reply_markup')
})

test('copies without origin and with other buttons and another caption', async () => {
  const id = scene.lies(scene.annChat, { ...photo, caption: 'Old', reply_markup: link })
  const given = { message_id: id, caption: 'New', reply_markup: buttons('Go'), protect_content: true }
  const { result } = await scene.call('copyMessage', here(given))
  expect(Object.keys(result as object)).toEqual(['message_id'])
  const room = scene.world.rooms[scene.bob.user.id]
  const copy = room?.messages.at(-1)
  expect(copy?.message).toMatchObject({ ...photo, caption: 'New', reply_markup: buttons('Go') })
  expect(copy?.message).toHaveProperty('has_protected_content', true)
  expect(copy?.message).not.toHaveProperty('forward_origin')
})

test('copies a caption as it is when none is given, and takes it away when an empty one is', async () => {
  const id = scene.lies(scene.annChat, { ...photo, caption: 'Old' })
  const room = scene.world.rooms[scene.bob.user.id]
  await scene.call('copyMessage', here({ message_id: id }))
  expect(room?.messages.at(-1)?.message.caption).toBe('Old')
  await scene.call('copyMessage', here({ message_id: id, caption: '' }))
  expect(room?.messages.at(-1)?.message).not.toHaveProperty('caption')
})

test('refuses numbers that do not grow', async () => {
  const ids = [await scene.sends(scene.annChat), await scene.sends(scene.annChat)]
  const answer = await scene.call('forwardMessages', here({ message_ids: [...ids].reverse() }))
  expect(answer).toEqual({
    status: 400,
    error: 'Bad Request: message identifiers must be in a strictly increasing order',
  })
})

test('sends an album on as an album, without captions when they are not wanted', async () => {
  const album = { ...photo, caption: 'C', media_group_id: '5' }
  const ids = [scene.lies(scene.annChat, album), scene.lies(scene.annChat, album)]
  const { result } = await scene.call('copyMessages', here({ message_ids: ids, remove_caption: true }))
  expect(result).toHaveLength(2)
  const sent = (scene.world.rooms[scene.bob.user.id]?.messages ?? []).map(({ message }) => message)
  const [group, ...others] = new Set(sent.map(({ media_group_id }) => media_group_id))
  expect(others).toEqual([])
  expect(group).toMatch(/^\d+$/)
  expect(group).not.toBe('5')
  expect(sent.every((message) => !('caption' in message))).toBe(true)
})

test('keeps an invoice payable, or leads to the bot when it has a start parameter', async () => {
  const pay = { inline_keyboard: [[{ text: 'Pay', pay: true }]] }
  const kept = (startParameter?: string) => ({ invoice: { startParameter } as never })
  const open = scene.lies(scene.annChat, { invoice, reply_markup: pay }, undefined, kept())
  const own = scene.lies(scene.annChat, { invoice, reply_markup: pay }, undefined, kept('o5'))
  const first = await scene.call('forwardMessage', here({ message_id: open }))
  const second = await scene.call('forwardMessage', here({ message_id: own }))
  expect(first.result).toHaveProperty('reply_markup', pay)
  const url = 'https://t.me/sandbox_bot?start=o5'
  expect(second.result).toHaveProperty('reply_markup', { inline_keyboard: [[{ text: 'Pay', url }]] })
})
