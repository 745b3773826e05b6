import { beforeEach, expect, test } from 'vitest'
import { addGroup, addPerson } from '#sandbox/new-world.ts'
import { openScene, type Params, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})

test.each<[string, Params, string]>([
  ['getChat', {}, 'Bad Request: chat_id is empty'],
  ['getChat', { chat_id: 5 }, 'Bad Request: chat not found'],
  ['getChat', { chat_id: '@nobody' }, 'Bad Request: chat not found'],
  ['getChatMember', { chat_id: 5 }, 'Bad Request: invalid user_id specified'],
  ['getChatMember', { chat_id: 5, user_id: -1 }, 'Bad Request: invalid user_id specified'],
  ['getChatMember', { chat_id: 5, user_id: 6 }, 'Bad Request: chat not found'],
  ['getChatMember', { chat_id: 'ann', user_id: 6 }, 'Bad Request: member not found'],
  [
    'getChatAdministrators',
    { chat_id: 'ann' },
    'Bad Request: there are no administrators in the private chat',
  ],
  ['leaveChat', { chat_id: 'ann' }, "Bad Request: can't leave private chats"],
])('%s refuses %j', async (method, params, error) => {
  const chat = params.chat_id === 'ann' ? { chat_id: scene.ann.user.id } : {}
  expect(await scene.call(method, { ...params, ...chat })).toEqual({ status: 400, error })
})

test('shows a person and what is pinned in their chat', async () => {
  const id = await scene.sends(scene.annChat)
  await scene.call('pinChatMessage', { chat_id: scene.annChat.id, message_id: id })
  const { result } = await scene.call('getChat', { chat_id: scene.annChat.id })
  expect(result).toMatchObject({
    id: scene.ann.user.id,
    type: 'private',
    first_name: 'Ann',
    active_usernames: ['ann'],
    pinned_message: { message_id: id, text: 'Hello' },
  })
})

test.each(['group', 'supergroup', 'channel'] as const)(
  'shows a %s by its number and its address',
  async (kind) => {
    const named = kind === 'group' ? {} : { username: 'Kiosk_Staff' }
    const room = scene.group({ kind, ...named })
    const { result } = await scene.call('getChat', { chat_id: room.id })
    expect(result).toMatchObject({ id: room.id, type: kind, title: 'Staff' })
    expect('permissions' in (result as object)).toBe(kind !== 'channel')
    if (kind !== 'group') {
      expect((await scene.call('getChat', { chat_id: '@kiosk_staff' })).result).toEqual(result)
    }
  },
)

test('tells who somebody is in a group', async () => {
  const eve = addPerson(scene.world, { name: 'Eve', started: true })
  const room = scene.group({ kind: 'supergroup', bot: 'administrator' })
  room.botLacks = ['can_pin_messages']
  const statusOf = async (user_id: number) =>
    (await scene.call('getChatMember', { chat_id: room.id, user_id })).result
  expect(await statusOf(scene.ann.user.id)).toMatchObject({ status: 'creator', is_anonymous: false })
  expect(await statusOf(scene.bob.user.id)).toMatchObject({ status: 'member', user: { first_name: 'Bob' } })
  expect(await statusOf(eve.user.id)).toMatchObject({ status: 'left' })
  expect(await statusOf(scene.world.bot.id)).toMatchObject({
    status: 'administrator',
    can_delete_messages: true,
    can_manage_topics: true,
    can_pin_messages: false,
  })
})

test('knows nobody whom the bot never met', async () => {
  const eve = addPerson(scene.world, { name: 'Eve' })
  const room = scene.group()
  expect(await scene.call('getChatMember', { chat_id: room.id, user_id: eve.user.id })).toEqual({
    status: 400,
    error: 'Bad Request: member not found',
  })
})

test('lists administrators and counts members', async () => {
  const room = scene.group({ bot: 'administrator' })
  const { result } = await scene.call('getChatAdministrators', { chat_id: room.id })
  const ranks = (result as { status: string; user: { first_name: string } }[]).map(
    ({ status, user }) => `${user.first_name} ${status}`,
  )
  expect(ranks.sort()).toEqual(['Ann creator', 'Kiosk administrator'])
  room.members[scene.bob.user.id] = 'left'
  expect((await scene.call('getChatMemberCount', { chat_id: room.id })).result).toBe(2)
  expect((await scene.call('getChatMemberCount', { chat_id: scene.annChat.id })).result).toBe(2)
})

test('cannot read the members of a group that became a supergroup', async () => {
  const room = scene.group()
  const upgraded = addGroup(scene.world, { title: 'Staff', kind: 'supergroup' })
  room.migratedTo = upgraded.id
  expect(await scene.call('getChatAdministrators', { chat_id: room.id })).toEqual({
    status: 400,
    error: 'Bad Request: group chat was upgraded to a supergroup chat',
  })
})

test('leaves a group, which is told', async () => {
  const room = scene.group({ kind: 'supergroup' })
  expect(await scene.call('leaveChat', { chat_id: room.id })).toEqual({ status: 200, result: true })
  expect(room.messages.at(-1)?.message).toMatchObject({ left_chat_member: { id: scene.world.bot.id } })
  expect(await scene.call('getChat', { chat_id: room.id })).toEqual({
    status: 403,
    error: 'Forbidden: bot is not a member of the supergroup chat',
  })
  const updates = scene.core.updates.list().map(({ kind }) => kind)
  expect(updates).toEqual(['message', 'my_chat_member'])
})
