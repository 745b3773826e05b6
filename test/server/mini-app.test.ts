// A whole shop on a local Telegram: whoever opens the Mini App is known by what Telegram says, and a guest of the browser becomes
// a customer of the chat.
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, openDb } from '#db/open.ts'
import type { Config } from '#server/env.ts'
import { createLog } from '#server/log.ts'
import { startShop } from '#server/start.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { tempFolder } from '#test/support/files.ts'
import { addProduct, addVariant, noon } from '#test/support/shop.ts'
import { useTelegram } from '#test/support/telegram.ts'
import { openDrawer } from '#webapp/shop/draw.tsx'

const publicUrl = 'https://shop.example'

async function openShop() {
  const telegram = await useTelegram()
  const dataDir = tempFolder()
  const db = openDb(join(dataDir, 'kiosk.sqlite'))
  migrateDb(db)
  const { id: productId } = addProduct(db, { title: { en: 'Mug', ru: 'Кружка' }, priceMinor: 500_00 })
  const { id: variantId } = addVariant(db, productId, { size: '', stock: 5 })
  rebuildCatalogue(db, noon)
  closeDb(db)
  const { token, address: apiRoot } = telegram
  const bot = { kind: 'webhook' as const, publicUrl, token, apiRoot, ownerIds: [] }
  const lines: string[] = []
  const config: Config = {
    ...{ bot, http: { host: '127.0.0.1', port: 0 }, dataDir, mail: null, secret: 's'.repeat(32) },
    ...{ logLevel: 'debug', language: 'en', hints: [] },
  }
  const log = createLog('debug', { write: (text) => lines.push(text) })
  const shop = await startShop(config, { log, now: Date.now, openDrawer })
  onTestFinished(shop.stop)
  telegram.core.hosts.add(publicUrl, shop.address)
  const ask = async (method: string, path: string, headers: Record<string, string>, body?: unknown) => {
    const answer = await fetch(shop.address + path, {
      method,
      headers: { Origin: publicUrl, 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, cookie }
  }
  return {
    ...telegram,
    ask,
    variantId,
    lines,
    isWell: () => fetch(`${shop.address}/healthz`).then(({ status }) => status),
  }
}

test('whoever opens the Mini App from the chat is known there, and has the same cart', async () => {
  const { person, ask, variantId, lines, isWell } = await openShop()
  await expect.poll(isWell).toBe(200)
  const ann = person({ name: 'Ann', language: 'en' })
  ann.starts()
  await ann.awaits('Our shop')
  const { initData } = await ann.opens('Open the shop')
  const Authorization = `tma ${initData}`
  expect((await ask('GET', '/api/me', { Authorization })).body).toMatchObject({
    kind: 'telegram',
    language: 'en',
  })
  const added = await ask('POST', '/api/cart/lines', { Authorization }, { variantId, quantity: 2 })
  expect(added).toMatchObject({ status: 200, cookie: undefined })
  ann.says('/cart')
  expect((await ann.awaits('Mug')).text).toContain('2 × ₽500')
  expect((await ask('GET', '/api/me', { Authorization: `${Authorization}x` })).status).toBe(401)
  expect(lines.join('')).not.toMatch(/auth_date|hash=|"Ann"/)
})

test('a guest of the browser goes on in the chat', async () => {
  const { person, ask, variantId, isWell } = await openShop()
  await expect.poll(isWell).toBe(200)
  const { cookie = '' } = await ask('POST', '/api/cart/lines', {}, { variantId, quantity: 3 })
  expect(cookie).toMatch(/^__Host-kiosk-guest=/)
  const { body } = await ask('POST', '/api/guest-link', { Cookie: cookie })
  const ann = person({ name: 'Ann', language: 'en' })
  ann.starts(String(body.startapp))
  expect((await ann.awaits('What you chose in the browser is here now.')).text).toContain('3 × ₽500')
  expect((await ask('GET', '/api/me', { Cookie: cookie })).body).toMatchObject({ kind: 'nobody' })
})

test('the description is for programs; its page is not shown by a real shop', async () => {
  const { ask } = await openShop()
  expect((await ask('GET', '/api/openapi.json', {})).body).toMatchObject({ openapi: '3.1.0' })
  expect((await ask('GET', '/api/docs', {})).status).toBe(404)
})
