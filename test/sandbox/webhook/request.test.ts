import { expect, test } from 'vitest'
import { message } from '../../support/updates.ts'
import { accept, type Delivered, openWebhook, until, untilEmpty } from '../../support/webhook.ts'

test('posts one update, as Telegram does', async () => {
  const bot = await openWebhook(accept, {
    secretToken: 's3cret',
    url: 'https://me:pass@shop.example/hook?a=1',
  })
  const id = bot.updates.push('message', message(1))
  await untilEmpty(bot)
  const [{ update, request }] = bot.delivered as [Delivered]
  expect(update).toEqual({ update_id: id, message: message(1) })
  expect(request.method).toBe('POST')
  expect(request.url).toBe('/hook?a=1')
  expect(request.headers).toMatchObject({
    host: 'shop.example',
    'content-type': 'application/json',
    'x-telegram-bot-api-secret-token': 's3cret',
    'accept-encoding': 'gzip, deflate',
    authorization: `Basic ${Buffer.from('me:pass').toString('base64')}`,
    connection: 'keep-alive',
  })
})

test('keeps its connection', async () => {
  const bot = await openWebhook()
  bot.updates.push('message', message(1))
  await untilEmpty(bot)
  bot.updates.push('message', message(1))
  await untilEmpty(bot)
  const [first, second] = bot.delivered.map(({ request }) => request.socket)
  expect(second).toBe(first)
})

test('stays with the host even when the path begins with two slashes', async () => {
  const bot = await openWebhook(accept, { url: 'https://shop.example//elsewhere.example/hook' })
  bot.updates.push('message', message(1))
  await untilEmpty(bot)
  expect(bot.delivered[0]?.request.url).toBe('//elsewhere.example/hook')
})

test('nobody answers for a host that is not on the list', async () => {
  const bot = await openWebhook(accept, {}, false)
  bot.updates.push('message', message(1))
  await until(() => expect(bot.waited).toEqual([2]))
  expect(bot.lastError()).toBe('Connection refused')
  expect(bot.delivered).toEqual([])
})

test('a port nobody listens on is a refused connection', async () => {
  const bot = await openWebhook()
  await new Promise((resolve) => bot.server.close(resolve))
  bot.updates.push('message', message(1))
  await until(() => expect(bot.waited).toEqual([2]))
  expect(bot.lastError()).toBe('Connection refused')
})
