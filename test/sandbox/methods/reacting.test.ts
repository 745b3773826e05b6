import { beforeEach, expect, test } from 'vitest'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})

test.each([
  ['typing', 'typing'],
  ['UPLOAD_PHOTO', 'upload_photo'],
  ['record_audio', 'record_voice'],
])('shows the action %s for five seconds', async (action, name) => {
  expect(await scene.call('sendChatAction', { chat_id: scene.annChat.id, action })).toEqual({
    status: 200,
    result: true,
  })
  expect(scene.annChat.action?.name).toBe(name)
  scene.clock.moveBy(4_000)
  expect(scene.annChat.action?.until).toBeGreaterThan(scene.clock.now())
  scene.clock.moveBy(1_001)
  expect(scene.annChat.action?.until).toBeLessThanOrEqual(scene.clock.now())
})

test('an action ends with the next message', async () => {
  await scene.call('sendChatAction', { chat_id: scene.annChat.id, action: 'typing' })
  await scene.sends(scene.annChat)
  expect(scene.annChat.action).toBeUndefined()
})

test.each(['', 'sleeping'])('refuses the action %j', async (action) => {
  expect(await scene.call('sendChatAction', { chat_id: scene.annChat.id, action })).toEqual({
    status: 400,
    error: 'Bad Request: wrong parameter action in request',
  })
})

test('refuses an action for somebody who blocked the bot', async () => {
  scene.ann.blocked = true
  expect(await scene.call('sendChatAction', { chat_id: scene.annChat.id, action: 'typing' })).toEqual({
    status: 403,
    error: 'Forbidden: bot was blocked by the user',
  })
})

const like = { type: 'emoji', emoji: '👍' }

test.each<[unknown, string]>([
  ['[', "Bad Request: can't parse reaction types JSON object"],
  [[{ type: 'emoji', emoji: '🧿' }], 'Bad Request: REACTION_INVALID'],
  [[{ type: 'custom_emoji', custom_emoji_id: '5' }], 'Bad Request: REACTION_INVALID'],
  [[like, { type: 'emoji', emoji: '🔥' }], 'Bad Request: REACTIONS_TOO_MANY'],
])('refuses the reaction %j', async (reaction, error) => {
  const id = await scene.sends(scene.annChat)
  const params = { chat_id: scene.annChat.id, message_id: id, reaction }
  expect(await scene.call('setMessageReaction', params)).toEqual({ status: 400, error })
})

test('reacts to nothing that is not there', async () => {
  const params = { chat_id: scene.annChat.id, message_id: 99, reaction: [like] }
  expect(await scene.call('setMessageReaction', params)).toEqual({
    status: 400,
    error: 'Bad Request: message to react not found',
  })
})

test('reacts, and takes it back', async () => {
  const id = scene.lies(scene.annChat, { text: 'Hi' }, scene.ann)
  const params = { chat_id: scene.annChat.id, message_id: id }
  await scene.call('setMessageReaction', { ...params, reaction: [like] })
  expect(scene.kept(scene.annChat, id)?.reactions[scene.world.bot.id]).toEqual([like])
  await scene.call('setMessageReaction', params)
  expect(scene.kept(scene.annChat, id)?.reactions[scene.world.bot.id]).toEqual([])
  expect(scene.core.updates.count()).toBe(0)
})
