import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bot, webhookCallback } from 'grammy'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openTelegram, type TelegramOptions } from '#sandbox/telegram.ts'
import { message } from '../../support/updates.ts'

async function open(options: TelegramOptions = {}) {
  const telegram = await openTelegram(options)
  onTestFinished(telegram.stop)
  const call = async (method: string, fields: object = {}, signal = new AbortController().signal) => {
    const body = JSON.stringify(fields)
    const headers = { 'Content-Type': 'application/json' }
    const url = `${telegram.address}/bot${telegram.token}/${method}`
    const response = await fetch(url, { method: 'POST', headers, body, signal })
    return { status: response.status, body: await response.json() }
  }
  const createBot = () => {
    const texts: (string | undefined)[] = []
    const bot = new Bot(telegram.token, { client: { apiRoot: telegram.address } })
    bot.on('message', (ctx) => texts.push(ctx.msg.text))
    return { bot, texts }
  }
  return { telegram, updates: telegram.core.updates, call, createBot }
}

test('a bot that polls gets each update once', async () => {
  const { telegram, updates, createBot } = await open()
  const { bot, texts } = createBot()
  updates.push('message', message(1, 'one'))
  const started = bot.start()
  await vi.waitFor(() => expect(texts).toEqual(['one']))
  updates.push('message', message(1, 'two'))
  await vi.waitFor(() => expect(texts).toEqual(['one', 'two']))
  // Its last call confirms the same offset, which three seconds earlier would count as spinning.
  telegram.core.clock.moveBy(3_000)
  await bot.stop()
  await started
  expect(updates.count()).toBe(0)
})

test('a bot behind a webhook gets what comes with the right secret', async () => {
  const server = createServer((request, response) => {
    void handle(request, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()))
  const { port } = server.address() as AddressInfo
  const hosts = { 'https://shop.example': `http://127.0.0.1:${port}` }
  const { telegram, updates, createBot } = await open({ hosts })
  const { bot, texts } = createBot()
  const handle = webhookCallback(bot, 'http', { secretToken: 'right' })
  const url = 'https://shop.example/hook'
  await bot.api.setWebhook(url, { secret_token: 'wrong', max_connections: 3 })
  updates.push('message', message(1))
  const lastError = async () => (await bot.api.getWebhookInfo()).last_error_message
  await vi.waitFor(async () =>
    expect(await lastError()).toBe('Wrong response from the webhook: 401 Unauthorized'),
  )
  expect(texts).toEqual([])
  telegram.core.clock.moveBy(1_000)
  await bot.api.setWebhook(url, { secret_token: 'right' })
  await vi.waitFor(() => expect(updates.count()).toBe(0))
  expect(texts).toEqual(['hello'])
  expect(await bot.api.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0 })
})

test('says what became of a webhook beside the result', async () => {
  const { call } = await open()
  expect(await call('setWebhook', { url: 'https://shop.example' })).toEqual({
    status: 200,
    body: { ok: true, result: true, description: 'Webhook was set' },
  })
  expect(await call('setWebhook', { url: 'https://shop.example' })).toEqual({
    status: 429,
    body: {
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    },
  })
})

test('a caller that hangs up waits no longer', async () => {
  const { telegram, call } = await open()
  const gone = new AbortController()
  const poll = call('getUpdates', { timeout: 50 }, gone.signal)
  await vi.waitFor(() => expect(telegram.calls.list().at(-1)?.pending).toBe(true))
  gone.abort()
  await expect(poll).rejects.toThrow()
  await vi.waitFor(() => expect(telegram.calls.list().at(-1)?.pending).toBe(false))
})

test('stopping ends whoever polls', async () => {
  const { telegram, call } = await open()
  const poll = call('getUpdates', { timeout: 50 })
  const failed = expect(poll).rejects.toThrow()
  await vi.waitFor(() => expect(telegram.calls.list().at(-1)?.pending).toBe(true))
  await telegram.stop()
  await failed
})

test('a bot that logged out is not served for ten minutes', async () => {
  const { telegram, call } = await open()
  expect(await call('logOut')).toMatchObject({ status: 200, body: { result: true } })
  expect(await call('getMe')).toMatchObject({ status: 400, body: { description: 'Logged out' } })
  telegram.core.clock.moveBy(60_000)
  expect(await call('getMe')).toMatchObject({ status: 429 })
  telegram.core.clock.moveBy(600_000)
  expect(await call('getMe')).toMatchObject({ status: 200 })
})

test('what waits outlives a stop', async () => {
  const first = await open()
  const id = first.updates.push('message', message(1))
  const saved = { world: first.telegram.core.world, updates: first.updates.save() }
  const second = await open({ saved: JSON.parse(JSON.stringify(saved)) })
  const answer = await second.call('getUpdates')
  expect(answer.body.result).toEqual([{ update_id: id, message: message(1) }])
})
