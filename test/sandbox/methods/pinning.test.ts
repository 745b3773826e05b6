import { beforeEach, expect, test } from 'vitest'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})

const notAllowed = {
  status: 400,
  error: 'Bad Request: not enough rights to manage pinned messages in the chat',
}

test.each(['pinChatMessage', 'unpinChatMessage', 'unpinAllChatMessages'])(
  '%s is for administrators',
  async (method) => {
    const room = scene.group({ kind: 'supergroup' })
    const id = await scene.sends(room)
    const which = method === 'unpinAllChatMessages' ? {} : { message_id: id }
    expect(await scene.call(method, { chat_id: room.id, ...which })).toEqual(notAllowed)
    room.members[scene.world.bot.id] = 'administrator'
    expect((await scene.call(method, { chat_id: room.id, ...which })).result).toBe(true)
    room.botLacks = ['can_pin_messages']
    expect(await scene.call(method, { chat_id: room.id, ...which })).toEqual(notAllowed)
  },
)

test.each([
  ['pinChatMessage', 'Bad Request: message to pin not found'],
  ['unpinChatMessage', 'Bad Request: message to unpin not found'],
])('%s does not find what is not there', async (method, error) => {
  const answer = await scene.call(method, { chat_id: scene.annChat.id, message_id: 99 })
  expect(answer).toEqual({ status: 400, error })
})

test('has nothing to unpin where nothing is pinned', async () => {
  expect(await scene.call('unpinChatMessage', { chat_id: scene.annChat.id })).toEqual({
    status: 400,
    error: 'Bad Request: message to unpin not found',
  })
})

test('pins no line that nobody wrote', async () => {
  const id = scene.lies(scene.annChat, { pinned_message: {} })
  expect(await scene.call('pinChatMessage', { chat_id: scene.annChat.id, message_id: id })).toEqual({
    status: 400,
    error: "Bad Request: service messages can't be pinned",
  })
})

test('pins, says so in the chat and tells the bot; unpins the newest first', async () => {
  const first = await scene.sends(scene.annChat, 'First')
  const second = await scene.sends(scene.annChat, 'Second')
  const chat_id = scene.annChat.id
  await scene.call('pinChatMessage', { chat_id, message_id: second })
  await scene.call('pinChatMessage', { chat_id, message_id: first, disable_notification: true })
  expect(scene.annChat.pinned).toEqual([first, second])
  const line = scene.annChat.messages.at(-1)?.message
  expect(line).toMatchObject({ from: { is_bot: true }, pinned_message: { message_id: first, text: 'First' } })
  expect(scene.core.updates.list().map(({ kind }) => kind)).toEqual(['message', 'message'])
  await scene.call('unpinChatMessage', { chat_id })
  expect(scene.annChat.pinned).toEqual([first])
  await scene.call('unpinAllChatMessages', { chat_id })
  expect(scene.annChat.pinned).toEqual([])
})

test('a deleted message is pinned no more', async () => {
  const id = await scene.sends(scene.annChat)
  await scene.call('pinChatMessage', { chat_id: scene.annChat.id, message_id: id })
  await scene.call('deleteMessage', { chat_id: scene.annChat.id, message_id: id })
  expect(scene.annChat.pinned).toEqual([])
})
