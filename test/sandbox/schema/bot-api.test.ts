import { expect, test } from 'vitest'
import { findMethod, makeBotApi, readBotApi } from '#sandbox/schema/bot-api.ts'
import { fieldOf, fieldsOf, type Shape } from '#sandbox/schema/shapes.ts'

const api = await readBotApi()

test.each([
  ['getMe', '', ''],
  ['getUpdates', '', 'offset limit timeout allowed_updates'],
  ['sendMessage', 'chat_id text', 'parse_mode entities link_preview_options reply_parameters reply_markup'],
  ['sendPhoto', 'chat_id photo', 'caption has_spoiler show_caption_above_media'],
  ['sendMediaGroup', 'chat_id media', 'message_thread_id protect_content'],
  ['editMessageText', '', 'chat_id message_id inline_message_id text reply_markup'],
  ['deleteMessages', 'chat_id message_ids', ''],
  ['answerCallbackQuery', 'callback_query_id', 'text show_alert url cache_time'],
  ['setMyCommands', 'commands', 'scope language_code'],
  [
    'sendInvoice',
    'chat_id title description payload currency prices',
    'provider_token photo_url is_flexible',
  ],
  ['answerPreCheckoutQuery', 'pre_checkout_query_id ok', 'error_message'],
  ['setWebhook', 'url', 'secret_token allowed_updates drop_pending_updates certificate'],
  ['answerInlineQuery', 'inline_query_id results', 'cache_time button next_offset'],
])('knows the parameters of %s', (name, required, others) => {
  const method = findMethod(api, name)
  const words = (text: string) => text.split(' ').filter((word) => word !== '')
  expect(method?.name).toBe(name)
  expect(Object.keys(method?.params.must ?? {}).sort()).toEqual(words(required).sort())
  expect(Object.keys(method?.params.may ?? {})).toEqual(expect.arrayContaining(words(others)))
})

test('finds a method however its name is written', () => {
  expect(findMethod(api, 'SENDMESSAGE')?.name).toBe('sendMessage')
  expect(findMethod(api, 'sendMesage')).toBeUndefined()
  expect(findMethod(api, 'constructor')).toBeUndefined()
})

test('has a shape for every name that a method or a type refers to', () => {
  const shapes: Shape[] = [
    ...Object.values(api.types),
    ...Object.values(api.methods).flatMap(({ params, result }) => [params, result]),
  ]
  const mentioned = JSON.stringify(shapes).matchAll(/\{"name":"([A-Z][^"]*)"\}/g)
  const unknown = [...mentioned].map(([, name = '']) => name).filter((name) => !(name in api.types))
  expect(unknown).toEqual([])
  expect(Object.keys(api.methods).length).toBeGreaterThan(150)
})

test('knows what may be in an update', () => {
  const update = fieldsOf(api.types, { name: 'Update' })
  expect(Object.keys(update?.may ?? {})).toEqual(
    expect.arrayContaining([
      'message',
      'callback_query',
      'pre_checkout_query',
      'my_chat_member',
      'subscription',
    ]),
  )
})

test('writes out what the declarations compute', () => {
  const fields = (name: string) => fieldsOf(api.types, { name }) ?? { must: {}, may: {} }
  expect(fieldOf(fields('Message.TextMessage'), 'text')).toBe('string')
  expect(Object.keys(fields('Message.TextMessage').must).sort()).toEqual([
    'chat',
    'date',
    'message_id',
    'text',
  ])
  expect(fieldOf(fields('ReplyMessage'), 'reply_to_message')).toBe('nothing')
  expect(fieldOf(fields('InaccessibleMessage'), 'date')).toEqual({ one: [0] })
  expect(fieldOf(fields('InlineQuery'), 'chat_type')).toEqual({
    one: ['sender', 'private', 'group', 'supergroup', 'channel'],
  })
})

test('keeps on disk what it would make of the declarations now', async () => {
  expect(await readBotApi()).toEqual(await makeBotApi())
})
