// How a call comes over HTTP, and how its parameters are read before any method sees them.
import { ann, bad, bot, group, type RawRow, type Row, toAnn } from './scene.ts'

const hi = toAnn({ text: 'hi' })
const protectedHi = toAnn({ has_protected_content: true, text: 'hi' })
const notFound = { error: [404, 'Not Found'] } as { error: [number, string] }
const noMethod = { error: [404, 'Not Found: method not found'] } as { error: [number, string] }
const wrongToken = { error: [401, 'Unauthorized: invalid token specified'] } as { error: [number, string] }
const tooMany = 'Request Entity Too Large: too many parameters'
const me = {
  ...bot,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_guest_queries: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  can_manage_bots: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  supports_join_request_queries: false,
}

export const parsingRows: Row[] = [
  { says: 'a text as JSON', call: ['sendMessage', { chat_id: ann, text: 'hi' }], answers: { result: hi } },
  {
    says: 'a text as a form',
    call: ['sendMessage', { chat_id: ann, text: 'hi' }],
    as: 'form',
    answers: { result: hi },
  },
  {
    says: 'a text in the query string',
    call: ['sendMessage', { chat_id: ann, text: 'hi' }],
    as: 'query',
    answers: { result: hi },
  },
  {
    says: 'a text as multipart',
    call: ['sendMessage', { chat_id: ann, text: 'hi' }],
    as: 'multipart',
    answers: { result: hi },
  },
  {
    says: 'a number written as a string',
    call: ['sendMessage', { chat_id: String(ann), text: 'hi' }],
    answers: { result: hi },
  },
  {
    says: 'a number where a text is expected',
    call: ['sendMessage', { chat_id: ann, text: 15 }],
    answers: { result: toAnn({ text: '15' }) },
  },
  {
    says: 'null is a word of four letters',
    call: ['sendMessage', { chat_id: ann, text: null }],
    answers: { result: toAnn({ text: 'null' }) },
  },
  {
    says: 'null as a markup is JSON, but no object',
    call: ['sendMessage', { chat_id: ann, text: 'hi', reply_markup: null }],
    answers: bad('object expected as reply markup'),
  },
  {
    says: 'an object as a text stays the JSON it was',
    call: ['sendMessage', { chat_id: ann, text: { a: [1] } }],
    answers: { result: toAnn({ text: '{"a":[1]}' }) },
  },
  {
    says: 'JSON within a JSON string',
    call: [
      'sendMessage',
      { chat_id: ann, text: 'hi', reply_markup: '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}' },
    ],
    answers: {
      result: toAnn({ text: 'hi', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] } }),
    },
  },
  ...['true', 'True', 'YES', '1', ' yes '].map(
    (word): Row => ({
      says: `${JSON.stringify(word)} is yes`,
      call: ['sendMessage', { chat_id: ann, text: 'hi', protect_content: word }],
      as: 'form',
      answers: { result: protectedHi },
    }),
  ),
  ...['false', 'no', '0', '2', 'on', 'null', ''].map(
    (word): Row => ({
      says: `${JSON.stringify(word)} is no`,
      call: ['sendMessage', { chat_id: ann, text: 'hi', protect_content: word }],
      as: 'form',
      answers: { result: hi },
    }),
  ),
  {
    says: 'a JSON true is yes',
    call: ['sendMessage', { chat_id: ann, text: 'hi', protect_content: true }],
    answers: { result: protectedHi },
  },
  {
    says: 'a JSON 1 is yes',
    call: ['sendMessage', { chat_id: ann, text: 'hi', protect_content: 1 }],
    answers: { result: protectedHi },
  },
  {
    says: 'a number counts as far as it is one',
    call: ['sendMessage', { chat_id: `${ann}.5`, text: 'hi' }],
    answers: { result: hi },
  },
  {
    says: 'a number with a space before it is 0',
    call: ['sendMessage', { chat_id: ` ${ann}`, text: 'hi' }],
    answers: bad('chat not found'),
  },
  {
    says: 'a number with a plus before it is 0',
    call: ['sendMessage', { chat_id: `+${ann}`, text: 'hi' }],
    answers: bad('chat not found'),
  },
  { says: 'a method in capitals', call: ['GETME'], answers: { result: me } },
  { says: 'a method in small letters', call: ['getme'], as: 'query', answers: { result: me } },
  {
    says: 'a method that nobody knows',
    call: ['sendMessages', { chat_id: ann, text: 'hi' }],
    answers: noMethod,
  },
  {
    says: 'a parameter that nobody knows, as JSON',
    call: ['sendMessage', { chat_id: ann, text: 'hi', parsemode: 'HTML' }],
    answers: bad('sandbox: sendMessage has no parameter "parsemode"'),
  },
  {
    says: 'a parameter that nobody knows, as a form',
    call: ['sendMessage', { chat_id: ann, text: 'hi', replymarkup: '{}' }],
    as: 'form',
    answers: bad('sandbox: sendMessage has no parameter "replymarkup"'),
  },
  {
    says: 'a parameter of another method',
    call: ['sendMessage', { chat_id: ann, text: 'hi', caption: 'x' }],
    answers: bad('sandbox: sendMessage has no parameter "caption"'),
  },
  {
    says: 'a field that nobody knows',
    call: [
      'sendMessage',
      {
        chat_id: ann,
        text: 'hi',
        reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b', data: 'c' }]] },
      },
    ],
    answers: { error: [400, expectUnknown('data')] },
  },
  {
    says: 'a field that telegraf sends along with every button',
    call: [
      'sendMessage',
      {
        chat_id: ann,
        text: 'hi',
        reply_markup: { inline_keyboard: [[{ text: 'a', url: 'a.com', hide: false }]] },
      },
    ],
    answers: {
      result: toAnn({
        text: 'hi',
        reply_markup: { inline_keyboard: [[{ text: 'a', url: 'http://a.com/' }]] },
      }),
    },
  },
  {
    says: 'a method that has another name now',
    call: ['getChatMembersCount', { chat_id: group }],
    answers: { result: 3 },
  },
  {
    says: 'parameters that have successors, and still do',
    call: [
      'sendMessage',
      { chat_id: ann, text: 'hi', disable_web_page_preview: true, allow_sending_without_reply: true },
    ],
    answers: { result: hi },
  },
]

/** Told with the place and the type, which are ours to word. */
function expectUnknown(field: string): string {
  return `Bad Request: sandbox: reply_markup.inline_keyboard[0][0]: InlineKeyboardButton has no field "${field}"`
}

const asJson = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body,
})
const asForm = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body,
})
const send = '/bot<token>/sendMessage'
const longest = 1 << 20
const padded = (length: number) => {
  const [before, after] = [`{"chat_id":${ann},"text":"`, '"}']
  return before + 'x'.repeat(length - before.length - after.length) + after
}

export const rawRows: RawRow[] = [
  { says: 'GET', path: '/bot<token>/getMe', answers: { result: me } },
  {
    says: 'POST without a body',
    path: '/bot<token>/getMe',
    init: { method: 'POST' },
    answers: { result: me },
  },
  { says: 'an empty JSON object', path: '/bot<token>/getMe', init: asJson('{}'), answers: { result: me } },
  {
    says: 'the method as a parameter',
    path: '/bot<token>/',
    init: asJson(`{"method":"sendMessage","chat_id":${ann},"text":"hi"}`),
    answers: { result: hi },
  },
  {
    says: 'the method in the query string',
    path: `/bot<token>/?method=SendMessage&chat_id=${ann}&text=hi`,
    answers: { result: hi },
  },
  {
    says: 'a space after every part of JSON, and a comma after the last',
    path: send,
    init: asJson(` { "chat_id" : ${ann} , "text" : "hi" , } `),
    answers: { result: hi },
  },
  {
    says: 'of a name that comes twice the first one counts',
    path: send,
    init: asForm(`chat_id=${ann}&text=hi&text=ho`),
    answers: { result: hi },
  },
  {
    says: 'the query string comes before the body',
    path: `${send}?text=hi`,
    init: asJson(`{"chat_id":${ann},"text":"ho"}`),
    answers: { result: hi },
  },
  {
    says: 'a plus in a form is a space',
    path: send,
    init: asForm(`chat_id=${ann}&text=a+b%2B`),
    answers: { result: toAnn({ text: 'a b+' }) },
  },
  {
    says: 'a list instead of an object',
    path: send,
    init: asJson('[]'),
    answers: bad('JSON object expected'),
  },
  { says: 'no JSON at all', path: send, init: asJson('text=hi'), answers: bad('JSON object expected') },
  {
    says: 'a name without quotes',
    path: send,
    init: asJson('{text:1}'),
    answers: bad(`can't parse parameter name: Opening '"' expected`),
  },
  {
    says: 'JSON that ends too early',
    path: send,
    init: asJson('{"text":"hi'),
    answers: bad(`can't parse parameter value: Closing '"' not found`),
  },
  {
    says: 'no colon',
    path: send,
    init: asJson('{"text" "hi"}'),
    answers: bad("can't parse object, ':' expected"),
  },
  {
    says: 'no comma',
    path: send,
    init: asJson('{"text":"hi" "chat_id":1}'),
    answers: bad('expected next field or object end'),
  },
  {
    says: 'more after the end',
    path: send,
    init: asJson('{"text":"hi"} x'),
    answers: bad('unexpected data after object end'),
  },
  {
    says: 'parameters of one MiB',
    path: send,
    init: asJson(padded(longest)),
    answers: bad('text is too long'),
  },
  {
    says: 'parameters of one byte more',
    path: send,
    init: asJson(padded(longest + 1)),
    answers: { error: [413, tooMany] },
  },
  {
    says: 'a form of more than one MiB',
    path: send,
    init: asForm(`chat_id=${ann}&text=${'x'.repeat(longest)}`),
    answers: { error: [413, tooMany] },
  },
  {
    says: 'a text of more than one MiB in multipart',
    path: send,
    init: { method: 'POST', body: formOf({ chat_id: String(ann), text: 'x'.repeat(longest + 1) }) },
    answers: { error: [413, `${tooMany} in form data`] },
  },
  { says: 'a path without a bot', path: '/getMe', answers: notFound },
  { says: 'a path without a method', path: '/bot<token>', answers: notFound },
  { says: 'two slashes before the method', path: '/bot<token>//getMe', answers: noMethod },
  { says: 'no method', path: '/bot<token>/', answers: noMethod },
  { says: 'a token that begins with 0', path: '/bot07000000001:AA/getMe', answers: wrongToken },
  { says: 'a token without a colon', path: '/bot7000000001/getMe', answers: wrongToken },
  { says: 'a token that is too long', path: `/bot7000000001:${'A'.repeat(70)}/getMe`, answers: wrongToken },
  {
    says: 'a token of another bot',
    path: '/bot7000000002:AAsandbox/getMe',
    answers: { error: [401, 'Unauthorized'] },
  },
  {
    says: 'a wrong token is told before the method',
    path: '/bot7000000001:AAnother/getYou',
    answers: { error: [401, 'Unauthorized'] },
  },
]

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
