import { expect, test } from 'vitest'
import { openBot } from '#test/support/sandbox.ts'

async function withAnn() {
  const bot = await openBot()
  const ann = bot.telegram.person('Ann')
  const sends = (text: string, more = {}) => bot.call('sendMessage', { chat_id: ann.id, text, ...more })
  return { ...bot, ann, sends }
}

test('the bot is told what a person says, with the links and commands in it', async () => {
  const { ann, told } = await withAnn()
  ann.says('/find lamps on https://shop.example')
  expect(told('message')).toEqual({
    message_id: 1,
    from: ann.account.user,
    chat: { id: ann.id, first_name: 'Ann', type: 'private' },
    date: expect.any(Number),
    text: '/find lamps on https://shop.example',
    entities: [
      { type: 'bot_command', offset: 0, length: 5 },
      { type: 'url', offset: 15, length: 20 },
    ],
  })
})

test.each([
  ['', 'Bad Request: message text is empty'],
  ['  \n ', 'Bad Request: text must be non-empty'],
  ['x'.repeat(4_097), 'Bad Request: message is too long'],
])('nobody can say %j', async (text, refused) => {
  const { ann, updates } = await withAnn()
  expect(() => ann.says(text)).toThrow(refused)
  expect(updates()).toEqual([])
})

test('a reply names what it answers, but not what that answered', async () => {
  const { ann, sends, told } = await withAnn()
  const first = ann.says('Is it red?')
  await sends('Yes', { reply_parameters: { message_id: first.message_id } })
  const answer = await ann.awaits('Yes')
  expect(answer.reply_to_message).toMatchObject({ text: 'Is it red?' })
  told('message')
  ann.replies(answer, 'Good')
  const { reply_to_message } = told('message')
  expect(reply_to_message).toMatchObject({
    message_id: answer.message_id,
    text: 'Yes',
    from: { is_bot: true },
  })
  expect(reply_to_message).not.toHaveProperty('reply_to_message')
})

test('an edit is told with its date, and the person sees what it said before', async () => {
  const { ann, updates, telegram } = await withAnn()
  const said = ann.says('Red, please')
  telegram.core.clock.moveBy(60_000)
  ann.edits(said, 'Blue, please')
  ann.edits(said, 'Green, see https://shop.example')
  ann.edits(said, 'Green, see https://shop.example')
  const edited = updates().flatMap((update) => update.edited_message ?? [])
  expect(edited.map(({ text }) => text)).toEqual(['Blue, please', 'Green, see https://shop.example'])
  expect(edited[0]).toMatchObject({ message_id: said.message_id, date: said.date })
  expect((edited[0]?.edit_date ?? 0) - said.date).toBeGreaterThanOrEqual(60)
  expect(edited[1]?.entities).toEqual([{ type: 'url', offset: 11, length: 20 }])
  expect(ann.seesEdited(said)?.text).toBe('Green, see https://shop.example')
  expect(ann.historyOf(said)).toEqual(['Red, please', 'Blue, please'])
  expect(ann.reads()).toEqual(['Green, see https://shop.example'])
})

test('what the bot edits is seen edited', async () => {
  const { ann, sends, call } = await withAnn()
  await sends('Packing')
  const message = await ann.awaits('Packing')
  expect(ann.seesEdited(message)).toBeUndefined()
  await call('editMessageText', { chat_id: ann.id, message_id: message.message_id, text: 'Sent' })
  expect(ann.seesEdited(message)?.text).toBe('Sent')
  expect(ann.historyOf(message)).toEqual(['Packing'])
})

test('nobody edits what is not theirs, what has no text, or what is two days old', async () => {
  const { ann, sends, telegram } = await withAnn()
  await sends('Hello')
  const said = ann.says('Hi')
  ann.sharesContact()
  const contact = ann.last()
  expect(() => ann.edits(ann.sees()[0] ?? said, 'Mine')).toThrow('not your message')
  expect(() => ann.edits(contact ?? said, 'Mine')).toThrow('there is no text to edit')
  telegram.core.clock.moveBy(2 * 86_400_000 + 1_000)
  expect(() => ann.edits(said, 'Later')).toThrow('too late')
  expect(ann.historyOf(said)).toEqual([])
})

test('either side may delete anything in private, and nobody is told', async () => {
  const { ann, sends, updates, refusal } = await withAnn()
  await sends('Hello')
  const greeting = await ann.awaits('Hello')
  const said = ann.says('Hi')
  updates()
  ann.deletes(greeting)
  ann.deletes(said)
  expect(updates()).toEqual([])
  expect(ann.sees()).toEqual([])
  expect(ann.misses().map(({ message_id }) => message_id)).toEqual([greeting.message_id, said.message_id])
  const gone = { chat_id: ann.id, message_id: greeting.message_id }
  expect(await refusal('editMessageText', { ...gone, text: 'x' })).toBe(
    'Bad Request: message to edit not found',
  )
  expect(() => ann.deletes(said)).toThrow('the message is gone')
  expect(() => ann.reacts(said, '👍')).toThrow('the message is gone')
})

test('with a deleted message go its keyboard and its place at the top', async () => {
  const { ann, sends, call } = await withAnn()
  await sends('Choose', { reply_markup: { keyboard: [['Lamps'], ['Cups']] } })
  const message = await ann.awaits('Choose')
  await call('pinChatMessage', { chat_id: ann.id, message_id: message.message_id })
  expect(ann.pinned()).toMatchObject([{ text: 'Choose' }])
  expect(ann.keys()).toEqual([['Lamps'], ['Cups']])
  ann.deletes(message)
  expect([ann.pinned(), ann.keys()]).toEqual([[], []])
})

test('the message pinned last is seen first', async () => {
  const { ann, sends, call } = await withAnn()
  for (const text of ['One', 'Two', 'Three']) await sends(text)
  for (const { message_id } of ann.sees().slice(0, 2).reverse()) {
    await call('pinChatMessage', { chat_id: ann.id, message_id })
  }
  expect(ann.pinned().map(({ text }) => text)).toEqual(['One', 'Two'])
})

test('a reaction comes, changes and goes, and is told to a bot that asks for it', async () => {
  const { ann, sends, call, updates } = await withAnn()
  await sends('Hello')
  const message = await ann.awaits('Hello')
  ann.reacts(message, '👍')
  expect(updates()).toEqual([])
  await call('getUpdates', { allowed_updates: ['message_reaction'] })
  ann.reacts(message, '❤️')
  expect(ann.reactionsTo(message)).toEqual(['❤'])
  ann.reacts(message, '❤')
  ann.reacts(message, '')
  expect(ann.reactionsTo(message)).toEqual([])
  const emoji = (name: string) => ({ type: 'emoji', emoji: name })
  expect(updates().map(({ message_reaction }) => message_reaction)).toMatchObject([
    {
      user: { id: ann.id },
      message_id: message.message_id,
      old_reaction: [emoji('👍')],
      new_reaction: [emoji('❤')],
    },
    { old_reaction: [emoji('❤')], new_reaction: [] },
  ])
  expect(() => ann.reacts(message, '🥔')).toThrow('nobody can react with 🥔')
})

test('whoever blocks the bot is out of its reach until they start it again', async () => {
  const { ann, refusal, updates } = await withAnn()
  const write = () => refusal('sendMessage', { chat_id: ann.id, text: 'Still there?' })
  ann.blocks()
  ann.blocks()
  expect(await write()).toBe('Forbidden: bot was blocked by the user')
  expect(() => ann.says('Hi')).toThrow('the bot is blocked')
  expect(updates().map(({ my_chat_member: told }) => told)).toMatchObject([
    {
      from: { id: ann.id },
      chat: { type: 'private' },
      old_chat_member: { status: 'member' },
      new_chat_member: { status: 'kicked', until_date: 0, user: { is_bot: true } },
    },
  ])
  ann.starts()
  const [unblocked, started, ...more] = updates()
  expect(unblocked?.my_chat_member?.new_chat_member.status).toBe('member')
  expect(started?.message?.text).toBe('/start')
  expect(more).toEqual([])
  expect(await write()).toBe('ok')
})

test('a bot that was never started may not write, nor is it told of being blocked', async () => {
  const { telegram, refusal, updates } = await withAnn()
  const bob = telegram.person({ name: 'Bob' })
  const group = telegram.group({ title: 'Friends', members: [bob.id] })
  expect(group.members[bob.id]).toBe('creator')
  const write = () => refusal('sendMessage', { chat_id: bob.id, text: 'Hi' })
  expect(await write()).toBe("Forbidden: bot can't initiate conversation with a user")
  bob.blocks()
  bob.unblocks()
  expect(updates()).toEqual([])
  bob.says('Good morning')
  expect(await write()).toBe('ok')
})

test('nothing is said from an account that is gone', async () => {
  const { ann, refusal } = await withAnn()
  ann.account.deleted = true
  expect(() => ann.says('Hi')).toThrow('the account is deleted')
  expect(await refusal('sendMessage', { chat_id: ann.id, text: 'Hi' })).toBe('Forbidden: user is deactivated')
})

test('the language of the account is told from then on', async () => {
  const { ann, told } = await withAnn()
  ann.speaks('ru')
  ann.says('Привет')
  expect(told('message').from.language_code).toBe('ru')
})

test('two customers at once are two chats with one row of numbers', async () => {
  const { ann, telegram, sends, updates, call } = await withAnn()
  const bob = telegram.person('Bob')
  ann.says('I am Ann')
  bob.says('I am Bob')
  await Promise.all([sends('To Ann'), call('sendMessage', { chat_id: bob.id, text: 'To Bob' })])
  expect(updates().map(({ message }) => [message?.message_id, message?.chat.id])).toEqual([
    [1, ann.id],
    [2, bob.id],
  ])
  expect([ann.reads(), bob.reads()]).toEqual([
    ['I am Ann', 'To Ann'],
    ['I am Bob', 'To Bob'],
  ])
  expect(new Set([...ann.sees(), ...bob.sees()].map(({ message_id }) => message_id))).toEqual(
    new Set([1, 2, 3, 4]),
  )
})
