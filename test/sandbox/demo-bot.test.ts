import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { run } from '@grammyjs/runner'
import { webhookCallback } from 'grammy'
import { describe, expect, onTestFinished, test } from 'vitest'
import { verifyInitData } from '#sandbox/launch.ts'
import { createDemoBot, draw } from '#test/support/demo-bot.ts'
import { type TestTelegram, useTelegram } from '#test/support/telegram.ts'

async function byPolling(telegram: TestTelegram): Promise<void> {
  const bot = createDemoBot(telegram.token, telegram.address)
  const { promise: started, resolve } = Promise.withResolvers<void>()
  const polling = bot.start({ onStart: () => resolve() })
  onTestFinished(async () => {
    // Whoever asks the same again within three seconds is kept waiting, as by Telegram.
    telegram.core.clock.moveBy(3_000)
    await bot.stop()
    await polling
  })
  await started
}

async function byRunner(telegram: TestTelegram): Promise<void> {
  const bot = createDemoBot(telegram.token, telegram.address)
  await bot.init()
  const runner = run(bot)
  onTestFinished(() => {
    telegram.core.clock.moveBy(3_000)
    return runner.stop()
  })
}

const publicUrl = 'https://bot.example'

/** The webhook stands behind an https address, as Telegram wants it. */
async function byWebhook(telegram: TestTelegram): Promise<void> {
  const bot = createDemoBot(telegram.token, telegram.address)
  const server = createServer(webhookCallback(bot, 'http', { secretToken: 'quiet' }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  telegram.core.hosts.add(publicUrl, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  await bot.init()
  await bot.api.setWebhook(`${publicUrl}/hook`, { secret_token: 'quiet' })
}

describe.each([
  ['by polling', byPolling],
  ['with the runner', byRunner],
  ['by webhook', byWebhook],
])('a bot %s', (_, open) => {
  async function openBot() {
    const telegram = await useTelegram()
    await open(telegram)
    return telegram
  }

  test('greets whoever starts it, with what the link said', async () => {
    const ann = (await openBot()).person({ name: 'Ann' })
    ann.starts('promo')
    const greeting = await ann.awaits('Hello, Ann! promo')
    expect(greeting.entities).toEqual([{ type: 'bold', offset: 7, length: 3 }])
  })

  test('shows a photo, and another one in its place', async () => {
    const ann = (await openBot()).person('Ann')
    ann.starts()
    await ann.awaits('Hello')
    expect(await ann.hears('Lamps')).toEqual({ alert: false })
    const red = await ann.awaits('The red lamp')
    await ann.hears('blue')
    const blue = await ann.awaits('The blue lamp')
    expect(blue.message_id).toBe(red.message_id)
    expect(blue.photo?.at(-1)?.file_unique_id).not.toBe(red.photo?.at(-1)?.file_unique_id)
  })

  test('sells a lamp', async () => {
    const ann = (await openBot()).person('Ann')
    ann.starts()
    await ann.awaits('Hello')
    await ann.hears('Buy')
    const invoice = await ann.awaits(({ invoice }) => invoice !== undefined)
    expect(await ann.pays(invoice)).toEqual({ ok: true })
    await ann.awaits('Paid: 1990')
  })

  test('talks an order through, and says what it does not understand', async () => {
    const ann = (await openBot()).person({ name: 'Ann', phone: '+79001112233' })
    ann.starts()
    ann.says('/order')
    await ann.awaits('Your name?')
    ann.says('Ann Example')
    await ann.awaits('Your phone?')
    ann.says('I will not tell')
    await ann.awaits('Use the button, please')
    await ann.taps('Share my number')
    await ann.awaits('Ann Example, 79001112233: right?')
    expect(await ann.hears('Yes')).toEqual({ text: 'Thank you', alert: false })
    await ann.awaits('Ordered')
  })

  test('keeps two customers apart', async () => {
    const telegram = await openBot()
    const people = ['Ann', 'Bob'].map((name) => telegram.person(name))
    await Promise.all(
      people.map(async (person) => {
        person.says('/order')
        await person.awaits('Your name?')
        person.says(`${person.account.user.first_name}!`)
        await person.awaits('Your phone?')
        await person.taps('Share my number')
        await person.awaits(`${person.account.user.first_name}!, `)
      }),
    )
    expect(people.map((person) => person.reads().some((words) => words.includes('right?')))).toEqual([
      true,
      true,
    ])
  })

  test('reads a file it was sent, and likes an album', async () => {
    const ann = (await openBot()).person('Ann')
    await ann.sendsFile({ name: 'list.txt', mime: 'text/plain', bytes: Buffer.from('three lamps') })
    await ann.awaits('Your file says: three lamps')
    const photos = ['red', 'green'].map(async (colour) => ({
      name: `${colour}.jpg`,
      mime: 'image/jpeg',
      bytes: await draw(colour),
    }))
    const [first] = await ann.sendsAlbum(await Promise.all(photos), 'Two lamps')
    expect(first?.media_group_id).toMatch(/^\d+$/)
    await expect.poll(() => ann.reactionsTo(first)).toEqual(['👍'])
  })

  test('opens the Mini App, which knows who opened it', async () => {
    const telegram = await openBot()
    const ann = telegram.person('Ann')
    ann.starts()
    await ann.awaits('Hello')
    const { initData, named } = await ann.opens('Open the shop')
    expect(named).toBe('https://shop.example/app')
    expect(verifyInitData(initData, telegram.token)).toBe(true)
    const told = new URLSearchParams(initData)
    expect(JSON.parse(told.get('user') ?? '')).toMatchObject({ id: ann.id, first_name: 'Ann' })
    expect(told.get('query_id')).toMatch(/./)
  })

  test('hears from a Mini App of the keyboard, which knows nobody', async () => {
    const ann = (await openBot()).person('Ann')
    ann.says('/app')
    await ann.awaits('From the keyboard:')
    const launch = await ann.opens('Choose')
    expect(launch.initData).toBe('')
    ann.sendsData(launch, 'two lamps')
    await ann.awaits('You chose two lamps')
  })

  test('answers an inline query, and the choice is posted through it', async () => {
    const ann = (await openBot()).person('Ann')
    const { queryId, results } = await ann.asksInline('the hall')
    expect(results.map((result) => 'title' in result && result.title)).toEqual(['Lamp for the hall'])
    const [lamp] = results
    if (lamp !== undefined) await ann.choosesInline(queryId, lamp)
    expect(ann.last()).toMatchObject({ text: 'A lamp, 1990', via_bot: { is_bot: true } })
  })
})
