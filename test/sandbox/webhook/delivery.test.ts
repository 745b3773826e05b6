import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { callback, inlineQuery, message } from '../../support/updates.ts'
import { accept, type Hook, openWebhook, settings, status, until, untilEmpty } from '../../support/webhook.ts'

describe('order', () => {
  const leave: Hook = () => {}

  test('updates of a chat come one after another', async () => {
    const bot = await openWebhook(leave)
    const ids = [1, 2, 3].map((n) => bot.updates.push('message', message(1, String(n))))
    for (const count of [1, 2, 3]) {
      await until(() => expect(bot.delivered).toHaveLength(count))
      bot.delivered[count - 1]?.response.end()
    }
    await untilEmpty(bot)
    expect(bot.ids()).toEqual(ids)
  })

  test('chats, buttons and queries come side by side', async () => {
    const bot = await openWebhook(leave)
    bot.updates.push('message', message(1))
    bot.updates.push('message', message(2))
    bot.updates.push('callback_query', callback(1))
    bot.updates.push('inline_query', inlineQuery(1))
    await until(() => expect(bot.delivered).toHaveLength(4))
  })

  test('no more at once than max_connections', async () => {
    const bot = await openWebhook(leave, { maxConnections: 2 })
    for (const chat of [1, 2, 3]) bot.updates.push('message', message(chat))
    await until(() => expect(bot.delivered).toHaveLength(2))
    bot.delivered[0]?.response.end()
    await until(() => expect(bot.delivered).toHaveLength(3))
    expect(bot.updates.count()).toBe(2)
  })

  test('on order, the newest queue comes first', async () => {
    const bot = await openWebhook()
    bot.updates.setWebhook(null)
    bot.updates.faults.reorder(true)
    const first = bot.updates.push('message', message(1))
    const second = bot.updates.push('callback_query', callback(1))
    bot.updates.setWebhook({ ...settings })
    await untilEmpty(bot)
    expect(bot.ids()).toEqual([second, first])
  })

  test('on order, an update comes twice', async () => {
    const bot = await openWebhook()
    bot.updates.faults.repeatNext()
    const id = bot.updates.push('message', message(1))
    await untilEmpty(bot)
    expect(bot.ids()).toEqual([id, id])
  })
})

describe('what is not taken', () => {
  test('comes again at once, then after two seconds, four, eight', async () => {
    const bot = await openWebhook(status(500))
    const id = bot.updates.push('message', message(1))
    await until(() => expect(bot.waited).toEqual([2]))
    expect(bot.lastError()).toBe('Wrong response from the webhook: 500 Internal Server Error')
    for (const seconds of [4, 8]) {
      const times = bot.delivered.length
      bot.clock.moveBy((seconds / 2) * 1_000)
      await until(() => expect(bot.waited.at(-1)).toBe(seconds))
      expect(bot.delivered).toHaveLength(times + 1)
    }
    bot.become(accept)
    bot.clock.moveBy(8_000)
    await untilEmpty(bot)
    expect(new Set(bot.ids())).toEqual(new Set([id]))
    // What went wrong is told until a webhook is set anew.
    expect(bot.lastError()).toMatch('500')
  })

  test('waits for a minute or two in the end', async () => {
    const bot = await openWebhook(status(500))
    bot.updates.push('message', message(1))
    for (let round = 1; round < 9; round++) {
      await until(() => expect(bot.waited).toHaveLength(round))
      bot.clock.moveBy(120_000)
    }
    expect(bot.waited.slice(0, 5)).toEqual([2, 4, 8, 16, 32])
    for (const seconds of bot.waited.slice(5)) {
      expect(seconds).toBeGreaterThanOrEqual(60)
      expect(seconds).toBeLessThanOrEqual(120)
    }
  })

  test('keeps the rest of its queue back, and no other', async () => {
    const bot = await openWebhook(({ update, response }) =>
      response.writeHead(update.message?.chat.id === 1 ? 500 : 200).end(),
    )
    bot.updates.push('message', message(1, 'one'))
    bot.updates.push('message', message(1, 'two'))
    bot.updates.push('message', message(2))
    await until(() => expect(bot.updates.count()).toBe(2))
    await until(() => expect(bot.waited).not.toEqual([]))
    const texts = bot.delivered.map(({ update }) => update.message?.text)
    expect(texts).not.toContain('two')
  })

  test('waits as long as Retry-After says, an hour at most', async () => {
    const bot = await openWebhook(status(429, { 'Retry-After': '30' }))
    bot.updates.push('message', message(1))
    await until(() => expect(bot.waited).toEqual([30]))
    expect(bot.delivered).toHaveLength(1)
    bot.become(status(503, { 'Retry-After': '9999' }))
    bot.clock.moveBy(30_000)
    await until(() => expect(bot.waited.at(-1)).toBe(3_600))
  })

  test('is given up when its time would be over', async () => {
    const bot = await openWebhook(status(500, { 'Retry-After': '200' }))
    bot.updates.push('callback_query', callback(1))
    await untilEmpty(bot)
    expect(bot.delivered).toHaveLength(1)
  })

  test('may be a redirect, which is not followed', async () => {
    const bot = await openWebhook(status(302, { Location: '/elsewhere' }))
    bot.updates.push('message', message(1))
    await until(() => expect(bot.waited).toEqual([2]))
    expect(bot.lastError()).toBe('Wrong response from the webhook: 302 Found')
    expect(new Set(bot.delivered.map(({ request }) => request.url))).toEqual(new Set(['/hook?a=1']))
  })

  test('comes again after a hang-up, of which nothing is told', async () => {
    const bot = await openWebhook(({ request }) => request.socket.end())
    bot.updates.push('message', message(1))
    await until(() => expect(bot.waited).toEqual([2]))
    expect(bot.lastError()).toBeUndefined()
  })

  test('comes again after a broken connection', async () => {
    const bot = await openWebhook(({ request }) => request.socket.resetAndDestroy())
    bot.updates.push('message', message(1))
    await until(() => expect(bot.waited).toEqual([2]))
    expect(bot.lastError()).toBe('Connection reset by peer')
  })
})

describe('410', () => {
  test('for 23 hours removes the webhook and keeps what waits', async () => {
    const bot = await openWebhook(status(410))
    bot.updates.push('message', message(1))
    await until(() => expect(bot.waited).toEqual([2]))
    bot.clock.moveBy(22 * 3_600_000)
    await until(() => expect(bot.waited.at(-1)).toBe(4))
    expect(bot.updates.webhook()).not.toBeNull()
    bot.clock.moveBy(3_601_000)
    await until(() => expect(bot.updates.webhook()).toBeNull())
    expect(bot.updates.count()).toBe(1)
  })

  test('begins anew after another answer', async () => {
    const bot = await openWebhook(status(410))
    bot.updates.push('message', message(1))
    await until(() => expect(bot.waited).toEqual([2]))
    bot.become(status(500))
    bot.clock.moveBy(22 * 3_600_000)
    await until(() => expect(bot.waited.at(-1)).toBe(4))
    bot.become(status(410))
    bot.clock.moveBy(3_601_000)
    await until(() => expect(bot.waited.at(-1)).toBe(8))
    expect(bot.updates.webhook()).not.toBeNull()
  })
})

describe('a method in the answer', () => {
  const answering =
    (body: string | Buffer, headers: Record<string, string> = { 'Content-Type': 'application/json' }): Hook =>
    ({ response }) =>
      response.writeHead(200, headers).end(body)

  test('is executed, numbers and objects as their text', async () => {
    const asked = { method: 'sendMessage', chat_id: 5, text: 'hi', reply_markup: { a: [1] } }
    const bot = await openWebhook(answering(JSON.stringify(asked)))
    bot.updates.push('message', message(1))
    await untilEmpty(bot)
    expect(bot.executed).toEqual([['sendMessage', { chat_id: '5', text: 'hi', reply_markup: '{"a":[1]}' }]])
  })

  test.each([
    ['a form', 'method=sendMessage&text=hi', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    [
      'gzip',
      gzipSync('{"method":"sendMessage","text":"hi"}'),
      { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
    ],
  ])('is read from %s', async (_, body, headers) => {
    const bot = await openWebhook(answering(body, headers as Record<string, string>))
    bot.updates.push('message', message(1))
    await untilEmpty(bot)
    expect(bot.executed).toEqual([['sendMessage', { text: 'hi' }]])
  })

  test.each(['getMe', 'GetChat', 'setWebhook', 'deletewebhook', 'close', 'logOut', ''])(
    '%j is not',
    async (method) => {
      const bot = await openWebhook(answering(JSON.stringify({ method })))
      bot.updates.push('message', message(1))
      await untilEmpty(bot)
      expect(bot.executed).toEqual([])
    },
  )

  test.each(['"{\\"method\\":\\"sendMessage\\"}"', '{"method":', 'ok', '[]'])(
    'is not seen in %s, and the update counts as taken',
    async (body) => {
      const bot = await openWebhook(answering(body))
      bot.updates.push('message', message(1))
      await untilEmpty(bot)
      expect(bot.executed).toEqual([])
      expect(bot.delivered).toHaveLength(1)
    },
  )

  test('is not executed when the update was not taken', async () => {
    const bot = await openWebhook(({ response }) =>
      response.writeHead(500, { 'Content-Type': 'application/json' }).end('{"method":"sendMessage"}'),
    )
    bot.updates.push('message', message(1))
    await until(() => expect(bot.waited).toEqual([2]))
    expect(bot.executed).toEqual([])
  })
})
