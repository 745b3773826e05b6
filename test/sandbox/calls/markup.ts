// Keyboards: what cannot be read, what may not stand in which chat, and how many buttons there may be.
import {
  ann,
  bad,
  bot,
  channel,
  type Expected,
  group,
  groupChat,
  nobody,
  number,
  type Row,
  supergroup,
  toAnn,
} from './scene.ts'

const sent = (says: string, reply_markup: unknown, answers: Expected, chat_id: unknown = ann): Row => ({
  says,
  call: ['sendMessage', { chat_id, text: 'hi', reply_markup }],
  answers,
})
const inline = (says: string, button: unknown, answers: Expected, chat_id: unknown = ann): Row =>
  sent(says, { inline_keyboard: [[button]] }, answers, chat_id)
const keys = (says: string, button: unknown, answers: Expected, chat_id: unknown = ann): Row =>
  sent(says, { keyboard: [[button]] }, answers, chat_id)
const shown = (...rows: object[][]): Expected => ({
  result: toAnn({ text: 'hi', reply_markup: { inline_keyboard: rows } }),
})
const plain: Expected = { result: toAnn({ text: 'hi' }) }
const unparsed = (text: string) => bad(`can't parse inline keyboard button: ${text}`)
const data = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ text: String(at), callback_data: String(at) }))
const rowsOf = <T>(list: T[], width: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / width) }, (_, at) => list.slice(at * width, (at + 1) * width))
const a = { text: 'a', callback_data: 'b' }

const readingRows: Row[] = [
  sent('no JSON', 'keyboard', bad("can't parse reply keyboard markup JSON object")),
  sent('no JSON, to nobody', '{', bad("can't parse reply keyboard markup JSON object"), nobody),
  sent('a list', [], bad('object expected as reply markup')),
  sent('an empty object', {}, plain),
  sent('an empty keyboard', { inline_keyboard: [] }, plain),
  sent('an empty row', { inline_keyboard: [[]] }, plain),
  sent(
    'a keyboard that is no list',
    { inline_keyboard: {} },
    bad('field "inline_keyboard" must be of type Array'),
  ),
  sent(
    'a row that is no list',
    { inline_keyboard: [a] },
    bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
  ),
  sent(
    'a row of keys that is no list',
    { keyboard: ['a'] },
    bad('field "keyboard" must be an Array of Arrays'),
  ),
  inline('a button that is a text', 'a', unparsed('InlineKeyboardButton must be an Object')),
  inline('a button without a text', { callback_data: 'b' }, unparsed('Can\'t find field "text"')),
  inline(
    'a button with a list for a text',
    { text: [], callback_data: 'b' },
    unparsed('Field "text" must be of type String'),
  ),
  inline(
    'a button that does nothing',
    { text: 'a' },
    unparsed('Text buttons are unallowed in the inline keyboard'),
  ),
  inline(
    'empty data',
    { text: 'a', callback_data: '' },
    unparsed('Text buttons are unallowed in the inline keyboard'),
  ),
  inline('a number for a text', { text: 5, callback_data: 6 }, shown([{ text: '5', callback_data: '6' }])),
  inline('a style nobody knows', { ...a, style: 'red' }, unparsed('invalid button style specified')),
  inline(
    'a web app that is a text',
    { text: 'a', web_app: 'https://a.com' },
    unparsed('Field "web_app" must be of type Object'),
  ),
  inline('a web app without an address', { text: 'a', web_app: {} }, unparsed('Can\'t find field "url"')),
  sent(
    'a row that is nothing',
    { inline_keyboard: [null] },
    bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
  ),
  sent(
    'JSON in JSON in JSON',
    JSON.stringify('{"force_reply":true}'),
    bad('object expected as reply markup'),
  ),
  sent('rows of nothing between others', { inline_keyboard: [[], [a], []] }, shown([a])),
  inline(
    'an empty text',
    { text: '', callback_data: 'b' },
    bad('inline keyboard button text must be non-empty'),
  ),
  inline(
    'data that is nothing',
    { text: 'a', callback_data: null },
    unparsed('Field "callback_data" must be of type String'),
  ),
  inline(
    'two actions',
    { ...a, url: 'https://a.com' },
    unparsed('Button "a" has both "url" and "callback_data"'),
  ),
  inline(
    'an address to call',
    { text: 'a', url: 'tel:+123' },
    bad("inline keyboard button URL 'tel:+123' is invalid: Wrong port number specified in the URL"),
  ),
  inline(
    'an address of somebody',
    { text: 'a', url: 'tg://user?id=5' },
    shown([{ text: 'a', url: 'tg://user?id=5' }]),
  ),
  inline('nothing to copy', { text: 'a', copy_text: { text: '' } }, bad('BUTTON_COPY_TEXT_INVALID')),
  inline(
    'a search in no chat',
    { text: 'a', switch_inline_query_chosen_chat: {} },
    bad('at least one chat type must be allowed'),
  ),
  keys('a key without letters', '', bad('keyboard button text must be non-empty')),
  keys(
    'a key that asks twice',
    { text: 'a', request_contact: true, request_location: true },
    bad('can\'t parse keyboard button: Button "a" has both "request_contact" and "request_location"'),
  ),
  keys(
    'a key for people, without a number',
    { text: 'a', request_users: {} },
    bad('can\'t parse keyboard button: Can\'t find field "request_id"'),
  ),
  keys(
    'a key that is a number',
    5,
    bad("can't parse keyboard button: KeyboardButton must be a String or an Object"),
  ),
  keys('a key without a text', {}, bad('can\'t parse keyboard button: Can\'t find field "text"')),
  keys(
    'a key that asks with a text for a flag',
    { text: 'a', request_contact: 'yes' },
    bad('can\'t parse keyboard button: Field "request_contact" must be of type Boolean'),
  ),
]

const buttonRows: Row[] = [
  inline('data', a, shown([a])),
  inline(
    '64 bytes of data',
    { text: 'a', callback_data: 'ы'.repeat(32) },
    shown([{ text: 'a', callback_data: 'ы'.repeat(32) }]),
  ),
  inline('65 bytes of data', { text: 'a', callback_data: `${'ы'.repeat(32)}x` }, bad('BUTTON_DATA_INVALID')),
  inline('an address', { text: 'a', url: 'https://a.com' }, shown([{ text: 'a', url: 'https://a.com/' }])),
  inline(
    'an address without a scheme',
    { text: 'a', url: 'a.com/b' },
    shown([{ text: 'a', url: 'http://a.com/b' }]),
  ),
  inline(
    'this machine',
    { text: 'a', url: 'http://localhost:80/' },
    bad("inline keyboard button URL 'http://localhost:80/' is invalid: Wrong HTTP URL"),
  ),
  inline(
    'another scheme',
    { text: 'a', url: 'ftp://a.com' },
    bad("inline keyboard button URL 'ftp://a.com' is invalid: Unsupported URL protocol"),
  ),
  inline(
    'a Mini App',
    { text: 'a', web_app: { url: 'https://a.com/b' } },
    shown([{ text: 'a', web_app: { url: 'https://a.com/b' } }]),
  ),
  inline(
    'a Mini App without TLS',
    { text: 'a', web_app: { url: 'http://a.com' } },
    bad("inline keyboard button Web App URL 'http://a.com' is invalid: Only HTTPS links are allowed"),
  ),
  inline(
    'a Mini App in a group',
    { text: 'a', web_app: { url: 'https://a.com' } },
    bad('BUTTON_TYPE_INVALID'),
    group,
  ),
  inline(
    'a Mini App in a supergroup',
    { text: 'a', web_app: { url: 'https://a.com' } },
    bad('BUTTON_TYPE_INVALID'),
    supergroup,
  ),
  inline('paying without an invoice', { text: 'a', pay: true }, bad('BUTTON_TYPE_INVALID')),
  inline(
    '256 signs to copy',
    { text: 'a', copy_text: { text: 'x'.repeat(256) } },
    shown([{ text: 'a', copy_text: { text: 'x'.repeat(256) } }]),
  ),
  inline(
    '257 signs to copy',
    { text: 'a', copy_text: { text: 'x'.repeat(257) } },
    bad('BUTTON_COPY_TEXT_INVALID'),
  ),
  inline(
    'a search elsewhere',
    { text: 'a', switch_inline_query: '' },
    shown([{ text: 'a', switch_inline_query: '' }]),
  ),
  inline(
    'a search here, in a channel',
    { text: 'a', switch_inline_query_current_chat: '' },
    bad(
      "can't use switch_inline_query_current_chat button in a channel chat, because users will not be able to use the button without knowing bot's username",
    ),
    channel,
  ),
  inline('a style', { ...a, style: 'danger' }, shown([{ ...a, style: 'danger' }])),
  sent('100 buttons', { inline_keyboard: rowsOf(data(100), 8) }, shown(...rowsOf(data(100), 8))),
  sent('101 buttons', { inline_keyboard: rowsOf(data(101), 8) }, bad('reply markup is too long')),
  inline('a wrong button to nobody', { text: 'a', url: 'http://localhost' }, bad('chat not found'), nobody),
]

const keyRows: Row[] = [
  keys('a key', 'a', plain),
  sent(
    '300 keys',
    {
      keyboard: rowsOf(
        data(300).map(({ text }) => text),
        12,
      ),
    },
    plain,
  ),
  sent(
    '301 keys',
    {
      keyboard: rowsOf(
        data(301).map(({ text }) => text),
        12,
      ),
    },
    bad('reply markup is too long'),
  ),
  sent(
    'a key for the phone number',
    { keyboard: [[{ text: 'a', request_contact: true }]], resize_keyboard: true },
    plain,
  ),
  keys(
    'the phone number in a group',
    { text: 'a', request_contact: true },
    bad('phone number can be requested in private chats only'),
    group,
  ),
  keys(
    'the place in a group',
    { text: 'a', request_location: true },
    bad('location can be requested in private chats only'),
    group,
  ),
  keys(
    'a Mini App in a group',
    { text: 'a', web_app: { url: 'https://a.com' } },
    bad('web App buttons can be used in private chats only'),
    group,
  ),
  keys(
    'a Mini App without TLS',
    { text: 'a', web_app: { url: 'http://a.com' } },
    bad("keyboard button Web App URL 'http://a.com' is invalid: Only HTTPS links are allowed"),
  ),
  keys('keys in a channel', 'a', bad('inline keyboard expected'), channel),
  keys(
    'keys in a group',
    'a',
    { result: { message_id: number, from: bot, chat: groupChat, date: number, text: 'hi' } },
    group,
  ),
  sent('no more keys', { remove_keyboard: true }, plain),
  sent(
    'no more keys, by a word',
    { remove_keyboard: 'true' },
    bad('field "remove_keyboard" must be of type Boolean'),
  ),
  sent('an answer', { force_reply: true, input_field_placeholder: 'Name' }, plain),
]

export const markupRows = [...readingRows, ...buttonRows, ...keyRows]
