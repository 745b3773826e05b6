import { describe, expect, test } from 'vitest'
import { Refusal } from '#sandbox/api/refusal.ts'
import { type MarkupPlace, parseReplyMarkup, readReplyMarkup } from '#sandbox/markup/reply-markup.ts'
import { readBotApi } from '#sandbox/schema/bot-api.ts'
import { checkValue } from '#sandbox/schema/check.ts'

const api = await readBotApi()

type Chat = MarkupPlace['chat']

function refusalOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal && error.code === 400) return error.message
    throw error
  }
  return 'accepted'
}

const text = (markup: unknown) => (typeof markup === 'string' ? markup : JSON.stringify(markup))
const inline = (...buttons: unknown[]) => ({ inline_keyboard: [buttons] })
const keyboard = (...buttons: unknown[]) => ({ keyboard: [buttons] })
const many = (count: number, button: unknown) =>
  Array.from({ length: count / 10 }, () => Array(10).fill(button))
const go = { text: 'Go', callback_data: 'go' }
const app = { text: 'Shop', web_app: { url: 'https://shop.example' } }
const inlineFault = (fault: string) => `Bad Request: can't parse inline keyboard button: ${fault}`
const keyboardFault = (fault: string) => `Bad Request: can't parse keyboard button: ${fault}`
const urlFault = (url: string, fault: string) =>
  `Bad Request: inline keyboard button URL '${url}' is invalid: ${fault}`

describe('before the chat is looked for', () => {
  test.each<[unknown, string]>([
    ['{', "Bad Request: can't parse reply keyboard markup JSON object"],
    ['[object Object]', "Bad Request: can't parse reply keyboard markup JSON object"],
    ['null', 'Bad Request: object expected as reply markup'],
    [[], 'Bad Request: object expected as reply markup'],
    ['"x"', 'Bad Request: object expected as reply markup'],
    [{ keyboard: {} }, 'Bad Request: field "keyboard" must be of type Array'],
    [{ keyboard: null }, 'Bad Request: field "keyboard" must be of type Array'],
    [{ keyboard: ['Yes'] }, 'Bad Request: field "keyboard" must be an Array of Arrays'],
    [{ inline_keyboard: 'x' }, 'Bad Request: field "inline_keyboard" must be of type Array'],
    [
      { inline_keyboard: [go] },
      'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    [inline('Go'), inlineFault('InlineKeyboardButton must be an Object')],
    [inline({ callback_data: 'x' }), inlineFault('Can\'t find field "text"')],
    [inline({ text: null, callback_data: 'x' }), inlineFault('Field "text" must be of type String')],
    [inline({ text: 'x' }), inlineFault('Text buttons are unallowed in the inline keyboard')],
    [inline({ text: 'x', url: '' }), inlineFault('Text buttons are unallowed in the inline keyboard')],
    [
      inline({ text: 'x', callback_data: '' }),
      inlineFault('Text buttons are unallowed in the inline keyboard'),
    ],
    [inline({ text: 'x', callback_data: {} }), inlineFault('Field "callback_data" must be of type String')],
    [inline({ text: 'x', url: true }), inlineFault('Field "url" must be of type String')],
    [inline({ ...go, style: 'red' }), inlineFault('invalid button style specified')],
    [
      inline({ ...go, icon_custom_emoji_id: 'x' }),
      inlineFault('Field "icon_custom_emoji_id" must be a valid Number'),
    ],
    [inline({ ...go, url: 'https://a.b' }), inlineFault('Button "Go" has both "url" and "callback_data"')],
    [
      inline({ ...app, copy_text: { text: 'x' } }),
      inlineFault('Button "Shop" has both "web_app" and "copy_text"'),
    ],
    [inline({ text: 'x', web_app: 'https://a.b' }), inlineFault('Field "web_app" must be of type Object')],
    [inline({ text: 'x', web_app: {} }), inlineFault('Can\'t find field "url"')],
    [inline({ text: 'x', copy_text: 'x' }), inlineFault('Field "copy_text" must be of type Object')],
    [
      inline({ text: 'x', login_url: { url: 'https://a.b', bot_username: '@' } }),
      inlineFault('LoginUrl bot username is invalid'),
    ],
    [
      inline({ text: 'x', switch_inline_query: null }),
      inlineFault('Field "switch_inline_query" must be of type String'),
    ],
    [
      inline({ text: 'x', switch_inline_query_chosen_chat: { allow_user_chats: 'true' } }),
      inlineFault('Field "allow_user_chats" must be of type Boolean'),
    ],
    [keyboard(5), keyboardFault('KeyboardButton must be a String or an Object')],
    [keyboard({}), keyboardFault('Can\'t find field "text"')],
    [
      keyboard({ text: 'x', request_contact: 1 }),
      keyboardFault('Field "request_contact" must be of type Boolean'),
    ],
    [
      keyboard({ text: 'x', request_contact: 'true' }),
      keyboardFault('Field "request_contact" must be of type Boolean'),
    ],
    [keyboard({ text: 'x', request_users: {} }), keyboardFault('Can\'t find field "request_id"')],
    [
      keyboard({ text: 'x', request_users: { request_id: 1.5 } }),
      keyboardFault('Field "request_id" must be a valid Number'),
    ],
    [
      keyboard({ text: 'x', request_users: { request_id: 2 ** 31 } }),
      keyboardFault('Field "request_id" must be a valid Number'),
    ],
    [
      keyboard({ text: 'x', request_users: { request_id: [] } }),
      keyboardFault('Field "request_id" must be a Number'),
    ],
    [
      keyboard({ text: 'x', request_chat: { request_id: 1, user_administrator_rights: true } }),
      keyboardFault('ChatAdministratorRights must be an Object'),
    ],
    [
      keyboard({ text: 'x', request_contact: true, request_location: true }),
      keyboardFault('Button "x" has both "request_contact" and "request_location"'),
    ],
    [{ remove_keyboard: 'true' }, 'Bad Request: field "remove_keyboard" must be of type Boolean'],
    [{ force_reply: 1 }, 'Bad Request: field "force_reply" must be of type Boolean'],
    [
      { keyboard: [['x']], resize_keyboard: 1 },
      'Bad Request: field "resize_keyboard" must be of type Boolean',
    ],
    [
      { keyboard: [['x']], input_field_placeholder: [] },
      'Bad Request: field "input_field_placeholder" must be of type String',
    ],
  ])('refuses %j', (markup, refusal) => {
    expect(refusalOf(() => readReplyMarkup(text(markup)))).toBe(refusal)
  })
})

describe('when the chat is known', () => {
  test.each<[unknown, MarkupPlace | Chat, string]>([
    [inline({ ...go, text: ' ' }), 'private', 'Bad Request: inline keyboard button text must be non-empty'],
    [keyboard(''), 'private', 'Bad Request: keyboard button text must be non-empty'],
    [
      inline({ text: 'x', url: 'http://localhost' }),
      'private',
      urlFault('http://localhost', 'Wrong HTTP URL'),
    ],
    [inline({ text: 'x', url: 'ftp://a.b' }), 'private', urlFault('ftp://a.b', 'Unsupported URL protocol')],
    [inline({ text: 'x', url: 'https://a b.c' }), 'private', urlFault('https://a b.c', 'Wrong URL host')],
    [inline({ text: 'x', url: 'https://' }), 'private', urlFault('https://', 'URL host is empty')],
    [
      inline(go, { text: 'x', web_app: { url: 'http://a.b' } }),
      'private',
      "Bad Request: inline keyboard button Web App URL 'http://a.b' is invalid: Only HTTPS links are allowed",
    ],
    [
      inline({ text: 'x', web_app: { url: 'https://localhost:3000' } }),
      'private',
      "Bad Request: inline keyboard button Web App URL 'https://localhost:3000' is invalid: Wrong HTTP URL",
    ],
    [
      inline({ text: 'x', web_app: { url: 'tg://user?id=5' } }),
      'private',
      "Bad Request: link to a user can't be used in Web App URL buttons",
    ],
    [
      inline({ text: 'x', login_url: { url: 'http://a.b' } }),
      'group',
      "Bad Request: inline keyboard button login URL 'http://a.b' is invalid: Only HTTPS links are allowed",
    ],
    [inline(app), 'group', 'Bad Request: BUTTON_TYPE_INVALID'],
    [inline(app), 'channel', 'Bad Request: BUTTON_TYPE_INVALID'],
    [inline(app), 'inline', 'Bad Request: BUTTON_TYPE_INVALID'],
    [inline({ ...go, callback_data: 'x'.repeat(65) }), 'private', 'Bad Request: BUTTON_DATA_INVALID'],
    [inline({ ...go, callback_data: 'я'.repeat(33) }), 'private', 'Bad Request: BUTTON_DATA_INVALID'],
    [inline({ text: 'x', copy_text: { text: '' } }), 'private', 'Bad Request: BUTTON_COPY_TEXT_INVALID'],
    [
      inline({ text: 'x', copy_text: { text: 'x'.repeat(257) } }),
      'private',
      'Bad Request: BUTTON_COPY_TEXT_INVALID',
    ],
    [inline({ text: 'x', callback_game: {} }), 'private', 'Bad Request: BUTTON_TYPE_INVALID'],
    [inline({ text: 'x', pay: true }), 'private', 'Bad Request: BUTTON_TYPE_INVALID'],
    [inline({ text: 'x', pay: false }), 'private', 'Bad Request: BUTTON_TYPE_INVALID'],
    [inline(go), { chat: 'private', isInvoice: true }, 'Bad Request: REPLY_MARKUP_BUY_EMPTY'],
    [
      inline(go, { text: 'Pay', pay: true }),
      { chat: 'private', isInvoice: true },
      'Bad Request: BUTTON_POS_INVALID',
    ],
    [
      inline({ text: 'x', switch_inline_query_chosen_chat: {} }),
      'private',
      'Bad Request: at least one chat type must be allowed',
    ],
    [
      inline({ text: 'x', switch_inline_query: '' }),
      'channel',
      "Bad Request: can't use switch_inline_query button in a channel chat, because users will not be able to use the button without knowing bot's username",
    ],
    [
      keyboard({ text: 'x', request_contact: true }),
      'group',
      'Bad Request: phone number can be requested in private chats only',
    ],
    [
      keyboard({ text: 'x', request_location: true }),
      'supergroup',
      'Bad Request: location can be requested in private chats only',
    ],
    [
      keyboard({ text: 'x', request_poll: {} }),
      'group',
      'Bad Request: poll can be requested in private chats only',
    ],
    [
      keyboard({ text: 'x', request_users: { request_id: 1 } }),
      'group',
      'Bad Request: users can be requested in private chats only',
    ],
    [
      keyboard({ text: 'x', request_chat: { request_id: 1 } }),
      'group',
      'Bad Request: chats can be requested in private chats only',
    ],
    [keyboard(app), 'group', 'Bad Request: web App buttons can be used in private chats only'],
    [
      keyboard({ text: 'x', web_app: { url: 'http://a.b' } }),
      'private',
      "Bad Request: keyboard button Web App URL 'http://a.b' is invalid: Only HTTPS links are allowed",
    ],
    [keyboard('Yes'), { chat: 'private', isEdit: true }, 'Bad Request: inline keyboard expected'],
    [{ remove_keyboard: true }, { chat: 'private', isEdit: true }, 'Bad Request: inline keyboard expected'],
    [keyboard('Yes'), 'channel', 'Bad Request: inline keyboard expected'],
    [{ inline_keyboard: many(110, go) }, 'private', 'Bad Request: reply markup is too long'],
    [{ keyboard: many(310, 'x') }, 'private', 'Bad Request: reply markup is too long'],
    [
      inline(...Array(13).fill(go)),
      'private',
      'Bad Request: row of 13 buttons is too long: Telegram drops all after the twelfth',
    ],
  ])('refuses %j in %j', (markup, place, refusal) => {
    const where = typeof place === 'string' ? { chat: place } : place
    expect(refusalOf(() => parseReplyMarkup(text(markup), where))).toBe(refusal)
  })

  test('refuses what cannot be read before what cannot stand here', () => {
    const markup = inline({ text: 'x', url: 'http://localhost' }, { text: 'x' })
    expect(refusalOf(() => parseReplyMarkup(text(markup), { chat: 'private' }))).toBe(
      inlineFault('Text buttons are unallowed in the inline keyboard'),
    )
  })

  test("refuses a wrong address before the servers' own checks", () => {
    const markup = inline({ ...go, callback_data: 'x'.repeat(65) }, { text: 'x', url: 'http://localhost' })
    expect(refusalOf(() => parseReplyMarkup(text(markup), { chat: 'private' }))).toBe(
      urlFault('http://localhost', 'Wrong HTTP URL'),
    )
  })
})

describe('returns as Telegram does', () => {
  test.each<[string, unknown, unknown]>([
    ['a callback', go, go],
    ['64 bytes', { ...go, callback_data: 'я'.repeat(32) }, { ...go, callback_data: 'я'.repeat(32) }],
    ['a number as data', { text: 5, callback_data: 7 }, { text: '5', callback_data: '7' }],
    ['a style', { ...go, style: 'Danger' }, { ...go, style: 'danger' }],
    ['no style', { ...go, style: 'default' }, go],
    [
      'an icon',
      { ...go, icon_custom_emoji_id: '5368324170671202286' },
      { ...go, icon_custom_emoji_id: '5368324170671202286' },
    ],
    ['an address', { text: 'x', url: 'HTTPS://Shop.Example' }, { text: 'x', url: 'https://shop.example/' }],
    [
      'an address without a protocol',
      { text: 'x', url: 't.me/kiosk' },
      { text: 'x', url: 'http://t.me/kiosk' },
    ],
    [
      'an address of a chat',
      { text: 'x', url: 'tg://resolve?domain=kiosk' },
      { text: 'x', url: 'tg://resolve?domain=kiosk' },
    ],
    ['a person', { text: 'x', url: 'tg:user?id=5' }, { text: 'x', url: 'tg://user?id=5' }],
    ['a Mini App', app, { text: 'Shop', web_app: { url: 'https://shop.example/' } }],
    [
      'a login',
      { text: 'x', login_url: { url: 'https://a.b', request_write_access: true } },
      { text: 'x', url: 'https://a.b/' },
    ],
    [
      'a text to copy',
      { text: 'x', copy_text: { text: 'CODE' } },
      { text: 'x', copy_text: { text: 'CODE' } },
    ],
    ['an inline query', { text: 'x', switch_inline_query: '' }, { text: 'x', switch_inline_query: '' }],
    [
      'an inline query for some chats',
      { text: 'x', switch_inline_query_chosen_chat: { allow_user_chats: true } },
      {
        text: 'x',
        switch_inline_query_chosen_chat: {
          query: '',
          allow_user_chats: true,
          allow_bot_chats: false,
          allow_group_chats: false,
          allow_channel_chats: false,
        },
      },
    ],
    ['a text with a line feed', { ...go, text: 'a\tb\r\u202e' }, { ...go, text: 'a b' }],
    ['a disabled button', { text: 'x', disabled: {} }, { text: 'x', disabled: {} }],
  ])('%s', (_, button, returned) => {
    const markup = parseReplyMarkup(text(inline(button)), { chat: 'private' })
    expect(markup).toEqual({ inline: inline(returned) })
    expect(checkValue(api, 'InlineKeyboardMarkup', markup?.inline)).toEqual([])
  })

  test('an invoice with a button for paying', () => {
    const markup = inline({ text: 'Pay', pay: true }, go)
    expect(parseReplyMarkup(text(markup), { chat: 'group', isInvoice: true })).toEqual({ inline: markup })
  })

  test('a keyboard with texts as buttons', () => {
    const markup = {
      keyboard: [['Yes', { text: 'Phone', request_phone_number: true }], []],
      resize_keyboard: true,
    }
    expect(parseReplyMarkup(text({ ...markup, selective: true }), { chat: 'private' })).toEqual({
      keyboard: {
        keyboard: [[{ text: 'Yes' }, { text: 'Phone', request_contact: true }]],
        resize_keyboard: true,
      },
    })
  })

  test.each<[unknown, Chat, unknown]>([
    [{ remove_keyboard: true }, 'private', { keyboard: { remove_keyboard: true } }],
    [
      { remove_keyboard: true, selective: true },
      'group',
      { keyboard: { remove_keyboard: true, selective: true } },
    ],
    [
      { force_reply: true, input_field_placeholder: 'Name' },
      'private',
      { keyboard: { force_reply: true, input_field_placeholder: 'Name' } },
    ],
    [
      keyboard({ text: 'x', request_users: { request_id: '3', user_is_bot: false } }),
      'private',
      {
        keyboard: keyboard({
          text: 'x',
          request_users: { request_id: 3, user_is_bot: false, max_quantity: 1 },
        }),
      },
    ],
    [keyboard(app), 'private', { keyboard: keyboard(app) }],
  ])('%j in a %s chat', (markup, chat, returned) => {
    expect(parseReplyMarkup(text(markup), { chat })).toEqual(returned)
  })

  test.each(['', '{}', '{"inline_keyboard":[]}', '{"inline_keyboard":[[]]}', '{"remove_keyboard":false}'])(
    'nothing for %j',
    (markup) => {
      expect(parseReplyMarkup(markup, { chat: 'private' })).toBeUndefined()
    },
  )
})
