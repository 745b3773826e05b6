// How the bot gets its updates, by polling or by a webhook.
import type { Params } from '#test/support/telegram.ts'
import { bad, type Expected, number, type Row, type Scene } from './scene.ts'

const two = ({ ann }: Scene) => {
  ann.says('one')
  ann.says('two')
}
const texts = (...words: string[]): Expected => ({
  result: words.map((text) => ({ update_id: number, message: anyMessage(text) })),
})
const anyMessage = (text: string) => ({
  message_id: number,
  from: { id: 1_000_001, is_bot: false, first_name: 'Ann', language_code: 'en' },
  chat: { id: 1_000_001, first_name: 'Ann', type: 'private' },
  date: number,
  text,
})
const poll = (
  says: string,
  params: Params | ((scene: Scene) => Params),
  answers: Expected,
  as: Row['as'] = 'json',
): Row => ({
  says,
  given: two,
  call: ['getUpdates', params],
  as,
  answers,
})
const firstId = ({ core }: Scene) => core.updates.list()[0]?.id ?? 0

const pollRows: Row[] = [
  poll('all', {}, texts('one', 'two')),
  poll('all, as a form', { limit: '100' }, texts('one', 'two'), 'form'),
  poll('one', { limit: 1 }, texts('one')),
  poll('a limit of 0 is one', { limit: 0 }, texts('one')),
  poll('a limit of less is one', { limit: -5 }, texts('one')),
  poll('a limit of 1000 is a hundred', { limit: 1_000 }, texts('one', 'two')),
  poll('a limit that is a word is one', { limit: 'all' }, texts('one')),
  poll('from the second on', (scene) => ({ offset: firstId(scene) + 1 }), texts('two')),
  poll('only the last', { offset: -1 }, texts('two')),
  poll('more than there are', { offset: -9 }, texts('one', 'two')),
  poll('kinds that are no list', { allowed_updates: 'message' }, texts('one', 'two')),
  {
    says: 'what was not allowed before it came',
    given: async (scene) => {
      await scene.bot('getUpdates', { allowed_updates: ['callback_query'] })
      scene.later(4)
      two(scene)
    },
    call: ['getUpdates'],
    answers: { result: [] },
  },
  poll(
    'a kind that nobody knows',
    { allowed_updates: ['message', 'messages'] },
    bad('sandbox: allowed_updates[1]: there is no "messages"'),
  ),
  {
    says: 'polling beside a webhook',
    given: hooked,
    call: ['getUpdates'],
    answers: {
      error: [
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      ],
    },
  },
]

async function hooked(scene: Scene): Promise<void> {
  await scene.bot('setWebhook', { url: 'https://93.184.216.34/hook' })
}
const hook = (
  says: string,
  params: Params,
  answers: Expected,
  given?: Row['given'],
  as: Row['as'] = 'json',
): Row => ({
  says,
  ...(given && { given }),
  call: ['setWebhook', params],
  as,
  answers,
})
const url = 'https://93.184.216.34/hook'
const set: Expected = { result: true, description: 'Webhook was set' }
const info = { has_custom_certificate: false, pending_update_count: 0 }

const hookRows: Row[] = [
  hook('a webhook', { url }, set),
  hook('a webhook as a form', { url }, set, undefined, 'form'),
  ...[80, 88, 443, 8443].map((port) =>
    hook(`the port ${port}`, { url: `https://93.184.216.34:${port}/` }, set),
  ),
  hook(
    'another port',
    { url: 'https://93.184.216.34:8080/' },
    bad('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443'),
  ),
  hook(
    'no TLS',
    { url: 'http://93.184.216.34/' },
    bad('bad webhook: An HTTPS URL must be provided for webhook'),
  ),
  hook('this machine', { url: 'https://127.0.0.1/' }, bad('bad webhook: IP address 127.0.0.1 is reserved')),
  hook('a word of 256', { url, secret_token: 'a'.repeat(256) }, set),
  hook('a word of 257', { url, secret_token: 'a'.repeat(257) }, bad('secret token is too long')),
  hook(
    'a word with a blank',
    { url, secret_token: 'a b' },
    bad('secret token contains unallowed characters'),
  ),
  hook('1000 connections are a hundred', { url, max_connections: 1_000 }, set),
  hook('the same again', { url }, { result: true, description: 'Webhook is already set' }, async (scene) => {
    await hooked(scene)
    scene.later(2)
  }),
  hook(
    'twice in a second',
    { url },
    { error: [429, 'Too Many Requests: retry after 1', { retry_after: 1 }] },
    hooked,
  ),
  hook('an empty address', { url: '' }, { result: true, description: 'Webhook was deleted' }, hooked),
  hook('no address', {}, { result: true, description: 'Webhook is already deleted' }),
  {
    says: 'no webhook any more',
    given: hooked,
    call: ['deleteWebhook'],
    answers: { result: true, description: 'Webhook was deleted' },
  },
  {
    says: 'no webhook at all',
    call: ['deleteWebhook'],
    answers: { result: true, description: 'Webhook is already deleted' },
  },
  {
    says: 'a webhook looked at',
    given: hooked,
    call: ['getWebhookInfo'],
    answers: { result: { url, ...info, max_connections: 40, ip_address: '93.184.216.34' } },
  },
  {
    says: 'no webhook looked at',
    given: two,
    call: ['getWebhookInfo'],
    answers: { result: { url: '', ...info, pending_update_count: 2 } },
  },
  {
    says: 'a webhook that forgets what waits',
    given: (scene) => {
      two(scene)
      return scene.bot('setWebhook', { url, drop_pending_updates: true })
    },
    call: ['getWebhookInfo'],
    answers: { result: { url, ...info, max_connections: 40, ip_address: '93.184.216.34' } },
  },
]

export const updateRows = [...pollRows, ...hookRows]
