import { beforeEach, expect, test } from 'vitest'
import type { GroupRoom } from '#sandbox/world.ts'
import { openScene, type Params, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})

const hour = 3_600_000
const cannot = "Bad Request: message can't be deleted"
const notForAll = "Bad Request: message can't be deleted for everyone"

test.each<[string, Params, string]>([
  ['without a chat', { message_id: 1 }, 'Bad Request: chat identifier is not specified'],
  ['without a number', { chat_id: 5 }, 'Bad Request: message identifier is not specified'],
  [
    'with a negative number',
    { chat_id: 5, message_id: -1 },
    'Bad Request: message identifier is not specified',
  ],
  ['in no chat', { chat_id: 5, message_id: 1 }, 'Bad Request: chat not found'],
])('deletes nothing %s', async (_, params, error) => {
  expect(await scene.call('deleteMessage', params)).toEqual({ status: 400, error })
})

test.each<[unknown, string]>([
  [undefined, 'Bad Request: message identifiers are not specified'],
  [[], 'Bad Request: message identifiers are not specified'],
  ['[1', "Bad Request: can't parse message_ids JSON object"],
  [{ id: 1 }, 'Bad Request: expected an Array of message identifiers'],
  [[true], 'Bad Request: message identifier must be a Number'],
  [['x'], "Bad Request: can't parse message identifier as a Number"],
  [[1.5], "Bad Request: can't parse message identifier as a Number"],
  [[2 ** 31], "Bad Request: can't parse message identifier as a Number"],
  [[0], 'Bad Request: invalid message identifier specified'],
  [Array.from({ length: 101 }, (_, i) => i + 1), 'Bad Request: too many message identifiers specified'],
])('refuses the numbers %j', async (message_ids, error) => {
  const params = { chat_id: scene.annChat.id, ...(message_ids !== undefined && { message_ids }) }
  expect(await scene.call('deleteMessages', params)).toEqual({ status: 400, error })
})

type Deletion = {
  kind: 'private' | GroupRoom['kind']
  rank?: 'administrator'
  by: 'bot' | 'ann'
  hours: number
}
const yes = undefined
test.each<[Deletion, Params, string | undefined]>([
  [{ kind: 'private', by: 'bot', hours: 47 }, {}, yes],
  [{ kind: 'private', by: 'bot', hours: 49 }, {}, notForAll],
  [{ kind: 'private', by: 'ann', hours: 47 }, {}, yes],
  [{ kind: 'private', by: 'ann', hours: 49 }, {}, notForAll],
  [{ kind: 'private', by: 'bot', hours: 1 }, { dice: { emoji: '🎲', value: 1 } }, notForAll],
  [{ kind: 'private', by: 'bot', hours: 25 }, { dice: { emoji: '🎲', value: 1 } }, yes],
  [{ kind: 'group', by: 'bot', hours: 1 }, {}, yes],
  [{ kind: 'group', by: 'bot', hours: 49 }, {}, notForAll],
  [{ kind: 'group', by: 'ann', hours: 1 }, {}, notForAll],
  [{ kind: 'group', by: 'bot', hours: 1 }, { pinned_message: {} }, notForAll],
  [{ kind: 'group', rank: 'administrator', by: 'ann', hours: 1 }, {}, yes],
  [{ kind: 'group', rank: 'administrator', by: 'ann', hours: 49 }, {}, notForAll],
  [{ kind: 'supergroup', by: 'bot', hours: 1 }, {}, yes],
  [{ kind: 'supergroup', by: 'bot', hours: 1 }, { pinned_message: {} }, cannot],
  [{ kind: 'supergroup', by: 'ann', hours: 1 }, {}, cannot],
  [{ kind: 'supergroup', rank: 'administrator', by: 'ann', hours: 1 }, {}, yes],
  [{ kind: 'supergroup', rank: 'administrator', by: 'ann', hours: 48 }, {}, cannot],
  [{ kind: 'supergroup', rank: 'administrator', by: 'ann', hours: 1 }, { forum_topic_created: {} }, cannot],
])('deletes or not: %j %j', async ({ kind, rank, by, hours }, content, error) => {
  const chat = kind === 'private' ? scene.annChat : scene.group({ kind, bot: rank ?? 'member' })
  if (chat.kind === 'supergroup') chat.lastMessageId = 1
  const id = scene.lies(chat, { text: 'Hi', ...content }, by === 'ann' ? scene.ann : undefined)
  scene.clock.moveBy(hours * hour)
  const answer = await scene.call('deleteMessage', { chat_id: chat.id, message_id: id })
  expect(answer).toEqual(error === undefined ? { status: 200, result: true } : { status: 400, error })
  expect(scene.kept(chat, id)?.deleted).toBe(error === undefined)
})

test('keeps an administrator from it who may not delete', async () => {
  const chat = scene.group({ kind: 'supergroup', bot: 'administrator' })
  chat.lastMessageId = 1
  chat.botLacks = ['can_delete_messages']
  const id = scene.lies(chat, { text: 'Hi' }, scene.ann)
  const answer = await scene.call('deleteMessage', { chat_id: chat.id, message_id: id })
  expect(answer).toEqual({ status: 400, error: cannot })
})

test('does not find a message twice', async () => {
  const id = await scene.sends(scene.annChat)
  const params = { chat_id: scene.annChat.id, message_id: id }
  expect(await scene.call('deleteMessage', params)).toEqual({ status: 200, result: true })
  expect(await scene.call('deleteMessage', params)).toEqual({
    status: 400,
    error: 'Bad Request: message to delete not found',
  })
})

test('passes over those that are not there, and takes numbers as texts', async () => {
  const ids = [await scene.sends(scene.annChat), await scene.sends(scene.annChat)]
  const message_ids = [String(ids[0]), 999, ids[1]]
  const answer = await scene.call('deleteMessages', { chat_id: scene.annChat.id, message_ids })
  expect(answer).toEqual({ status: 200, result: true })
  expect(scene.annChat.messages.every(({ deleted }) => deleted)).toBe(true)
})

test('deletes none of them when one may not be', async () => {
  const group = scene.group()
  const ids = [await scene.sends(group), scene.lies(group, { text: 'Hi' }, scene.ann)]
  const answer = await scene.call('deleteMessages', { chat_id: group.id, message_ids: ids })
  expect(answer).toEqual({ status: 400, error: notForAll })
  expect(group.messages.some(({ deleted }) => deleted)).toBe(false)
})

test('takes along the keyboard that the message brought', async () => {
  const reply_markup = { keyboard: [[{ text: 'Go' }]] }
  const id = await scene.sends(scene.annChat, 'Hello', { reply_markup })
  expect(Object.keys(scene.annChat.keyboards)).toHaveLength(1)
  await scene.call('deleteMessage', { chat_id: scene.annChat.id, message_id: id })
  expect(scene.annChat.keyboards).toEqual({})
})
