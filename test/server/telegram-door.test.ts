import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bot } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { expect, onTestFinished, test } from 'vitest'
import type { BotContext } from '#bot/context.ts'
import { telegramDoor } from '#server/telegram-door.ts'

const secretToken = 's'
const path = '/telegram'

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('what is said after Telegram had its answer goes to Telegram by itself', async () => {
  const called: (string | undefined)[] = []
  const apiRoot = await serve((request, response) => {
    called.push(request.url)
    response.end(JSON.stringify({ ok: true, result: true }))
  })
  const bot = new Bot<BotContext>('1:a', {
    botInfo: { id: 1, is_bot: true, first_name: 'Shop', username: 'shop_bot' } as UserFromGetMe,
    client: { apiRoot, canUseWebhookReply: () => true },
  })
  const late = Promise.withResolvers<void>()
  bot.on('callback_query', async (ctx) => {
    await late.promise
    await ctx.answerCallbackQuery()
  })
  const door = telegramDoor({ bot, path, secretToken, failed: (error) => expect.fail(String(error)) }, 20)
  const address = await serve((request, response) => void door(request, response))
  const tap = { id: '7', from: { id: 5, is_bot: false, first_name: 'Ann' }, chat_instance: '1', data: 'x' }
  const answer = await fetch(address + path, {
    method: 'POST',
    body: JSON.stringify({ update_id: 1, callback_query: tap }),
    headers: { 'X-Telegram-Bot-Api-Secret-Token': secretToken },
  })
  expect([answer.status, await answer.text()]).toEqual([200, ''])
  late.resolve()
  await expect.poll(() => called).toEqual(['/bot1:a/answerCallbackQuery'])
})

test('what is no update is refused, and one that is far too long as well', async () => {
  const bot = new Bot<BotContext>('1:a', {
    botInfo: { id: 1, is_bot: true, first_name: 'Shop', username: 'shop_bot' } as UserFromGetMe,
  })
  const taken: number[] = []
  bot.use((ctx) => void taken.push(ctx.update.update_id))
  const door = telegramDoor({ bot, path, secretToken, failed: (error) => expect.fail(String(error)) })
  const address = await serve((request, response) => void door(request, response))
  const bring = async (body: string, secret = secretToken) => {
    const headers = { 'X-Telegram-Bot-Api-Secret-Token': secret }
    return (await fetch(address + path, { method: 'POST', body, headers })).status
  }
  expect(await bring('{"update_id":')).toBe(400)
  expect(await bring(JSON.stringify({ update_id: 1, message: { text: 'x'.repeat(1_000_000) } }))).toBe(400)
  expect(await bring('{"update_id":2}', 't')).toBe(401)
  expect(await bring('{"update_id":2}', 'longer')).toBe(401)
  expect(taken).toEqual([])
  expect(await bring('{"update_id":2}')).toBe(200)
  expect(taken).toEqual([2])
})
