import { beforeEach, expect, test } from 'vitest'
import { buttons, openScene, type Params, photo, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})

const same =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
const cannot = "Bad Request: message can't be edited"

/** What lies in the chat with Ann, what is asked of it, and why not. */
const refused: [string, Params, string, Params, string][] = [
  ['the same text', { text: 'Hello' }, 'editMessageText', { text: 'Hello' }, same],
  [
    'the same text and buttons',
    { text: 'Hello', reply_markup: buttons('Go') },
    'editMessageText',
    { text: 'Hello', reply_markup: buttons('Go') },
    same,
  ],
  ['no buttons from none', { text: 'Hello' }, 'editMessageReplyMarkup', {}, same],
  [
    'an empty keyboard instead of none',
    { text: 'Hello' },
    'editMessageReplyMarkup',
    { reply_markup: { inline_keyboard: [] } },
    same,
  ],
  ['the same caption', { ...photo, caption: 'C' }, 'editMessageCaption', { caption: 'C' }, same],
  ['no caption from none', photo, 'editMessageCaption', {}, same],
  [
    'the text of a photo',
    photo,
    'editMessageText',
    { text: 'T' },
    'Bad Request: there is no text in the message to edit',
  ],
  [
    'the caption of a text',
    { text: 'Hello' },
    'editMessageCaption',
    { caption: 'T' },
    'Bad Request: there is no caption in the message to edit',
  ],
  [
    'the text of a contact',
    { contact: { phone_number: '7', first_name: 'A' } },
    'editMessageText',
    { text: 'T' },
    cannot,
  ],
  [
    'the caption of a place',
    { location: { latitude: 1, longitude: 1 } },
    'editMessageCaption',
    { caption: 'T' },
    cannot,
  ],
  [
    'a service message',
    { pinned_message: {} },
    'editMessageReplyMarkup',
    { reply_markup: buttons('Go') },
    cannot,
  ],
  [
    'a forwarded message',
    { text: 'Hello', forward_origin: { type: 'hidden_user', sender_user_name: 'A', date: 1 } },
    'editMessageText',
    { text: 'T' },
    cannot,
  ],
  [
    'a reply keyboard',
    { text: 'Hello' },
    'editMessageText',
    { text: 'T', reply_markup: { keyboard: [[{ text: 'Go' }]] } },
    'Bad Request: inline keyboard expected',
  ],
  ['nothing', { text: 'Hello' }, 'editMessageText', { text: '' }, 'Bad Request: message text is empty'],
]

test.each(refused)('refuses to put %s', async (_, content, method, change, error) => {
  const id = scene.lies(scene.annChat, content)
  const answer = await scene.call(method, { chat_id: scene.annChat.id, message_id: id, ...change })
  expect(answer).toEqual({ status: 400, error })
  expect(scene.kept(scene.annChat, id)?.before).toEqual([])
})

test.each<[string, Params, number, string]>([
  ['no message at all', {}, 400, 'Bad Request: message identifier is not specified'],
  ['a number without a chat', { message_id: 1 }, 400, 'Bad Request: chat_id is empty'],
  ['a chat that is not there', { chat_id: 5, message_id: 1 }, 400, 'Bad Request: chat not found'],
  [
    'a message that is not there',
    { chat_id: 'ann', message_id: 99 },
    400,
    'Bad Request: message to edit not found',
  ],
  ['a chat without a number', { chat_id: 'ann' }, 400, 'Bad Request: message to edit not found'],
  ['a negative number', { chat_id: 'ann', message_id: -4 }, 400, 'Bad Request: message to edit not found'],
  [
    'a false inline id',
    { inline_message_id: 'x' },
    400,
    'Bad Request: invalid inline message identifier specified',
  ],
  ['an unknown inline id', { inline_message_id: 'A'.repeat(27) }, 400, 'Bad Request: MESSAGE_ID_INVALID'],
])('refuses to edit %s', async (_, which, status, error) => {
  const chat = which.chat_id === 'ann' ? { chat_id: scene.ann.user.id } : {}
  expect(await scene.call('editMessageText', { text: 'T', ...which, ...chat })).toEqual({ status, error })
})

test('refuses to edit what somebody else wrote', async () => {
  const id = scene.lies(scene.annChat, { text: 'Hi' }, scene.ann)
  const answer = await scene.call('editMessageText', { chat_id: scene.annChat.id, message_id: id, text: 'T' })
  expect(answer).toEqual({ status: 400, error: cannot })
})

test('refuses to edit a message that brought a keyboard', async () => {
  const reply_markup = { keyboard: [[{ text: 'Go' }]] }
  const id = await scene.sends(scene.annChat, 'Hello', { reply_markup })
  const answer = await scene.call('editMessageText', { chat_id: scene.annChat.id, message_id: id, text: 'T' })
  expect(answer).toEqual({ status: 400, error: cannot })
})

test('refuses to edit for somebody who blocked the bot', async () => {
  const id = await scene.sends(scene.annChat)
  scene.ann.blocked = true
  const answer = await scene.call('editMessageText', { chat_id: scene.annChat.id, message_id: id, text: 'T' })
  expect(answer).toEqual({ status: 403, error: 'Forbidden: bot was blocked by the user' })
})

test('refuses to edit in a group that put the bot out', async () => {
  const group = scene.group()
  const id = await scene.sends(group)
  group.members[scene.world.bot.id] = 'kicked'
  const answer = await scene.call('editMessageText', { chat_id: group.id, message_id: id, text: 'T' })
  expect(answer).toEqual({ status: 403, error: 'Forbidden: bot was kicked from the group chat' })
})

test('changes the text, says when, and keeps what it was', async () => {
  const id = await scene.sends(scene.annChat)
  scene.clock.moveBy(60_000)
  const { result } = await scene.call('editMessageText', {
    chat_id: scene.annChat.id,
    message_id: id,
    text: 'Bye',
  })
  expect(result).toMatchObject({ message_id: id, text: 'Bye', edit_date: scene.clock.date() })
  const kept = scene.kept(scene.annChat, id)
  expect(kept?.message.text).toBe('Bye')
  expect(kept?.before.map(({ text }) => text)).toEqual(['Hello'])
})

test('takes the buttons away when the call has none', async () => {
  const id = await scene.sends(scene.annChat, 'Hello', { reply_markup: buttons('Go') })
  const { result } = await scene.call('editMessageText', {
    chat_id: scene.annChat.id,
    message_id: id,
    text: 'Hello',
  })
  expect(result).toMatchObject({ text: 'Hello' })
  expect(result).not.toHaveProperty('reply_markup')
})

test('changes a caption and leaves the photo', async () => {
  const id = scene.lies(scene.annChat, { ...photo, caption: 'Old', show_caption_above_media: true })
  const { result } = await scene.call('editMessageCaption', {
    chat_id: scene.annChat.id,
    message_id: id,
    caption: 'New',
    reply_markup: buttons('Go'),
  })
  expect(result).toMatchObject({ ...photo, caption: 'New', reply_markup: buttons('Go') })
  expect(result).not.toHaveProperty('show_caption_above_media')
})

test('takes a caption away', async () => {
  const id = scene.lies(scene.annChat, { ...photo, caption: 'Old' })
  const { result } = await scene.call('editMessageCaption', { chat_id: scene.annChat.id, message_id: id })
  expect(result).toMatchObject(photo)
  expect(result).not.toHaveProperty('caption')
})

test('gives buttons to what has neither text nor caption', async () => {
  const id = scene.lies(scene.annChat, { contact: { phone_number: '7', first_name: 'A' } })
  const { result } = await scene.call('editMessageReplyMarkup', {
    chat_id: scene.annChat.id,
    message_id: id,
    reply_markup: buttons('Go'),
  })
  expect(result).toMatchObject({ contact: { phone_number: '7' }, reply_markup: buttons('Go') })
})

test('edits what a person sent through the bot, and answers with true', async () => {
  const via_bot = { id: scene.world.bot.id, is_bot: true, first_name: 'Kiosk' }
  const id = scene.lies(scene.annChat, { text: 'Hi', via_bot }, scene.bob, { inlineId: 'A'.repeat(27) })
  const change = { inline_message_id: 'A'.repeat(27), text: 'Bye' }
  expect(await scene.call('editMessageText', change)).toEqual({ status: 200, result: true })
  expect(scene.kept(scene.annChat, id)?.message.text).toBe('Bye')
  expect(await scene.call('editMessageText', change)).toEqual({ status: 400, error: same })
})
