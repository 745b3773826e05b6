import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, openDb } from '#db/open.ts'
import type { Config } from '#server/env.ts'
import { createLog } from '#server/log.ts'
import { type Running, startShop } from '#server/start.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { meetCustomer } from '#shop/customers.ts'
import { tempFolder } from '#test/support/files.ts'
import { addProduct, addVariant, noon } from '#test/support/shop.ts'
import { type TestTelegram, useTelegram } from '#test/support/telegram.ts'
import { openDrawer } from '#webapp/shop/draw.tsx'

const publicUrl = 'https://shop.example'

type Shop = Running & { logged: () => string; health: () => Promise<{ status: number; bot: string }> }

/** A real shop on a local Telegram: with an https address Telegram brings its updates, else it fetches them. */
async function openShop(telegram: TestTelegram, dataDir: string, way: 'polling' | 'webhook'): Promise<Shop> {
  const lines: string[] = []
  const log = createLog('info', { write: (text) => lines.push(text) })
  const bot = { token: telegram.token, apiRoot: telegram.address, ownerIds: [] }
  const config: Config = {
    bot: way === 'polling' ? { kind: 'polling', ...bot } : { kind: 'webhook', publicUrl, ...bot },
    http: { host: '127.0.0.1', port: 0 },
    dataDir,
    mail: null,
    secret: 's'.repeat(32),
    logLevel: 'info',
    language: 'en',
    hints: [],
  }
  const shop = await startShop(config, { log, now: Date.now, openDrawer })
  onTestFinished(shop.stop)
  telegram.core.hosts.add(publicUrl, shop.address)
  const health = async () => {
    const answer = await fetch(`${shop.address}/healthz`)
    return { status: answer.status, bot: ((await answer.json()) as { bot: string }).bot }
  }
  return { ...shop, health, logged: () => lines.join('') }
}

/** Before the shop opens. */
function fillCart(dataDir: string, telegramId: number): void {
  const db = openDb(join(dataDir, 'kiosk.sqlite'))
  migrateDb(db)
  const { id } = addProduct(db, { title: { en: 'Tea' }, priceMinor: 500_00 })
  const variant = addVariant(db, id, { size: '', stock: 5 })
  const customer = meetCustomer(db, { telegramId, name: 'Ann' }, noon)
  addToCart(db, customer, { variantId: variant.id, quantity: 1 }, noon)
  closeDb(db)
}

const isWell = (shop: Shop) => expect.poll(shop.health).toEqual({ status: 200, bot: 'ok' })

describe.each(['polling', 'webhook'] as const)('a shop by %s', (way) => {
  test('answers its customers, and says that it is well', async () => {
    const telegram = await useTelegram()
    const shop = await openShop(telegram, tempFolder(), way)
    await isWell(shop)
    const ann = telegram.person({ name: 'Ann', language: 'en' })
    ann.starts()
    await ann.awaits('Our shop')
    expect(telegram.core.updates.webhook()?.url ?? '').toMatch(
      way === 'webhook' ? /^https:\/\/shop\.example\/telegram\/[\w-]{20}$/ : /^$/,
    )
  })

  test('works while Telegram takes nothing of what it shows of the bot, and says so once', async () => {
    const telegram = await useTelegram()
    telegram.faults.order({ kind: 'server-error' }, { method: 'setMyCommands', times: 3 })
    const shop = await openShop(telegram, tempFolder(), way)
    await isWell(shop)
    const ann = telegram.person({ name: 'Ann', language: 'en' })
    ann.starts()
    await ann.awaits('Our shop')
    expect(shop.logged().match(/what Telegram shows of the bot could not be set/g)).toHaveLength(1)
  })

  test('goes on trying until Telegram can be reached', async () => {
    const telegram = await useTelegram()
    const method = way === 'webhook' ? 'setWebhook' : 'deleteWebhook'
    telegram.faults.order({ kind: 'server-error' }, { method, times: 3 })
    const shop = await openShop(telegram, tempFolder(), way)
    await expect.poll(shop.logged).toContain('the bot cannot reach Telegram; it goes on trying')
    expect((await shop.health()).status).toBe(503)
    await expect.poll(shop.health, { interval: 250 }).toEqual({ status: 200, bot: 'ok' })
  })

  test('answers once when an update comes twice', async () => {
    const telegram = await useTelegram()
    await isWell(await openShop(telegram, tempFolder(), way))
    const ann = telegram.person({ name: 'Ann', language: 'en' })
    telegram.core.updates.faults.repeatNext()
    ann.starts()
    await ann.awaits('Our shop')
    ann.starts()
    await expect.poll(() => ann.reads().length).toBe(4)
    expect(ann.reads().filter((words) => words.startsWith('Our shop'))).toHaveLength(2)
  })
})

test('a shop that gets an https address, and loses it again, answers everybody meanwhile', async () => {
  const telegram = await useTelegram()
  const dataDir = tempFolder()
  const people = ['Ann', 'Bob', 'Cid', 'Dan'].map((name) => telegram.person({ name, language: 'en' }))
  for (const [turn, person] of people.entries()) {
    // Said while no shop is open: it waits at Telegram for whoever comes, by whichever way.
    person.starts()
    const shop = await openShop(telegram, dataDir, turn % 2 === 0 ? 'polling' : 'webhook')
    await person.awaits('Our shop')
    await shop.stop()
    // Telegram sets a webhook once a second at most.
    telegram.core.clock.moveBy(3_000)
  }
  for (const person of people) expect(person.reads()).toHaveLength(2)
})

test('a stranger who guesses where Telegram brings updates is not heard', async () => {
  const telegram = await useTelegram()
  const shop = await openShop(telegram, tempFolder(), 'webhook')
  await isWell(shop)
  const path = new URL(telegram.core.updates.webhook()?.url ?? '').pathname
  const update = JSON.stringify({ update_id: 1, message: {} })
  const post = (headers: Record<string, string>, to = path) =>
    fetch(shop.address + to, {
      method: 'POST',
      body: update,
      headers: { 'content-type': 'application/json', ...headers },
    })
  expect((await post({})).status).toBe(401)
  expect((await post({ 'X-Telegram-Bot-Api-Secret-Token': 'guessed' })).status).toBe(401)
  expect((await post({}, '/telegram/elsewhere')).status).toBe(404)
})

test('a tap that is brought again, as the answer to its update was lost, is answered again', async () => {
  const telegram = await useTelegram()
  const shop = await openShop(telegram, tempFolder(), 'webhook')
  await isWell(shop)
  const { url = '', secretToken = '' } = telegram.core.updates.webhook() ?? {}
  const from = { id: 5, is_bot: false, first_name: 'Ann' }
  const message = { chat: { id: 5, type: 'private' }, message_id: 1, date: 0 }
  const tap = { id: '7', from, message, chat_instance: '1', data: 'of last year' }
  const bring = async () => {
    const answer = await fetch(shop.address + new URL(url).pathname, {
      method: 'POST',
      body: JSON.stringify({ update_id: 1, callback_query: tap }),
      headers: { 'X-Telegram-Bot-Api-Secret-Token': secretToken },
    })
    return await answer.json()
  }
  const answered = { method: 'answerCallbackQuery', callback_query_id: '7' }
  expect(await bring()).toMatchObject({ ...answered, show_alert: true })
  expect(await bring()).toEqual(answered)
})

test('an answered question loses its buttons by the answer to the webhook, and by no call of its own', async () => {
  const telegram = await useTelegram()
  const ann = telegram.person({ name: 'Ann', language: 'en' })
  const dataDir = tempFolder()
  fillCart(dataDir, ann.id)
  const shop = await openShop(telegram, dataDir, 'webhook')
  await isWell(shop)
  ann.starts()
  await ann.awaits('Our shop')
  ann.says('/checkout')
  await ann.awaits('What is your name')
  const { url = '', secretToken = '' } = telegram.core.updates.webhook() ?? {}
  const person = { id: ann.id, is_bot: false, first_name: 'Ann', type: 'private' }
  const message = { message_id: 900, date: 1, from: person, chat: person, text: 'Anna' }
  const answer = await fetch(shop.address + new URL(url).pathname, {
    method: 'POST',
    body: JSON.stringify({ update_id: 2 ** 30, message }),
    headers: { 'X-Telegram-Bot-Api-Secret-Token': secretToken },
  })
  await ann.awaits('Your phone number')
  expect(await answer.json()).toEqual({
    ...{ method: 'editMessageReplyMarkup', chat_id: ann.id },
    message_id: expect.any(Number),
  })
  expect(telegram.calls.list().map(({ method }) => method)).not.toContain('editMessageReplyMarkup')
})

test('an open shop stops at once while Telegram is nowhere', async () => {
  const telegram = await useTelegram()
  const nowhere = { ...telegram, address: 'http://127.0.0.1:9' }
  const shop = await openShop(nowhere, tempFolder(), 'polling')
  await shop.stop()
  expect(shop.logged()).not.toContain('"level":"fatal"')
})
