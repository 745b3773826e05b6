import { beforeEach, expect, test } from 'vitest'
import { openScene, type Params, type Scene, topicOf } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})

const topicMethods = [
  'createForumTopic',
  'editForumTopic',
  'closeForumTopic',
  'reopenForumTopic',
  'deleteForumTopic',
  'unpinAllForumTopicMessages',
  'editGeneralForumTopic',
  'closeGeneralForumTopic',
  'hideGeneralForumTopic',
  'unpinAllGeneralForumTopicMessages',
]

test.each(topicMethods)('%s is for forums', async (method) => {
  const room = scene.group({ kind: 'supergroup', bot: 'administrator' })
  const named = method === 'createForumTopic' || method === 'editGeneralForumTopic' ? { name: 'N' } : {}
  const numbered = method.includes('General') || method === 'createForumTopic' ? {} : { message_thread_id: 2 }
  expect(await scene.call(method, { chat_id: room.id, ...named, ...numbered })).toEqual({
    status: 400,
    error: 'Bad Request: the chat is not a forum',
  })
})

test.each<[string, Params, string]>([
  ['createForumTopic', { name: 'N' }, 'create a topic'],
  ['editForumTopic', { name: 'N' }, 'edit the topic'],
  ['closeForumTopic', {}, 'close or open the topic'],
  ['reopenForumTopic', {}, 'close or open the topic'],
  ['deleteForumTopic', {}, 'delete the topic'],
  ['unpinAllForumTopicMessages', {}, 'manage pinned messages in the chat'],
  ['editGeneralForumTopic', { name: 'N' }, 'edit the topic'],
  ['closeGeneralForumTopic', {}, 'close or open the topic'],
  ['hideGeneralForumTopic', {}, 'close or open the topic'],
])('%s is not for a mere member', async (method, params, what) => {
  const room = scene.forum('member')
  const about =
    method.includes('General') || method === 'createForumTopic' ? {} : { message_thread_id: topicOf(room) }
  expect(await scene.call(method, { chat_id: room.id, ...about, ...params })).toEqual({
    status: 400,
    error: `Bad Request: not enough rights to ${what}`,
  })
})

test('an administrator may lack the right to topics', async () => {
  const room = scene.forum()
  room.botLacks = ['can_manage_topics']
  expect(await scene.call('createForumTopic', { chat_id: room.id, name: 'N' })).toEqual({
    status: 400,
    error: 'Bad Request: not enough rights to create a topic',
  })
})

test.each<[string, Params, string]>([
  ['createForumTopic', { name: '' }, 'Bad Request: name must be non-empty'],
  ['createForumTopic', { name: ' \n ' }, 'Bad Request: name must be non-empty'],
  ['createForumTopic', { name: 'N', icon_color: -1 }, 'Bad Request: invalid icon color specified'],
  ['createForumTopic', { name: 'N', icon_color: 0x1000000 }, 'Bad Request: invalid icon color specified'],
  [
    'createForumTopic',
    { name: 'N', icon_color: 5 },
    'Bad Request: sandbox: icon_color is one of 7322096, 16766590, 13338331, 9367192, 16749490, 16478047',
  ],
  [
    'editForumTopic',
    { message_thread_id: 0, name: 'N' },
    'Bad Request: invalid forum topic identifier specified',
  ],
  ['editForumTopic', { message_thread_id: 99, name: 'N' }, 'Bad Request: TOPIC_ID_INVALID'],
  ['editForumTopic', { message_thread_id: 2, name: ' ' }, 'Bad Request: name must be non-empty'],
  ['editForumTopic', { message_thread_id: 2, name: 'Orders' }, 'Bad Request: TOPIC_NOT_MODIFIED'],
  ['reopenForumTopic', { message_thread_id: 2 }, 'Bad Request: TOPIC_NOT_MODIFIED'],
  ['deleteForumTopic', { message_thread_id: 99 }, 'Bad Request: TOPIC_ID_INVALID'],
  ['reopenGeneralForumTopic', {}, 'Bad Request: TOPIC_NOT_MODIFIED'],
  ['unhideGeneralForumTopic', {}, 'Bad Request: TOPIC_NOT_MODIFIED'],
  ['editGeneralForumTopic', { name: 'General' }, 'Bad Request: TOPIC_NOT_MODIFIED'],
])('%s refuses %j', async (method, params, error) => {
  const room = scene.forum()
  expect(topicOf(room)).toBe(2)
  expect(await scene.call(method, { chat_id: room.id, ...params })).toEqual({ status: 400, error })
})

test('makes a topic, whose first line has its number, and writes into it', async () => {
  const room = scene.forum()
  const name = `  New\n orders ${'x'.repeat(200)}`
  const { result } = await scene.call('createForumTopic', { chat_id: room.id, name, icon_color: 9367192 })
  const topic = result as { message_thread_id: number; name: string; icon_color: number }
  expect(topic.name).toBe(`New orders ${'x'.repeat(117)}`)
  expect(topic.icon_color).toBe(9367192)
  expect(room.messages.at(-1)?.message).toMatchObject({
    message_id: topic.message_thread_id,
    message_thread_id: topic.message_thread_id,
    is_topic_message: true,
    forum_topic_created: { name: topic.name, icon_color: 9367192 },
  })
  expect(scene.core.updates.list().map(({ kind }) => kind)).toEqual(['message'])
  await scene.sends(room, 'Order 5', { message_thread_id: topic.message_thread_id })
  expect(room.messages.at(-1)?.message.message_thread_id).toBe(topic.message_thread_id)
})

test('a bot changes the topic it made without being an administrator any more', async () => {
  const room = scene.forum()
  const { result } = await scene.call('createForumTopic', { chat_id: room.id, name: 'Mine' })
  const { message_thread_id } = result as { message_thread_id: number }
  room.members[scene.world.bot.id] = 'member'
  const answer = await scene.call('closeForumTopic', { chat_id: room.id, message_thread_id })
  expect(answer).toEqual({ status: 200, result: true })
})

test('a mere member writes into no closed topic but its own', async () => {
  const room = scene.forum()
  const writes = async (message_thread_id?: number) =>
    (await scene.call('sendMessage', { chat_id: room.id, text: 'Hi', message_thread_id })).error
  const { result } = await scene.call('createForumTopic', { chat_id: room.id, name: 'Mine' })
  const { message_thread_id: mine } = result as { message_thread_id: number }
  for (const topic of [topicOf(room), mine]) {
    await scene.call('closeForumTopic', { chat_id: room.id, message_thread_id: topic })
  }
  await scene.call('closeGeneralForumTopic', { chat_id: room.id })
  expect([await writes(), await writes(topicOf(room)), await writes(mine)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  room.members[scene.world.bot.id] = 'member'
  const closed = 'Bad Request: TOPIC_CLOSED'
  expect([await writes(), await writes(topicOf(room)), await writes(mine)]).toEqual([
    closed,
    closed,
    undefined,
  ])
})

test('renames, gives a picture, closes and opens, and tells each of it', async () => {
  const room = scene.forum()
  const about = { chat_id: room.id, message_thread_id: topicOf(room) }
  await scene.call('editForumTopic', { ...about, name: 'Sold', icon_custom_emoji_id: '5' })
  await scene.call('editForumTopic', { ...about, icon_custom_emoji_id: '' })
  await scene.call('closeForumTopic', about)
  await scene.call('reopenForumTopic', about)
  const [, renamed, bare, closed, opened] = room.messages.map(({ message }) => message)
  expect(renamed?.forum_topic_edited).toEqual({ name: 'Sold', icon_custom_emoji_id: '5' })
  expect(bare?.forum_topic_edited).toEqual({ icon_custom_emoji_id: '' })
  expect(closed?.forum_topic_closed).toEqual({})
  expect(opened?.forum_topic_reopened).toEqual({})
  expect(room.topics[0]).toMatchObject({ name: 'Sold', closed: false })
  expect(room.topics[0]).not.toHaveProperty('iconEmojiId')
})

test('takes a topic away with all that is in it', async () => {
  const room = scene.forum()
  const id = topicOf(room)
  const inside = await scene.sends(room, 'In', { message_thread_id: id })
  const outside = await scene.sends(room, 'Out')
  await scene.call('pinChatMessage', { chat_id: room.id, message_id: inside })
  await scene.call('pinChatMessage', { chat_id: room.id, message_id: outside })
  await scene.call('deleteForumTopic', { chat_id: room.id, message_thread_id: id })
  expect(room.topics).toEqual([])
  expect(scene.kept(room, inside)?.deleted).toBe(true)
  expect(scene.kept(room, outside)?.deleted).toBe(false)
  expect(room.pinned).toEqual([outside])
  const params = { chat_id: room.id, text: 'In', message_thread_id: id }
  expect((await scene.call('sendMessage', params)).error).toBe('Bad Request: message thread not found')
})

test('unpins what is pinned in one topic', async () => {
  const room = scene.forum()
  const id = topicOf(room)
  const inside = await scene.sends(room, 'In', { message_thread_id: id })
  const outside = await scene.sends(room, 'Out')
  room.pinned = [outside, inside]
  await scene.call('unpinAllForumTopicMessages', { chat_id: room.id, message_thread_id: id })
  expect(room.pinned).toEqual([outside])
  await scene.call('unpinAllGeneralForumTopicMessages', { chat_id: room.id })
  expect(room.pinned).toEqual([])
})

test('the general topic is renamed, and closed by hiding it', async () => {
  const room = scene.forum()
  await scene.call('editGeneralForumTopic', { chat_id: room.id, name: 'Talk' })
  await scene.call('hideGeneralForumTopic', { chat_id: room.id })
  expect(room.general).toEqual({ name: 'Talk', closed: true, hidden: true })
  const told = room.messages
    .map(({ message }) => message)
    .filter((message) => !('message_thread_id' in message))
  expect(told).toMatchObject([{ forum_topic_edited: { name: 'Talk' } }, { general_forum_topic_hidden: {} }])
})

test('has no pictures for topics', async () => {
  expect(await scene.call('getForumTopicIconStickers')).toEqual({ status: 200, result: [] })
})
