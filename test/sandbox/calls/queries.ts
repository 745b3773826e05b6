// The bot's answers to what waits for one: a tapped button, a search, a Mini App, a delivery, a payment.
import { setImmediate } from 'node:timers/promises'
import type { Params } from '#test/support/telegram.ts'
import { ann, bad, type Expected, nobody, number, type Row, type Scene, someText } from './scene.ts'

const done: Expected = { result: true }
const tooOld = bad('query is too old and response timeout expired or query ID is invalid')

async function tapped(scene: Scene): Promise<void> {
  const reply_markup = { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] }
  await scene.bot('sendMessage', { chat_id: ann, text: 'hi', reply_markup })
  void scene.ann.taps('a')
  await setImmediate()
}
async function searched(scene: Scene): Promise<void> {
  void scene.ann.asksInline('cup')
  await setImmediate()
}
async function opened(scene: Scene): Promise<void> {
  const reply_markup = { inline_keyboard: [[{ text: 'a', web_app: { url: 'https://a.com' } }]] }
  await scene.bot('sendMessage', { chat_id: ann, text: 'hi', reply_markup })
}
async function paying(scene: Scene): Promise<void> {
  const prices = [{ label: 'Cup', amount: 1_000 }]
  const invoice = {
    title: 'Cup',
    description: 'Blue',
    payload: 'p',
    provider_token: '1:TEST:a',
    currency: 'EUR',
    prices,
  }
  const message = await scene.bot('sendInvoice', { chat_id: ann, ...invoice })
  void scene.ann.pays(message)
  await setImmediate()
}
const callbackId = ({ told }: Scene) => told('callback_query').id
const inlineId = ({ told }: Scene) => told('inline_query').id
const checkoutId = ({ told }: Scene) => told('pre_checkout_query').id

const callback = (says: string, params: Params, answers: Expected, as: Row['as'] = 'json'): Row => ({
  says,
  given: tapped,
  call: ['answerCallbackQuery', (scene) => ({ callback_query_id: callbackId(scene), ...params })],
  as,
  answers,
})

const callbackRows: Row[] = [
  callback('a tap', {}, done),
  callback('a tap, as a form', { text: 'a', show_alert: 'yes' }, done, 'form'),
  callback('200 signs', { text: 'ы'.repeat(200) }, done),
  callback('201 signs', { text: 'ы'.repeat(201) }, bad('MESSAGE_TOO_LONG')),
  callback('a memory of more than 30 days', { cache_time: 99_999_999 }, done),
  callback('a link elsewhere', { url: 'https://a.com' }, bad('URL_INVALID')),
  callback('a link to the bot', { url: 'https://t.me/kiosk_bot?start=a' }, done),
  {
    says: 'a tap that was none',
    call: ['answerCallbackQuery', { callback_query_id: '12' }],
    answers: tooOld,
  },
  { says: 'a tap without a number', call: ['answerCallbackQuery'], answers: tooOld },
  {
    says: 'a tap a second time',
    given: async (scene) => {
      await tapped(scene)
      await scene.bot('answerCallbackQuery', { callback_query_id: callbackId(scene) })
    },
    call: ['answerCallbackQuery', (scene) => ({ callback_query_id: callbackId(scene) })],
    answers: tooOld,
  },
  {
    says: 'a tap of an hour ago',
    given: async (scene) => {
      await tapped(scene)
      const id = callbackId(scene)
      scene.later(3_600)
      scene.note(id)
    },
    call: ['answerCallbackQuery', (scene) => ({ callback_query_id: scene.given<string>() })],
    answers: tooOld,
  },
]

const article = (id: string, more: object = {}) => ({
  type: 'article',
  id,
  title: 'Cup',
  input_message_content: { message_text: 'cup' },
  ...more,
})
const inline = (says: string, results: unknown, answers: Expected, more: Params = {}): Row => ({
  says,
  given: searched,
  call: ['answerInlineQuery', (scene) => ({ inline_query_id: inlineId(scene), results, ...more })],
  answers,
})
const unparsed = (text: string) => bad(`can't parse inline query result: ${text}`)
const articles = (count: number) => Array.from({ length: count }, (_, at) => article(String(at)))

const inlineRows: Row[] = [
  inline('a search', [article('1')], done),
  inline('nothing found', [], done),
  inline('50 results', articles(50), done),
  inline('51 results', articles(51), bad('too many inline query results specified')),
  inline('the same result twice', [article('1'), article('1')], bad('RESULT_ID_DUPLICATE')),
  inline('results that are an object', {}, bad('expected an Array of inline query results')),
  inline('a result that is a text', ['cup'], unparsed('Inline query result must be an object')),
  inline('a result without a type', [{ id: '1' }], unparsed('Can\'t find field "type"')),
  inline('a result without an id', [{ type: 'article' }], unparsed('Can\'t find field "id"')),
  inline(
    'an article without a title',
    [{ ...article('1'), title: undefined }],
    unparsed('Can\'t find field "title"'),
  ),
  inline(
    'an article that says nothing',
    [{ type: 'article', id: '1', title: 'a' }],
    unparsed('Can\'t find field "message_text"'),
  ),
  inline(
    'a type nobody knows',
    [{ type: 'cup', id: '1' }],
    unparsed('type "cup" is unsupported for the inline query result'),
  ),
  inline(
    'wrong HTML in a result',
    [article('1', { input_message_content: { message_text: '<x>', parse_mode: 'HTML' } })],
    unparsed('Can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
  ),
  inline(
    'preview options that are no object',
    [article('1', { input_message_content: { message_text: 'a', link_preview_options: true } })],
    unparsed('Field "link_preview_options" must be of type Object'),
  ),
  inline('an offset of 64 bytes', [article('1')], done, { next_offset: 'x'.repeat(64) }),
  inline('an offset of 65 bytes', [article('1')], bad('NEXT_OFFSET_INVALID'), {
    next_offset: 'x'.repeat(65),
  }),
  inline('a button to the chat', [], done, { button: { text: 'a', start_parameter: 'a'.repeat(64) } }),
  inline('a button with too long a word', [], bad('too long start_parameter specified'), {
    button: { text: 'a', start_parameter: 'a'.repeat(65) },
  }),
  inline('a button with a blank', [], bad('unallowed characters in start_parameter are used'), {
    button: { text: 'a', start_parameter: 'a b' },
  }),
  inline(
    'a button that does nothing',
    [],
    bad(
      "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field",
    ),
    { button: { text: 'a' } },
  ),
  {
    says: 'a search that was none',
    call: ['answerInlineQuery', { inline_query_id: '12', results: [] }],
    answers: tooOld,
  },
  {
    says: 'a search a second time',
    given: async (scene) => {
      await searched(scene)
      await scene.bot('answerInlineQuery', { inline_query_id: inlineId(scene), results: [] })
    },
    call: ['answerInlineQuery', (scene) => ({ inline_query_id: inlineId(scene), results: [] })],
    answers: tooOld,
  },
]

const webApp = (says: string, params: Params, answers: Expected): Row => ({
  says,
  given: async (scene) => {
    await opened(scene)
    const { initData } = await scene.ann.opens('a')
    scene.note(new URLSearchParams(initData).get('query_id'))
  },
  call: ['answerWebAppQuery', (scene) => ({ web_app_query_id: scene.given<string>(), ...params })],
  answers,
})

const webAppRows: Row[] = [
  webApp('a Mini App', { result: article('1') }, { result: {} }),
  webApp(
    'a Mini App, with a button',
    { result: article('1', { reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] } }) },
    { result: { inline_message_id: someText } },
  ),
  webApp('a Mini App without a result', {}, bad("result isn't specified")),
  webApp('a Mini App that is not open', { web_app_query_id: '12', result: article('1') }, tooOld),
  webApp(
    'a Mini App with a result that says nothing',
    { result: { type: 'article', id: '1', title: 'a' } },
    bad('can\'t find field "message_text"'),
  ),
  {
    says: 'a message prepared for Ann',
    call: ['savePreparedInlineMessage', { user_id: ann, result: article('1'), allow_user_chats: true }],
    answers: { result: { id: someText, expiration_date: number } },
  },
  {
    says: 'a message prepared for nowhere',
    call: ['savePreparedInlineMessage', { user_id: ann, result: article('1') }],
    answers: bad('at least one chat type must be allowed'),
  },
  {
    says: 'a message prepared for nobody',
    call: ['savePreparedInlineMessage', { user_id: nobody, result: article('1') }],
    answers: bad('user not found'),
  },
]

const checkout = (says: string, params: Params, answers: Expected): Row => ({
  says,
  given: paying,
  call: ['answerPreCheckoutQuery', (scene) => ({ pre_checkout_query_id: checkoutId(scene), ...params })],
  answers,
})

const paymentRows: Row[] = [
  checkout('a payment', { ok: true }, done),
  checkout('a payment, by a word', { ok: 'yes' }, done),
  checkout('no payment', { ok: false, error_message: 'sold out' }, done),
  checkout('no payment, without a word', { ok: false }, bad('parameter "error_message" is required')),
  checkout('neither yes nor no', {}, bad('parameter "error_message" is required')),
  {
    says: 'a payment that was none',
    call: ['answerPreCheckoutQuery', { pre_checkout_query_id: '12', ok: true }],
    answers: tooOld,
  },
  {
    says: 'a payment after 11 seconds',
    given: async (scene) => {
      await paying(scene)
      scene.note(checkoutId(scene))
      scene.later(11)
    },
    call: ['answerPreCheckoutQuery', (scene) => ({ pre_checkout_query_id: scene.given<string>(), ok: true })],
    answers: tooOld,
  },
  {
    says: 'a delivery without options',
    call: ['answerShippingQuery', { shipping_query_id: '12', ok: true }],
    answers: bad('parameter "shipping_options" is required'),
  },
  {
    says: 'no delivery, without a word',
    call: ['answerShippingQuery', { shipping_query_id: '12', ok: false }],
    answers: bad('parameter "error_message" is required'),
  },
  {
    says: 'a delivery with an empty list',
    call: ['answerShippingQuery', { shipping_query_id: '12', ok: true, shipping_options: [] }],
    answers: bad('there must be at least one shipping option'),
  },
  {
    says: 'a delivery for nothing',
    call: [
      'answerShippingQuery',
      { shipping_query_id: '12', ok: true, shipping_options: [{ id: 'a', title: 'A', prices: [] }] },
    ],
    answers: bad(
      "can't parse shipping option: Can't parse shipping option prices: There must be at least one price",
    ),
  },
  {
    says: 'a delivery that was not asked for',
    call: ['answerShippingQuery', { shipping_query_id: '12', ok: false, error_message: 'no' }],
    answers: tooOld,
  },
]

export const queryRows = [...callbackRows, ...inlineRows, ...webAppRows, ...paymentRows]
