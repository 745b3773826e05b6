import { expect, test } from 'vitest'
import { findMethod, readBotApi } from '#sandbox/schema/bot-api.ts'
import { unknownNames } from '#sandbox/schema/names.ts'

const api = await readBotApi()

function namesIn(name: string, fields: Record<string, unknown>): string[] {
  const method = findMethod(api, name)
  if (method === undefined) throw new Error(`no ${name}`)
  const texts = Object.entries(fields).map(([key, value]) => {
    return [key, typeof value === 'string' ? value : JSON.stringify(value)] as const
  })
  return unknownNames(api, method, new Map(texts))
}

const button = { text: 'Go', callback_data: 'go' }

test.each<[string, Record<string, unknown>]>([
  ['sendMessage', { chat_id: 1, text: '{"not":"json"}', reply_markup: { inline_keyboard: [[button]] } }],
  ['sendMessage', { text: 'x', reply_markup: { keyboard: [['Yes', { text: 'No', style: 'danger' }]] } }],
  ['sendMessage', { text: 'x', reply_markup: { remove_keyboard: true } }],
  ['sendMessage', { text: 'x', reply_markup: '{"inline_keyboard":[[' }],
  ['sendMessage', { text: 'x', entities: [{ type: 'text_link', offset: 0, length: 1, url: 'https://a.b' }] }],
  ['sendMessage', { method: 'sendMessage', text: 'x', disable_web_page_preview: true }],
  ['sendPhoto', { photo: 'attach://a', reply_to_message_id: 5, allow_sending_without_reply: true }],
  ['sendVideo', { video: 'x', thumb: 'attach://b' }],
  ['sendMediaGroup', { media: [{ type: 'photo', media: 'attach://a', has_spoiler: true }] }],
  ['setMyCommands', { commands: [{ command: 'a', description: 'b' }], scope: { type: 'chat', chat_id: 1 } }],
  ['setChatMenuButton', { menu_button: { type: 'web_app', text: 'Shop', web_app: { url: 'https://a.b' } } }],
  ['answerInlineQuery', { results: [{ type: 'article', id: '1', thumb_url: 'x', hide_url: true }] }],
  ['setMessageReaction', { reaction: [{ type: 'emoji', emoji: '👍' }] }],
])('finds nothing to say about %s %j', (method, fields) => {
  expect(namesIn(method, fields)).toEqual([])
})

test.each<[string, Record<string, unknown>, string]>([
  ['sendMessage', { foo: '1' }, 'sendMessage has no parameter "foo"'],
  ['SendMessage', { constructor: '1' }, 'sendMessage has no parameter "constructor"'],
  ['getMe', { chat_id: '1' }, 'getMe has no parameter "chat_id"'],
  ['sendMediaGroup', { reply_markup: {} }, 'sendMediaGroup has no parameter "reply_markup"'],
  ['deleteMessage', { reply_to_message_id: '1' }, 'deleteMessage has no parameter "reply_to_message_id"'],
  [
    'sendMessage',
    { reply_markup: { inline_keyboard: [[button, { ...button, foo: 1 }]] } },
    'reply_markup.inline_keyboard[0][1]: InlineKeyboardButton has no field "foo"',
  ],
  [
    'sendMessage',
    { reply_markup: { inline_keyboard: [[{ text: 'x', webapp: {} }]] } },
    'reply_markup.inline_keyboard[0][0]: InlineKeyboardButton has no field "webapp"',
  ],
  [
    'sendMessage',
    { reply_markup: { inline_keyboard: [[{ text: 'x', web_app: { url: 'x', mode: 1 } }]] } },
    'reply_markup.inline_keyboard[0][0].web_app: WebAppInfo has no field "mode"',
  ],
  [
    'sendMessage',
    { reply_markup: { inline_keyboard: [], resize_keyboard: true } },
    'reply_markup: InlineKeyboardMarkup has no field "resize_keyboard"',
  ],
  [
    'sendMessage',
    { reply_markup: { keyboard: [[{ text: 'x', callback_data: 'x' }]] } },
    'reply_markup.keyboard[0][0]: KeyboardButton has no field "callback_data"',
  ],
  [
    'sendMessage',
    { reply_markup: { buttons: [] } },
    'reply_markup: InlineKeyboardMarkup or ReplyKeyboardMarkup or ReplyKeyboardRemove or ForceReply has no field "buttons"',
  ],
  ['sendMessage', { reply_parameters: { id: 1 } }, 'reply_parameters: ReplyParameters has no field "id"'],
  ['sendMessage', { entities: [{ type: 'strong' }] }, 'entities[0]: MessageEntity has no type "strong"'],
  ['setMyCommands', { scope: { type: 'all' } }, 'scope: BotCommandScope has no type "all"'],
  [
    'setMyCommands',
    { scope: { type: 'default', chat_id: 1 } },
    'scope: BotCommandScopeDefault has no field "chat_id"',
  ],
  ['getUpdates', { allowed_updates: ['message', 'mesage'] }, 'allowed_updates[1]: there is no "mesage"'],
  ['sendInvoice', { prices: [{ label: 'a', price: 1 }] }, 'prices[0]: LabeledPrice has no field "price"'],
  [
    'answerInlineQuery',
    { results: [{ type: 'article', input_message_content: { message_text: 'x', text: 'y' } }] },
    'results[0].input_message_content: InputTextMessageContent has no field "text"',
  ],
])('says of %s %j what is unknown', (method, fields, sentence) => {
  expect(namesIn(method, fields)).toEqual([sentence])
})
