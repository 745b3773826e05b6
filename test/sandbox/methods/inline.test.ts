import type { PreparedInlineMessage } from 'grammy/types'
import { expect, test } from 'vitest'
import { addGroup, addPerson } from '#sandbox/new-world.ts'
import { askInline } from '#sandbox/people/inline.ts'
import type { Seat } from '#sandbox/people/speaking.ts'
import type { Room } from '#sandbox/world.ts'
import { type Bot, openBot } from '#test/support/sandbox.ts'

const text = { message_text: 'A cup' }
const article = { type: 'article', id: '1', title: 'Cup', input_message_content: text }
const photo = {
  type: 'photo',
  id: '1',
  photo_url: 'https://shop.example/cup.jpg',
  thumbnail_url: 'https://shop.example/small.jpg',
}
const file = { type: 'document', id: '1', title: 'Price list' }
const pdf = { ...file, document_url: 'https://shop.example/a.pdf', mime_type: 'application/pdf' }
const contact = { type: 'contact', id: '1', phone_number: '+4930123456', first_name: 'Shop' }
const place = { type: 'location', id: '1', title: 'Shop', latitude: 52.5, longitude: 13.4 }
const tooOld = 'query is too old and response timeout expired or query ID is invalid'

function seatOf(bot: Bot): Seat {
  const { world } = bot.telegram.core
  const account = addPerson(world, { name: 'Vera', started: true })
  return { account, room: world.rooms[account.user.id] as Room }
}

const without = <T extends object>(object: T, name: keyof T) => ({ ...object, [name]: undefined })
const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...article, id: `${at}` }))
const parse = (why: string) => `can't parse inline query result: ${why}`
const says = (content: object) => ({ ...article, input_message_content: content })
const withButtons = (...buttons: object[]) => ({ ...article, reply_markup: { inline_keyboard: [buttons] } })
const invoice = {
  title: 'Cup',
  description: 'Blue',
  payload: '1',
  currency: 'XTR',
  prices: [{ label: 'Cup', amount: 5 }],
}

const results: [string, unknown, string][] = [
  ['an article', article, 'ok'],
  [
    'nothing known',
    { ...article, type: 'thing' },
    parse('type "thing" is unsupported for the inline query result'),
  ],
  ['no object', 5, parse('Inline query result must be an object')],
  ['no type', without(article, 'type'), parse('Can\'t find field "type"')],
  ['no id', without(article, 'id'), parse('Can\'t find field "id"')],
  ['a number as id', { ...article, id: 7 }, 'ok'],
  ['an empty id', { ...article, id: '' }, 'RESULT_ID_INVALID'],
  ['an id of 64 bytes', { ...article, id: 'я'.repeat(32) }, 'ok'],
  ['an id of 66 bytes', { ...article, id: 'я'.repeat(33) }, 'RESULT_ID_INVALID'],
  ['no title', without(article, 'title'), parse('Can\'t find field "title"')],
  ['an empty title', { ...article, title: '' }, 'ARTICLE_TITLE_EMPTY'],
  ['no content', without(article, 'input_message_content'), parse('Can\'t find field "message_text"')],
  ['a content that says nothing', says({}), parse('Input message content is not specified')],
  [
    'a content of another type',
    { ...article, input_message_content: 'Cup' },
    parse('Field "input_message_content" must be of type Object'),
  ],
  [
    'a broken text',
    says({ message_text: '<b>Cup', parse_mode: 'HTML' }),
    parse('Can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
  ],
  ['an unknown parse mode', says({ ...text, parse_mode: 'XML' }), parse('Unsupported parse_mode')],
  ['a blank text', says({ message_text: '  ' }), 'text must be non-empty'],
  ['a long text', says({ message_text: 'x'.repeat(4_097) }), 'MESSAGE_TOO_LONG'],
  ['a thumbnail', { ...article, thumbnail_url: 'https://shop.example/cup.jpg' }, 'ok'],
  ['a thumbnail from nowhere', { ...article, thumbnail_url: 'cup.jpg' }, 'WEBDOCUMENT_URL_INVALID'],
  ['a button', withButtons({ text: 'Buy', callback_data: 'buy' }), 'ok'],
  [
    'a button that does nothing',
    withButtons({ text: 'Buy' }),
    parse("Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
  ],
  [
    'a button of the Mini App',
    withButtons({ text: 'App', web_app: { url: 'https://shop.example/' } }),
    'BUTTON_TYPE_INVALID',
  ],
  [
    'a button with much data',
    withButtons({ text: 'Buy', callback_data: 'x'.repeat(65) }),
    'BUTTON_DATA_INVALID',
  ],
  ['a pay button under a text', withButtons({ text: 'Pay', pay: true }), 'BUTTON_TYPE_INVALID'],
  [
    'buttons that are no object',
    { ...article, reply_markup: [] },
    parse('Field "reply_markup" must be of type Object'),
  ],
  ['a photo', photo, 'ok'],
  ['a photo without a small one', without(photo, 'thumbnail_url'), 'PHOTO_THUMB_URL_EMPTY'],
  ['a photo from nowhere', { ...photo, photo_url: 'ftp://shop.example/cup.jpg' }, 'WEBDOCUMENT_URL_INVALID'],
  ['no photo', without(photo, 'photo_url'), parse('Can\'t find field "photo_file_id"')],
  [
    'a photo by an id that is none',
    { type: 'photo', id: '1', photo_file_id: 'AgAC' },
    "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
  ],
  [
    'a photo with a width that is none',
    { ...photo, photo_width: 'wide' },
    parse('Field "photo_width" must be a valid Number'),
  ],
  [
    'a caption that is broken',
    { ...photo, caption: '*', parse_mode: 'MarkdownV2' },
    parse("Can't parse entities: Can't find end of Bold entity at byte offset 0"),
  ],
  ['a long caption', { ...photo, caption: 'x'.repeat(1_025) }, 'MEDIA_CAPTION_TOO_LONG'],
  ['a PDF', pdf, 'ok'],
  ['a file of no type', without(pdf, 'mime_type'), parse('Can\'t find field "mime_type"')],
  ['a file of another type', { ...pdf, mime_type: 'text/plain' }, 'unallowed document MIME type'],
  ['a file without title', without(pdf, 'title'), parse('Can\'t find field "title"')],
  ['a file with an empty title', { ...pdf, title: '' }, 'FILE_TITLE_EMPTY'],
  ['no file', file, parse('Can\'t find field "document_file_id"')],
  ['a contact', contact, 'ok'],
  ['a contact without number', without(contact, 'phone_number'), parse('Can\'t find field "phone_number"')],
  [
    'a contact with a blank number',
    { ...contact, phone_number: ' ' },
    'field "phone_number" must contain a valid phone number',
  ],
  ['a contact without a name', { ...contact, first_name: '' }, 'field "first_name" must be non-empty'],
  ['a place', place, 'ok'],
  ['a place in a text', { ...place, latitude: '52.5' }, parse('Field "latitude" must be of type Number')],
  ['a place beyond the pole', { ...place, latitude: 91 }, 'wrong location specified'],
  ['a place without title', without(place, 'title'), parse('Can\'t find field "title"')],
  ['a venue', { ...place, type: 'venue', address: 'Kastanienallee 1' }, 'ok'],
  ['a venue without address', { ...place, type: 'venue' }, parse('Can\'t find field "address"')],
  ['an invoice', says(invoice), 'ok'],
  ['an invoice without prices', says(without(invoice, 'prices')), parse('Can\'t find field "prices"')],
  ['an invoice of another currency', says({ ...invoice, currency: 'ABC' }), 'CURRENCY_INVALID'],
]

test.each(results)('a search answered with %s', async (_, result, expected) => {
  const bot = await openBot()
  void askInline(bot.telegram.core, seatOf(bot), 'cup')
  const { id } = bot.told('inline_query')
  const answer = await bot.refusal('answerInlineQuery', { inline_query_id: id, results: [result] })
  expect(answer).toBe(expected === 'ok' ? 'ok' : `Bad Request: ${expected}`)
})

const start = { text: 'Open', start_parameter: 'cup' }
const answers: [string, Record<string, unknown>, string][] = [
  ['nothing found', { results: [] }, 'ok'],
  ['fifty', { results: many(50) }, 'ok'],
  ['fifty-one', { results: many(51) }, 'too many inline query results specified'],
  ['no list', { results: {} }, 'expected an Array of inline query results'],
  ['the same id twice', { results: [article, article] }, 'RESULT_ID_DUPLICATE'],
  ['an offset of 64 bytes', { next_offset: 'x'.repeat(64) }, 'ok'],
  ['an offset of 65 bytes', { next_offset: 'x'.repeat(65) }, 'NEXT_OFFSET_INVALID'],
  ['a button to the bot', { button: start }, 'ok'],
  ['a button to the Mini App', { button: { text: 'Open', web_app: { url: 'https://shop.example/' } } }, 'ok'],
  [
    'a button to an unsafe app',
    { button: { text: 'Open', web_app: { url: 'http://shop.example/' } } },
    "inline query button Web App URL 'http://shop.example/' is invalid: Only HTTPS links are allowed",
  ],
  [
    'a button to nowhere',
    { button: { text: 'Open' } },
    "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field",
  ],
  ['a button that is none', { button: '[' }, "can't parse inline query results button JSON object"],
  [
    'a button without words',
    { button: without(start, 'text') },
    'can\'t parse inline query results button: Can\'t find field "text"',
  ],
  ['an empty parameter', { button: { ...start, start_parameter: '' } }, "can't use empty start_parameter"],
  [
    'a long parameter',
    { button: { ...start, start_parameter: 'x'.repeat(65) } },
    'too long start_parameter specified',
  ],
  [
    'a parameter with a space',
    { button: { ...start, start_parameter: 'a b' } },
    'unallowed characters in start_parameter are used',
  ],
  ['another query', { inline_query_id: '5' }, tooOld],
  [
    'a bad result before another query',
    { inline_query_id: '5', results: [5] },
    parse('Inline query result must be an object'),
  ],
]

test.each(answers)('a search answered by %s', async (_, params, expected) => {
  const bot = await openBot()
  void askInline(bot.telegram.core, seatOf(bot), 'cup')
  const { id } = bot.told('inline_query')
  const answer = await bot.refusal('answerInlineQuery', { inline_query_id: id, results: [], ...params })
  expect(answer).toBe(expected === 'ok' ? 'ok' : `Bad Request: ${expected}`)
})

test('the Mini App posts one message through the bot, in the name of who opened it', async () => {
  const bot = await openBot()
  const { account, room } = seatOf(bot)
  const facts = { account: account.user.id, room: room.id }
  const ask = () => ({
    web_app_query_id: bot.telegram.core.queries.ask('web-app', facts).id,
    result: article,
  })
  const params = ask()
  expect(await bot.call('answerWebAppQuery', params)).toEqual({})
  expect(bot.told('message')).toMatchObject({ text: 'A cup', from: account.user, via_bot: { is_bot: true } })
  expect(await bot.refusal('answerWebAppQuery', params)).toBe(`Bad Request: ${tooOld}`)
  expect(await bot.refusal('answerWebAppQuery', without(params, 'result'))).toBe(
    "Bad Request: result isn't specified",
  )
  expect(await bot.refusal('answerWebAppQuery', { ...ask(), result: without(article, 'id') })).toBe(
    'Bad Request: can\'t find field "id"',
  )
  const named = { ...ask(), result: withButtons({ text: 'Buy', callback_data: 'buy' }) }
  expect(await bot.call('answerWebAppQuery', named)).toEqual({
    inline_message_id: expect.stringMatching(/^[\w-]{27}$/),
  })
})

const prepared: [string, Record<string, unknown>, string][] = [
  ['for a person', {}, 'ok'],
  ['for nobody', { user_id: 0 }, 'invalid user_id specified'],
  ['for somebody unknown', { user_id: 5 }, 'user not found'],
  ['without a result', { result: undefined }, "result isn't specified"],
  ['for no kind of chat', { allow_user_chats: false }, 'at least one chat type must be allowed'],
  ['with a bad id', { result: { ...article, id: '' } }, 'RESULT_ID_INVALID'],
]

test.each(prepared)('a message prepared %s', async (_, params, expected) => {
  const bot = await openBot()
  const user_id = seatOf(bot).account.user.id
  const all = { user_id, result: article, allow_user_chats: true, ...params }
  const answer = await bot.refusal('savePreparedInlineMessage', all)
  expect(answer).toBe(expected === 'ok' ? 'ok' : `Bad Request: ${expected}`)
})

test('a prepared message says until when it can be shared', async () => {
  const bot = await openBot()
  const { account } = seatOf(bot)
  addGroup(bot.telegram.core.world, { title: 'Friends', members: [account.user.id] })
  const params = { user_id: account.user.id, result: article, allow_group_chats: true }
  const { id, expiration_date } = await bot.call<PreparedInlineMessage>('savePreparedInlineMessage', params)
  expect(id).toMatch(/./)
  expect(expiration_date).toBeGreaterThan(bot.telegram.core.clock.date())
})
