import { expect, test } from 'vitest'
import { findMethod, readBotApi } from '#sandbox/schema/bot-api.ts'
import { checkAnswer, checkUpdate, checkValue } from '#sandbox/schema/check.ts'

const api = await readBotApi()

const ann = { id: 101, is_bot: false, first_name: 'Ann', username: 'ann', language_code: 'en' }
const bot = { id: 7, is_bot: true, first_name: 'Kiosk', username: 'kiosk_bot' }
const me = {
  ...bot,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: true,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
}
const privately = { id: 101, first_name: 'Ann', username: 'ann', type: 'private' }
const channel = { id: -1001, title: 'News', type: 'channel' }
const text = { message_id: 3, date: 1_700_000_000, chat: privately, from: ann, text: 'Hello' }
const picture = { file_id: 'a', file_unique_id: 'b', width: 90, height: 60, file_size: 1_000 }
const keyboard = { inline_keyboard: [[{ text: 'Go', callback_data: 'go', style: 'success' }]] }
const invoice = { title: 'T', description: 'D', start_parameter: '', currency: 'USD', total_amount: 100 }

function answer(name: string, result: unknown): string[] {
  const method = findMethod(api, name)
  if (method === undefined) throw new Error(`no ${name}`)
  return checkAnswer(api, method, result)
}

test.each<[string, unknown]>([
  ['getMe', me],
  ['sendMessage', { ...text, from: bot, reply_markup: keyboard, reply_to_message: text }],
  ['sendMessage', { ...text, entities: [{ type: 'bold', offset: 0, length: 5 }] }],
  ['sendPhoto', { ...text, text: undefined, photo: [picture], caption: 'C', has_media_spoiler: true }],
  ['sendMediaGroup', [{ ...text, text: undefined, photo: [picture], media_group_id: '5' }]],
  ['sendInvoice', { ...text, text: undefined, invoice, reply_markup: keyboard }],
  ['editMessageText', { ...text, from: bot, edit_date: 1_700_000_001 }],
  ['editMessageText', true],
  ['deleteMessage', true],
  ['getUpdates', [{ update_id: 1, message: text }]],
  ['getMyCommands', [{ command: 'start', description: 'Begin' }]],
  ['getChatMember', { status: 'member', user: ann }],
  ['getFile', { file_id: 'a', file_unique_id: 'b', file_size: 3, file_path: 'photos/1.jpg' }],
])('accepts what %s answers', (method, result) => {
  expect(answer(method, result)).toEqual([])
})

test.each<[string, unknown]>([
  ['a message', { message: text }],
  ['a service message', { message: { ...text, text: undefined, new_chat_members: [bot] } }],
  ['a press', { callback_query: { id: '1', from: ann, chat_instance: '2', message: text, data: 'go' } }],
  [
    'a press under a message that is gone',
    {
      callback_query: {
        id: '1',
        from: ann,
        chat_instance: '2',
        message: { chat: privately, message_id: 3, date: 0 },
        data: 'go',
      },
    },
  ],
  ['a post', { channel_post: { message_id: 1, date: 1, chat: channel, sender_chat: channel, text: 'News' } }],
  [
    'a block',
    {
      my_chat_member: {
        chat: privately,
        from: ann,
        date: 1,
        old_chat_member: { user: bot, status: 'member' },
        new_chat_member: { user: bot, status: 'kicked', until_date: 0 },
      },
    },
  ],
  [
    'a payment',
    { pre_checkout_query: { id: '1', from: ann, currency: 'XTR', total_amount: 5, invoice_payload: 'p' } },
  ],
])('accepts %s as an update', (_, update) => {
  expect(checkUpdate(api, { update_id: 1, ...(update as object) })).toEqual([])
})

test.each<[string, unknown, string]>([
  ['Message', { ...text, date: undefined }, 'Message: Message needs "date"'],
  ['Message', { ...text, foo: 1 }, 'Message: Message has no field "foo"'],
  ['Message', { ...text, message_id: '3' }, 'Message.message_id: expected number, found "3"'],
  [
    'Message',
    { ...text, photo: picture },
    'Message.photo: expected a list, found {"file_id":"a","file_unique_id":"b","width":90,"height":60,"…',
  ],
  [
    'Message',
    { ...text, photo: [{ ...picture, width: null }] },
    'Message.photo[0].width: expected number, found null',
  ],
  ['Message', { ...text, chat: { id: 1, type: 'dialog' } }, 'Message.chat: Chat has no type "dialog"'],
  ['Message', { ...text, chat: { ...privately, title: 'x' } }, 'Message.chat: Chat has no field "title"'],
  [
    'Message',
    { ...text, has_protected_content: false },
    'Message.has_protected_content: expected true, found false',
  ],
  [
    'Message',
    { ...text, reply_to_message: { ...text, reply_to_message: text } },
    'Message.reply_to_message: ReplyMessage has no field "reply_to_message"',
  ],
  [
    'Message',
    { ...text, entities: [{ type: 'text_link', offset: 0, length: 1 }] },
    'Message.entities[0]: MessageEntity needs "url"',
  ],
  ['Message', 'Hello', 'Message: expected Message, found "Hello"'],
  ['Message.TextMessage', { ...text, text: undefined }, 'Message.TextMessage: Message needs "text"'],
  ['ChatMember', { status: 'gone', user: ann }, 'ChatMember: ChatMember has no status "gone"'],
  ['ChatMember', { status: 'kicked', user: ann }, 'ChatMember: ChatMemberBanned needs "until_date"'],
  [
    'ChatMember',
    { status: 'left', user: { ...ann, id: '1' } },
    'ChatMember.user.id: expected number, found "1"',
  ],
  [
    'InlineKeyboardButton',
    { text: 'x', url: 'https://a.b/', pay: true },
    'InlineKeyboardButton: InlineKeyboardButton has no field "url"',
  ],
  ['KeyboardButton', 5, 'KeyboardButton: expected KeyboardButton, found 5'],
])('says of a broken %s what is wrong with it', (type, value, sentence) => {
  expect(checkValue(api, type, value)).toEqual([sentence])
})

test('names the method whose answer is broken', () => {
  expect(answer('deleteMessage', false)).toEqual(["deleteMessage's result: expected true, found false"])
  expect(answer('sendMessage', true)).toEqual(["sendMessage's result: expected result, found true"])
  expect(answer('copyMessage', {})).toEqual(['copyMessage\'s result: MessageId needs "message_id"'])
})

test('refuses a post of a channel that comes as a message', () => {
  const update = { update_id: 1, message: { ...text, chat: channel } }
  expect(checkUpdate(api, update)).not.toEqual([])
})
