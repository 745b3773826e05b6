import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { message } from '../../support/updates.ts'
import { accept, openWebhook, settings, until, untilEmpty } from '../../support/webhook.ts'

const run = promisify(execFile)

test('delivers what waited before it was set', async () => {
  const bot = await openWebhook()
  bot.updates.setWebhook(null)
  bot.updates.push('message', message(1))
  expect(bot.delivered).toEqual([])
  bot.updates.setWebhook({ ...settings })
  await untilEmpty(bot)
})

test('breaks off while the bot is closed and goes on with its next call', async () => {
  const bot = await openWebhook(() => {})
  const id = bot.updates.push('message', message(1))
  await until(() => expect(bot.delivered).toHaveLength(1))
  bot.clock.moveBy(600_000)
  bot.updates.presence.close()
  bot.updates.nudge()
  await until(() => expect(bot.delivered[0]?.request.socket.destroyed).toBe(true))
  bot.become(accept)
  bot.updates.presence.enter('getMe')
  await untilEmpty(bot)
  expect(bot.ids()).toEqual([id, id])
})

test('a new webhook gets what was under way, too', async () => {
  const bot = await openWebhook(() => {})
  bot.updates.push('message', message(1))
  await until(() => expect(bot.delivered).toHaveLength(1))
  bot.become(accept)
  bot.updates.setWebhook({ ...settings, url: 'https://shop.example/new' })
  await untilEmpty(bot)
  expect(bot.delivered.map(({ request }) => request.url)).toEqual(['/hook?a=1', '/new'])
})

test('stopping breaks off what is under way, and it still waits', async () => {
  const bot = await openWebhook(() => {})
  bot.updates.push('message', message(1))
  await until(() => expect(bot.delivered).toHaveLength(1))
  await bot.stop()
  await until(() => expect(bot.delivered[0]?.request.socket.destroyed).toBe(true))
  bot.updates.push('message', message(2))
  expect(bot.updates.count()).toBe(2)
  expect(bot.lastError()).toBeUndefined()
})

test('a stopped sandbox lets its process end', async () => {
  const script = `
    import { createServer } from 'node:http'
    import { createClock } from '#sandbox/clock.ts'
    import { createHosts } from '#sandbox/hosts.ts'
    import { createUpdates } from '#sandbox/updates/updates.ts'
    import { createWebhook } from '#sandbox/webhook/webhook.ts'

    const bot = createServer((_, response) => response.writeHead(500, { 'Retry-After': '3000' }).end())
    await new Promise((resolve) => bot.listen(0, '127.0.0.1', resolve))
    const hosts = createHosts({ 'https://shop.example': 'http://127.0.0.1:' + bot.address().port })
    const clock = createClock()
    const updates = createUpdates({ clock })
    const gone = new AbortController()
    const poll = updates.polling.get({ offset: 0, limit: 100, timeout: 50 }, gone.signal)
    gone.abort()
    await poll
    const answered = updates.polling.get({ offset: -1, limit: 100, timeout: 50 }, new AbortController().signal)
    updates.push('message', ${JSON.stringify(message(1))})
    await answered
    updates.setWebhook(${JSON.stringify(settings)})
    const webhook = createWebhook({ clock, updates, hosts, execute() {} })
    updates.push('message', ${JSON.stringify(message(1))})
    while (!updates.webhook().lastError) await new Promise((resolve) => setTimeout(resolve, 5))
    await webhook.stop()
    bot.close()
    console.log('stopped')
  `
  const options = { cwd: new URL('../../..', import.meta.url) }
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], options)
  expect(stdout).toBe('stopped\n')
})
