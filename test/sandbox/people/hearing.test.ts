import { describe, expect, test } from 'vitest'
import type { GroupWish } from '#sandbox/new-world.ts'
import type { Person } from '#sandbox/people/person.ts'
import type { GroupRoom } from '#sandbox/world.ts'
import { openBot } from '#test/support/sandbox.ts'

async function withGroup(wish: Partial<GroupWish> = {}, readsGroups = false) {
  const bot = await openBot({ bot: { username: 'shop_bot', readsGroups } })
  const { telegram } = bot
  const ann = telegram.person({ name: 'Ann', username: 'ann' })
  const bob = telegram.person('Bob')
  const group = telegram.group({ title: 'Friends', members: [ann.id, bob.id], ...wish })
  const sends = (text: string, more = {}) =>
    bot.call<{ message_id: number }>('sendMessage', { chat_id: group.id, text, ...more })
  const heard = () => bot.updates().flatMap(({ message, edited_message }) => message ?? edited_message ?? [])
  return { ...bot, ann, bob, group, sends, heard }
}

describe('a bot with privacy mode', () => {
  test.each([
    ['hello all', false],
    ['/start', true],
    ['/start@shop_bot now', true],
    ['/start@Shop_Bot', true],
    ['/start@other_bot', false],
    ['/start@other_bot and /help@shop_bot', true],
    ['what does @shop_bot say?', true],
    ['what does @ann say?', false],
    ['write to shop_bot@mail.example', false],
  ])('of %j hears: %s', async (text, isHeard) => {
    const { ann, group, heard } = await withGroup()
    ann.in(group).says(text)
    expect(heard().map((message) => message.text)).toEqual(isHeard ? [text] : [])
  })

  test('hears answers to it and to what was meant for it', async () => {
    const { ann, bob, group, sends, heard } = await withGroup()
    await sends('Who comes?')
    const question = await ann.in(group).awaits('Who comes?')
    ann.in(group).replies(question, 'I do')
    const command = ann.in(group).says('/list')
    bob.in(group).replies(command, 'Why?')
    const talk = ann.in(group).says('Nice weather')
    bob.in(group).replies(talk, 'Indeed')
    expect(heard().map(({ text }) => text)).toEqual(['I do', '/list', 'Why?'])
    expect(bob.in(group).reads()).toContain('Indeed')
  })

  test('hears of an edit only what it may hear of a message', async () => {
    const { ann, group, heard } = await withGroup()
    const said = ann.in(group).says('start')
    ann.in(group).edits(said, 'stop')
    ann.in(group).edits(said, '/stop')
    expect(heard().map(({ text }) => text)).toEqual(['/stop'])
  })

  test('hears lines in the middle of the chat', async () => {
    const { ann, bob, telegram, group, call, sends, heard } = await withGroup()
    const kim = telegram.person('Kim')
    kim.in(group).joins()
    bob.in(group).leaves()
    ann.in(group).kicks(kim)
    const { message_id } = await sends('Rules')
    ann.in(group).placesBot('administrator')
    await call('pinChatMessage', { chat_id: group.id, message_id })
    expect(heard()).toMatchObject([
      { from: { id: kim.id }, new_chat_members: [{ id: kim.id }] },
      { from: { id: bob.id }, left_chat_member: { id: bob.id } },
      { from: { id: ann.id }, left_chat_member: { id: kim.id } },
      { pinned_message: { text: 'Rules' } },
    ])
    expect(ann.in(group).pinned()).toMatchObject([{ text: 'Rules' }])
  })
})

test.each([
  ['an administrator', { bot: 'administrator' } as const, false],
  ['one that reads groups', {}, true],
])('%s hears everything', async (_, wish, readsGroups) => {
  const { ann, group, heard } = await withGroup(wish, readsGroups)
  ann.in(group).says('hello all')
  expect(heard()).toMatchObject([{ text: 'hello all', chat: { id: group.id, type: 'group' } }])
})

test('a bot that is not in the group hears nothing and may say nothing', async () => {
  const { ann, group, heard, refusal } = await withGroup({ bot: 'left' }, true)
  ann.in(group).says('/start')
  expect(heard()).toEqual([])
  expect(await refusal('sendMessage', { chat_id: group.id, text: 'Hi' })).toBe(
    'Forbidden: bot is not a member of the group chat',
  )
})

test('in a group only an administrator is told of reactions', async () => {
  const { ann, group, sends, updates, call } = await withGroup()
  await call('getUpdates', { allowed_updates: ['message_reaction'] })
  await sends('Look')
  const message = await ann.in(group).awaits('Look')
  ann.in(group).reacts(message, '👍')
  expect(updates()).toEqual([])
  ann.in(group).placesBot('administrator')
  ann.in(group).reacts(message, '🔥')
  expect(updates()).toMatchObject([{ message_reaction: { old_reaction: [{ emoji: '👍' }] } }])
  expect(ann.in(group).reactionsTo(message)).toEqual(['🔥'])
})

test('nobody speaks, edits or reacts where they are not a member, or deletes what others said', async () => {
  const { ann, bob, group, sends } = await withGroup()
  await sends('Hello')
  const greeting = await ann.in(group).awaits('Hello')
  const said = bob.in(group).says('Hi')
  expect(() => ann.in(group).deletes(said)).toThrow('not your message')
  expect(() => ann.in(group).deletes(greeting)).toThrow('not your message')
  bob.in(group).leaves()
  for (const act of [
    () => bob.in(group).says('Bye'),
    () => bob.in(group).edits(said, 'Bye'),
    () => bob.in(group).reacts(said, '👍'),
    () => bob.in(group).leaves(),
    () => ann.in(group).promotes(bob),
  ]) {
    expect(act).toThrow('not a member of the group')
  }
  expect(() => ann.in(group).joins()).toThrow('already in the group')
})

describe('a forum', () => {
  async function withForum(bot: 'member' | 'administrator' = 'administrator') {
    const opened = await withGroup({ topics: ['New', 'Done'], bot })
    const { group, ann, bob } = opened
    const [first, second] = group.topics.map(({ id }) => id)
    if (first === undefined || second === undefined) throw new Error('no topics')
    return { ...opened, first, second, forum: ann.in(group), member: bob.in(group) }
  }

  test('keeps what is said in a topic there, also an answer to it', async () => {
    const { forum, heard, first } = await withForum()
    const said = forum.says('Order 7', { topic: first })
    forum.replies(said, 'Packed')
    forum.says('Hello')
    const opener = { message_id: first, forum_topic_created: { name: 'New' } }
    const inTopic = { message_thread_id: first, is_topic_message: true }
    expect(heard()).toMatchObject([
      { text: 'Order 7', ...inTopic, reply_to_message: opener, chat: { is_forum: true } },
      { text: 'Packed', ...inTopic, reply_to_message: { text: 'Order 7' } },
      { text: 'Hello' },
    ])
    expect(forum.last()).not.toHaveProperty('message_thread_id')
    expect(forum.last()).not.toHaveProperty('reply_to_message')
  })

  test('a message of the bot answers the one that opened its topic', async () => {
    const { sends, second } = await withForum()
    expect(await sends('Given', { message_thread_id: second })).toMatchObject({
      message_thread_id: second,
      reply_to_message: { forum_topic_created: { name: 'Done' } },
    })
  })

  test('that nobody opened the bot for stays unheard in a topic', async () => {
    const { member, heard, first } = await withForum('member')
    member.says('Order 7', { topic: first })
    member.says('/list', { topic: first })
    expect(heard()).toMatchObject([{ text: '/list', message_thread_id: first }])
  })

  test('is closed to members where its administrators close it', async () => {
    const { forum, member, call, group, first } = await withForum()
    await call('closeForumTopic', { chat_id: group.id, message_thread_id: first })
    await call('closeGeneralForumTopic', { chat_id: group.id })
    expect(() => member.says('Hi', { topic: first })).toThrow('the topic is closed')
    expect(() => member.says('Hi')).toThrow('the topic is closed')
    expect(() => member.says('Hi', { topic: 99 })).toThrow('there is no such topic')
    expect(forum.says('Hi', { topic: first }).text).toBe('Hi')
  })
})

describe('the bot’s place in a group', () => {
  const standing = async (placed: Awaited<ReturnType<typeof withGroup>>) =>
    placed
      .updates()
      .map(({ my_chat_member: own, message }) =>
        own === undefined
          ? Object.keys(message ?? {}).find((key) => key.endsWith('member') || key.endsWith('members'))
          : `${own.old_chat_member.status} → ${own.new_chat_member.status}`,
      )

  test('is told to it, from joining to being thrown out', async () => {
    const placed = await withGroup({ bot: 'left' })
    const owner = placed.ann.in(placed.group)
    owner.placesBot('member')
    expect(await standing(placed)).toEqual(['left → member', 'new_chat_members'])
    owner.placesBot('administrator')
    expect(await standing(placed)).toEqual(['member → administrator'])
    owner.placesBot('kicked')
    expect(await standing(placed)).toEqual(['administrator → kicked', 'left_chat_member'])
    expect(await placed.refusal('sendMessage', { chat_id: placed.group.id, text: 'Hi' })).toBe(
      'Forbidden: bot was kicked from the group chat',
    )
  })

  test('as an administrator has it told of members, if it asks for that', async () => {
    const { ann, bob, group, call, updates } = await withGroup({ bot: 'administrator' })
    await call('getUpdates', { allowed_updates: ['chat_member'] })
    ann.in(group).promotes(bob)
    bob.in(group).leaves()
    bob.in(group).joins()
    const told = updates().flatMap(({ chat_member }) => chat_member ?? [])
    expect(
      told.map(({ old_chat_member: before, new_chat_member: after }) => [before.status, after.status]),
    ).toEqual([
      ['member', 'administrator'],
      ['administrator', 'left'],
      ['left', 'member'],
    ])
    expect(told.map(({ from }) => from.id)).toEqual([ann.id, bob.id, bob.id])
  })
})

describe('a group that becomes a supergroup', () => {
  async function upgraded() {
    const opened = await withGroup()
    const { ann, bob, group } = opened
    bob.in(group).says('/before')
    opened.updates()
    return { ...opened, big: ann.in(group).upgrades() }
  }

  test('names its new number in the old chat and its old number in the new one', async () => {
    const { group, big, heard } = await upgraded()
    expect(heard()).toMatchObject([
      { chat: { id: group.id, type: 'group' }, migrate_to_chat_id: big.id },
      { chat: { id: big.id, type: 'supergroup' }, migrate_from_chat_id: group.id, message_id: 1 },
    ])
    expect(String(big.id)).toMatch(/^-100\d+$/)
  })

  test('answers under its old number with the new one', async () => {
    const { telegram, group, big, call } = await upgraded()
    expect(await telegram.call('sendMessage', { chat_id: group.id, text: 'Hi' })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: big.id },
    })
    expect(await call('sendMessage', { chat_id: big.id, text: 'Hi' })).toMatchObject({ message_id: 2 })
  })

  test('goes on with the same people, in the new chat alone', async () => {
    const { ann, bob, group, big } = await upgraded()
    expect(inGroup([ann, bob], big)).toEqual(['creator', 'member'])
    expect(() => bob.in(group).says('Hi')).toThrow('the group is a supergroup now')
    expect(() => ann.in(group).upgrades()).toThrow('it is a supergroup already')
    expect(bob.in(big).says('Hi').chat.type).toBe('supergroup')
  })
})

const inGroup = (people: Person[], { members }: GroupRoom) => people.map(({ id }) => members[id])
